package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.findings.Entry;
import ness.findings.Group;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;

/** Each side that a config names is told under the word that it used. */
class BoundaryFindingsTest {
    private static List<String> names(Group group) {
        return group.entries().stream().map(Entry::name).toList();
    }

    private static Entry.Word reservoir(Group ledger, String... side) {
        Group group = ledger.group("boundaries");
        for (String step : side) group = group.group(step);
        return (Entry.Word) group.find("reservoir").orElseThrow();
    }

    /** Two strips of one unit each: 100 K and 50 K over 2 m of k = 400. */
    @Test
    void aSplitSideIsSummedAndItsReservoirsAreToldApart() {
        Group ledger =
                Experiment.plate(2, 2, "{}")
                        .conducting("{x: 400, y: 1e-9}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: 400}, mild: {temperature: 350},"
                                        + " cold: {temperature: 300}}")
                        .with(
                                "boundaries",
                                "{left: [{where: \"y < 1\", reservoir: hot}, {where: \"y > 1\","
                                        + " reservoir: mild}], right: {reservoir: cold}}")
                        .ledger();
        assertEquals(20000, ledger.number("reservoirs", "hot", "heat_flow"), 1e-5);
        assertEquals(10000, ledger.number("reservoirs", "mild", "heat_flow"), 1e-5);
        assertEquals(30000, ledger.number("boundaries", "left", "heat_flow"), 1e-5);
        assertEquals(null, reservoir(ledger, "left").text());
        assertEquals("cold", reservoir(ledger, "right").text());
    }

    @Test
    void sidesAreToldInTheOrderAndWordsOfTheConfig() {
        Group ledger =
                new Experiment("{coordinates: spherical, axes: {r: {from: 1, to: 2, cells: 3}}}")
                        .with("boundaries", "{outer: {reservoir: cold}, inner: {reservoir: hot}}")
                        .ledger();
        assertEquals(List.of("outer", "inner"), names(ledger.group("boundaries")));
    }

    @Test
    void aClosedSideIsToldWithZeroFlow() {
        Group ledger =
                Experiment.plate(2, 2, "{}")
                        .with(
                                "boundaries",
                                "{top: closed, left: {reservoir: hot}, right: {reservoir: cold}}")
                        .ledger();
        assertEquals(List.of("top", "left", "right"), names(ledger.group("boundaries")));
        assertEquals(0, ledger.number("boundaries", "top", "heat_flow"));
        assertEquals(null, reservoir(ledger, "top").text());
    }

    @Test
    void regionSurfacesStandUnderAround() {
        Group ledger =
                Experiment.plate(
                                4,
                                1,
                                "{a: {where: \"x < 1\", void: true}, b: {where: \"x > 3\", void:"
                                        + " true}}")
                        .with("boundaries", "{around: {b: {reservoir: cold}, a: {reservoir: hot}}}")
                        .ledger();
        assertEquals(List.of("around"), names(ledger.group("boundaries")));
        assertEquals(List.of("b", "a"), names(ledger.group("boundaries", "around")));
        assertEquals(20000, ledger.number("boundaries", "around", "a", "heat_flow"), 1e-8);
        assertEquals(-20000, ledger.number("boundaries", "around", "b", "heat_flow"), 1e-8);
        assertEquals("hot", reservoir(ledger, "around", "a").text());
    }

    /** 4e5 W/m^2 over 1 cm^2, at a wall that they warm to 400 K. */
    @Test
    void aPrescribedFluxComesFromTheSurroundingsAtTheWallsOwnState() {
        Group ledger =
                Experiment.rod(4)
                        .with("reservoirs", "{cold: {temperature: 300}}")
                        .with("boundaries", "{left: {flux: 4e5}, right: {reservoir: cold}}")
                        .ledger();
        assertEquals(List.of("cold", "surroundings"), names(ledger.group("reservoirs")));
        assertEquals(40, ledger.number("reservoirs", "surroundings", "heat_flow"), 1e-12);
        assertEquals(0.1, ledger.number("reservoirs", "surroundings", "entropy_flow"), 1e-13);
        assertEquals("surroundings", reservoir(ledger, "left").text());
        assertTrue(ledger.find("reservoirs", "surroundings", "temperature").isEmpty());
        assertTrue(ledger.number("entropy", "closure") < 1e-13);
    }

    @Test
    void theSurfaceIsASide() {
        Group ledger =
                new Experiment("{axes: {x: {from: 0, to: 1, cells: 8}}, thickness: 0.1}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot},"
                                        + " surface: {reservoir: cold, conductance: 5}}")
                        .ledger();
        assertEquals(List.of("left", "surface"), names(ledger.group("boundaries")));
        assertEquals(
                -ledger.number("boundaries", "left", "heat_flow"),
                ledger.number("boundaries", "surface", "heat_flow"),
                1e-10);
        assertEquals("cold", reservoir(ledger, "surface").text());
    }

    @Test
    void oneReservoirAtTwoSidesIsSummed() {
        Group ledger =
                Experiment.plate(2, 2, "{}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, bottom: {reservoir: cold},"
                                        + " right: {reservoir: hot}}")
                        .ledger();
        double left = ledger.number("boundaries", "left", "heat_flow");
        assertEquals(left, ledger.number("boundaries", "right", "heat_flow"), 1e-9);
        assertEquals(2 * left, ledger.number("reservoirs", "hot", "heat_flow"), 1e-9);
    }
}
