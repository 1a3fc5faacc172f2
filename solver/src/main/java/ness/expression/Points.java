package ness.expression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of named variables at a block of points: an array, or one number for the whole block.
 * Arrays are referred to, not copied, so one instance serves block after block. Not for sharing
 * between threads.
 */
public final class Points {
    /** Most points of a block. */
    public static final int BLOCK = 512;

    private final Map<String, double[]> arrays = new HashMap<>();

    private final Map<String, double[]> uniform = new HashMap<>();

    /** No variable has a value yet. */
    public Points() {}

    /** The variable's value at each point. */
    public Points set(String variable, double[] values) {
        arrays.put(variable, values);
        return this;
    }

    /** The variable's value at all points. */
    public Points set(String variable, double value) {
        double[] values = uniform.computeIfAbsent(variable, v -> new double[BLOCK]);
        Arrays.fill(values, value);
        return set(variable, values);
    }

    double @Nullable [] array(String variable) {
        return arrays.get(variable);
    }
}
