package ness.config.settings;

import java.util.List;

/** The systems of coordinates, as words. */
public enum Coordinates {
    /** x, y, z. */
    CARTESIAN,
    /** r, z: a full turn. */
    CYLINDRICAL,
    /** r, phi. */
    POLAR,
    /** r: the full solid angle. */
    SPHERICAL,
    /** x, the sine of the latitude on a sphere. */
    LATITUDE;

    /** Names of the axes that it can resolve, the first of which it must. */
    public List<String> axes() {
        return switch (this) {
            case CARTESIAN -> List.of("x", "y", "z");
            case CYLINDRICAL -> List.of("r", "z");
            case POLAR -> List.of("r", "phi");
            case SPHERICAL -> List.of("r");
            case LATITUDE -> List.of("x");
        };
    }

    /** The coherent unit of an axis: m, or 1 for angles and sines. */
    public String unit(String axis) {
        return axis.equals("phi") || this == LATITUDE ? "1" : "m";
    }
}
