package ness.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The coordinate systems. They enter the discretisation only as volumes, face areas and path
 * integrals along an edge, all of which are products of one factor per axis (theory T4-T9).
 */
public enum Coordinates {
    /** x, y, z. */
    CARTESIAN(3, "x", "y", "z"),
    /** r, z; the full turn is one cell. */
    CYLINDRICAL(2, "r", "z", "phi"),
    /** r, phi; the height along the axis is one cell. */
    POLAR(2, "r", "phi", "z"),
    /** r; the full solid angle is one cell. */
    SPHERICAL(1, "r", "theta", "phi"),
    /** x, the sine of latitude, on a thin shell of given radius. */
    LATITUDE(1, "x", "longitude", "height");

    private final int resolvable;
    private final String first;
    private final String second;
    private final String third;

    Coordinates(int resolvable, String first, String second, String third) {
        this.resolvable = resolvable;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** The word of a config for the system. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for the systems in which a user may resolve an axis of this name. */
    public static List<String> words(String axis) {
        return Arrays.stream(values())
                .filter(system -> system.axes().contains(axis))
                .map(Coordinates::word)
                .toList();
    }

    /** Name of axis 0, 1 or 2. */
    public String axisName(int axis) {
        return axis == 0 ? first : axis == 1 ? second : third;
    }

    /** Names of the axes that a user may resolve, the first of which must be. */
    public List<String> axes() {
        return List.of(first, second, third).subList(0, resolvable);
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
     * A side of the domain.
     *
     * @param axis the axis that ends there
     * @param end 0 at the smaller coordinate, 1 at the larger
     */
    public record Side(int axis, int end) {}

    /** The side that a word of a config means; null if these coordinates have no such side. */
    public @Nullable Side side(String word) {
        int axis =
                switch (word) {
                    case "left", "right" -> 0;
                    case "inner", "outer" -> radial() ? 0 : resolvable;
                    case "south", "north" -> this == LATITUDE ? 0 : resolvable;
                    case "bottom", "top" -> 1;
                    case "front", "back" -> 2;
                    default -> resolvable;
                };
        return axis < resolvable ? new Side(axis, sideWords().indexOf(word) % 2) : null;
    }

    /** All words for sides, in any system: the lower and the upper of each pair. */
    public static List<String> sideWords() {
        return List.of(
                "left", "right", "bottom", "top", "front", "back", "inner", "outer", "south",
                "north");
    }
}
