package ness.physics.heat;

import java.util.Map;
import ness.expression.Points;
import ness.grid.Sites;
import ness.physics.Property;

/**
 * A property of temperature and position that is no product of both, and its integral over
 * temperature at a place, by adaptive Gauss-Kronrod quadrature to 1e-13.
 */
final class LocalIntegral {
    private static final double TOLERANCE = 1e-13;
    private static final int DEPTH = 40;

    /** Kronrod's 15 points on [0, 1) and weights; every second one is Gauss's. */
    private static final double[] NODES = {
        0.9914553711208126,
        0.9491079123427585,
        0.8648644233597691,
        0.7415311855993945,
        0.5860872354676911,
        0.4058451513773972,
        0.20778495500789848,
        0
    };

    private static final double[] KRONROD = {
        0.022935322010529224,
        0.06309209262997856,
        0.10479001032225019,
        0.14065325971552592,
        0.1690047266392679,
        0.19035057806478542,
        0.20443294007529889,
        0.20948214108472782
    };

    private static final double[] GAUSS = {
        0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694
    };

    private final Property property;
    private final String symbol;
    private final Sites sites;
    private final String[] names;

    /**
     * @param symbol the temperature's name in the formula
     * @param sites all cells
     */
    LocalIntegral(Property property, String symbol, Sites sites) {
        this.property = property;
        this.symbol = symbol;
        this.sites = sites;
        this.names = sites.names();
    }

    /** The property in a cell at a temperature; NaN where it is not allowed. */
    double value(int cell, double temperature) {
        Points points = place(cell).set(symbol, new double[] {temperature});
        double[] out = new double[1];
        property.expression().evaluate(points, out, 1);
        return allowed(out[0]);
    }

    private double allowed(double value) {
        return property.range().contains(value) ? value : Double.NaN;
    }

    private Points place(int cell) {
        double[][] coordinates = new double[names.length][1];
        sites.coordinates(cell, 1, coordinates);
        Points points = new Points();
        for (int n = 0; n < names.length; n++) points.set(names[n], coordinates[n][0]);
        return points;
    }

    /** The values of every variable at a cell, for messages. */
    Map<String, Double> point(int cell, double temperature) {
        double[][] coordinates = new double[names.length][1];
        sites.coordinates(cell, 1, coordinates);
        Map<String, Double> point = new java.util.HashMap<>();
        for (int n = 0; n < names.length; n++) point.put(names[n], coordinates[n][0]);
        point.put(symbol, temperature);
        return point;
    }

    /** Integral of the property over temperature in a cell; NaN where it is not allowed. */
    double between(int cell, double from, double to) {
        if (from == to) return 0;
        return adaptive(place(cell), from, to, 0, 0);
    }

    private double adaptive(Points points, double from, double to, double scale, int depth) {
        double[] rules = rules(points, from, to);
        double size = Math.max(scale, Math.abs(rules[0]));
        boolean enough = Math.abs(rules[0] - rules[1]) <= TOLERANCE * size;
        double middle = 0.5 * (from + to);
        if (enough || depth == DEPTH || Double.isNaN(rules[0]) || middle == from || middle == to)
            return rules[0];
        return adaptive(points, from, middle, size, depth + 1)
                + adaptive(points, middle, to, size, depth + 1);
    }

    /** Kronrod's value and Gauss's. */
    private double[] rules(Points points, double from, double to) {
        int n = NODES.length;
        double[] t = new double[2 * n - 1];
        double centre = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        for (int i = 0; i < n; i++) {
            t[i] = centre - half * NODES[i];
            t[2 * n - 2 - i] = centre + half * NODES[i];
        }
        double[] k = new double[t.length];
        property.expression().evaluate(points.set(symbol, t), k, t.length);
        double kronrod = 0;
        double gauss = 0;
        for (int i = 0; i < t.length; i++) {
            int node = Math.min(i, t.length - 1 - i);
            double value = allowed(k[i]);
            kronrod += KRONROD[node] * value;
            if (node % 2 == 1) gauss += GAUSS[node / 2] * value;
        }
        return new double[] {half * kronrod, half * gauss};
    }
}
