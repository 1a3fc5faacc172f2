package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Course;
import ness.findings.Course.Point;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Test;

/** Steady states along the values of one or two numbers of a config. */
class SweepTest {
    private static final String HOT = "{parameters.TH: {from: 310 K, to: 400 K, points: 4}}";

    private static Experiment rod(String sweep) {
        return Experiment.rod(8)
                .with("parameters", "{TH: 350 K, TC: 300 K}")
                .with("reservoirs", "{hot: {temperature: TH}, cold: {temperature: TC}}")
                .with("sweep", sweep);
    }

    private static List<Group> points(Findings findings) {
        Entry found = findings.ledger().find("sweep", "points").orElseThrow();
        return ((Entry.Sequence) found).groups();
    }

    private static List<Point> pulled(Answer answer) {
        List<Point> points = new ArrayList<>();
        Course course = answer.course();
        assertNotNull(course);
        course.points().forEachRemaining(points::add);
        return points;
    }

    /** kA/L (TH - TC)^2/(TH TC) at each point, by Fourier's law. */
    @Test
    void everyPointHasItsOwnLedger() {
        List<Group> points = points(rod(HOT).findings());
        assertEquals(4, points.size());
        for (int i = 0; i < 4; i++) {
            double hot = 310 + 30 * i;
            Group point = points.get(i);
            assertEquals(hot, point.number("parameters", "TH"), 1e-10);
            double expected = 400 * 1e-4 / 0.1 * (hot - 300) * (hot - 300) / (hot * 300);
            assertEquals(expected, point.number("entropy", "production"), 1e-12 * expected);
            assertEquals(0, point.number("exit"));
        }
    }

    @Test
    void theTopLevelIsTheLastPoint() {
        Group ledger = rod(HOT).findings().ledger();
        assertEquals(400, ledger.number("reservoirs", "hot", "temperature"));
    }

    @Test
    void theFirstOfTwoAxesIsTheOuterOne() {
        String sweep = "{parameters.TH: [320 K, 340 K], parameters.TC: [290 K, 16.85 degC, 300]}";
        List<Point> points = pulled(rod(sweep).solve());
        List<List<Double>> at = points.stream().map(Point::at).toList();
        assertEquals(List.of(320.0, 290.0), at.getFirst());
        assertEquals(List.of(320.0, 300.0), at.get(2));
        assertEquals(List.of(340.0, 290.0), at.get(3));
        assertEquals(6, at.size());
    }

    @Test
    void pointsAreSolvedWhenTheyArePulled() {
        Answer answer = rod(HOT).solve();
        Course course = answer.course();
        assertNotNull(course);
        Point first = course.points().next();
        assertEquals(310, first.findings().ledger().number("reservoirs", "hot", "temperature"));
        assertEquals(4, points(answer.findings()).size());
        assertEquals(List.of("TH"), course.columns().stream().map(Course.Column::name).toList());
        assertEquals("K", course.columns().getFirst().unit());
    }

    @Test
    void anyNumberOfTheConfigCanBeSwept() {
        Findings findings =
                rod("{mesh.axes.x.cells: [4, 8], reservoirs.cold.temperature: [290 K]}").findings();
        assertEquals(8, findings.mesh().cells());
        assertEquals(4, points(findings).getFirst().number("parameters", "mesh.axes.x.cells"));
        assertTrue(findings.cellFields().isEmpty());
        assertTrue(findings.run().warnings().toString().contains("no fields"));
    }

    /** A source that grows with T takes over where a L^2 exceeds pi^2 k: no steady state there. */
    @Test
    void pointsWithoutSteadyStateAreMarkedAndTheSweepGoesOn() {
        Answer answer =
                Experiment.rod(20)
                        .with("parameters", "{a: 1}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 1}}, source: \"a*(T - 300)\"}")
                        .with("reservoirs", "{hot: {temperature: 301}, cold: {temperature: 300}}")
                        .with("sweep", "{parameters.a: [500, 2000, 600]}")
                        .solve();
        List<Point> points = pulled(answer);
        assertEquals(Exit.NO_STEADY_STATE, answer.exit());
        assertEquals(1, answer.faults().size());
        assertTrue(answer.faults().getFirst().message().startsWith("at a = 2000"));
        assertTrue(Double.isNaN(points.get(1).findings().cellFields().getFirst().values().at(3)));
        List<Group> ledgers = points(answer.findings());
        assertEquals(76, ledgers.get(1).number("exit"));
        assertTrue(Double.isNaN(ledgers.get(1).number("entropy", "production")));
        assertEquals(0, ledgers.get(2).number("exit"));
        assertEquals(76, answer.findings().run().exit());
        assertEquals("converged", answer.findings().run().status());
    }

    @Test
    void valuesThatDoNotFitAreToldBeforeAnythingIsSolved() {
        InputException refused =
                assertThrows(
                        InputException.class, () -> rod("{parameters.TH: [310 K, -5 K]}").solve());
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("sweep.parameters.TH", refused.faults().getFirst().path());
        assertTrue(refused.faults().getFirst().message().startsWith("at TH = -5.0 K: "));
    }

    @Test
    void moreThanCanBeHeldIsRefused() {
        InputException refused =
                assertThrows(
                        InputException.class,
                        () -> rod("{parameters.TH: {from: 310, to: 400, points: 1e9}}").solve());
        assertEquals(Exit.TOO_LARGE, refused.exit());
    }

    @Test
    void aCheckTellsTheAxes() {
        Group checked = rod(HOT).run().check();
        assertEquals(4, checked.number("sweep", "points"));
        assertTrue(checked.find("sweep", "TH").orElseThrow().toString().contains("310.0"));
    }

    /**
     * A body that reflects less the warmer it is has two stable states between two folds; each
     * direction of a sweep stays on its branch between them.
     */
    @Test
    void aSweepStaysOnItsBranch() {
        String absorbed = "S*if(T < 250, 0.4, if(T > 280, 0.7, 0.4 + 0.01*(T - 250)))";
        Experiment body =
                new Experiment("{axes: {x: {from: 0, to: 1, cells: 4}}, thickness: 1}")
                        .with("parameters", "{S: 300}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 1000}}, source: \""
                                        + absorbed
                                        + "\"}")
                        .with("reservoirs", "{space: {temperature: 200}}")
                        .with("boundaries", "{surface: {reservoir: space, conductance: 2}}")
                        .with("output", "{quantities: {mean: mean(T)}}");
        Findings up = body.with("sweep", "{parameters.S: [200, 230]}").findings();
        Findings down = body.with("sweep", "{parameters.S: [300, 230]}").findings();
        assertEquals(200 + 0.4 * 230 / 2, up.ledger().number("quantities", "mean"), 1e-6);
        assertEquals(200 + 0.7 * 230 / 2, down.ledger().number("quantities", "mean"), 1e-6);
    }
}
