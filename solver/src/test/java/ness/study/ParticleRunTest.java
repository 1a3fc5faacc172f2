package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Particles from config to findings; numbers in reduced units from theory. */
class ParticleRunTest {
    private static final String BEAD = "species: {bead: {diffusivity: 1}}";

    private static Experiment line(int cells, String model) {
        return Experiment.particles("{axes: {x: {from: 0, to: 1, cells: " + cells + "}}}", model);
    }

    /** Density 2 at the left, 1 at the right. */
    private static Experiment fick(int cells) {
        return line(cells, BEAD)
                .with("reservoirs", "{strong: {bead: 2}, weak: {bead: 1}}")
                .with("boundaries", "{left: {reservoir: strong}, right: {reservoir: weak}}");
    }

    /** A ring of one bead in a tilted cosine. */
    private static Experiment ring(double force) {
        return Experiment.particles(
                "{axes: {x: {from: 0, to: 1, cells: 16, periodic: true}}}",
                BEAD
                        + ", amount: {bead: 1}, potential_energy: \"cos(2*pi*x)\", force: {x: "
                        + force
                        + "}");
    }

    private static double[] cells(Findings findings, String name) {
        for (CellField field : findings.cellFields())
            if (field.name().equals(name))
                return field.values().toArray((int) findings.mesh().cells());
        throw new AssertionError("no " + name);
    }

    private static boolean balanced(Group ledger) {
        return ((Entry.Flag) ledger.find("detailed_balance").orElseThrow()).value();
    }

    @Test
    void ficksLawIsTold() {
        Group ledger = fick(7).ledger();
        assertEquals(1, ledger.number("reservoirs", "strong", "bead_flow"), 1e-14);
        assertEquals(-1, ledger.number("boundaries", "right", "bead_flow"), 1e-14);
        assertEquals(2, ledger.number("reservoirs", "strong", "bead"));
        assertEquals(
                Math.log(2),
                ledger.number("reservoirs", "strong", "chemical_potential", "bead"),
                1e-15);
        assertEquals(Math.log(2), ledger.number("entropy", "production"), 1e-14);
        assertEquals(Math.log(2), ledger.number("quantities", "largest_cycle_affinity"), 1e-14);
        assertTrue(ledger.number("entropy", "closure") < 1e-13);
        assertTrue(ledger.number("balances", "bead", "imbalance") < 1e-13);
        assertFalse(balanced(ledger));
    }

    /** Stratonovich's current of a tilted cosine, F = 2. */
    @Test
    void aDrivenRingTurnsAndItsWorkBecomesHeat() {
        Group ledger = ring(2).ledger();
        assertEquals(2.588909349831412, ledger.number("entropy", "production"), 1e-11);
        assertEquals(2.588909349831412, ledger.number("sources", "work"), 1e-11);
        assertEquals(-2.588909349831412, ledger.number("reservoirs", "medium", "heat_flow"), 1e-11);
        assertEquals(2, ledger.number("quantities", "largest_cycle_affinity"), 1e-13);
        assertTrue(ledger.number("balances", "energy", "imbalance") < 1e-12);
        assertFalse(balanced(ledger));
        assertTrue(balanced(ring(0).ledger()));
    }

    @ParameterizedTest
    @CsvSource({
        "'flow(bead, x, 0.5)', 1.294454674915706",
        "'flow(bead, x, 0)', 1.294454674915706",
        "integral(bead_flux_x)/integral(bead), 1.294454674915706",
        "integral(bead), 1"
    })
    void theMeanVelocityOfARingIsItsFlow(String text, double expected) {
        assertEquals(expected, ring(2).quantity(text), 1e-11);
    }

    /** Uniform density, L^2/2D, on 40 cells: fed on the left, absorbed on the right. */
    @Test
    void aFirstPassageTimeIsAnAmountOverAFlow() {
        Experiment passage =
                line(40, BEAD)
                        .with("boundaries", "{left: {flux: {bead: 3}}, right: {absorbing: true}}");
        assertEquals(0.5, passage.quantity("integral(bead)/flow(bead, x, 1)"), 1e-12);
        assertEquals(0.5, passage.quantity("-integral(bead)/boundaries.right.bead_flow"), 1e-12);
        Findings findings = passage.findings();
        double inf = Double.POSITIVE_INFINITY;
        assertEquals(inf, findings.ledger().number("entropy", "production"));
        assertEquals(-inf, findings.ledger().number("boundaries", "right", "entropy_flow"));
        assertTrue(findings.run().warnings().toString().contains("side right"));
        for (double density : cells(findings, "bead")) assertTrue(density > 0);
        for (CellField field : findings.cellFields())
            for (double value : cells(findings, field.name()))
                assertTrue(Double.isFinite(value), field.name());
    }

    /** exp(-k x^2/2) about F/k of variance 1/k, whose tails end far inside the box. */
    @Test
    void meanAndVarianceOfATrapAreQuantities() {
        Experiment trap =
                Experiment.particles(
                        "{axes: {x: {from: -4, to: 4, cells: 160}}}",
                        BEAD
                                + ", amount: {bead: 3}, potential_energy: \"8*x^2\","
                                + " force: {x: 4}");
        assertEquals(0.25, trap.quantity("integral(bead*x)/integral(bead)"), 1e-9);
        assertEquals(
                1 / 16.0,
                trap.quantity(
                        "integral(bead*(x - integral(bead*x)/integral(bead))^2)/integral(bead)"),
                1e-9);
        assertTrue(balanced(trap.ledger()));
    }

    /** Speck, Mehl and Seifert: gamma v^2/T = 6.33e-23 W/K though nothing flows. */
    @Test
    void aDraggedBeadIsToldInSi() {
        Experiment bead =
                new Experiment("{axes: {x: {from: -0.6e-6, to: 0.6e-6, cells: 200}}}")
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 300 K, species: {bead: {drag:"
                                        + " 1.9e-8 kg/s}}, potential_energy: \"0.5*1e-6*x^2\","
                                        + " velocity: {x: 1 um/s}, amount: {bead: 1}}")
                        .with("reservoirs", "")
                        .with("boundaries", "");
        Findings findings = bead.findings();
        Group ledger = findings.ledger();
        double production = 6.333333333333333e-23;
        assertEquals(production, ledger.number("entropy", "production"), 1e-11 * production);
        assertEquals(1.9e-20, ledger.number("sources", "work"), 1e-31);
        assertEquals("W/K", unit(ledger, "entropy", "production"));
        assertEquals("1/s", unit(ledger, "balances", "bead", "inflow"));
        assertTrue(ledger.find("quantities", "largest_cycle_affinity").isEmpty());
        assertEquals("m^-3", findings.cellFields().getFirst().unit());
        assertEquals(1.9e-8, bead.quantity("integral(bead*x)"), 1e-14);
    }

    private static String unit(Group ledger, String... path) {
        return ((Entry.Scalar) ledger.find(path).orElseThrow()).unit();
    }

    /** Tx = 2, Ty = 1: heat runs from the one bath to the other. */
    @Test
    void aBathForEachAxisIsAReservoirOfItsOwn() {
        Group ledger =
                Experiment.particles(
                                "{axes: {x: {from: -7, to: 7, cells: 30}, y: {from: -6, to: 6, cells: 30}}}",
                                "species: {bead: {mobility: 1}}, amount: {bead: 1},"
                                        + " potential_energy: \"(x^2 + y^2)/2 + 0.6*x*y\"")
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: {x: 2, y: 1}, species: {bead:"
                                        + " {mobility: 1}}, amount: {bead: 1}, potential_energy:"
                                        + " \"(x^2 + y^2)/2 + 0.6*x*y\"}")
                        .ledger();
        assertEquals(
                List.of("medium_x", "medium_y"),
                ledger.group("reservoirs").entries().stream().map(Entry::name).toList());
        double heat = ledger.number("reservoirs", "medium_x", "heat_flow");
        assertEquals(0.18, heat, 0.01);
        assertEquals(heat / 2, ledger.number("entropy", "production"), 1e-12);
        assertEquals(1, ledger.number("reservoirs", "medium_y", "temperature"));
    }

    @Test
    void fieldsAreThoseThatTheWordsPromise() {
        Experiment box =
                Experiment.particles(
                        "{axes: {x: {from: 0, to: 1, cells: 4}, y: {from: 0, to: 1, cells: 3}}}",
                        BEAD + ", amount: {bead: 1}");
        Findings findings = box.findings();
        var promised = box.read().settings().model().fields(java.util.Set.of("x", "y"));
        for (CellField field : findings.cellFields())
            assertTrue(promised.contains(field.name()), field.name());
        for (FaceField field : findings.faceFields())
            assertTrue(promised.contains(field.name()), field.name());
        assertEquals("bead", findings.cellFields().getFirst().name());
        assertEquals(12, findings.mesh().unknowns());
    }

    @Test
    void aQuantityWithoutValueIsToldBeforeSolving() {
        Fault fault = fick(4).with("output", "{quantities: {q: \"flow(salt, x, 0.5)\"}}").refused();
        assertEquals("output.quantities.q", fault.path());
        assertTrue(fault.message().contains("nothing called salt flows"), fault.message());
    }

    @Test
    void quantitiesOfEveryReservoirCanBeTriedBeforeSolving() {
        for (String path :
                List.of(
                        "reservoirs.strong.bead",
                        "reservoirs.weak.chemical_potential.bead",
                        "reservoirs.medium.heat_flow",
                        "boundaries.left.bead_flow",
                        "entropy.by_process.contact",
                        "balances.energy.imbalance"))
            assertTrue(Double.isFinite(fick(3).quantity("1*" + path)), path);
    }

    /** A tank beside a fixed reservoir takes on its density, whatever it held. */
    @Test
    void aFiniteReservoirFillsToTheLevelOfAFixedOne() {
        Experiment tank =
                fick(4).with("reservoirs", "{strong: {bead: 2, volume: 1}, weak: {bead: 1}}");
        assertEquals(1, tank.quantity("1*reservoirs.strong.bead"), 1e-12);
        assertEquals(0, tank.quantity("1*boundaries.left.bead_flow"), 1e-12);
    }

    /** Ions of charge 1 and -1 between electrodes: an ohmic current of 1 each. */
    @Test
    void ionsInTheirOwnFieldAreTold() {
        Experiment ions =
                line(
                                10,
                                "species: {plus: {diffusivity: 1, charge: 1}, minus: {diffusivity: 1,"
                                        + " charge: -1}}, electrostatics: {permittivity: 0.1}")
                        .with(
                                "reservoirs",
                                "{a: {plus: 1, minus: 1, voltage: 1}, b: {plus: 1, minus: 1,"
                                        + " voltage: 0}}")
                        .with("boundaries", "{left: {reservoir: a}, right: {reservoir: b}}");
        Findings findings = ions.findings();
        Group ledger = findings.ledger();
        assertEquals(2, ledger.number("reservoirs", "a", "current"), 1e-12);
        assertEquals(2, ledger.number("reservoirs", "a", "energy_flow"), 1e-12);
        assertEquals(1, ledger.number("reservoirs", "a", "voltage"));
        assertEquals(-1, ledger.number("reservoirs", "a", "chemical_potential", "minus"), 1e-15);
        assertEquals(2, ledger.number("entropy", "production"), 1e-12);
        assertEquals(30, findings.mesh().unknowns());
        assertEquals(0.75, cells(findings, "potential")[2], 1e-12);
        assertEquals(1, ions.quantity("at(voltage, 0) - at(potential, 1)"), 1e-12);
    }

    /** cosh(m(1 - x))/cosh m, m^2 = kf/D + kb/D: on 80 cells to the square of their width. */
    @Test
    void reactionsAreSourcesThatBalanceTheirSpecies() {
        Experiment thiele =
                line(
                                80,
                                "species: {A: {diffusivity: 1}, B: {diffusivity: 1}}, reactions:"
                                        + " [{equation: A <-> B, forward: 4,"
                                        + " equilibrium_constant: 2}]")
                        .with("reservoirs", "{a: {A: 1, B: 0.1}}")
                        .with("boundaries", "{left: {reservoir: a}}");
        Group ledger = thiele.ledger();
        double flow = ledger.number("balances", "A", "inflow");
        assertEquals(1.528386621668255, flow, 3e-4);
        assertEquals(-flow, ledger.number("balances", "A", "source"), 1e-12);
        assertEquals(-flow, thiele.quantity("integral(A_source)"), 1e-12);
        assertEquals(flow * Math.log(20), ledger.number("entropy", "production"), 1e-10);
        assertTrue(ledger.number("entropy", "by_process", "reaction") > 0);
        assertFalse(balanced(ledger));
        assertTrue(ledger.find("quantities", "largest_cycle_affinity").isEmpty());
    }

    @Test
    void aCheckTellsWhatWasUnderstood() {
        Group told =
                line(5, "species: {bead: {diffusivity: 2}, salt: {mobility: 3, charge: -1}}")
                        .with("reservoirs", "{a: {bead: 2, salt: closed}, b: {bead: 1, salt: 4}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: a}, right: {reservoir: b, conductance: 2}}")
                        .run()
                        .check();
        assertEquals(10, told.number("unknowns"));
        assertEquals("mobility 3, charge -1.0", word(told, "species", "salt"));
        assertEquals("closed", word(told, "reservoirs", "a", "salt"));
        assertEquals("bead held at a on 1 face", word(told, "boundaries", "left"));
        assertEquals("exchanging with b on 1 face", word(told, "boundaries", "right"));
        assertTrue(told.number("memory", "predicted") > 0);
    }

    private static String word(Group group, String... path) {
        return String.valueOf(((Entry.Word) group.find(path).orElseThrow()).text());
    }

    @Test
    void speciesThatFeelEachOtherTakeMoreMemory() {
        String two = "species: {a: {diffusivity: 1, charge: 1}, b: {diffusivity: 1, charge: -1}}";
        String mesh = "{axes: {x: {from: 0, to: 1, cells: 50}, y: {from: 0, to: 1, cells: 50}}}";
        String amount = ", amount: {a: 1, b: 1}";
        double free = Size.of(Experiment.particles(mesh, two + amount).read()).predicted();
        double joined =
                Size.of(
                                Experiment.particles(
                                                mesh,
                                                two
                                                        + amount
                                                        + ", electrostatics: {permittivity: 1}")
                                        .read())
                        .predicted();
        // three unknowns eliminated together against one by one
        assertTrue(joined > 3 * free, joined + " " + free);
    }

    @Test
    void claimsSpeakOfSpeciesVerdictAndOrder() {
        Experiment trap =
                Experiment.particles(
                        "{axes: {x: {from: 0, to: 1, cells: 20}}}",
                        BEAD + ", amount: {bead: 1}, potential_energy: \"2*x\"");
        String claims =
                """
                {source: Boltzmann, values: {detailed_balance: {expect: 1, absolute: 0.5}, quantities.q: {expect: "2*exp(-0.05)/(1 - exp(-2))", relative: 1e-2}},
                  fields: {bead: {expect: "2*exp(-2*x)/(1 - exp(-2))", relative: 1e-2}},
                  order: {of: fields.bead, refine: [10, 20, 40], expect: 2, within: 0.05}}
                """;
        Trial trial =
                Claims.judge(
                        trap.with("output", "{quantities: {q: \"at(bead, 0)\"}}")
                                .with("reference", claims.replace("\n", " "))
                                .read(),
                        MadeUp::solve);
        assertEquals(Exit.DONE, trial.exit(), trial.toString());
    }

    @Test
    void whatIsToldOfAClaimedUnitIsChecked() {
        Experiment wrong =
                fick(4).with("units", "")
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 300, species: {bead:"
                                        + " {diffusivity: 1}}}")
                        .with(
                                "reference",
                                "{source: none, values: {boundaries.left.bead_flow: {expect: 1 W,"
                                        + " relative: 1}}}");
        InputException refused = MadeUp.refused(() -> Claims.judge(wrong.read(), MadeUp::solve));
        assertEquals(Exit.BAD_INPUT, refused.exit());
    }
}
