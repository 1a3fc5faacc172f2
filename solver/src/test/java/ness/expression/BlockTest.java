package ness.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {
    private static final Scope XT = Scope.of("x", "T");

    private static double[] ramp(double from, double step) {
        double[] values = new double[Points.BLOCK];
        for (int i = 0; i < values.length; i++) {
            values[i] = from + i * step;
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "7",
                "10*(T/300)^2 + 3*x",
                "x^5 - x^-3 + x^3 + x^4*x^17",
                "sum(n, 1, 7, sin(n*x)/n)",
                "sum(n, 1, 3, sum(m, n, 4, cos(n*x)*exp(-m*T/300)*(x + T)))",
                "integral(s, 0, x, s*T)",
                "integral(s, 0, 1, sum(n, 1, 3, n*s^n*x + T))",
                "if(x < 0.2 and T > 310, x, -T)",
                "sum(n, 1, 3, integral(s, 0, n*x, exp(-s)*n + T))",
                "min(x, T)*max(x, 0.3) + mod(T, 7)",
                "(x + T)*(x + T) + sin(x + T) + (x + T)",
                "sum(n, 1, 4, n) * x + sum(n, 1, 4, n*T)",
                "not (x > 0.1) or x == T",
                "besselj(1, x) + legendre(3, x) + gamma(1 + x)"
            })
    void agreesWithSinglePoints(String text) {
        Expression f = Expression.parse(text, XT);
        double[] x = ramp(0.01, 1e-3);
        double[] t = ramp(280, 0.1);
        double[] out = new double[Points.BLOCK];
        f.evaluate(new Points().set("x", x).set("T", t), out, Points.BLOCK);
        for (int i = 0; i < out.length; i += 37) {
            assertEquals(f.at(Map.of("x", x[i], "T", t[i])), out[i], text + " at point " + i);
        }
    }

    @Test
    void mayWriteOverItsInput() {
        double[] x = ramp(1, 1);
        Expression.parse("x + x^2", XT).evaluate(new Points().set("x", x), x, 3);
        assertArrayEquals(new double[] {2, 6, 12, 4}, java.util.Arrays.copyOf(x, 4));
    }

    @Test
    void takesOneNumberForTheWholeBlock() {
        Points points = new Points().set("T", 300).set("x", ramp(0, 1));
        double[] out = new double[4];
        Expression.parse("x + T", XT).evaluate(points, out, 4);
        assertArrayEquals(new double[] {300, 301, 302, 303}, out);
        Expression.parse("x + T", XT).evaluate(points.set("T", 1), out, 4);
        assertArrayEquals(new double[] {1, 2, 3, 4}, out);
    }

    @Test
    void refusesMissingVariablesAndTooManyPoints() {
        Expression f = Expression.parse("x + T", XT);
        Points points = new Points().set("x", ramp(0, 1));
        double[] out = new double[1000];
        assertThrows(IllegalArgumentException.class, () -> f.evaluate(points, out, 1));
        points.set("T", 1);
        assertThrows(
                IllegalArgumentException.class, () -> f.evaluate(points, out, Points.BLOCK + 1));
        points.set("T", new double[2]);
        assertThrows(IllegalArgumentException.class, () -> f.evaluate(points, out, 3));
    }

    @Test
    void mayBeSharedBetweenThreads() throws Exception {
        Expression f = Expression.parse("sum(n, 1, 20, sin(n*x)/n)*T + integral(s, 0, x, s)", XT);
        double[] expected = block(f, 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> task =
                    () -> {
                        boolean same = true;
                        for (int k = 0; k < 10; k++) {
                            same &= java.util.Arrays.equals(expected, block(f, 0));
                            block(f, k);
                        }
                        return same;
                    };
            for (var result : threads.invokeAll(List.of(task, task, task, task))) {
                assertTrue(result.get());
            }
        }
    }

    private static double[] block(Expression f, double from) {
        double[] out = new double[64];
        f.evaluate(new Points().set("x", ramp(from, 1e-2)).set("T", 2), out, 64);
        return out;
    }

    /** Warm, so many blocks; a point of a short formula takes a fraction of a microsecond. */
    @Test
    void allocatesNothingPerPoint() {
        Expression f = Expression.parse("10*(T/300)^2 + 3*x*exp(-x)", XT);
        Points points = new Points().set("x", ramp(0, 1e-3)).set("T", ramp(300, 0.1));
        double[] out = new double[Points.BLOCK];
        var threads =
                (com.sun.management.ThreadMXBean)
                        java.lang.management.ManagementFactory.getThreadMXBean();
        for (int k = 0; k < 200; k++) {
            f.evaluate(points, out, Points.BLOCK);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 1000; k++) {
            f.evaluate(points, out, Points.BLOCK);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 1000 * 400, bytes + " bytes in 1000 blocks");
    }

    @Test
    void leavesWhatDoesNotDependOnTheIndexOutOfTheLoop() {
        Expression f = Expression.parse("sum(n, 1, 9, n*exp(sin(x)*T))", XT);
        Program program =
                Compiler.compile(f.root(), List.of(new Node.Variable("x"), new Node.Variable("T")));
        assertEquals(4, program.steps().size());
        assertEquals(1, program.bodies().getFirst().program().steps().size());
    }

    @Test
    void computesEqualPartsOnce() {
        Expression f = Expression.parse("sin(x + 1) + sin(x + 1)*(x + 1)", XT);
        Program program = Compiler.compile(f.root(), List.of(new Node.Variable("x")));
        assertEquals(4, program.steps().size());
        assertTrue(program.registers() <= 5);
    }
}
