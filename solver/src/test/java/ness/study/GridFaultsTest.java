package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import org.junit.jupiter.api.Test;

/** Whatever the grid shows to be wrong is told in one go, and nothing that only follows from it. */
class GridFaultsTest {
    private static final String CUT =
            "{cut: {box: {from: [2, 0], to: [3, 2]}, void: true}, odd: {where: \"x > 4\"}}";

    private static final Experiment PLATE = Experiment.plate(5, 2, CUT);

    private static String material(String conductivity) {
        return "{type: heat, materials: {default: {conductivity: " + conductivity + "}}}";
    }

    /** Claims that these config paths are told, in the order of the file. */
    private static InputException tells(Experiment experiment, String... paths) {
        Run run = experiment.run();
        InputException refused = assertThrows(InputException.class, run::check);
        String told = HouseForm.text(refused.faults());
        assertEquals(
                List.of(paths), refused.faults().stream().map(Fault::path).toList(), () -> told);
        return refused;
    }

    @Test
    void everyPropertyIsTriedEverywhere() {
        tells(
                PLATE.with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: \"1 - x\", density:"
                                        + " \"log(y - 1)\", heat_capacity: 3}, odd: {conductivity:"
                                        + " {x: \"x - 9\", y: \"1/0*y\"}}}, source: \"1/(y - 0.5)\"}")
                        .with(
                                "reservoirs",
                                "{hot: {temperature: \"1 - y\"}, cold: {temperature: 3}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: cold, conductance: \"y - 1\","
                                        + " emissivity: \"2*y\"}, top: {flux: \"1/(x - 0.5)\"}}")
                        .with("interfaces", "[{between: [odd, default], conductance: \"-y\"}]")
                        .with("solve", "{initial: {temperature: \"x - 1\"}}")
                        .with("output", "{quantities: {a: mean(U), b: max(T), c: min(V)}}"),
                "model.materials.default.conductivity",
                "model.materials.default.density",
                "model.materials.odd.conductivity.x",
                "model.materials.odd.conductivity.y",
                "model.source",
                "reservoirs.hot.temperature",
                "boundaries.right.conductance",
                "boundaries.right.emissivity",
                "boundaries.top.flux",
                "interfaces[0].conductance",
                "solve.initial.temperature",
                "output.quantities.a",
                "output.quantities.c");
    }

    @Test
    void islandsAreToldBesideWrongProperties() {
        InputException refused =
                tells(
                        PLATE.with("model", material("\"x - 1\""))
                                .with("boundaries", "{left: {reservoir: hot}}"),
                        "model.materials.default.conductivity",
                        "boundaries");
        assertEquals(Exit.BAD_INPUT, refused.exit());
    }

    @Test
    void everyClosedPieceIsTold() {
        InputException refused =
                tells(PLATE.with("boundaries", "{left: closed}"), "boundaries", "boundaries");
        assertEquals(2, refused.faults().stream().map(Fault::message).distinct().count());
    }

    /** A config that is wrong is 65, whether or not another piece has no steady state. */
    @Test
    void aWrongConfigGoesBeforeAMissingSteadyState() {
        Experiment sources =
                PLATE.with("boundaries", "{left: closed}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 2}}, source: \"x > 3\"}");
        assertEquals(Exit.BAD_INPUT, tells(sources, "model.source", "boundaries").exit());
        assertEquals(
                Exit.NO_STEADY_STATE,
                tells(sources.with("boundaries", "{left: {reservoir: hot}}"), "model.source")
                        .exit());
    }

    @Test
    void aRegionInDoubtLeavesOutWhatFollowsFromIt() {
        tells(
                Experiment.plate(4, 2, "{odd: {where: \"sqrt(x - 2) > 0\"}}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 2}, odd:"
                                        + " {conductivity: \"x - 3\"}}}")
                        .with("boundaries", "{top: {reservoir: hot, conductance: \"x - 2\"}}"),
                "mesh.regions.odd.where");
    }

    @Test
    void aPieceInDoubtLeavesOutWhatFollowsFromIt() {
        tells(
                Experiment.plate(4, 2, "{}")
                        .with(
                                "boundaries",
                                "{top: [{where: \"sqrt(x - 2) > 0\", reservoir: hot, conductance: \"x - 3\"},"
                                        + " {where: \"x < 9\", flux: \"1/(x - 0.5)\"}]}"),
                "boundaries.top[0].where");
    }

    @Test
    void aSourceInDoubtLeavesOpenWhetherItIsBalanced() {
        tells(
                Experiment.plate(4, 2, "{}")
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 2}}, source: \"1/(x - 0.5)\"}")
                        .with("boundaries", "{left: {flux: 3}}"),
                "model.source",
                "boundaries");
    }

    @Test
    void aMeshOfVoidsIsTheOnlyFault() {
        tells(
                Experiment.plate(2, 2, "{all: {where: \"x > 0\", void: true}}")
                        .with("boundaries", "{left: {reservoir: hot}, around: {all: closed}}"),
                "mesh.regions");
    }

    @Test
    void manyIslandsAreCounted() {
        Experiment islands =
                Experiment.plate(60, 1, "{odd: {where: \"mod(x, 2) < 1\", void: true}}")
                        .with("boundaries", "{}");
        InputException refused = assertThrows(InputException.class, islands.run()::check);
        assertEquals(10, refused.faults().size());
        assertEquals(
                "add a reservoir, or give solve.initial and heat capacity; there are 30 such pieces in all",
                refused.faults().getLast().hint());
    }

    @Test
    void aPieceWithoutFacesIsNamedWhereItIsMissed() {
        InputException refused =
                tells(
                        Experiment.plate(2, 2, "{}")
                                .with("boundaries", "{left: [{where: \"y > 5\", reservoir: hot}]}"),
                        "boundaries");
        assertEquals(
                "add a reservoir, or give solve.initial and heat capacity;"
                        + " boundaries.left[0].where: selects no face",
                refused.faults().getFirst().hint());
    }

    @Test
    void claimsAreLookedAtToo() {
        tells(
                Experiment.plate(2, 2, "{}")
                        .with("model", material("\"x - 1\""))
                        .with(
                                "reference",
                                "{source: a, order: {of: fields.T, refine: [4, 8], expect: 2, within: 1}}"),
                "model.materials.default.conductivity",
                "reference.order.of");
    }

    @Test
    void whatASearchCannotStartFromIsFoundBefore() {
        tells(
                Experiment.plate(2, 2, "{}").with("model", material("T - 380")),
                "model.materials.default.conductivity");
        tells(
                Experiment.plate(2, 2, "{}")
                        .with("model", material("{table: {T: [310, 380], values: [1, 2]}}")),
                "model.materials.default.conductivity.table");
    }

    /** At the mean of the reservoirs, 350 K, the second factor is -50. */
    @Test
    void aProductIsToldByItsOwnValue() {
        Experiment plate =
                Experiment.plate(4, 1, "{}").with("model", material("\"(x - 1)*(T - 400)\""));
        InputException refused = tells(plate, "model.materials.default.conductivity");
        assertEquals(
                "conductivity is -25.0 at x = 1.5 m, y = 0.5 m (cell 1); it must be finite and"
                        + " greater than 0",
                refused.getMessage());
    }
}
