package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ness.config.settings.InitialSettings;
import ness.config.settings.ParticlePieceSettings;
import ness.config.settings.ParticleReservoirSettings;
import ness.config.settings.ParticleReservoirSettings.Content;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.physics.driftdiffusion.BathSettings;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import ness.physics.driftdiffusion.ElectrostaticsSettings.Permittivity;
import ness.physics.driftdiffusion.Motility;
import ness.physics.driftdiffusion.ReactionSettings;
import ness.physics.driftdiffusion.SpeciesSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of particles, bound and in SI. */
class ParticleSettingsTest {
    private static final double AVOGADRO = 6.02214076e23;
    private static final Resolved READ = Texts.read(Sample.PARTICLES);
    private static final Settings SETTINGS = READ.settings();
    private static final DriftDiffusionSettings LAW = (DriftDiffusionSettings) SETTINGS.model();

    private static SpeciesSettings species(String name) {
        return Objects.requireNonNull(LAW.species().get(name));
    }

    private static ParticleReservoirSettings reservoir(String name) {
        return (ParticleReservoirSettings) Objects.requireNonNull(SETTINGS.reservoirs().get(name));
    }

    private static double density(String reservoir, String species) {
        Content content = reservoir(reservoir).contents().get(species);
        return assertInstanceOf(Content.Density.class, content).value().expression().value();
    }

    private static ParticlePieceSettings piece(String side, int number) {
        return (ParticlePieceSettings)
                Objects.requireNonNull(SETTINGS.boundaries().sides().get(side))
                        .pieces()
                        .get(number);
    }

    @Test
    void oneOfThreeCoefficientsIsGiven() {
        assertEquals(Motility.DIFFUSIVITY, species("cation").motility());
        assertEquals(1.3e-9, species("cation").coefficient().expression().value());
        assertEquals(Motility.MOBILITY, species("anion").motility());
        assertEquals(7.5e11, species("anion").coefficient().expression().at("x", 0.5));
        assertEquals(Motility.DRAG, species("salt").motility());
        assertEquals(-1, species("anion").charge());
        assertEquals(0, species("salt").charge());
        assertNull(species("salt").potentialEnergy());
    }

    @Test
    void theMediumIsAsSaid() {
        Formula temperature =
                assertInstanceOf(BathSettings.Common.class, LAW.temperature()).value();
        assertEquals(310, temperature.expression().at("x", 1));
        assertEquals(Convention.ITO, LAW.convention());
        assertEquals(
                1e-13, Objects.requireNonNull(LAW.force().get("x")).expression().value(), 1e-28);
        assertEquals(List.of("x", "y"), List.copyOf(LAW.velocity().keySet()));
        assertEquals(Map.of("locked", 5.0), LAW.amount());
    }

    @Test
    void aBathForEachAxisIsAMapping() {
        String model =
                "{type: drift-diffusion, temperature: {x: 2, y: 1}, species: {a: {drag: 1}}}";
        var law =
                (DriftDiffusionSettings)
                        Sample.plate()
                                .with("model", model)
                                .with("reservoirs", "{}")
                                .with("boundaries", "{}")
                                .read()
                                .settings()
                                .model();
        var baths = assertInstanceOf(BathSettings.PerAxis.class, law.temperature());
        assertEquals(List.of("x", "y"), List.copyOf(baths.axes().keySet()));
        assertEquals(Convention.HAENGGI, law.convention());
    }

    @Test
    void molesAreParticles() {
        assertEquals(AVOGADRO, density("inside", "cation"), 1e-12 * AVOGADRO);
        Formula fuel = Objects.requireNonNull(LAW.chemostats().get("fuel"));
        assertEquals(3 * AVOGADRO, fuel.expression().value(), 1e-12 * AVOGADRO);
        assertEquals(1, density("tank", "anion"));
    }

    @Test
    void reservoirsHoldDensitiesPotentialsOrNothing() {
        assertTrue(reservoir("inside").isClosedTo("salt"));
        assertEquals(1e-3, reservoir("tank").volume());
        Formula energy =
                Objects.requireNonNull(reservoir("bath").chemicalPotential().get("cation"));
        assertEquals(0.1 * 1.602176634e-19, energy.expression().value(), 1e-33);
        Formula voltage = Objects.requireNonNull(reservoir("tank").voltage());
        assertEquals(-0.07, voltage.expression().value(), 1e-17);
    }

    @Test
    void sidesSayWhatParticlesDoAndWhatTheFieldDoes() {
        assertEquals("inside", piece("left", 0).reservoir());
        var common = Objects.requireNonNull(piece("right", 0).conductance());
        assertInstanceOf(ParticlePieceSettings.Conductance.Common.class, common);
        assertEquals(List.of("salt"), List.copyOf(piece("right", 1).flux().keySet()));
        var each = Objects.requireNonNull(piece("top", 0).conductance());
        assertEquals(2, Objects.requireNonNull(each.of("anion")).expression().value());
        assertNotNull(piece("top", 0).surfaceCharge());
        assertFalse(piece("bottom", 0).absorbing());
        assertNotNull(piece("bottom", 0).voltage());
    }

    @Test
    void electrostaticsHasAPermittivityForEachRegion() {
        var field = Objects.requireNonNull(LAW.electrostatics());
        var regions = assertInstanceOf(Permittivity.ByRegion.class, field.permittivity()).regions();
        Formula water = Objects.requireNonNull(regions.get("default"));
        assertEquals(78.5 * 8.8541878188e-12, water.expression().value(), 1e-24);
        assertEquals(3, Objects.requireNonNull(field.fixedCharge()).expression().value());
    }

    @Test
    void reactionsHaveTwoSides() {
        ReactionSettings first = LAW.reactions().getFirst();
        assertEquals(Map.of("cation", 1, "anion", 1), first.equation().left());
        assertEquals(Map.of("salt", 1), first.equation().right());
        assertTrue(first.equation().reversible());
        assertNull(LAW.reactions().get(1).equilibriumConstant());
    }

    @Test
    void theStateToStartFromNamesSpecies() {
        var start = assertInstanceOf(InitialSettings.Particles.class, SETTINGS.solve().initial());
        assertEquals(List.of("cation"), List.copyOf(start.densities().keySet()));
        assertNotNull(start.potential());
    }

    /** The constant of a rate has the unit of its order, that of an equilibrium the gain's. */
    @ParameterizedTest
    @CsvSource({
        "a <-> b, 2 1/s, 2, 3, 3",
        "a + b <-> c, 2 L/(mol.s), 2e-3, 3 L/mol, 3e-3",
        "2 a <-> b, 2 m^3/s, 2, 3 m^3, 3",
        "a <-> 2 b, 2 1/min, 0.0333333333333333333, 3 1/m^3, 3",
        "a + b + c <-> a, 2 m^6/s, 2, 3 m^6, 3",
        "a + b <-> a + c, 2 m^3/s, 2, 3, 3",
        "fuel + a <-> b, 2 m^3/s, 2, 3 m^3, 3"
    })
    void constantsHaveTheUnitOfTheirReaction(
            String equation, String forward, double rate, String constant, double ratio) {
        var law =
                (DriftDiffusionSettings)
                        new Sample()
                                .with("model", reacting(equation, forward, constant))
                                .with("reservoirs", "{}")
                                .with("boundaries", "{}")
                                .read()
                                .settings()
                                .model();
        ReactionSettings reaction = law.reactions().getFirst();
        double molar = forward.contains("mol") ? AVOGADRO : 1;
        assertEquals(rate / molar, reaction.forward().expression().value(), 1e-12 * rate / molar);
        Formula found = Objects.requireNonNull(reaction.equilibriumConstant());
        assertEquals(ratio / molar, found.expression().value(), 1e-12 * ratio / molar);
    }

    private static String reacting(String equation, String forward, String constant) {
        return "{type: drift-diffusion, temperature: 300, chemostats: {fuel: 1}, species: {a:"
                + " {drag: 1}, b: {drag: 1}, c: {drag: 1}}, reactions: [{equation: \"%s\", forward:"
                        .formatted(equation)
                + " %s, equilibrium_constant: %s}]}".formatted(forward, constant);
    }

    @Test
    void theCanonicalTextReadsBackToItself() {
        String canonical = READ.canonical();
        assertEquals(canonical, Texts.read(canonical).canonical());
    }
}
