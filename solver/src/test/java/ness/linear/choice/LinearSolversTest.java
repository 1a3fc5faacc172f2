package ness.linear.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.Prediction;
import ness.linear.Shape;
import ness.linear.SparseDirect;
import ness.linear.Stencil;
import ness.linear.Tridiagonal;
import ness.linear.WideGradients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which solver a shape gets, and what stands behind the iterative one. */
class LinearSolversTest {
    @ParameterizedTest
    @EnumSource(Method.class)
    void chainsAreEliminatedInOrderWhateverIsAskedFor(Method method) {
        for (Shape chain : new Shape[] {Shape.of(9, 1, 1), Shape.of(1, 1, 1), Shape.of(1, 1, 4)})
            assertEquals(Tridiagonal.class, LinearSolvers.choose(chain, method, 1).getClass());
    }

    @Test
    void smallBoxesAreEliminatedAndLargeOnesGoToMultigrid() {
        assertEquals(SparseDirect.class, chosen(Shape.of(100, 100, 1), Method.AUTO));
        assertEquals(Backed.class, chosen(Shape.of(400, 1, 400), Method.AUTO));
        assertEquals(Backed.class, chosen(Shape.of(40, 40, 40), Method.AUTO));
        assertEquals(SparseDirect.class, chosen(Shape.of(3, 1_000_000, 1), Method.AUTO));
        assertEquals(SparseDirect.class, chosen(Shape.of(3, 100_000, 3), Method.AUTO));
        assertEquals(Backed.class, chosen(Shape.of(10, 10_000, 10), Method.AUTO));
        assertEquals(SparseDirect.class, chosen(Shape.of(400, 400, 1), Method.DIRECT));
        assertEquals(WideGradients.class, chosen(Shape.of(3, 4, 1), Method.MULTIGRID));
    }

    private static Class<?> chosen(Shape shape, Method method) {
        return LinearSolvers.choose(shape, method, 1).getClass();
    }

    @Test
    void eliminationTakesOverWhereIterationsGiveUp() {
        double[][] none = new double[3][];
        none[0] = new double[] {0, 1, 0};
        Stencil pair = new Stencil(Shape.of(2, 1, 1), none, none, new double[] {1, 1}, true);
        Factorisation either = new Backed(new Tired(), new Tridiagonal()).factorise(pair);
        double[] solution = new double[2];
        assertTrue(either.iterative());
        assertEquals("tired", either.solve(new double[] {3, 3}, solution, 0.6).method());
        LinearReport report = either.solve(new double[] {3, 3}, solution, 1e-6);
        assertEquals("tridiagonal", report.method());
        assertEquals(3, solution[0], 1e-14);
        assertFalse(either.iterative());
        assertEquals("tridiagonal", either.solve(new double[] {3, 3}, solution, 0.6).method());
    }

    /** Reaches half of what it should. */
    private static final class Tired implements LinearSolver {
        @Override
        public Factorisation factorise(Stencil stencil) {
            return new Factorisation() {
                @Override
                public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
                    Arrays.fill(solution, 7);
                    return new LinearReport("tired", 1, 0.5);
                }

                @Override
                public boolean iterative() {
                    return true;
                }

                @Override
                public int negativePivots() {
                    return 0;
                }
            };
        }

        @Override
        public Prediction predict(Shape shape, boolean symmetric) {
            return new Prediction(0, 0, true);
        }
    }
}
