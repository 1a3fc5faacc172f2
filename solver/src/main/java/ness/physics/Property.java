package ness.physics;

import java.util.Arrays;
import ness.expression.Expression;
import ness.expression.Points;
import ness.grid.Sites;
import ness.words.Range;

/**
 * A number or formula of the config, with the range it must keep.
 *
 * @param path config path, by which errors find their place
 * @param name what it is called in messages
 * @param expression its formula, in SI or reduced units
 * @param range values it may take
 */
public record Property(String path, String name, Expression expression, Range range) {
    /** A property that is one number. */
    public static Property constant(String name, double value, Range range) {
        return new Property(name, name, Expression.constant(value), range);
    }

    /** The variable that stands for time in formulas. */
    public static final String TIME = "t";

    /** The property as it is at a time [s]. */
    public Property atTime(double time) {
        if (!dependsOn(TIME)) return this;
        Expression then = expression.substitute(TIME, Expression.constant(time));
        return new Property(path, name, then, range);
    }

    public boolean dependsOn(String variable) {
        return expression.dependsOn(variable);
    }

    /**
     * Values at all sites, those of time 0 where it depends on time.
     *
     * @throws PropertyException where a value is outside the range
     */
    public double[] at(Sites sites) {
        return at(sites, atTime(0).expression, range);
    }

    /** Values of a part of this property, such as its factor free of temperature. */
    public double[] at(Sites sites, Expression part, Range allowed) {
        double[] values = new double[sites.size()];
        if (part.isConstant()) {
            Arrays.fill(values, part.value());
            if (values.length > 0) check(values, 1, 0, sites, allowed);
            return values;
        }
        double[] block = new double[Points.BLOCK];
        for (int from = 0; from < values.length; from += Points.BLOCK) {
            int count = Math.min(Points.BLOCK, values.length - from);
            part.evaluate(sites.points(from, count), block, count);
            check(block, count, from, sites, allowed);
            System.arraycopy(block, 0, values, from, count);
        }
        return values;
    }

    private void check(double[] block, int count, int from, Sites sites, Range allowed) {
        for (int s = 0; s < count; s++)
            if (!allowed.allows(block[s]))
                throw new PropertyException(
                        path,
                        "%s is %s at %s; it must be %s"
                                .formatted(
                                        name, block[s], sites.describe(from + s), allowed.rule()));
    }
}
