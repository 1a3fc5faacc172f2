package ness.findings;

/**
 * A number for each cell, in the order of {@link Values}. What it says in void cells does not
 * matter: files show NaN there.
 */
public record CellField(String name, String unit, String longName, Values values)
        implements Finding {}
