package ness.discrete;

import java.util.function.DoubleUnaryOperator;
import ness.grid.Coordinates;
import ness.grid.Grid;

/** Volumes, areas and conductances of cells in closed form, each coordinate system by its own. */
final class Solid {
    private final Coordinates coordinates;
    private final double[][] faces = new double[3][];

    Solid(Grid grid) {
        coordinates = grid.coordinates();
        for (int axis = 0; axis < 3; axis++) faces[axis] = grid.axis(axis).faces();
    }

    private double width(int axis, int... at) {
        return faces[axis][at[axis] + 1] - faces[axis][at[axis]];
    }

    private double node(int axis, int... at) {
        return (faces[axis][at[axis]] + faces[axis][at[axis] + 1]) / 2;
    }

    /** Half the difference of the squares of the radii of a ring. */
    private double ring(int... at) {
        double inner = faces[0][at[0]];
        double outer = faces[0][at[0] + 1];
        return (outer * outer - inner * inner) / 2;
    }

    double volume(int... at) {
        double rest = width(1, at) * width(2, at);
        return switch (coordinates) {
            case CARTESIAN, LATITUDE -> width(0, at) * rest;
            case CYLINDRICAL, POLAR -> ring(at) * rest;
            case SPHERICAL ->
                    (Math.pow(faces[0][at[0] + 1], 3) - Math.pow(faces[0][at[0]], 3)) / 3 * rest;
        };
    }

    /** Area of the lower (0) or upper (1) face of a cell across an axis. */
    double area(int axis, int end, int... at) {
        if (axis == 0) {
            double s = faces[0][at[0] + end];
            double rest = width(1, at) * width(2, at);
            return switch (coordinates) {
                case CARTESIAN -> rest;
                case CYLINDRICAL, POLAR -> s * rest;
                case SPHERICAL -> s * s * rest;
                case LATITUDE -> Math.sqrt((1 - s) * (1 + s)) * rest;
            };
        }
        double other = width(axis == 1 ? 2 : 1, at);
        boolean annulus = coordinates == Coordinates.CYLINDRICAL && axis == 1;
        return (annulus ? ring(at) : width(0, at)) * other;
    }

    /** Conductance between node and face for unit conductivity. */
    double half(int axis, int end, int... at) {
        double s = faces[axis][at[axis] + end];
        double node = node(axis, at);
        double distance = Math.abs(s - node);
        double inner = Math.min(s, node);
        double outer = Math.max(s, node);
        double rest = width(1, at) * width(2, at);
        if (axis == 0)
            return switch (coordinates) {
                case CARTESIAN -> rest / distance;
                case CYLINDRICAL, POLAR ->
                        faces[0][0] == 0 ? s * rest / distance : rest / Math.log(outer / inner);
                case SPHERICAL ->
                        faces[0][0] == 0 ? s * s * rest / distance : rest / (1 / inner - 1 / outer);
                case LATITUDE -> (1 - s) * (1 + s) * rest / distance;
            };
        if (coordinates == Coordinates.POLAR && axis == 1) {
            double lower = faces[0][at[0]];
            double upper = faces[0][at[0] + 1];
            double shells = lower > 0 ? Math.log(upper / lower) : (upper - lower) / node(0, at);
            return shells * width(2, at) / distance;
        }
        return area(axis, end, at) / distance;
    }

    /** The root of a falling function in an interval. */
    static double root(DoubleUnaryOperator falling, double from, double to) {
        double low = from;
        double high = to;
        for (int n = 0; n < 200; n++) {
            double middle = low / 2 + high / 2;
            if (falling.applyAsDouble(middle) > 0) low = middle;
            else high = middle;
        }
        return low / 2 + high / 2;
    }
}
