package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.physics.Property;
import ness.physics.driftdiffusion.Constants;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.Motility;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.FieldCondition;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;
import ness.study.Experiment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From words to the problem of particles. */
class ParticleAssemblyTest {
    private static final String SPECIES =
            "species: {a: {diffusivity: 1}, b: {mobility: 2, charge: -1}, c: {drag: 3}}";

    /** A rod of three species, which this is filled into. */
    private static Experiment rod(String more) {
        return Experiment.rod(4)
                .with("model", "{type: drift-diffusion, temperature: 300, " + SPECIES + more + "}")
                .with("reservoirs", "{l: {a: 1, b: 2, c: closed}, r: {a: 3, b: closed, c: 5}}")
                .with("boundaries", "{left: {reservoir: l}, right: {reservoir: r}}");
    }

    private static Experiment closed(String more) {
        return rod(more).with("reservoirs", "{}").with("boundaries", "{}");
    }

    private static ParticleProblem problem(Experiment experiment) {
        return (ParticleProblem) experiment.assembled().problem();
    }

    private static double number(Property property) {
        return property.expression().value();
    }

    @Test
    void eachSpeciesPassesWhereItsReservoirHoldsSome() {
        ParticleProblem problem = problem(rod(""));
        ParticleReservoir left = problem.reservoirs().getFirst();
        List<Passage> passages = problem.contacts().getFirst().passages();
        assertSame(left, assertInstanceOf(Passage.Held.class, passages.get(0)).reservoir());
        assertInstanceOf(Passage.Held.class, passages.get(1));
        assertInstanceOf(Passage.Closed.class, passages.get(2));
        List<Passage> right = problem.contacts().get(1).passages();
        assertInstanceOf(Passage.Closed.class, right.get(1));
        assertInstanceOf(Passage.Held.class, right.get(2));
        assertNull(problem.contacts().getFirst().field());
        var density =
                assertInstanceOf(ParticleReservoir.Content.Density.class, left.contents().get(1));
        assertEquals(2, number(density.density()));
    }

    @Test
    void aMembraneHasAConductanceForEachSpecies() {
        String boundaries =
                "{left: {reservoir: l, conductance: {a: 7, b: 0, c: 1}},"
                        + " right: {reservoir: r, conductance: 9}}";
        List<ParticleContact> contacts =
                problem(rod(", amount: {b: 1}").with("boundaries", boundaries)).contacts();
        List<Passage> left = contacts.getFirst().passages();
        assertEquals(
                7, number(assertInstanceOf(Passage.Membrane.class, left.get(0)).conductance()));
        assertInstanceOf(Passage.Closed.class, left.get(1));
        assertInstanceOf(Passage.Closed.class, left.get(2));
        List<Passage> right = contacts.get(1).passages();
        assertEquals(
                9, number(assertInstanceOf(Passage.Membrane.class, right.get(2)).conductance()));
    }

    @Test
    void fluxesAndAbsorptionNeedNoReservoir() {
        ParticleProblem problem =
                problem(
                        rod(", amount: {}")
                                .with(
                                        "boundaries",
                                        "{left: {flux: {a: 4}}, right: {absorbing: true}}"));
        List<Passage> left = problem.contacts().getFirst().passages();
        assertEquals(4, number(assertInstanceOf(Passage.Flux.class, left.get(0)).density()));
        assertInstanceOf(Passage.Closed.class, left.get(1));
        for (Passage passage : problem.contacts().get(1).passages())
            assertInstanceOf(Passage.Absorbing.class, passage);
    }

    /** The reservoir's voltage holds the side unless the side says otherwise. */
    @Test
    void theFieldIsHeldByReservoirVoltageOrCharge() {
        Experiment charged =
                rod(", electrostatics: {permittivity: 6, fixed_charge: x}")
                        .with(
                                "reservoirs",
                                "{l: {a: 1, b: 2, c: closed, voltage: 11},"
                                        + " r: {a: 3, b: closed, c: 5, voltage: 12}}");
        ParticleProblem problem = problem(charged);
        var held =
                assertInstanceOf(
                        FieldCondition.Voltage.class, problem.contacts().getFirst().field());
        assertEquals(11, number(held.potential()));
        var field = Objects.requireNonNull(problem.law().electrostatics());
        assertEquals(6, number(field.permittivity().getFirst()));
        assertNotNull(field.fixedCharge());

        String words = "{left: {voltage: 13}, right: {reservoir: r, surface_charge: 14}}";
        ParticleProblem other =
                problem(
                        charged.with(
                                        "model",
                                        "{type: drift-diffusion, temperature: 300, "
                                                + SPECIES
                                                + ", amount: {b: 1}, electrostatics: {permittivity: 6}}")
                                .with("boundaries", words));
        ParticleContact left = other.contacts().getFirst();
        for (Passage passage : left.passages()) assertInstanceOf(Passage.Closed.class, passage);
        var voltage = assertInstanceOf(FieldCondition.Voltage.class, left.field());
        assertEquals(13, number(voltage.potential()));
        var charge =
                assertInstanceOf(
                        FieldCondition.SurfaceCharge.class, other.contacts().get(1).field());
        assertEquals(14, number(charge.charge()));
    }

    @Test
    void theUnresolvedSideLetsParticlesPassButNoFieldLine() {
        ParticleProblem problem =
                problem(
                        rod(", electrostatics: {permittivity: 6}, amount: {b: 1}")
                                .with("reservoirs", "{r: {a: 3, b: closed, c: 5, voltage: 12}}")
                                .with("boundaries", "{surface: {reservoir: r, conductance: 2}}"));
        ParticleContact surface = problem.contacts().getFirst();
        assertEquals(4, surface.cells().length);
        assertInstanceOf(Passage.Membrane.class, surface.passages().get(0));
        assertNull(surface.field());
    }

    @Test
    void permittivityFollowsTheRegions() {
        ParticleProblem problem =
                problem(
                        Experiment.plate(4, 1, "{glass: {where: \"x > 2\"}}")
                                .with(
                                        "model",
                                        "{type: drift-diffusion, temperature: 1, species: {a:"
                                                + " {drag: 1}}, amount: {a: 1}, electrostatics:"
                                                + " {permittivity: {default: 1, glass: 5}}}")
                                .with("reservoirs", "{}")
                                .with("boundaries", "{}"));
        List<Property> permittivity =
                Objects.requireNonNull(problem.law().electrostatics()).permittivity();
        assertEquals(List.of(1.0, 5.0), permittivity.stream().map(p -> number(p)).toList());
    }

    @Test
    void theLawIsAsSaid() {
        ParticleProblem problem =
                problem(
                        closed(
                                        ", convention: ito, force: {x: 0}, velocity: {x: 2},"
                                                + " potential_energy: x, amount: {a: 1, b: 2, c: 3}")
                                .with("solve", "{initial: {a: \"1 + x\"}}"));
        assertEquals(Convention.ITO, problem.law().medium().convention());
        assertTrue(problem.law().medium().streams());
        assertTrue(!problem.law().medium().forces());
        assertEquals(Motility.MOBILITY, problem.law().species().get(1).motility());
        assertEquals(-1, problem.law().species().get(1).charge());
        assertEquals(Constants.SI, problem.law().constants());
        assertEquals(Map.of("a", 1.0, "b", 2.0, "c", 3.0), problem.amounts());
        assertEquals(List.of("a"), List.copyOf(problem.initial().keySet()));
        assertTrue(problem.law().linear());
        Experiment reduced = closed(", amount: {a: 1, b: 1, c: 1}").with("units", "reduced");
        assertEquals(Constants.REDUCED, problem(reduced).law().constants());
    }

    @Test
    void aBathForEachAxisKeepsItsOrder() {
        ParticleProblem problem =
                problem(
                        Experiment.plate(2, 2, "{}")
                                .with(
                                        "model",
                                        "{type: drift-diffusion, temperature: {y: 1, x: 2},"
                                                + " species: {a: {drag: 1}}, amount: {a: 1}}")
                                .with("reservoirs", "{}")
                                .with("boundaries", "{}"));
        assertTrue(problem.law().medium().bathPerAxis());
        assertEquals(2, number(problem.law().medium().temperature().get(0)));
        assertEquals(1, number(problem.law().medium().temperature().get(1)));
    }

    /** What a model adds to three species, of which boundaries may let some pass. */
    private static final String AMOUNTS =
            """
            {left: {reservoir: l}, right: {reservoir: r}} |, amount: {a: 1} | 65 | a: means nothing: the species passes at left
            {left: {reservoir: l}} | | 65 | amount: the amount of c is undetermined: no boundary lets it pass
            {left: {reservoir: l}} |, amount: {c: 1} | 0 |
            {left: {reservoir: l}} |, reactions: [{equation: a -> c, forward: 1}] | 0 |
            {} |, reactions: [{equation: a -> c, forward: 1}], amount: {b: 1} | 65 | amount: the amount of a with c is undetermined: no boundary lets them pass
            {} |, reactions: [{equation: a -> c, forward: 1}], amount: {b: 1, c: 1} | 0 |
            {} |, reactions: [{equation: a + c -> 2 c, forward: 1}], amount: {b: 1, c: 1} | 0 |
            {} |, reactions: [{equation: a + d <-> g, forward: 1, equilibrium_constant: 1}], amount: {b: 1, c: 1, d: 2} | 0 |
            {left: {flux: {a: 2}}} |, amount: {a: 1, b: 1, c: 1} | 76 | a: no steady state: a gains 0.000200000 1/s, and nothing lets it out
            {left: {flux: {a: 2}}, right: {flux: {a: -2}}} |, amount: {a: 1, b: 1, c: 1} | 0 |
            {left: {flux: {a: 2}}, right: {flux: {c: -2}}} |, amount: {a: 1, b: 1}, reactions: [{equation: a -> c, forward: 1}] | 0 |
            {left: {flux: {a: 2}}, right: {flux: {c: -2}}} |, amount: {b: 1}, reactions: [{equation: a -> c, forward: 1}] | 65 | amount: the amount of a with c is undetermined: no boundary lets them pass
            {left: {absorbing: true}} |, amount: {b: 1} | 65 | b: means nothing: the species passes at left
            {left: {reservoir: l, conductance: 0}} |, amount: {a: 1, b: 1, c: 1} | 0 |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = AMOUNTS)
    void amountsMustBeDeterminedJustOnce(
            String boundaries, String more, int exit, String sentence) {
        String model = more == null ? "" : more;
        Experiment experiment = rod(model).with("boundaries", boundaries);
        if (model.contains(" d ")) {
            String five = SPECIES.replace("}}", "}, d: {drag: 1}, g: {drag: 1}}");
            experiment =
                    experiment
                            .with("reservoirs", "{}")
                            .with(
                                    "model",
                                    "{type: drift-diffusion, temperature: 300, "
                                            + five
                                            + model
                                            + "}");
        }
        if (exit == 0) {
            assertNotNull(problem(experiment));
            return;
        }
        InputException refused = assertThrows(InputException.class, experiment::assembled);
        assertEquals(exit, refused.exit().code());
        assertEquals(List.of(sentence), refused.faults().stream().map(Fault::sentence).toList());
    }

    /** Two pieces that do not touch share an amount in a way that nobody knows. */
    @Test
    void anAmountBelongsToOnePiece() {
        Experiment parted =
                Experiment.plate(5, 1, "{wall: {where: \"abs(x - 2.5) < 0.1\", void: true}}")
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 1, species: {a: {drag: 1}},"
                                        + " amount: {a: 1}}")
                        .with("reservoirs", "{}")
                        .with("boundaries", "{}");
        Fault fault = parted.refused();
        assertTrue(fault.message().contains("the piece of 2 cells"), fault.message());
        assertTrue(String.valueOf(fault.hint()).contains("2 such pieces"), fault.hint());
        Fault open =
                parted.with("reservoirs", "{r: {a: 1}}")
                        .with("boundaries", "{left: {reservoir: r}}")
                        .refused();
        assertTrue(open.message().contains("passes at left"), open.message());
    }

    @ParameterizedTest
    @CsvSource({
        "x, false, 1",
        "cos(2*pi*x), true, 0",
        "'1e-20*sin(2*pi*(x + 7)) + 3', true, 0",
        "x + y, false, 1"
    })
    void potentialEnergiesCloseOnPeriodicAxes(String energy, boolean closes, double jump) {
        Experiment ring =
                new Experiment(
                                "{axes: {x: {from: 0, to: 1, cells: 4, periodic: true},"
                                        + " y: {from: 0, to: 1, cells: 3}}}")
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 1, species: {a: {drag: 1}},"
                                        + " amount: {a: 1}, potential_energy: \""
                                        + energy
                                        + "\"}")
                        .with("reservoirs", "{}")
                        .with("boundaries", "{}");
        if (closes) {
            assertNotNull(problem(ring));
        } else {
            InputException refused = assertThrows(InputException.class, ring::assembled);
            assertEquals(Exit.BAD_INPUT, refused.exit());
            Fault fault = refused.faults().getFirst();
            assertEquals("model.potential_energy", fault.path());
            assertEquals(
                    "does not close along the periodic axis x: it jumps by " + jump,
                    fault.message().replace("1.00000", "1.0"));
        }
    }

    /** Reactions that undo each other, and whether their constants do. */
    private static final String CYCLES =
            """
            {equation: a <-> b, forward: 1, equilibrium_constant: 2}, {equation: a <-> b, forward: 3, equilibrium_constant: 2} |
            {equation: a <-> b, forward: 1, equilibrium_constant: 2}, {equation: b <-> a, forward: 3, equilibrium_constant: 2} | multiply to 4.00000 one way and 1.00000 the other
            {equation: a <-> b, forward: 1, equilibrium_constant: 2}, {equation: b <-> c, forward: 3, equilibrium_constant: 3}, {equation: a <-> c, forward: 1, equilibrium_constant: 5} | "a <-> b", "b <-> c", "a <-> c": its constants multiply to 5.00000 one way and 6.00000 the other
            {equation: a <-> b, forward: 1, equilibrium_constant: 2}, {equation: b <-> c, forward: 3, equilibrium_constant: "1 + x"}, {equation: a <-> c, forward: 1, equilibrium_constant: "2*(1 + x)"} |
            {equation: a <-> b, forward: 1, equilibrium_constant: 2}, {equation: b -> a, forward: 3} |
            {equation: a + f <-> b + w, forward: 1, equilibrium_constant: 2}, {equation: a <-> b, forward: 3, equilibrium_constant: 1} |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CYCLES)
    void constantsAgreeRoundCyclesOfReactions(String reactions, @Nullable String words) {
        Experiment experiment =
                Experiment.rod(3)
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 1, species: {a: {drag: 1},"
                                        + " b: {drag: 1}, c: {drag: 1}}, amount: {a: 1, c: 1},"
                                        + " chemostats: {f: 1, w: 2}, reactions: ["
                                        + reactions
                                        + "]}")
                        .with("reservoirs", "{}")
                        .with("boundaries", "{}");
        if (words == null) {
            assertNotNull(problem(experiment));
            return;
        }
        Fault fault = assertThrows(InputException.class, experiment::assembled).faults().getFirst();
        assertTrue(fault.message().contains(words), fault.message());
        assertTrue(fault.path().endsWith(".equilibrium_constant"), fault.path());
    }

    /** One look finds what is not allowed somewhere, each at its place. */
    @Test
    void valuesAreCheckedWhereTheyAreUsed() {
        Experiment wrong =
                Experiment.rod(4)
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: \"x - 0.05\", species: {a:"
                                        + " {drag: \"1/(x - x)\"}}, chemostats: {f: \"x - 1\"},"
                                        + " reactions: [{equation: a -> f, forward: \"-x\"}]}")
                        .with("reservoirs", "{r: {a: \"x - 1\"}}")
                        .with("boundaries", "{right: {reservoir: r, conductance: \"-x\"}}");
        InputException refused = assertThrows(InputException.class, wrong::assembled);
        assertEquals(
                List.of(
                        "model.temperature",
                        "model.species.a.drag",
                        "model.chemostats.f",
                        "model.reactions[0].forward",
                        "reservoirs.r.a",
                        "boundaries.right.conductance"),
                refused.faults().stream().map(Fault::path).toList());
    }
}
