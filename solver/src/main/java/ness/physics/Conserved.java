package ness.physics;

/**
 * Names and units of a conserved quantity and of the state that drives it.
 *
 * @param state name of the unknown, as datasets are called
 * @param symbol the unknown in expressions
 * @param stateUnit its unit
 * @param name what is conserved, as ledgers are called
 * @param flowUnit its unit per time
 * @param densityUnit its unit per time and area
 * @param sourceUnit its unit per time and volume
 */
public record Conserved(
        String state,
        String symbol,
        String stateUnit,
        String name,
        String flowUnit,
        String densityUnit,
        String sourceUnit) {}
