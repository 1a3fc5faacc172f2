package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Group;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The surface of a thin body is as large as its volume over its thickness. */
class SurfaceTest {
    /**
     * A body at 310 K all over by contact, cooled by h = 2 to 300 K: 20 W for each square metre.
     */
    private static double flow(String mesh) {
        Group ledger =
                new Experiment(mesh)
                        .conducting("1e12")
                        .with("reservoirs", "{hot: {temperature: 310}, cold: {temperature: 300}}")
                        .with(
                                "boundaries",
                                "{right: {reservoir: hot},"
                                        + " surface: {reservoir: cold, conductance: 2}}")
                        .ledger();
        return -ledger.number("boundaries", "surface", "heat_flow");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{axes: {x: {from: 0, to: 3, cells: 5}}, area: 2, thickness: 0.5} | 12",
                "{axes: {x: {from: 0, to: 3, cells: 5}, y: {from: 0, to: 2, cells: 2}},"
                        + " thickness: 1e-3} | 6",
                "{coordinates: polar, axes: {r: {from: 1, to: 2, cells: 4}}, thickness: 1e-3}"
                        + " | 9.42477796076938",
                "{coordinates: cylindrical, axes: {r: {from: 1, to: 2, cells: 4}},"
                        + " thickness: 1e-3} | 9.42477796076938",
                "{coordinates: latitude, axes: {x: {from: 0, to: 0.5, cells: 4}}, radius: 2,"
                        + " thickness: 1e-3} | 12.566370614359172"
            })
    void areaIsVolumeOverThickness(String mesh, double area) {
        assertEquals(20 * area, flow(mesh), 1e-5 * area);
    }

    @Test
    void voidCellsHaveNoSurface() {
        var problem =
                Experiment.plate(4, 1, "{hole: {box: {from: [0, 0], to: [1, 1]}, void: true}}")
                        .with("boundaries", "{surface: {reservoir: hot, conductance: 1}}")
                        .problem();
        assertEquals(1, problem.contacts().size());
        assertEquals(3, problem.contacts().getFirst().cells().length);
        for (int cell : problem.contacts().getFirst().cells())
            assertTrue(!problem.grid().isVoid(cell));
    }

    @Test
    void aSplitSurfaceIsChosenByCellCentres() {
        var problem =
                Experiment.plate(4, 1, "{}")
                        .with(
                                "boundaries",
                                "{surface: [{where: \"x < 2\", reservoir: hot, conductance: 1},"
                                        + " {where: \"x < 3\", flux: 5}]}")
                        .problem();
        assertEquals(2, problem.contacts().size());
        assertEquals(2, problem.contacts().get(0).cells().length);
        assertEquals(1, problem.contacts().get(1).cells().length);
        assertEquals(2, problem.contacts().get(1).cells()[0]);
    }
}
