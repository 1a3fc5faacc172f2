package ness.grid;

/**
 * The coordinate systems. They enter the discretisation only as volumes, face areas and path
 * integrals along an edge, all of which are products of one factor per axis (theory T4-T9).
 */
public enum Coordinates {
    /** x, y, z. */
    CARTESIAN("x", "y", "z"),
    /** r, z; the full turn is one cell. */
    CYLINDRICAL("r", "z", "phi"),
    /** r, phi; the height along the axis is one cell. */
    POLAR("r", "phi", "z"),
    /** r; the full solid angle is one cell. */
    SPHERICAL("r", "theta", "phi"),
    /** x, the sine of latitude, on a thin shell of given radius. */
    LATITUDE("x", "longitude", "height");

    private final String first;
    private final String second;
    private final String third;

    Coordinates(String first, String second, String third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Name of axis 0, 1 or 2. */
    public String axisName(int axis) {
        return axis == 0 ? first : axis == 1 ? second : third;
    }

    /** How many of the axes a user may resolve. */
    public int resolvable() {
        return switch (this) {
            case CARTESIAN -> 3;
            case CYLINDRICAL, POLAR -> 2;
            case SPHERICAL, LATITUDE -> 1;
        };
    }

    /** Whether axis 0 is a distance from an axis or a centre. */
    public boolean radial() {
        return switch (this) {
            case CYLINDRICAL, POLAR, SPHERICAL -> true;
            case CARTESIAN, LATITUDE -> false;
        };
    }

    /** Whether the axis is an angle. */
    public boolean angle(int axis) {
        return this == POLAR && axis == 1;
    }

    /** Unit of positions along the axis. */
    public String unit(int axis) {
        if (angle(axis)) return "rad";
        return this == LATITUDE ? "1" : "m";
    }

    /**
     * Words a config may use for the lower (0) and upper (1) side of an axis, the usual one first.
     */
    public String[] sides(int axis, int end) {
        String[][] usual = {{"left", "right"}, {"bottom", "top"}, {"front", "back"}};
        String word = usual[axis][end];
        if (axis != 0) return new String[] {word};
        if (radial()) return new String[] {word, end == 0 ? "inner" : "outer"};
        if (this == LATITUDE) return new String[] {end == 0 ? "south" : "north", word};
        return new String[] {word};
    }
}
