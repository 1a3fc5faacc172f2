package ness.discrete.particles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import ness.parallel.Team;
import ness.steady.Particles;
import org.junit.jupiter.api.Test;

/** What reactions and boundaries leave as it was put in. */
class ConservationTest {
    private static Particles three() {
        return new Particles().axis(0, 1, 2).species("a", "1").species("b", "1").species("c", "1");
    }

    private static List<Conservation.Combination> conserved(Particles particles) {
        return Conservation.of(new Discretised(particles.problem(), Team.ALONE));
    }

    /** A combination with 1 as the weight of a species. */
    private static double[] scaled(Conservation.Combination combination, int one) {
        double[] weights = combination.weights().clone();
        for (int s = 0; s < weights.length; s++) weights[s] /= combination.weights()[one];
        return weights;
    }

    @Test
    void withoutReactionsAndWallsEachSpeciesIsConserved() {
        List<Conservation.Combination> all = conserved(three());
        assertEquals(3, all.size());
        for (Conservation.Combination each : all) {
            double[] unit = new double[3];
            unit[each.pivot()] = 1;
            assertArrayEquals(unit, scaled(each, each.pivot()), 1e-15);
        }
    }

    @Test
    void aReactionLeavesTheSumOfItsSides() {
        List<Conservation.Combination> all =
                conserved(three().reaction(Map.of("a", 1), Map.of("b", 2), "1", "1"));
        assertEquals(2, all.size());
        Conservation.Combination both =
                all.stream().filter(w -> w.weights()[0] != 0).findFirst().orElseThrow();
        assertArrayEquals(new double[] {1, 0.5, 0}, scaled(both, 0), 1e-14);
    }

    /** a passes; what the carrier c binds, c + ac, stays. */
    @Test
    void whatPassesAWallIsNotConservedButItsCarrierIs() {
        Particles particles =
                three().reaction(Map.of("a", 1, "b", 1), Map.of("c", 1), "1", "1")
                        .reservoir("r", null, "1", "closed", "closed")
                        .touch(0, 0, "r", null)
                        .amount("b", 5)
                        .amount("c", 2);
        Discretised of = new Discretised(particles.problem(), Team.ALONE);
        List<Conservation.Combination> all = Conservation.of(of);
        assertEquals(1, all.size());
        assertArrayEquals(new double[] {0, 1, 1}, scaled(all.getFirst(), 1), 1e-14);
        Double amount = Conservation.amount(of, all.getFirst());
        if (amount == null) throw new AssertionError("5 + 2");
        assertEquals(7, amount / all.getFirst().weights()[1], 1e-14);
    }

    /** A membrane of conductance 0 is a wall; where it conducts, the species passes. */
    @Test
    void whatDoesNotConductDoesNotConnect() {
        assertEquals(3, conserved(behind("0")).size());
        assertEquals(0, conserved(behind("1e-9")).size());
    }

    private static Particles behind(String conductance) {
        return three().reservoir("r", null, "1", "1", "1").touch(0, 1, "r", conductance);
    }

    @Test
    void aChemostatConservesNothing() {
        Particles fed =
                three().chemostat("fuel", "1")
                        .reaction(Map.of("fuel", 1), Map.of("a", 1), "1", "1");
        List<Conservation.Combination> all = conserved(fed);
        assertEquals(2, all.size());
        for (Conservation.Combination each : all) assertEquals(0, each.weights()[0], 1e-15);
    }

    @Test
    void anAmountThatNobodyNamedIsUnknown() {
        Particles particles = three().amount("a", 1);
        Discretised of = new Discretised(particles.problem(), Team.ALONE);
        for (Conservation.Combination each : Conservation.of(of))
            if (each.pivot() == 0) assertEquals(1.0, Conservation.amount(of, each));
            else assertNull(Conservation.amount(of, each));
    }
}
