package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.input.Fault;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;

/** A search starts from the mean of the reservoirs, or from where the config says. */
class AssemblyTest {
    @Test
    void withoutWordsTheStartIsTheMeanOfTheReservoirs() {
        assertEquals(350, Experiment.rod(3).problem().start());
        assertNull(Experiment.rod(3).problem().initial());
        assertEquals(
                320,
                Experiment.rod(3)
                        .with(
                                "reservoirs",
                                "{hot: {temperature: 400}, cold: {temperature: 300},"
                                        + " mild: {temperature: 260}}")
                        .problem()
                        .start(),
                1e-12);
    }

    /** Left side of 4 faces at y = 0.5, 1.5, 2.5, 3.5: their mean is 302. */
    @Test
    void aReservoirThatVariesCountsWithItsMeanOverItsFaces() {
        double start =
                Experiment.plate(2, 4, "{}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: \"300 + y\"}, cold: {temperature: 400}}")
                        .problem()
                        .start();
        assertEquals((302 + 400) / 2.0, start, 1e-12);
    }

    @Test
    void aReservoirThatVariesAndTouchesNothingDoesNotCount() {
        double start =
                Experiment.plate(2, 4, "{}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: \"300 + y\"}, cold: {temperature: 400}}")
                        .with("boundaries", "{right: {reservoir: cold}}")
                        .problem()
                        .start();
        assertEquals(400, start);
    }

    @Test
    void aReservoirThatVariesOverTheSurfaceCountsByItsCells() {
        double start =
                Experiment.plate(2, 4, "{}")
                        .with("reservoirs", "{air: {temperature: \"300 + x\"}}")
                        .with("boundaries", "{surface: {reservoir: air, conductance: 1}}")
                        .problem()
                        .start();
        assertEquals(301, start, 1e-12);
    }

    @Test
    void aConfigMaySayWhereToStart() {
        var problem =
                Experiment.rod(4)
                        .with("solve", "{initial: {temperature: \"500 + 1000*x\"}}")
                        .problem();
        var initial = assertNotNullInitial(problem.initial());
        assertEquals(
                List.of(512.5, 537.5, 562.5, 587.5),
                java.util.Arrays.stream(initial.at(ness.grid.GridSites.cells(problem.grid())))
                        .mapToObj(t -> Math.round(1e6 * t) / 1e6)
                        .toList());
    }

    private static ness.physics.Property assertNotNullInitial(
            ness.physics.@org.jspecify.annotations.Nullable Property initial) {
        assertNotNull(initial);
        return java.util.Objects.requireNonNull(initial);
    }

    /** The solution does not depend on where the search starts. */
    @Test
    void theStartDoesNotChangeTheEnd() {
        Experiment rod = Experiment.rod(20).conducting("\"400*(T/300)^2\"");
        double mean = rod.ledger().number("reservoirs", "hot", "heat_flow");
        double far =
                rod.with("solve", "{initial: {temperature: 2000}}")
                        .ledger()
                        .number("reservoirs", "hot", "heat_flow");
        assertEquals(mean, far, 1e-12 * mean);
    }

    @Test
    void aReservoirBelowZeroSomewhereIsRefusedAtItsWords() {
        Fault fault =
                Experiment.plate(1, 4, "{}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: \"2 - y\"}, cold: {temperature: 300}}")
                        .refused();
        assertEquals("reservoirs.hot.temperature", fault.path());
        assertEquals(4, fault.line());
        assertEquals(33, fault.column());
        assertTrue(fault.message().contains("y = 2.5"), fault.message());
    }

    @Test
    void anEmissivityAboveOneSomewhereIsRefused() {
        Fault fault =
                Experiment.plate(1, 4, "{}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: cold,"
                                        + " emissivity: \"y/2\"}}")
                        .refused();
        assertEquals("boundaries.right.emissivity", fault.path());
        assertTrue(fault.message().contains("y = 2.5"), fault.message());
    }

    @Test
    void aConductanceBelowZeroSomewhereIsRefused() {
        Fault fault =
                Experiment.plate(1, 4, "{}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: cold,"
                                        + " conductance: \"2 - y\"}}")
                        .refused();
        assertEquals("boundaries.right.conductance", fault.path());
    }
}
