package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import org.junit.jupiter.api.Test;

/** Which species produces what, and what drives it through each face. */
class ParticleSharesTest {
    private static final String LINE = "{axes: {x: {from: 0, to: 1, cells: 5}}}";

    private static double[] cells(Findings findings, String name) {
        for (CellField field : findings.cellFields())
            if (field.name().equals(name))
                return field.values().toArray((int) findings.mesh().cells());
        throw new AssertionError("no " + name);
    }

    /** J ln(c_L/c_R) of each species, L/D and 1/h in series. */
    @Test
    void productionIsSplitBySpecies() {
        Group entropy =
                Experiment.particles(LINE, "species: {a: {diffusivity: 1}, b: {diffusivity: 2}}")
                        .with("reservoirs", "{l: {a: 2, b: 3}, r: {a: 1, b: 1}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: l}, right: {reservoir: r, conductance: {a: 1, b: 2}}}")
                        .ledger()
                        .group("entropy");
        assertEquals(0.5 * Math.log(2), entropy.number("by_species", "a"), 1e-13);
        assertEquals(2 * Math.log(3), entropy.number("by_species", "b"), 1e-13);
        double sum = entropy.number("by_species", "a") + entropy.number("by_species", "b");
        assertEquals(entropy.number("production"), sum, 1e-14);
        assertEquals(entropy.number("production"), entropy.number("housekeeping"));
    }

    @Test
    void whatReactionsProduceIsNoSpeciesOwn() {
        Group entropy =
                Experiment.particles(
                                LINE,
                                "species: {a: {diffusivity: 1}, b: {diffusivity: 2}}, reactions:"
                                        + " [{equation: \"a <-> b\", forward: 3, equilibrium_constant: 2}]")
                        .with("reservoirs", "{l: {a: 2, b: 0.3}, r: {a: 1, b: 1}}")
                        .with("boundaries", "{left: {reservoir: l}, right: {reservoir: r}}")
                        .ledger()
                        .group("entropy");
        double own = entropy.number("by_species", "a") + entropy.number("by_species", "b");
        double reaction = entropy.number("by_process", "reaction");
        assertTrue(reaction > 1e-3);
        assertEquals(entropy.number("production"), own + reaction, 1e-14);
    }

    /** Around a hole: nothing through the void's faces, the same on both copies of the seam. */
    @Test
    void affinitiesOfFacesAreNumbersEverywhere() {
        Findings findings =
                Experiment.particles(
                                "{axes: {x: {from: 0, to: 6, cells: 6, periodic: true},"
                                        + " y: {from: 0, to: 4, cells: 4}},"
                                        + " regions: {hole: {box: {from: [2, 1], to: [4, 3]},"
                                        + " void: true}}}",
                                "species: {a: {diffusivity: 1}, b: {diffusivity: 1,"
                                        + " potential_energy: \"y\"}}, force: {x: \"1+y\"},"
                                        + " amount: {a: 1, b: 1}")
                        .findings();
        for (FaceField field : findings.faceFields()) {
            if (!field.name().contains("affinity")) continue;
            boolean alongX = field.name().endsWith("x");
            double[] values = field.values().toArray(alongX ? 28 : 30);
            for (double value : values) assertTrue(Double.isFinite(value), field.name());
            if (alongX)
                for (int row = 0; row < 4; row++)
                    assertEquals(values[7 * row], values[7 * row + 6], field.name());
            assertEquals(0, values[alongX ? 7 + 3 : 6 * 2 + 2], "inside the hole");
        }
        assertEquals(
                4,
                findings.faceFields().stream().filter(f -> f.name().contains("affinity")).count());
        double[] a = cells(findings, "cycle_affinity");
        double[] b = cells(findings, "b_cycle_affinity");
        for (int c = 0; c < a.length; c++) assertEquals(a[c], b[c], 1e-13, "U has no curl");
    }

    /** A number in reduced units has no unit, in a place of words as little as in a table. */
    @Test
    void placesAndTwinsHaveTheUnitsOfTheConfig() {
        String mesh = "{axes: {x: {from: 0, to: 1, cells: 3}, y: {from: 0, to: 1, cells: 3}}}";
        String model = "species: {a: {mobility: 1}}, amount: {a: 1}, force: {x: \"-%s*y\", y: 0}";
        Experiment reduced = Experiment.particles(mesh, model.formatted("1"));
        Experiment si = Experiment.particles(mesh, model.formatted("k_B")).with("units", "SI");
        String place = "largest_cycle_affinity_at";
        assertTrue(word(reduced, place).contains("x = "), word(reduced, place));
        assertFalse(word(reduced, place).contains(" m"), word(reduced, place));
        assertTrue(word(si, place).contains(" m"), word(si, place));
        assertEquals("1", unit(reduced));
        assertEquals("1/s", unit(si));
        assertEquals("W", unit(Experiment.rod(3)));
        assertEquals("1", unit(Experiment.rod(3).with("units", "reduced")));
    }

    private static String word(Experiment experiment, String name) {
        Entry entry = experiment.ledger().find("quantities", name).orElseThrow();
        return String.valueOf(((Entry.Word) entry).text());
    }

    private static String unit(Experiment experiment) {
        Group told = experiment.run().equilibrium();
        return ((Entry.Scalar) told.find("largest_net").orElseThrow()).unit();
    }
}
