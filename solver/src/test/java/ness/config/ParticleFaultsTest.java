package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import ness.expression.Formula;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configs of particles that say too little, too much or the wrong thing. */
class ParticleFaultsTest {
    /** Filled into a model of two species in place of everything but its type. */
    private static final String MODELS =
            """
            temperature: @@0 K, species: {a: {drag: 1}, b: {drag: 1}} | temperature: expected a positive value, got "0 K" (0.0 K) |
            temperature: @@20 C, species: {a: {drag: 1}, b: {drag: 1}} | temperature: expected K, got "20 C" (s.A) | 20 degC?
            temperature: "@@a", species: {a: {drag: 1}, b: {drag: 1}} | temperature: a is an unknown and means nothing here |
            temperature: 1, species: {a: @@{}, b: {drag: 1}} | a: missing key: one of diffusivity, mobility, drag |
            temperature: 1, species: {a: {drag: 1, @@diffusivity: 1}, b: {drag: 1}} | diffusivity: cannot stand beside "drag" | give one of diffusivity, mobility, drag
            temperature: 1, species: {a: {drag: @@1 s/kg}, b: {drag: 1}} | drag: expected kg/s, got "1 s/kg" (s/kg) | drag is a force per velocity
            temperature: 1, species: {a: {diffusivity: @@-1}, b: {drag: 1}} | diffusivity: expected a positive value, got "-1" |
            temperature: 1, species: {a: {mobility: @@1 kg/s}, b: {drag: 1}} | mobility: expected s/kg, got "1 kg/s" (kg/s) | mobility is a velocity per force
            temperature: 1, species: {a: {drag: 1, charge: @@1 C}, b: {drag: 1}} | charge: expected a plain number, got "1 C" (s.A) |
            temperature: 1, species: {a: {drag: 1, @@chrage: 1}, b: {drag: 1}} | chrage: unknown key | did you mean "charge"?
            temperature: 1, convention: @@itoo, species: {a: {drag: 1}, b: {drag: 1}} | convention: expected haenggi, stratonovich or ito, got "itoo" | did you mean "ito"?
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@potential: {drag: 1}} | potential: "potential" is a name of the result file | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@x: {drag: 1}} | x: "x" is a built-in name of formulas | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@n_flux_x: {drag: 1}} | n_flux_x: "n_flux_x" is a name of the ledger or of the result file | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@n_flow: {drag: 1}} | n_flow: "n_flow" is a name of the ledger or of the result file | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@heat: {drag: 1}} | heat: "heat" is a name of the ledger or of the result file | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@n/m: {drag: 1}} | n/m: "n/m" is no name: it has a "/" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}, @@V: {drag: 1}} | V: "V" is a parameter already | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, chemostats: {@@a: 1} | a: "a" is a species already | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, chemostats: {@@medium_x: 1} | medium_x: "medium_x" is a reserved name | choose another name
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, chemostats: {f: @@-1} | f: expected a value >= 0, got "-1" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, chemostats: {f: @@1 mmol} | f: expected 1/m^3, got "1 mmol" (mol) | density of what is held everywhere is a number per volume; 1 mmol/L?
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, potential_energy: "@@a*2" | potential_energy: a is an unknown and means nothing here |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, potential_energy: "k_B*@@T" | potential_energy: T means nothing here; a parameter can hold the temperature |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, potential_energy: "@@voltage" | potential_energy: voltage is an unknown and means nothing here |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, potential_energy: @@1 V | potential_energy: expected J, got "1 V" (kg.m^2/(s^3.A)) | potential energy of every particle is an energy
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, force: @@1 pN | force: expected a mapping, got "1 pN" | for example {x: 0.1 pN}
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, force: {@@y: 1 pN} | y: the mesh has no axis "y" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, velocity: {x: @@1 m} | x: expected m/s, got "1 m" (m) | 1 m/s?
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, amount: {@@c: 1} | c: unknown species "c" | allowed: a, b
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, amount: {a: @@-1} | a: expected a value >= 0, got "-1" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, amount: @@3 | amount: expected a mapping, got "3" | for example {bead: 1}
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, @@materials: {default: {}} | materials: unknown key | allowed: temperature, convention, species, potential_energy, force, velocity, amount, electrostatics, chemostats, reactions
            temperature: {x: 1}, species: {a: {drag: 1}, b: {diffusivity: @@1}} | diffusivity: cannot stand beside a bath for each axis | mobility or drag: the diffusivity then differs along the axes
            temperature: {@@z: 1, x: 1}, species: {a: {drag: 1}, b: {drag: 1}} | z: the mesh has no axis "z" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a <-> @@c, forward: 1, equilibrium_constant: 1}] | equation: unknown species "c" | allowed: a, b
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: @@a = b, forward: 1}] | equation: expected <-> or -> in a reaction, got "a = b" | A + B <-> C, or A -> B for one way
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: @@0 a -> b, forward: 1}] | equation: expected a whole number from 1 to 9, got "0" |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a -> b @@-> a, forward: 1}] | equation: expected one arrow, got a second |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a + @@+ b -> a, forward: 1}] | equation: expected a species, got nothing |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [@@{equation: a <-> b, forward: 1}] | reactions[0]: missing key "equilibrium_constant" | it gives the way back; -> says that there is none
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a -> b, forward: 1, equilibrium_constant: @@1}] | equilibrium_constant: cannot stand beside -> | <-> says that there is a way back
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a + b -> a, forward: @@1 1/s}] | forward: expected m^3/s, got "1 1/s" (1/s) |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a <-> 2 b, forward: 1, equilibrium_constant: @@1 m^3}] | equilibrium_constant: expected 1/m^3, got "1 m^3" (m^3) |
            temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, reactions: [{equation: a -> b, forward: @@-1}] | forward: expected a value >= 0, got "-1" |
            temperature: 1, species: {a: {drag: 1, charge: 1}, b: {drag: 1}}, reactions: [{equation: @@a -> b, forward: 1}] | equation: expected the same charge on both sides, got -1.0 more on the right |
            temperature: 1, species: @@{} | species: expected at least one species, got none | {bead: {diffusivity: 0.4 um^2/s}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = MODELS)
    void modelsAreToldInTheseWords(String text, String sentence, @Nullable String hint) {
        Sample.particles()
                .with("model", "{type: drift-diffusion, " + text + "}")
                .with("reservoirs", "{}")
                .with("boundaries", "{}")
                .refuses(sentence, hint);
    }

    private static final String RESERVOIRS =
            """
            {l: @@{a: 1}, r: {a: 0, b: closed}} | l: missing species "b" | its density, its chemical potential, or closed: it cannot pass
            {l: {a: 1, @@c: 2}, r: {a: 0, b: closed}} | c: unknown species "c" | allowed: a, b, voltage, chemical_potential, volume
            {l: {a: 1, b: 1, @@volumee: 2}, r: {a: 0, b: closed}} | volumee: unknown species "volumee" | did you mean "volume"?
            {l: {a: 1, b: 1, @@temperature: 2}, r: {a: 0, b: closed}} | temperature: the temperature of this model stands under model | model: {temperature: ...}; it is that of the medium
            {l: {a: @@clsed, b: 1}, r: {a: 0, b: closed}} | a: expected 1/m^3, got the unknown name "clsed" | known here: x, c0, V
            {l: {a: @@-1, b: 1}, r: {a: 0, b: closed}} | a: expected a value >= 0, got "-1" |
            {l: {a: @@V, b: 1}, r: {a: 0, b: closed}} | a: expected 1/m^3, got V = "1 V" (kg.m^2/(s^3.A)) | a parameter keeps its dimension where it stands alone
            {l: {a: @@[1], b: 1}, r: {a: 0, b: closed}} | a: expected closed or 1/m^3, got a list | for example 1 mmol/L
            {l: {a: 1, b: 1, voltage: @@1}, r: {a: 0, b: closed}} | voltage: means nothing without electrostatics | model: {electrostatics: ...}
            {l: {a: 1, b: 1, chemical_potential: {b: @@1 eV}}, r: {a: 0, b: closed}} | b: cannot stand beside its density | give one of them
            {l: {a: 1, chemical_potential: {b: @@1 V}}, r: {a: 0, b: closed}} | b: expected J, got "1 V" (kg.m^2/(s^3.A)) |
            {l: {a: 1, b: 1, volume: @@0 L}, r: {a: 0, b: closed}} | volume: expected a positive value, got "0 L" (0.0 m^3) |
            {l: {a: @@"1 + x", b: 1, volume: 1 L}, r: {a: 0, b: closed}} | a: expected one number, as the reservoir is finite | the density that it starts from
            {l: {a: 1, b: 1}, r: {a: 0, b: closed}, @@medium: {a: 1, b: 1}} | medium: "medium" is a reserved name | choose another name
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = RESERVOIRS)
    void reservoirsAreToldInTheseWords(String text, String sentence, @Nullable String hint) {
        Sample.particles().with("reservoirs", text).refuses(sentence, hint);
    }

    private static final String SIDES =
            """
            {left: {reservoir: l, @@emissivity: 1}, right: {reservoir: r}} | emissivity: means nothing in this model | allowed: where, reservoir, conductance, flux, absorbing, voltage, surface_charge
            {left: {reservoir: l, conductance: @@1 W/(m^2.K)}, right: {reservoir: r}} | conductance: expected m/s, got "1 W/(m^2.K)" (kg/(s^3.K)) | conductance of the membrane is a velocity
            {left: {reservoir: l, conductance: @@{a: 1}}, right: {reservoir: r}} | conductance: missing species "b" | 0 keeps it from passing
            {left: {reservoir: l, conductance: {a: 1, b: 1, @@c: 1}}, right: {reservoir: r}} | c: unknown species "c" | allowed: a, b
            {left: {reservoir: l, flux: @@{a: 1}}, right: {reservoir: r}} | flux: cannot stand beside reservoir | give one of them
            {left: {flux: @@1}, right: [{where: "x > 0", reservoir: l}, {where: 1, reservoir: r}]} | flux: expected a mapping, got "1" | for example {bead: 1e15 1/(m^2.s)}
            {left: {flux: {a: @@1 W/m^2}}, right: [{where: "x > 0", reservoir: l}, {where: 1, reservoir: r}]} | a: expected 1/(m^2.s), got "1 W/m^2" (kg/s^3) |
            {left: {reservoir: l, absorbing: @@true}, right: {reservoir: r}} | absorbing: cannot stand beside reservoir | give one of them
            {left: {absorbing: @@yes}, right: [{where: "x > 0", reservoir: l}, {where: 1, reservoir: r}]} | absorbing: expected true or false, got "yes" |
            {left: {reservoir: l, voltage: @@1}, right: {reservoir: r}} | voltage: means nothing without electrostatics | model: {electrostatics: ...}
            {left: {reservoir: l, surface_charge: @@1}, right: {reservoir: r}} | surface_charge: means nothing without electrostatics | model: {electrostatics: ...}
            {left: {reservoir: l}, right: @@{conductance: 1}} | right: missing key: at least one of reservoir, flux, absorbing, voltage, surface_charge |
            {left: {reservoir: l}, right: {absorbing: true, conductance: @@1}} | conductance: means nothing without a reservoir | the membrane before one
            {left: {reservoir: l}, right: {reservoir: r}, surface: @@{reservoir: r}} | surface: missing key: conductance | an ideal contact would hold the whole body at the reservoir's state
            {left: {reservoir: l}, right: {reservoir: r}, surface: {flux: @@{a: 1}}} | flux: means nothing at the surface | particles pass it through a conductance from or to a reservoir
            {left: {reservoir: l}, right: {reservoir: r}, surface: {voltage: @@1}} | voltage: means nothing at the surface | particles pass it through a conductance from or to a reservoir
            {left: {reservoir: l}, right: {reservoir: r}, surface: @@{absorbing: true}} | surface: missing key: conductance | an ideal contact would hold the whole body at the reservoir's state
            {left: {reservoir: @@ll}, right: {reservoir: r}} | reservoir: unknown reservoir "ll" | did you mean "l"?
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = SIDES)
    void sidesAreToldInTheseWords(String text, String sentence, @Nullable String hint) {
        Sample.particles().with("boundaries", text).refuses(sentence, hint);
    }

    private static final String CHARGED =
            """
            reservoirs | {l: @@{a: 1, b: 2}, r: {a: 0, b: closed, voltage: 1}} | l: missing key "voltage" | with electrostatics a reservoir has an electric potential
            boundaries | {left: {reservoir: l, voltage: 1, surface_charge: @@1}, right: {reservoir: r}} | surface_charge: cannot stand beside voltage | give one of them
            boundaries | {left: {voltage: @@1 mA}, right: [{where: 1, reservoir: r}, {where: 1, reservoir: l}]} | voltage: expected V, got "1 mA" (A) |
            model | {type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, electrostatics: @@{}} | electrostatics: missing key "permittivity" | permittivity: 78.5*epsilon_0
            model | {type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, electrostatics: {permittivity: @@0}} | permittivity: expected a positive value, got "0" |
            model | {type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, electrostatics: {permittivity: {@@glass: 1}}} | glass: unknown region "glass" | allowed: default
            model | {type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, electrostatics: {permittivity: @@{}}} | permittivity: missing region "default" | a region of that name, or default for all that have none
            model | {type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag: 1}}, electrostatics: {permittivity: 1, fixed_charge: @@1 C}} | fixed_charge: expected C/m^3, got "1 C" (s.A) | charge that does not move is a charge per volume; 1 C/L?
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CHARGED)
    void chargesAreToldInTheseWords(
            String section, String text, String sentence, @Nullable String hint) {
        charged().with(section, text).refuses(sentence, hint);
    }

    private static Sample charged() {
        return Sample.particles()
                .with(
                        "model",
                        "{type: drift-diffusion, temperature: 300, species: {a: {diffusivity: 1},"
                                + " b: {drag: 1, charge: -1}}, electrostatics: {permittivity: 1}}")
                .with(
                        "reservoirs",
                        "{l: {a: 1, b: 2, voltage: 0}, r: {a: 0, b: closed, voltage: 1}}");
    }

    private static final String REST =
            """
            solve      | {initial: {@@c: 1}} | c | unknown species "c"
            solve      | {initial: {@@temperature: 1}} | temperature | the temperature of this model stands under model
            solve      | {initial: {potential: @@1}} | potential | means nothing without electrostatics
            solve      | {initial: {a: @@-1}} | a | expected a value >= 0, got "-1"
            output     | {fields: [@@temperature]} | output.fields[0] | unknown field "temperature"
            output     | {fields: [a_flux_x, @@potential]} | fields[1] | unknown field "potential"
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = REST)
    void otherSectionsKnowTheModel(String section, String text, String key, String words) {
        Sample.particles().with(section, text).refuses(words);
    }

    @Test
    void theTemperatureOfTheMediumMustBeSaid() {
        Sample.particles()
                .with("model", "@@{type: drift-diffusion, species: {a: {drag: 1}, b: {drag: 1}}}")
                .refuses("model: missing key \"temperature\"", "temperature: 300 K");
    }

    @Test
    void eachAxisHasItsBath() {
        Sample.particles()
                .with(
                        "mesh",
                        "{axes: {x: {from: 0, to: 1, cells: 4}, y: {from: 0, to: 1, cells: 4}}}")
                .with(
                        "model",
                        "{type: drift-diffusion, temperature: @@{x: 1}, species: {a: {drag: 1}, b:"
                                + " {drag: 1}}}")
                .refuses("temperature: missing key \"y\"", "give one for each axis of the mesh");
    }

    @Test
    void contactsBetweenRegionsAreNotThereYet() {
        String config =
                Sample.particles()
                        .with(
                                "mesh",
                                "{axes: {x: {from: 0, to: 1, cells: 4}}, regions: {chip: {where:"
                                        + " x}}}")
                        .with("@@interfaces", "[{between: [chip, default], conductance: 1}]")
                        .marked();
        Sample.refused(config, "a contact between regions is not available in this version");
    }

    /** Chemostats stand among the reservoirs of the ledger. */
    @Test
    void aChemostatHasANameOfItsOwn() {
        Sample.particles()
                .with(
                        "model",
                        "{type: drift-diffusion, temperature: 1, species: {a: {drag: 1}, b: {drag:"
                                + " 1}}, chemostats: {@@l: 1}}")
                .refuses("l: \"l\" is a reservoir already", "choose another name");
    }

    /** One look finds what is wrong in every part, and each fault is told once. */
    @Test
    void allFaultsOfAConfigAreToldInOneGo() {
        String config =
                Sample.particles()
                        .with(
                                "model",
                                "{type: drift-diffusion, temperature: 3 m, species: {a: {drag:"
                                        + " 1 m}, b: {}}, reactions: [{equation: a <-> c}]}")
                        .with("reservoirs", "{l: {a: 1}, r: {a: 0, b: closed, voltage: 1}}")
                        .with("boundaries", "{left: {reservoir: l, flux: {a: 1}}, rihgt: closed}")
                        .text();
        InputException refused = Texts.refused(config);
        List<String> told = refused.faults().stream().map(Fault::path).toList();
        assertEquals(
                List.of(
                        "model.temperature",
                        "model.species.a.drag",
                        "model.species.b",
                        "model.reactions[0]",
                        "model.reactions[0].equation",
                        "reservoirs.l",
                        "reservoirs.r.voltage",
                        "boundaries.left.flux",
                        "boundaries.rihgt"),
                told);
    }

    /** A model whose type is misspelt says nothing of the words that depend on it. */
    @Test
    void aMisspeltModelIsOneFault() {
        new Sample()
                .with("model", "{type: @@drift-difusion, temperature: 1, species: {a: {drag: 1}}}")
                .with("reservoirs", "{l: {a: 1}}")
                .with("boundaries", "{left: {reservoir: l}, right: [{where: x, flux: {a: 1}}]}")
                .with("solve", "{initial: {a: 1}}")
                .refuses("did you mean \"drift-diffusion\"?");
    }

    @Test
    void overridesAreToldAtTheirPlace() {
        String config = Sample.particles().text();
        InputException unit = Texts.refused(config, "reservoirs.l.a=3 K");
        assertEquals("--set", unit.faults().getFirst().file());
        assertEquals(16, unit.faults().getFirst().column());
        assertEquals(Exit.USAGE, Texts.refused(config, "model.species.c.drag=1").exit());
        assertEquals(Exit.USAGE, Texts.refused(config, "reservoirs.l.c=1").exit());
        assertEquals(Exit.USAGE, Texts.refused(config, "model.forces.x=1").exit());
        var law =
                (DriftDiffusionSettings)
                        Texts.read(config, "model.force.x=5 pN").settings().model();
        Formula force = Objects.requireNonNull(law.force().get("x"));
        assertEquals(5e-12, force.expression().value(), 1e-24);
    }
}
