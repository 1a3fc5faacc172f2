package ness.discrete.particles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import ness.parallel.Team;
import ness.steady.Particles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mass action by hand (T67). */
class RatesTest {
    /** a + 2 b + fuel <-> c, then a + b -> 2 a. */
    private static Rates rates() {
        return new Rates(
                new Discretised(
                        new Particles()
                                .axis(0, 1, 2)
                                .species("a", "1")
                                .species("b", "1")
                                .species("c", "1")
                                .amount("a", 1)
                                .chemostat("fuel", "3+x")
                                .reaction(
                                        Map.of("a", 1, "b", 2, "fuel", 1),
                                        Map.of("c", 1),
                                        "5",
                                        "4*x")
                                .reaction(Map.of("a", 1, "b", 1), Map.of("a", 2), "7", null)
                                .problem(),
                        Team.ALONE));
    }

    private static final double[][] DENSITY = {{2, 3}, {0.5, 0.7}, {11, 13}};

    @Test
    void rateIsConstantTimesDensitiesOfTheLeft() {
        Rates rates = rates();
        assertEquals(2, rates.reactions());
        assertEquals(5 * 2 * 0.25 * 3.25, rates.forward(0, 0, DENSITY), 1e-14);
        assertEquals(5 * 3 * 0.49 * 3.75, rates.forward(0, 1, DENSITY), 1e-14);
        assertEquals(3.75, rates.held(0, 1));
        assertEquals(7 * 3 * 0.7, rates.forward(1, 1, DENSITY), 1e-14);
    }

    @Test
    void theWayBackFollowsFromTheEquilibriumConstant() {
        Rates rates = rates();
        assertEquals(5 / 1.0 * 11, rates.backward(0, 0, DENSITY), 1e-14);
        assertEquals(5 / 3.0 * 13, rates.backward(0, 1, DENSITY), 1e-14);
        assertEquals(0, rates.backward(1, 0, DENSITY), "an arrow one way");
    }

    @Test
    void whatStandsOnBothSidesCountsByItsDifference() {
        Rates rates = rates();
        int[][] expected = {{-1, -2, 1, -1}, {1, -1, 0, 0}};
        for (int r = 0; r < 2; r++)
            for (int kind = 0; kind < 4; kind++)
                assertEquals(expected[r][kind], rates.change(r, kind), r + " " + kind);
    }

    /**
     * The net rate is a polynomial of degree two at most in each density: differences are exact.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void slopesAreDerivatives(int by) {
        Rates rates = rates();
        double h = 0.25;
        for (int r = 0; r < 2; r++) {
            double difference = (net(rates, r, by, h) - net(rates, r, by, -h)) / (2 * h);
            assertEquals(difference, rates.slope(r, by, 1, DENSITY), 1e-12, "reaction " + r);
        }
    }

    private static double net(Rates rates, int r, int by, double h) {
        double[][] moved = {DENSITY[0].clone(), DENSITY[1].clone(), DENSITY[2].clone()};
        moved[by][1] += h;
        return rates.forward(r, 1, moved) - rates.backward(r, 1, moved);
    }

    /** An empty cell has the slope of the first factor, not 0/0. */
    @Test
    void slopesOfEmptyCellsAreFinite() {
        double[][] empty = {{0, 0}, {1, 1}, {0, 0}};
        assertEquals(5 * 3.25, rates().slope(0, 0, 0, empty), 1e-14);
        assertEquals(0, rates().slope(0, 1, 0, empty));
    }
}
