package ness.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Findings;
import ness.input.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that conduct by full tensors. */
class TensorTest {
    private static final String PLATE =
            "{axes: {x: {from: 0, to: 1, cells: 6}, y: {from: 0, segments: [{to: 0.4, cells: 3},"
                    + " {to: 1, cells: 4, growth: 1.3}]}}}";

    private static final String EVERYTHING =
            """
            {left: [{where: "y < 0.4", reservoir: hot}, {where: "y > 0.6", flux: 50}],
             right: {reservoir: cold, conductance: 20, emissivity: 0.8},
             top: {reservoir: cold, conductance: 5},
             around: {hole: {reservoir: hot, conductance: 3}}}
            """
                    .replace("\n", " ");

    private static final String HOLED =
            "{axes: {x: {from: 0, to: 1, cells: 9}, y: {from: 0, to: 1, cells: 8}}, regions:"
                    + " {chip: {box: {from: [0.5, 0], to: [1, 0.5]}},"
                    + " hole: {disk: {centre: [0.3, 0.6], radius: 0.15}, void: true}}}";

    private static Experiment plate(String tensor) {
        return new Experiment(PLATE).conducting("{tensor: " + tensor + "}");
    }

    private static double[] temperatures(Findings found) {
        CellField field = found.cellFields().getFirst();
        assertEquals("temperature", field.name());
        return field.values().toArray(Math.toIntExact(found.mesh().cells()));
    }

    /** Interfaces, voids, radiation, prescribed flux, closed parts: one of each. */
    private static Experiment everything() {
        return new Experiment(HOLED)
                .with(
                        "model",
                        "{type: heat, materials: {default: {conductivity: {tensor: [[8, 3], [3, 4]]}},"
                                + " chip: {conductivity: {tensor: [[2, -1], [-1, 3]]}}},"
                                + " source: \"100*x\"}")
                .with("interfaces", "[{between: [chip, default], conductance: 30}]")
                .with("boundaries", EVERYTHING);
    }

    @Test
    void theLedgerClosesWhateverTouchesTheBody() {
        Findings found = everything().findings();
        assertTrue(found.ledger().number("entropy", "closure") < 1e-14);
        assertTrue(found.ledger().number("entropy", "production") > 0);
        assertTrue(found.ledger().number("balances", "heat", "imbalance") < 1e-12);
    }

    /** One temperature all around is that of the body, and nothing flows. */
    @Test
    void equilibriumIsExact() {
        double net = Math.abs(everything().run().equilibrium().number("largest_net"));
        double oneWay = everything().run().equilibrium().number("largest_one_way");
        assertTrue(net <= 1e-14 * oneWay, net + " of " + oneWay);
    }

    /** Nothing beside the diagonal is one conductivity for each axis, to the last bit. */
    @Test
    void aDiagonalTensorIsOneConductivityForEachAxis() {
        Experiment with = plate("[[8, 0], [\"0*x\", 4]]");
        Experiment without = with.conducting("{x: 8, y: 4}");
        assertArrayEquals(temperatures(without.findings()), temperatures(with.findings()));
    }

    /** What stands beside the diagonal works on all bodies alike: tiny, it changes little. */
    @Test
    void aTensorThatIsNearlyDiagonalIsNearlyThat() {
        Experiment with = everything();
        Experiment tensors =
                with.with(
                        "model",
                        TWO.formatted(
                                "{tensor: [[8, 1e-9], [1e-9, 4]]}", "{tensor: [[2, 0], [0, 3]]}"));
        Experiment axes = with.with("model", TWO.formatted("{x: 8, y: 4}", "{x: 2, y: 3}"));
        assertArrayEquals(temperatures(axes.findings()), temperatures(tensors.findings()), 1e-7);
    }

    private static final String TWO =
            "{type: heat, materials: {default: {conductivity: %s}, chip: {conductivity: %s}}, source: \"100*x\"}";

    /** A plate turned by 90 degrees with its tensor has the same temperatures. */
    @Test
    void turningThePlateTurnsTheField() {
        Experiment lying =
                new Experiment(
                                "{axes: {x: {from: 0, to: 1, cells: 5}, y: {from: 0, to: 2, cells: 7}}}")
                        .conducting("{tensor: [[8, 3], [3, 4]]}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, top: {reservoir: cold, conductance: 7}}");
        // (x, y) becomes (-y, x): kxx and kyy change places, kxy its sign, left is bottom, top is
        // left
        Experiment standing =
                new Experiment(
                                "{axes: {x: {from: -2, to: 0, cells: 7}, y: {from: 0, to: 1, cells: 5}}}")
                        .conducting("{tensor: [[4, -3], [-3, 8]]}")
                        .with(
                                "boundaries",
                                "{bottom: {reservoir: hot}, left: {reservoir: cold, conductance: 7}}");
        double[] one = temperatures(lying.findings());
        double[] other = temperatures(standing.findings());
        for (int i = 0; i < 5; i++)
            for (int j = 0; j < 7; j++)
                assertEquals(one[i + 5 * j], other[6 - j + 7 * i], 1e-10 * one[i + 5 * j]);
    }

    /**
     * A linear field carries K grad T; sides with flux, with a contact and at its values take it.
     */
    @ParameterizedTest
    @ValueSource(doubles = {3, -5.6})
    void linearFieldsAreExactInThePlane(double beside) {
        double qx = 30 * 8 + 50 * beside;
        double qy = 30 * beside + 50 * 4;
        String tensor = "[[8, %1$s], [%1$s, 4]]".formatted(beside);
        Experiment linear =
                plate(tensor)
                        .with(
                                "reservoirs",
                                "{field: {temperature: \"300 + 30*x + 50*y\"}, far: {temperature: \"%s\"}}"
                                        .formatted(text("300 + 30 + 50*y + %.17g/25", qx)))
                        .with(
                                "boundaries",
                                "{left: {flux: %s}, right: {reservoir: far, conductance: 25}, bottom: {flux: %s}, top: {reservoir: field}}"
                                        .formatted(text("%.17g", -qx), text("%.17g", -qy)));
        requireLinear(linear.findings(), 30, 50, 0);
    }

    private static String text(String form, double value) {
        return form.formatted(value);
    }

    private static void requireLinear(Findings found, double gx, double gy, double gz) {
        double[] t = temperatures(found);
        int nx = found.mesh().axes().getFirst().cells();
        int ny = found.mesh().axes().get(1).cells();
        for (int c = 0; c < t.length; c++) {
            double x = centre(found, 0, c % nx);
            double y = centre(found, 1, c / nx % ny);
            double z = found.mesh().axes().size() < 3 ? 0 : centre(found, 2, c / nx / ny);
            assertEquals(300 + gx * x + gy * y + gz * z, t[c], 1e-10, "cell " + c);
        }
        assertTrue(found.ledger().number("entropy", "closure") < 1e-14);
    }

    private static double centre(Findings found, int axis, int i) {
        Axis along = found.mesh().axes().get(axis);
        double[] faces = along.faces().toArray(along.cells() + 1);
        return 0.5 * (faces[i] + faces[i + 1]);
    }

    @Test
    void linearFieldsAreExactInSpace() {
        Experiment brick =
                new Experiment(
                                "{axes: {x: {from: 0, to: 1, cells: 3}, y: {from: 0, segments: [{to: 0.4, cells: 2},"
                                        + " {to: 1, cells: 2, growth: 1.3}]}, z: {from: 0, to: 0.5, cells: 4}}}")
                        .conducting("{tensor: [[6, 2, 1], [2, 5, -1], [1, -1, 4]]}")
                        .with("reservoirs", "{field: {temperature: \"300 + 30*x + 50*y - 20*z\"}}")
                        // K grad T = (260, 330, -100)
                        .with(
                                "boundaries",
                                "{left: {flux: -260}, right: {flux: 260}, bottom: {flux: -330}, top: {reservoir: field},"
                                        + " front: {flux: 100}, back: {flux: -100}}");
        requireLinear(brick.findings(), 30, 50, -20);
    }

    /** Elimination and conjugate gradients find the same. */
    @Test
    void bothSolversAgree() {
        Experiment one = everything().with("solve", "{linear: {method: direct}}");
        Experiment other = everything().with("solve", "{linear: {method: multigrid}}");
        assertArrayEquals(temperatures(one.findings()), temperatures(other.findings()), 1e-9);
    }

    /** A ring has no ends: cells beside the seam know each other across corners too. */
    @Test
    void aPeriodicPlateIsTheSameWhereverItsSeamLies() {
        double[] one = temperatures(ring(0).findings());
        double[] moved = temperatures(ring(0.5).findings());
        for (int j = 0; j < 4; j++)
            for (int i = 0; i < 8; i++)
                assertEquals(one[i + 8 * j], moved[(i + 4) % 8 + 8 * j], 1e-9);
    }

    private static Experiment ring(double shift) {
        String s = "sin(2*pi*(x + " + shift + "))";
        return new Experiment(
                        "{axes: {x: {from: 0, to: 1, cells: 8, periodic: true}, y: {from: 0, to: 1, cells: 4}}}")
                .conducting("{tensor: [[\"6 + " + s + "\", 2], [2, 3]]}")
                .with(
                        "reservoirs",
                        "{hot: {temperature: \"400 + 20*" + s + "\"}, cold: {temperature: 300}}")
                .with("boundaries", "{bottom: {reservoir: hot}, top: {reservoir: cold}}");
    }

    /** Between two reservoirs heat falls, whatever the tensor: the whole produces entropy. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1, 2, 3})
    void theWholeProducesEntropy(double angle) {
        String c = "cos(" + angle + ")";
        String s = "sin(" + angle + ")";
        String tensor =
                "[[\"1000*%1$s^2 + %2$s^2\", \"999*%1$s*%2$s\"], [\"999*%1$s*%2$s\", \"1000*%2$s^2 + %1$s^2\"]]"
                        .formatted(c, s);
        Findings found =
                plate(tensor)
                        .with(
                                "boundaries",
                                "{left: [{where: \"y < 0.5\", reservoir: hot}], right: [{where: \"y > 0.5\", reservoir: cold}]}")
                        .findings();
        assertTrue(found.ledger().number("entropy", "production") > 0);
        assertTrue(found.ledger().number("entropy", "closure") < 1e-13);
    }

    @Test
    void facesAgainstTheGradientAreCountedInAWarning() {
        Findings found = plate("[[1000, 400], [400, 161]]").findings();
        String warning = found.run().warnings().getFirst();
        assertTrue(warning.startsWith("negative entropy production on "), warning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1, 2], [2, 1]]            | not positive definite: its smallest eigenvalue is -1 W",
                "[[1, 1], [1, 1]]            | not positive definite: its smallest eigenvalue is",
                "[[3, 1], [2, 3]]            | not symmetric: its smallest eigenvalue is 1.5 W",
                "[[\"1 - x\", 0.3], [0.3, 1]] | at x = 0.91",
                "[[1, 0, 0], [0, 1, 0], [0, 0, 1]] | expected 2 rows of 2 entries",
                "[[1]]                       | expected 2 rows of 2 entries"
            })
    void tensorsThatAreNoneAreRefused(String tensor, String message) {
        Fault fault = plate(tensor).refused();
        assertTrue(fault.sentence().contains(message), fault.sentence());
        assertEquals("model.materials.default.conductivity.tensor", fault.path());
    }

    @Test
    void aRodHasNoTensor() {
        Fault fault = Experiment.rod(5).conducting("{tensor: [[3]]}").refused();
        assertTrue(fault.sentence().contains("two axes"), fault.sentence());
    }

    @Test
    void aConductivityOfTemperatureCannotStandBesideATensor() {
        Fault fault =
                everything()
                        .with("model", TWO.formatted("{tensor: [[8, 3], [3, 4]]}", "\"1 + T/300\""))
                        .refused();
        assertTrue(fault.sentence().contains("full tensor"), fault.sentence());
        assertEquals("model.materials.chip.conductivity", fault.path());
    }

    @Test
    void theSmallestEigenvalueInSpaceIsTold() {
        Fault fault =
                new Experiment(
                                "{axes: {x: {from: 0, to: 1, cells: 2}, y: {from: 0, to: 1, cells: 2}, z: {from: 0, to: 1, cells: 2}}}")
                        .conducting("{tensor: [[2, 0, 0], [0, 1, 3], [0, 3, 1]]}")
                        .refused();
        assertTrue(fault.sentence().contains("eigenvalue is -2 W"), fault.sentence());
    }
}
