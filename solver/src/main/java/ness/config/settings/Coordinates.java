package ness.config.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

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

    /** The words for the systems that have an axis of this name. */
    public static List<String> words(String axis) {
        return Arrays.stream(values())
                .filter(system -> system.axes().contains(axis))
                .map(Coordinates::word)
                .toList();
    }

    /** The coherent unit of an axis: m, or 1 for angles and sines. */
    public String unit(String axis) {
        return axis.equals("phi") || this == LATITUDE ? "1" : "m";
    }

    /**
     * A side of the domain.
     *
     * @param axis the axis that ends there
     * @param upper whether it is the end at the larger coordinate
     */
    public record Side(String axis, boolean upper) {}

    /** The side that a word means; null if these coordinates have no such side. */
    public @Nullable Side side(String word) {
        String first = axes().getFirst();
        return switch (word) {
            case "left" -> new Side(first, false);
            case "right" -> new Side(first, true);
            case "inner" -> first.equals("r") ? new Side("r", false) : null;
            case "outer" -> first.equals("r") ? new Side("r", true) : null;
            case "south" -> this == LATITUDE ? new Side("x", false) : null;
            case "north" -> this == LATITUDE ? new Side("x", true) : null;
            case "bottom" -> axes().size() > 1 ? new Side(axes().get(1), false) : null;
            case "top" -> axes().size() > 1 ? new Side(axes().get(1), true) : null;
            case "front" -> axes().size() > 2 ? new Side(axes().get(2), false) : null;
            case "back" -> axes().size() > 2 ? new Side(axes().get(2), true) : null;
            default -> null;
        };
    }

    /** All words for sides, in any system. */
    public static List<String> sideWords() {
        return List.of(
                "left", "right", "bottom", "top", "front", "back", "inner", "outer", "south",
                "north");
    }
}
