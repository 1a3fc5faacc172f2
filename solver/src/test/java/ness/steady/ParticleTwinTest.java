package ness.steady;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import ness.discrete.Current;
import ness.discrete.GridBalance;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import ness.parallel.Team;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.Motility;
import ness.problem.ParticleProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without drives nothing flows, whatever the landscape. */
class ParticleTwinTest {
    static Stream<Particles> driven() {
        return Stream.of(
                new Particles()
                        .axis(0, 1, 20)
                        .species("n", "1+x")
                        .energy("5*cos(9*x)")
                        .force(0, "30")
                        .velocity(0, "2")
                        .reservoir("a", null, "1")
                        .reservoir("b", null, "7")
                        .touch(0, 0, "a", null)
                        .touch(0, 1, "b", "3"),
                new Particles()
                        .ring(0, 1, 16)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .temperature("1+0.4*sin(2*pi*x+1)", Convention.ITO)
                        .energy("cos(2*pi*x)")
                        .amount("n", 1),
                new Particles()
                        .axis(-3, 3, 20)
                        .axis(-3, 3, 20)
                        .species("n", 0, Motility.MOBILITY, "1", null)
                        .baths("2", "1")
                        .energy("(x^2+y^2)/2+0.6*x*y")
                        .force(0, "-y")
                        .amount("n", 1),
                new Particles()
                        .axis(0, 1, 50)
                        .species("n", "1")
                        .energy("4*x^2*(2-x^2)")
                        .flux(0, 0, "1")
                        .absorbing(0, 1),
                new Particles()
                        .axis(0, 1, 40)
                        .species("A", "1")
                        .species("B", "2")
                        .species("fuel", "1")
                        .species("waste", "1")
                        .amount("A", 1)
                        .reaction(Map.of("A", 1, "fuel", 1), Map.of("B", 1, "waste", 1), "1", "2")
                        .reaction(Map.of("A", 1), Map.of("B", 1), "1", "1")
                        .reservoir("left", null, "closed", "closed", "3", "1")
                        .touch(0, 0, "left", null),
                new Particles()
                        .axis(-10, 10, 100)
                        .species("electron", -1, Motility.DIFFUSIVITY, "2", null)
                        .species("hole", 1, Motility.DIFFUSIVITY, "1", null)
                        .electrostatics("1", "if(x < 0, -1, 1)")
                        .reservoir("p", "0", "1e-6", "1.000001")
                        .reservoir("n", "7", "1.000001", "1e-6")
                        .touch(0, 0, "p", null)
                        .touch(0, 1, "n", null));
    }

    @ParameterizedTest
    @MethodSource("driven")
    void nothingFlowsWithoutDrives(Particles driven) {
        ParticleProblem problem = driven.problem();
        Current largest =
                ParticleSteady.withoutDrives(
                                problem,
                                LinearSolvers.choose(
                                        GridBalance.shape(problem.grid()), Method.AUTO, 1),
                                Team.ALONE,
                                new Settings(1e-12, 50, 1e-6),
                                (step, residual) -> {})
                        .largest();
        assertNotNull(largest);
        assertTrue(largest.oneWay() > 0, largest::toString);
        assertTrue(largest.ratio() <= 1e-13, largest::toString);
    }
}
