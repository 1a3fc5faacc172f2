package ness.grid;

/**
 * Volumes, areas and path integrals of a coordinate system as products of one factor per axis.
 *
 * <p>The conductance between a face and the node beside it, for unit conductivity, is the integral
 * of ds/A(s) along the half cell, inverted: {@code cross / half}. Where a radial mesh starts at the
 * origin the integral loses an order of accuracy; the face's own area over the distance keeps it
 * (theory T7). The same holds on the sphere, where (1 - x^2) of the face is used (T9).
 */
final class Metric {
    private Metric() {}

    /** Factors of the cell volumes along an axis. */
    static double[] volume(Coordinates coordinates, Axis[] axes, int axis, double radius) {
        Axis a = axes[axis];
        double[] factors = new double[a.cells()];
        for (int i = 0; i < factors.length; i++)
            factors[i] = a.width(i) * volumeWeight(coordinates, a, axis, i, radius);
        return factors;
    }

    private static double volumeWeight(
            Coordinates coordinates, Axis a, int axis, int i, double radius) {
        if (axis != 0) return 1;
        double lower = a.faces()[i];
        double upper = a.faces()[i + 1];
        return switch (coordinates) {
            case CARTESIAN -> 1;
            case CYLINDRICAL, POLAR -> 0.5 * (lower + upper);
            case SPHERICAL -> (lower * lower + lower * upper + upper * upper) / 3;
            case LATITUDE -> radius * radius;
        };
    }

    /** Area of the faces along an axis, apart from the factors of the other two. */
    static double[] area(Coordinates coordinates, Axis a, int axis, double radius) {
        double[] factors = new double[a.cells() + 1];
        for (int f = 0; f < factors.length; f++)
            factors[f] = axis == 0 ? areaAt(coordinates, a.faces()[f], radius) : 1;
        return factors;
    }

    private static double areaAt(Coordinates coordinates, double position, double radius) {
        return switch (coordinates) {
            case CARTESIAN -> 1;
            case CYLINDRICAL, POLAR -> position;
            case SPHERICAL -> position * position;
            case LATITUDE -> radius * Math.sqrt(Math.max(0, (1 - position) * (1 + position)));
        };
    }

    /** Factors by which a cell of axis {@code other} widens the faces of {@code axis}. */
    static double[] crossArea(Coordinates coordinates, Axis[] axes, int axis, int other) {
        Axis o = axes[other];
        double[] factors = new double[o.cells()];
        for (int i = 0; i < factors.length; i++) {
            boolean annulus = coordinates == Coordinates.CYLINDRICAL && axis == 1 && other == 0;
            factors[i] = o.width(i) * (annulus ? o.centre(i) : 1);
        }
        return factors;
    }

    /** As {@link #crossArea}, for paths: along phi the shells conduct as ln(r2/r1) (theory T8). */
    static double[] crossPath(Coordinates coordinates, Axis[] axes, int axis, int other) {
        double[] factors = crossArea(coordinates, axes, axis, other);
        if (coordinates == Coordinates.POLAR && axis == 1 && other == 0) {
            Axis r = axes[0];
            for (int i = 0; i < factors.length; i++) {
                double lower = r.faces()[i];
                factors[i] = lower > 0 ? Math.log1p(r.width(i) / lower) : r.width(i) / r.centre(i);
            }
        }
        return factors;
    }

    /** Path integrals from the lower ({@code end} 0) or upper (1) face of each cell to its node. */
    static double[] half(Coordinates coordinates, Axis a, int axis, int end) {
        double[] halves = new double[a.cells()];
        boolean origin = coordinates.radial() && axis == 0 && a.from() == 0;
        for (int i = 0; i < halves.length; i++) {
            double face = a.faces()[i + end];
            double node = a.centre(i);
            double distance = Math.abs(node - face);
            halves[i] = axis == 0 ? radial(coordinates, face, node, distance, origin) : distance;
        }
        return halves;
    }

    private static double radial(
            Coordinates coordinates, double face, double node, double distance, boolean origin) {
        return switch (coordinates) {
            case CARTESIAN -> distance;
            case CYLINDRICAL, POLAR ->
                    origin ? distance / face : Math.log1p(distance / Math.min(face, node));
            case SPHERICAL -> origin ? distance / (face * face) : distance / (face * node);
            case LATITUDE -> distance / ((1 - face) * (1 + face));
        };
    }
}
