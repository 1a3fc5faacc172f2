package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {
    private static final double NAN = Double.NaN;

    private static final double[] SAMPLES = {
        0, -0.0, 1, -1, 0.5, -0.5, 2, 3, -3, 7.25, 1e-300, 1e300, NAN, Double.POSITIVE_INFINITY
    };

    /** A block gives what its points give one by one, in place too. */
    @ParameterizedTest
    @EnumSource
    void agreesWithItself(Operation operation) {
        int n = SAMPLES.length * SAMPLES.length;
        double[] a = new double[n];
        double[] b = new double[n];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = SAMPLES[i % SAMPLES.length];
            b[i] = SAMPLES[i / SAMPLES.length];
            c[i] = SAMPLES[(i * 5) % SAMPLES.length];
        }
        if (operation == Operation.WHOLE_POWER) {
            java.util.Arrays.fill(b, -5);
        }
        double[] out = new double[n];
        Kernels.run(operation, out, a, b, c, n);
        for (int i = 0; i < n; i++) {
            double alone = Kernels.scalar(operation, a[i], b[i], c[i]);
            assertEquals(alone, out[i], operation + " of " + a[i] + ", " + b[i] + ", " + c[i]);
        }
        if (operation != Operation.WHOLE_POWER) {
            double[] inPlace = a.clone();
            Kernels.run(operation, inPlace, inPlace, b, c, n);
            org.junit.jupiter.api.Assertions.assertArrayEquals(out, inPlace);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AND, 1, 1, 1",
        "AND, 1, 0, 0",
        "AND, 0, NaN, 0",
        "AND, NaN, 0, 0",
        "AND, 1, NaN, NaN",
        "AND, 7, -2, 1",
        "OR, 0, 0, 0",
        "OR, 0, 5, 1",
        "OR, NaN, 1, 1",
        "OR, 1, NaN, 1",
        "OR, 0, NaN, NaN",
        "OR, NaN, NaN, NaN",
        "NOT, 0, 0, 1",
        "NOT, 3, 0, 0",
        "NOT, NaN, 0, NaN",
        "LESS, 1, 2, 1",
        "LESS, 2, 2, 0",
        "LESS, NaN, 2, NaN",
        "LESS, 1, NaN, NaN",
        "LESS_OR_EQUAL, 2, 2, 1",
        "LESS_OR_EQUAL, 3, 2, 0",
        "LESS_OR_EQUAL, NaN, NaN, NaN",
        "GREATER, 3, 2, 1",
        "GREATER, 2, 2, 0",
        "GREATER, NaN, 2, NaN",
        "GREATER_OR_EQUAL, 2, 2, 1",
        "GREATER_OR_EQUAL, 1, 2, 0",
        "GREATER_OR_EQUAL, 1, NaN, NaN",
        "EQUAL, 2, 2, 1",
        "EQUAL, 2, 3, 0",
        "EQUAL, Infinity, Infinity, 1",
        "EQUAL, Infinity, -Infinity, 0",
        "EQUAL, NaN, NaN, NaN",
        "NOT_EQUAL, 2, 2, 0",
        "NOT_EQUAL, 2, 3, 1",
        "NOT_EQUAL, 2, NaN, NaN"
    })
    void decidesWithNaN(Operation operation, double a, double b, double expected) {
        assertEquals(expected, Kernels.scalar(operation, a, b, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "ADD, 1.5, 2, 3.5",
        "SUBTRACT, 1.5, 2, -0.5",
        "MULTIPLY, 1.5, 2, 3",
        "DIVIDE, 3, 2, 1.5",
        "DIVIDE, 1, 0, Infinity",
        "NEGATE, 3, 0, -3",
        "POWER, 2, 0.5, 1.4142135623730951",
        "POWER, -8, 3, -512",
        "WHOLE_POWER, 3, 2, 9",
        "WHOLE_POWER, 3, 3, 27",
        "WHOLE_POWER, 3, 4, 81",
        "WHOLE_POWER, 2, 10, 1024",
        "WHOLE_POWER, 2, -2, 0.25",
        "WHOLE_POWER, -2, -3, -0.125",
        "WHOLE_POWER, 0, -1, Infinity",
        "EXP, 1, 0, 2.718281828459045",
        "LOG, 10, 0, 2.302585092994046",
        "SQRT, 2, 0, 1.4142135623730951",
        "SIN, 1, 0, 0.8414709848078965",
        "COS, 1, 0, 0.5403023058681398",
        "TAN, 1, 0, 1.5574077246549023",
        "SINH, 1, 0, 1.1752011936438014",
        "COSH, 1, 0, 1.543080634815244",
        "TANH, 1, 0, 0.7615941559557649",
        "ASIN, 1, 0, 1.5707963267948966",
        "ACOS, -1, 0, 3.141592653589793",
        "ATAN, 1, 0, 0.7853981633974483",
        "ATAN2, 1, -1, 2.356194490192345",
        "ATAN2, -1, -1, -2.356194490192345",
        "ABS, -4, 0, 4",
        "SIGN, -4, 0, -1",
        "SIGN, 0, 0, 0",
        "MIN, 2, 3, 2",
        "MAX, 2, 3, 3",
        "MIN, 2, NaN, NaN",
        "MAX, NaN, 3, NaN",
        "FLOOR, -1.5, 0, -2",
        "CEIL, -1.5, 0, -1",
        "MOD, 7, 3, 1",
        "MOD, -7, 3, 2",
        "MOD, 7, -3, -2",
        "MOD, -7, -3, -1",
        "MOD, 6, 3, 0",
        "MOD, -6, 3, 0",
        "MOD, 1.75, 0.5, 0.25",
        "MOD, 1, 0, NaN"
    })
    void computes(Operation operation, double a, double b, double expected) {
        double delta = Double.isNaN(expected) ? 1 : Math.ulp(expected);
        assertEquals(expected, Kernels.scalar(operation, a, b, 0) + 0.0, delta);
    }

    @Test
    void choosesABranch() {
        assertEquals(2, Kernels.scalar(Operation.IF, 1, 2, NAN));
        assertEquals(3, Kernels.scalar(Operation.IF, 0, NAN, 3));
        assertEquals(2, Kernels.scalar(Operation.IF, -0.5, 2, 3));
        assertTrue(Double.isNaN(Kernels.scalar(Operation.IF, NAN, 2, 3)));
    }

    @Test
    void raisesToWholePowersAsPowDoes() {
        for (int k = -64; k <= 64; k++) {
            double expected = Math.pow(1.37, k);
            double found = Kernels.scalar(Operation.WHOLE_POWER, 1.37, k, 0);
            assertEquals(expected, found, 16 * Math.ulp(expected), "power " + k);
        }
    }
}
