package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import ness.config.Resolved;
import ness.config.settings.AxisSettings;
import ness.findings.Axis;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinementTest {
    private static final String KEY = "reference.order.refine[1]";
    private static final String CLAIMS =
            """
            fields: {temperature: {expect: "400 - 1000*x", absolute: 1 K}}
            order: {of: fields.temperature, refine: [5, 7], expect: 2, within: 0.1}
            """;

    private static Resolved rod(String axis) {
        return MadeUp.read(MadeUp.rod(axis, CLAIMS));
    }

    private static AxisSettings axis(Resolved config) {
        return axis(config, "x");
    }

    private static AxisSettings axis(Resolved config, String name) {
        return Objects.requireNonNull(config.settings().mesh().axes().get(name));
    }

    private static double[] faces(Resolved config) {
        Axis axis = MadeUp.solve(config).findings().mesh().axis("x");
        return axis.faces().toArray(axis.cells() + 1);
    }

    @Test
    void anAxisGetsAsManyCellsAsAreAsked() {
        AxisSettings refined =
                axis(Refinement.of(rod("{from: -1 cm, to: 10 cm, cells: 5}"), 7, KEY));
        assertEquals(7, refined.cells());
        assertEquals(-0.01, refined.first());
        assertEquals(0.1, refined.last());
    }

    @Test
    void aConfigThatHasThatManyIsItself() {
        Resolved config = rod("{from: 0, to: 10 cm, cells: 5, growth: 1.3}");
        assertSame(config, Refinement.of(config, 5, KEY));
    }

    @Test
    void everyAxisGetsThem() {
        String plate =
                MadeUp.rod("{from: 0, to: 1, cells: 5}, y: {from: 0, to: 2, cells: 9}", CLAIMS)
                        .replace("  area: 1 cm^2\n", "");
        Resolved refined = Refinement.of(MadeUp.read(plate), 6, KEY);
        assertEquals(6, axis(refined, "x").cells());
        assertEquals(6, axis(refined, "y").cells());
        assertEquals(2, axis(refined, "y").last());
    }

    @Test
    void periodicAxesStayPeriodic() {
        String ring =
                MadeUp.rod(
                                "{from: 0, to: 1, cells: 5}, y: {from: 0, to: 2, cells: 9, periodic: true}",
                                CLAIMS)
                        .replace("  area: 1 cm^2\n", "");
        Resolved refined = Refinement.of(MadeUp.read(ring), 6, KEY);
        assertTrue(axis(refined, "y").periodic());
        assertFalse(axis(refined, "x").periodic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: 0, to: 10 cm, cells: 6}",
                "{from: 0, to: 10 cm, cells: 6, growth: 1.5}",
                "{from: 0, segments: [{to: 2 cm, cells: 4}, {to: 10 cm, cells: 2, growth: 0.6}]}"
            })
    void twiceTheCellsSplitTheOldOnes(String axis) {
        Resolved config = rod(axis);
        double[] old = faces(config);
        double[] split = faces(Refinement.of(config, 12, KEY));
        assertEquals(2 * old.length - 1, split.length);
        for (int i = 0; i < old.length; i++) {
            assertEquals(old[i], split[2 * i], 1e-15);
        }
    }

    @Test
    void segmentsShareTheCellsInTheirRatio() {
        Resolved config = rod("{from: 0, segments: [{to: 1 cm, cells: 4}, {to: 10 cm, cells: 2}]}");
        AxisSettings refined = axis(Refinement.of(config, 9, KEY));
        assertEquals(6, refined.segments().getFirst().cells());
        assertEquals(3, refined.segments().getLast().cells());
    }

    @Test
    void segmentsThatCannotShareThemAreRefusedAtTheNumber() {
        Resolved config = rod("{from: 0, segments: [{to: 1 cm, cells: 4}, {to: 10 cm, cells: 2}]}");
        InputException refused = MadeUp.refused(() -> Refinement.of(config, 7, KEY));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        Fault fault = refused.faults().getFirst();
        assertEquals(KEY, fault.path());
        assertEquals(
                "the segments of axis x cannot share 7 cells in their ratio 4:2", fault.message());
        assertEquals("a multiple of 3", fault.hint());
        assertTrue(
                fault.sourceLine() != null && fault.sourceLine().contains("refine: [5, 7]"),
                fault.toString());
    }

    @Test
    void anAxisGivenByItsFacesIsRefused() {
        Resolved config = rod("{faces: [0, 0.02, 0.1]}");
        InputException refused = MadeUp.refused(() -> Refinement.of(config, 4, KEY));
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals(
                "axis x is given by its faces and cannot be refined",
                refused.faults().getFirst().message());
    }
}
