package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of conduction has the conductivities and sources that the words of a model mean. */
class HeatAssemblyTest {
    private static final String TUBE =
            "{coordinates: cylindrical, axes: {r: {from: 1, to: 2, cells: 4},"
                    + " z: {from: 0, to: 0.5, cells: 3}}}";

    private static double flow(Experiment experiment) {
        return experiment.ledger().number("reservoirs", "hot", "heat_flow");
    }

    /** Along r, 2 pi k z/ln(2) for each kelvin; along z, pi (4 - 1) k/z. */
    @ParameterizedTest
    @CsvSource({
        "left, right, 3, 1359.7080425274",
        "bottom, top, 7, 13194.68914507713",
    })
    void eachAxisHasItsConductivity(String hot, String cold, double k, double expected) {
        Experiment tube =
                new Experiment(TUBE)
                        .conducting("{r: 3, z: 7}")
                        .with(
                                "boundaries",
                                "{%s: {reservoir: hot}, %s: {reservoir: cold}}"
                                        .formatted(hot, cold));
        assertEquals(expected, flow(tube), 1e-9 * expected);
        double same = flow(tube.conducting(Double.toString(k)));
        assertEquals(expected, same, 1e-9 * expected);
    }

    @Test
    void aConductivityForEveryAxisIsNeeded() {
        InputException refused = new Experiment(TUBE).conducting("{r: 3}").refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertTrue(refused.faults().getFirst().message().matches(".*\\bz\\b.*"));
    }

    /** The integral of the table's cubics over 300..1000 K is 5040.83 W/m (reference H3). */
    @Test
    void aTableIsItsMonotoneCubic() {
        Experiment rod =
                Experiment.rod(7)
                        .conducting("{table: {T: [300, 500, 700, 1000], values: [10, 7, 6, 9]}}")
                        .with("reservoirs", "{hot: {temperature: 1000}, cold: {temperature: 300}}");
        assertEquals(5040.83333333333 * 1e-4 / 0.1, flow(rod), 1e-10);
    }

    /** One layer of 1 m with k = 2, one with k = 6. */
    @Test
    void aRegionHasItsOwnMaterial() {
        Experiment wall =
                Experiment.plate(2, 1, "{wool: {where: \"x > 1\"}}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 6},"
                                        + " wool: {conductivity: 2}}}");
        assertEquals(100 / (1 / 6.0 + 1 / 2.0), flow(wall), 1e-10);
    }

    @Test
    void aMaterialMayBeNamedForEachRegionInsteadOfADefault() {
        Experiment wall =
                Experiment.plate(2, 1, "{a: {where: \"x > 1\"}, b: {where: \"x < 1\"}}")
                        .with(
                                "model",
                                "{type: heat, materials: {a: {conductivity: 2},"
                                        + " b: {conductivity: 6}}}");
        assertEquals(150, flow(wall), 1e-10);
    }

    @Test
    void cellsOutsideAllRegionsNeedADefault() {
        InputException refused =
                Experiment.plate(3, 1, "{a: {where: \"x > 1\"}}")
                        .with("model", "{type: heat, materials: {a: {conductivity: 2}}}")
                        .refusal();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("model.materials", refused.faults().getFirst().path());
        assertTrue(refused.faults().getFirst().message().contains("default"));
    }

    @Test
    void aVoidNeedsNoMaterial() {
        Experiment wall =
                Experiment.plate(
                                3,
                                1,
                                "{hole: {where: \"x > 2\", void: true}, b: {where: \"x < 2\"}}")
                        .with("model", "{type: heat, materials: {b: {conductivity: 6}}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, around: {hole: {reservoir: cold}}}");
        assertEquals(300, flow(wall), 1e-10);
    }

    @Test
    void reducedUnitsKnowNoRadiation() {
        Experiment rod =
                Experiment.rod(3)
                        .with("units", "reduced")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: cold, emissivity: 1}}");
        Fault fault = rod.refused();
        assertEquals("boundaries.right.emissivity", fault.path());
        assertEquals("radiation needs units: SI", fault.message());
        assertEquals(rod.place("1}}"), Experiment.place(fault));
    }

    /** 1 W/m^3 in 1e-5 m^3, all of it to the right, and with entropy only from a reservoir. */
    @Test
    void aSourceIsWorkUnlessItNamesAReservoir() {
        Experiment rod =
                Experiment.rod(5)
                        .with("reservoirs", "{sun: {temperature: 500}, cold: {temperature: 300}}")
                        .with("boundaries", "{right: {reservoir: cold}}");
        Group work = rod.with("model", model("1e6")).ledger();
        Group heat = rod.with("model", model("{power: 1e6, from: sun}")).ledger();
        assertEquals(10, work.number("sources", "work"), 1e-12);
        assertEquals(0, work.number("sources", "heat"));
        assertEquals(10, heat.number("sources", "heat"), 1e-12);
        assertEquals(0, heat.number("sources", "work"));
        assertEquals(0, work.number("reservoirs", "sun", "entropy_flow"));
        assertEquals(10, heat.number("reservoirs", "sun", "heat_flow"), 1e-12);
        assertEquals(10 / 500.0, heat.number("reservoirs", "sun", "entropy_flow"), 1e-14);
        double less = work.number("entropy", "production") - heat.number("entropy", "production");
        assertEquals(10 / 500.0, less, 1e-12);
    }

    private static String model(String source) {
        return "{type: heat, materials: {default: {conductivity: 400}}, source: " + source + "}";
    }

    @ParameterizedTest
    @CsvSource({"-3", "0", "'\"x - 0.05\"'"})
    void aConductivityThatIsNotPositiveSomewhereIsRefused(String k) {
        Experiment rod = Experiment.rod(4).conducting(k);
        Fault fault = rod.refused();
        assertEquals("model.materials.default.conductivity", fault.path());
        assertTrue(fault.message().matches(".*(greater than 0|positive).*"), fault.message());
        assertEquals(rod.place(k + "}"), Experiment.place(fault));
    }
}
