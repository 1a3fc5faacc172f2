package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Entry;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check tells what was understood, and refuses what can be refused before solving. */
class CheckTest {
    private static String word(Group group, String... path) {
        return String.valueOf(((Entry.Word) group.find(path).orElseThrow()).text());
    }

    @Test
    void aCheckTellsMeshReservoirsAndSides() {
        Group told =
                Experiment.plate(4, 3, "{hole: {where: \"x > 3\", void: true}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, top: [{where: \"x < 1\", flux: 3},"
                                        + " {where: \"x < 2\", reservoir: cold, conductance: 1}],"
                                        + " right: closed, around: {hole: {reservoir: cold}}}")
                        .run()
                        .check();
        assertEquals("Test", word(told, "title"));
        assertEquals("heat", word(told, "model"));
        assertEquals("cartesian", word(told, "mesh", "coordinates"));
        assertEquals(4, told.number("mesh", "cells", "x"));
        assertEquals(3, told.number("mesh", "cells", "y"));
        assertTrue(word(told, "reservoirs", "hot", "temperature").startsWith("400"));
        assertEquals("held at hot on 3 faces", word(told, "boundaries", "left"));
        assertEquals(
                "prescribed flux, exchanging with cold on 2 faces",
                word(told, "boundaries", "top"));
        assertEquals("closed", word(told, "boundaries", "right"));
        assertEquals("held at cold on 3 faces", word(told, "boundaries", "around.hole"));
        assertTrue(told.find("warnings").isEmpty());
    }

    /** The edge of a hole faces four ways, and is one side. */
    @Test
    void aCheckTellsTheEdgeOfAHoleOnce() {
        Group told =
                Experiment.plate(3, 3, "{hole: {box: {from: [1, 1], to: [2, 2]}, void: true}}")
                        .with("boundaries", "{around: {hole: {reservoir: hot}}}")
                        .run()
                        .check();
        assertEquals("held at hot on 4 faces", word(told, "boundaries", "around.hole"));
    }

    @Test
    void aCheckPredictsMemory() {
        Group told = Experiment.rod(1000).run().check().group("memory");
        assertTrue(told.number("predicted") > 8000);
        assertTrue(told.number("predicted") < 1e7);
        assertEquals((double) Runtime.getRuntime().maxMemory(), told.number("available"));
    }

    @Test
    void aCheckTellsWarnings() {
        Group told = Experiment.plate(2, 2, "{a: {where: \"x > 9\"}}").run().check();
        assertEquals("region a selects no cell", word(told, "warnings", "1"));
    }

    @Test
    void aSurfaceIsTold() {
        Group told =
                Experiment.plate(2, 2, "{}")
                        .with("boundaries", "{surface: {reservoir: hot, conductance: 1}}")
                        .run()
                        .check();
        assertTrue(word(told, "boundaries", "surface").startsWith("exchanging with hot on 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{left: {flux: 5}}", "{left: {flux: \"1 + x\"}, right: closed}"})
    void aCheckRefusesWhatHasNoSteadyState(String boundaries) {
        Run run = Experiment.rod(4).with("boundaries", boundaries).run();
        InputException refused = assertThrows(InputException.class, run::check);
        assertEquals(Exit.NO_STEADY_STATE, refused.exit());
    }

    @Test
    void aCheckTriesTheQuantities() {
        Run run = Experiment.rod(4).with("output", "{quantities: {q: mean(U)}}").run();
        InputException refused = assertThrows(InputException.class, run::check);
        assertEquals("output.quantities.q", refused.faults().getFirst().path());
    }
}
