package ness.discrete;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import ness.grid.Coordinates;
import ness.parallel.Team;
import ness.problem.Gallery;
import ness.problem.GridProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that share the faces of a grid find what one finds alone, to the bit. */
class SharedFacesTest {
    /** Conductivities of one and of two variables side by side, with tables that grow on demand. */
    private static GridProblem problem() {
        return Gallery.of(
                        Coordinates.CARTESIAN,
                        uniform("x", 20, 0, 1, false),
                        uniform("y", 20, 0, 1, true),
                        uniform("z", 60, 0, 3, false))
                .conductivity("1e-3*T^2 + 1e4*x")
                .region("other", "if(T < 400 + 20*z, exp(T/60) + y, 1e3/T)", i -> i[2] > 30)
                .region("third", "1e-7*T^3", i -> i[2] > 45)
                .contact("default", "other", 70)
                .source("1e3*sin(T/50)")
                .hold(LEFT, "350 + 10*z")
                .exchange(RIGHT, 300, 10, 0.5)
                .reference(400)
                .problem();
    }

    private static double[] random(int cells, long seed) {
        Random random = new Random(seed);
        double[] state = new double[cells];
        for (int c = 0; c < cells; c++) state[c] = 100 + 1500 * random.nextDouble();
        return state;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void anyNumberOfThreadsFindsTheSame(int threads) {
        GridBalance alone = new GridBalance(problem());
        GridBalance shared = new GridBalance(problem(), Team.of(threads));
        double[] state = random(alone.size(), 1);
        double[] direction = random(alone.size(), 2);
        alone.linearise(state);
        shared.linearise(state);
        assertArrayEquals(alone.residual(), shared.residual());
        double[] one = new double[state.length];
        double[] other = new double[state.length];
        alone.jacobian().multiply(direction, one);
        shared.jacobian().multiply(direction, other);
        assertArrayEquals(one, other);
        Frame first = alone.frame(state, new double[state.length]);
        Frame second = shared.frame(state, new double[state.length]);
        for (int axis = 0; axis < 3; axis++)
            assertArrayEquals(first.faceProduction()[axis], second.faceProduction()[axis]);
        assertEquals(first.ledger().production(), second.ledger().production());
    }
}
