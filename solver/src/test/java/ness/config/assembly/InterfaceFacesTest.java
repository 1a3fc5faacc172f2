package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ness.problem.GridProblem;
import ness.problem.Interface;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contact resistance stands on the faces between its two regions and on no others. */
class InterfaceFacesTest {
    private static final String REGIONS =
            "{a: {where: \"x < 2\"}, b: {where: \"x > 2 and y < 1\"}}";

    private static List<Interface> between(String one, String other) {
        return Experiment.plate(4, 2, REGIONS)
                .with("interfaces", interfaces(one, other))
                .problem()
                .interfaces();
    }

    private static String interfaces(String one, String other) {
        return "[{between: [%s, %s], conductance: 100}]".formatted(one, other);
    }

    /** a fills x < 2, b the lower and the rest the upper half of x > 2. */
    @ParameterizedTest
    @CsvSource({"a, b, 0, '2'", "b, a, 0, '2'", "a, default, 0, '7'", "b, default, 1, '6, 7'"})
    void facesLieBetweenTheTwoRegionsInEitherOrder(
            String one, String other, int axis, String faces) {
        List<Interface> found = between(one, other);
        assertEquals(1, found.size());
        assertEquals(axis, found.getFirst().axis());
        assertEquals("[" + faces + "]", java.util.Arrays.toString(found.getFirst().faces()));
    }

    @Test
    void anInterfaceTurnsACorner() {
        List<Interface> found =
                Experiment.plate(3, 3, "{chip: {box: {from: [0, 0], to: [2, 2]}}}")
                        .with("interfaces", interfaces("chip", "default"))
                        .problem()
                        .interfaces();
        assertEquals(List.of(0, 1), found.stream().map(Interface::axis).toList());
        assertArrayEquals(new int[] {2, 6}, found.get(0).faces());
        assertArrayEquals(new int[] {6, 7}, found.get(1).faces());
    }

    @Test
    void aRingHasAnInterfaceOnItsSeam() {
        List<Interface> found =
                new Experiment(
                                "{axes: {x: {from: 0, to: 4, cells: 4, periodic: true}},"
                                        + " regions: {a: {where: \"x < 2\"}}}")
                        .with("boundaries", "{surface: {reservoir: hot, conductance: 1}}")
                        .with("interfaces", interfaces("a", "default"))
                        .problem()
                        .interfaces();
        assertArrayEquals(new int[] {0, 2}, found.getFirst().faces());
    }

    @Test
    void regionsThatDoNotMeetAreWarnedOf() {
        var assembled =
                Experiment.plate(3, 1, "{a: {where: \"x < 1\"}, b: {where: \"x > 2\"}}")
                        .with("interfaces", interfaces("a", "b"))
                        .assembled();
        assertEquals(List.of("no face lies between a and b"), assembled.warnings());
        assertEquals(List.of(), ((GridProblem) assembled.problem()).interfaces());
    }

    /** Resistances in series: two halves of 0.5/400 and a contact of 1/100, for 100 K. */
    @ParameterizedTest
    @CsvSource({"a, default", "default, a"})
    void theContactResistsInEitherOrder(String one, String other) {
        double flow =
                Experiment.plate(2, 1, "{a: {where: \"x < 1\"}}")
                        .with("interfaces", interfaces(one, other))
                        .ledger()
                        .number("reservoirs", "hot", "heat_flow");
        assertEquals(100 / (2 / 400.0 + 1 / 100.0), flow, 1e-9);
    }
}
