package ness.problem;

import java.util.List;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * Faces of the grid, or cells, that touch the outside under one condition for each species and one
 * for the field.
 *
 * @param side the words of the config, by which flows are booked: {@code left}, {@code surface},
 *     {@code around.hole}
 * @param axis that the faces lie across; {@link Contact#SURFACE} where cells are touched
 * @param end 0 where each face is the lower one of its cell, 1 where it is the upper one
 * @param faces indices of the faces; those of the cells where cells are touched
 * @param cells index of the cell inside each face
 * @param passages what happens to each species, in the law's order
 * @param field what holds the electric field; null = no field line passes
 */
public record ParticleContact(
        String side,
        int axis,
        int end,
        int[] faces,
        int[] cells,
        List<Passage> passages,
        @Nullable FieldCondition field) {
    public ParticleContact {
        passages = List.copyOf(passages);
        if (faces.length != cells.length)
            throw new IllegalArgumentException("one cell for each face");
    }

    /** How particles of one species pass a side. */
    public sealed interface Passage {
        /** Not at all. */
        record Closed() implements Passage {}

        /** The wall is held at the reservoir's density. */
        record Held(ParticleReservoir reservoir) implements Passage {}

        /** Through a membrane between wall and reservoir [m s^-1]. */
        record Membrane(ParticleReservoir reservoir, Property conductance) implements Passage {}

        /** A flux density into the system [m^-2 s^-1]. */
        record Flux(Property density) implements Passage {}

        /** What arrives vanishes. */
        record Absorbing() implements Passage {}

        /** Whether something about it depends on time. */
        default boolean dependsOnTime() {
            return switch (this) {
                case Held(ParticleReservoir reservoir) -> reservoir.dependsOnTime();
                case Membrane(ParticleReservoir reservoir, Property conductance) ->
                        reservoir.dependsOnTime() || conductance.dependsOn(Property.TIME);
                case Flux(Property density) -> density.dependsOn(Property.TIME);
                case Closed _, Absorbing _ -> false;
            };
        }

        /** The passage as it is at a time [s]. */
        default Passage atTime(double time) {
            return switch (this) {
                case Held(ParticleReservoir reservoir) -> new Held(reservoir.atTime(time));
                case Membrane(ParticleReservoir reservoir, Property conductance) ->
                        new Membrane(reservoir.atTime(time), conductance.atTime(time));
                case Flux(Property density) -> new Flux(density.atTime(time));
                case Closed _, Absorbing _ -> this;
            };
        }
    }

    /** What holds the electric field at a side. */
    public sealed interface FieldCondition {
        /** A potential [V]. */
        record Voltage(Property potential) implements FieldCondition {}

        /** A charge on the wall [C m^-2], whose field lines enter the system. */
        record SurfaceCharge(Property charge) implements FieldCondition {}
    }
}
