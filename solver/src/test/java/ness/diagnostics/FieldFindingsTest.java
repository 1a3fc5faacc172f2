package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Mesh;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields alone, without the program, balance every cell and sum to the ledger. */
class FieldFindingsTest {
    private static final String SOURCE =
            "{type: heat, materials: {default: {conductivity: \"2 + 0.01*T\"}}, source: \"500 + T\"}";

    static List<Arguments> experiments() {
        String hole = "{hole: {disk: {centre: [2, 1.5], radius: 0.8}, void: true}}";
        String all =
                "{left: {reservoir: hot, conductance: 9}, right: {reservoir: cold, emissivity: 0.9},"
                        + " top: [{where: \"x < 2\", flux: 300}], surface: {reservoir: cold,"
                        + " conductance: 3}, around: {hole: {reservoir: hot}}}";
        Experiment plate = Experiment.plate(5, 4, hole).with("boundaries", all);
        Experiment layers =
                Experiment.plate(4, 2, "{a: {where: \"x < 2\"}}")
                        .with("interfaces", "[{between: [a, default], conductance: 20}]");
        Experiment ring =
                new Experiment(
                                "{coordinates: polar, axes: {r: {from: 0, to: 2, cells: 3}, phi:"
                                        + " {from: 0, to: 360 deg, cells: 5, periodic: true}}}")
                        .with("reservoirs", "{hot: {temperature: \"350 + 40*cos(phi)\"}}")
                        .with("boundaries", "{outer: {reservoir: hot, conductance: 8}}");
        Experiment brick =
                new Experiment(
                        "{axes: {x: {from: 0, to: 1, cells: 3}, y: {from: 0, to: 1, cells: 2},"
                                + " z: {from: 0, to: 1, cells: 4, growth: 1.2}}}");
        return List.of(
                Arguments.of("rod", Experiment.rod(6)),
                Arguments.of("plate with everything", plate),
                Arguments.of("plate with source", source(plate)),
                Arguments.of("layers", layers),
                Arguments.of("disk with seam", ring),
                Arguments.of("disk with source", source(ring)),
                Arguments.of("brick", source(brick)),
                Arguments.of("ring with a hole at the seam", seam()));
    }

    private static Experiment source(Experiment experiment) {
        return experiment.with("model", SOURCE);
    }

    private static Experiment seam() {
        return new Experiment(
                        "{axes: {x: {from: 0, to: 4, cells: 4, periodic: true},"
                                + " y: {from: 0, to: 2, cells: 2}},"
                                + " regions: {hole: {where: \"x < 1\", void: true}}}")
                .with("boundaries", "{around: {hole: {reservoir: hot}}, top: {reservoir: cold}}");
    }

    private static double[] cells(Findings findings, String name) {
        int n = Math.toIntExact(findings.mesh().cells());
        for (CellField field : findings.cellFields())
            if (field.name().equals(name)) return field.values().toArray(n);
        return new double[n];
    }

    private static double[] faces(Findings findings, String name, String axis) {
        for (FaceField field : findings.faceFields())
            if (field.name().equals(name + "_" + axis)) {
                assertEquals(axis, field.axis());
                return field.values().toArray(Math.toIntExact(findings.mesh().faces(axis)));
            }
        throw new AssertionError("no " + name + "_" + axis);
    }

    /** What cells gain: sources, surface, and what enters less what leaves through their faces. */
    private static double[][] netAndGross(Findings findings) {
        Mesh mesh = findings.mesh();
        int n = Math.toIntExact(mesh.cells());
        double[] volume = mesh.volume().toArray(n);
        double[] source = cells(findings, "heat_source");
        double[] surface = cells(findings, "surface_heat_flow");
        double[] net = new double[n];
        double[] gross = new double[n];
        for (int c = 0; c < n; c++) add(net, gross, c, source[c] * volume[c], surface[c]);
        int stride = 1;
        for (Axis axis : mesh.axes()) {
            double[] flow = faces(findings, "heat_flow", axis.name());
            int cells = axis.cells();
            for (int c = 0; c < n; c++) {
                int at = c / stride % cells;
                int face = c % stride + stride * (at + (cells + 1) * (c / stride / cells));
                add(net, gross, c, flow[face], -flow[face + stride]);
            }
            stride *= cells;
        }
        return new double[][] {net, gross, volume};
    }

    private static void add(double[] net, double[] gross, int cell, double... terms) {
        for (double term : terms) {
            net[cell] += term;
            gross[cell] += Math.abs(term);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void everyCellIsBalancedByItsFacesSourceAndSurface(String name, Experiment experiment) {
        double[][] found = netAndGross(experiment.findings());
        double largest = 0;
        for (double gross : found[1]) largest = Math.max(largest, gross);
        for (int c = 0; c < found[0].length; c++)
            if (found[2][c] > 0) assertEquals(0, found[0][c] / largest, 1e-12, name + " " + c);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void productionInCellsSumsToTheInterior(String name, Experiment experiment) {
        Findings findings = experiment.findings();
        double[] density = cells(findings, "entropy_production_density");
        double[] volume = findings.mesh().volume().toArray(density.length);
        double sum = 0;
        for (int c = 0; c < density.length; c++) if (volume[c] > 0) sum += density[c] * volume[c];
        var ledger = findings.ledger();
        double interior =
                ledger.number("entropy", "by_process", "conduction")
                        + ledger.number("entropy", "by_process", "source");
        assertEquals(interior, sum, 1e-12 * ledger.number("entropy", "production"), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void flowsDoNotDependOnQuantitiesAskedFor(String name, Experiment experiment) {
        Findings plain = experiment.with("output", "").findings();
        Findings asked = experiment.with("output", "{quantities: {q: \"max(T)\"}}").findings();
        for (Axis axis : plain.mesh().axes())
            assertArrayEquals(
                    faces(plain, "heat_flow", axis.name()),
                    faces(asked, "heat_flow", axis.name()),
                    name + " " + axis.name());
    }

    @Test
    void productionAtFacesSumsToTheLedgerWithoutSourcesAndSurface() {
        Findings findings =
                Experiment.plate(5, 4, "{hole: {where: \"x > 4 and y < 1\", void: true}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, conductance: 9, emissivity: 0.4}, right:"
                                        + " {reservoir: cold}, around: {hole: {reservoir: hot}}}")
                        .findings();
        double sum = 0;
        for (String axis : List.of("x", "y"))
            for (double produced : faces(findings, "entropy_production", axis)) sum += produced;
        assertEquals(findings.ledger().number("entropy", "production"), sum, 1e-12 * sum);
    }

    @Test
    void onASeamEachEndHasHalfOfTheProduction() {
        Findings findings = seam().findings();
        Findings open =
                Experiment.plate(3, 2, "{}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: hot},"
                                        + " top: {reservoir: cold}}")
                        .findings();
        double expected = open.ledger().number("entropy", "production");
        assertEquals(expected, findings.ledger().number("entropy", "production"), 1e-12 * expected);
        double sum = 0;
        for (String axis : List.of("x", "y"))
            for (double produced : faces(findings, "entropy_production", axis)) sum += produced;
        assertEquals(expected, sum, 1e-12 * expected);
    }

    @Test
    void theFluxDensityOfACellIsTheMeanOfItsFaces() {
        Findings findings =
                Experiment.rod(2)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 400}},"
                                        + " source: 1e6}")
                        .findings();
        double[] flow = faces(findings, "heat_flow", "x");
        double[] flux = cells(findings, "heat_flux_x");
        for (int i = 0; i < 2; i++)
            assertEquals(0.5 * (flow[i] + flow[i + 1]) / 1e-4, flux[i], 1e-6);
    }

    @Test
    void inReducedUnitsEveryUnitIsOne() {
        Findings findings =
                new Experiment("{axes: {x: {from: 0, to: 1, cells: 3}}}")
                        .with("units", "reduced")
                        .findings();
        for (CellField field : findings.cellFields()) assertEquals("1", field.unit(), field.name());
        for (FaceField field : findings.faceFields()) assertEquals("1", field.unit(), field.name());
        assertEquals("1", findings.mesh().volumeUnit());
    }
}
