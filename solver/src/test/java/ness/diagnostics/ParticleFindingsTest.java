package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of particles, on frames whose numbers are known. */
class ParticleFindingsTest {
    private static double[] cells(Findings findings, String name) {
        for (CellField field : findings.cellFields())
            if (field.name().equals(name))
                return field.values().toArray((int) findings.mesh().cells());
        throw new AssertionError("no " + name);
    }

    private static double quantity(ParticleFrame frame, String text) {
        return HandMade.run(frame).quantities(Map.of("q", text), Scope.EMPTY).number("q");
    }

    @Test
    void fieldsStandInTheOrderOfTheirUse() {
        Findings rod = HandMade.findings(HandMade.frame(4, 1), Units.SI);
        assertEquals(
                List.of("salt", "dust", "entropy_production_density", "salt_flux_x", "dust_flux_x"),
                rod.cellFields().stream().map(CellField::name).toList());
        assertEquals(
                List.of(
                        "salt_flow_x",
                        "dust_flow_x",
                        "entropy_production_x",
                        "salt_affinity_x",
                        "dust_affinity_x"),
                rod.faceFields().stream().map(FaceField::name).toList());
        assertEquals(8, rod.mesh().unknowns());
        Findings plate = HandMade.findings(HandMade.frame(4, 3), Units.SI);
        List<String> names = plate.cellFields().stream().map(CellField::name).toList();
        assertEquals(
                List.of("cycle_affinity", "dust_cycle_affinity"),
                names.subList(names.size() - 2, names.size()));
    }

    @Test
    void productionIsSplitBySpeciesAndIntoHousekeeping() {
        Group entropy = HandMade.findings(HandMade.frame(4, 1), Units.SI).ledger().group("entropy");
        assertEquals(Math.log(2), entropy.number("by_species", "salt"));
        assertEquals(0, entropy.number("by_species", "dust"));
        assertEquals(Math.log(2), entropy.number("housekeeping"));
    }

    @Test
    void fieldsHaveUnitsThatPeopleWriteAndNoneInReducedOnes() {
        for (CellField field : HandMade.findings(HandMade.frame(3, 2), Units.SI).cellFields())
            assertTrue(Unit.parse(field.unit()) != null, field.name());
        Findings si = HandMade.findings(HandMade.frame(3, 2), Units.SI);
        assertEquals("m^-3", si.cellFields().getFirst().unit());
        assertEquals("1/s", si.faceFields().getFirst().unit());
        Findings reduced = HandMade.findings(HandMade.frame(3, 2), Units.REDUCED);
        for (CellField field : reduced.cellFields()) assertEquals("1", field.unit());
        for (FaceField field : reduced.faceFields()) assertEquals("1", field.unit());
    }

    @Test
    void fluxDensitiesAreFlowsPerArea() {
        Findings plate = HandMade.findings(HandMade.frame(3, 2), Units.SI);
        for (double flux : cells(plate, "salt_flux_x")) assertEquals(1, flux, 1e-15);
        for (double flux : cells(plate, "salt_flux_y")) assertEquals(0, flux);
    }

    @Test
    void productionDensitySumsToTheLedger() {
        Findings plate = HandMade.findings(HandMade.frame(5, 2), Units.SI);
        double[] density = cells(plate, "entropy_production_density");
        double sum = 0;
        for (double each : density) sum += each / 10;
        assertEquals(plate.ledger().number("entropy", "production"), sum, 1e-15);
    }

    @Test
    void aReservoirTellsItsStateAndWhatItGave() {
        Group ledger = HandMade.findings(HandMade.frame(2, 1), Units.SI).ledger();
        Group strong = ledger.group("reservoirs", "strong");
        assertEquals(2, strong.number("salt"));
        assertTrue(strong.find("dust").isEmpty(), "closed there");
        assertEquals(Math.log(2), strong.number("chemical_potential", "salt"));
        assertEquals(1, strong.number("salt_flow"));
        assertEquals(0, strong.number("dust_flow"));
        assertEquals(-Math.log(2), strong.number("entropy_flow"));
        assertEquals(5, strong.number("energy_flow"));
        assertEquals(2, strong.number("current"), "charge 2");
        Group medium = ledger.group("reservoirs", "medium");
        assertEquals(1, medium.number("temperature"));
        assertEquals(-3, medium.number("heat_flow"));
        assertTrue(medium.find("salt_flow").isEmpty());
        assertEquals(2, ledger.number("sources", "work"));
    }

    @Test
    void sidesTellTheSameFlowsAndClosedOnesZero() {
        Group sides =
                HandMade.findings(HandMade.frame(2, 1), Units.SI).ledger().group("boundaries");
        assertEquals(-1, sides.number("right", "salt_flow"));
        assertEquals(-2, sides.number("right", "current"));
        assertEquals(-4, sides.number("right", "energy_flow"));
        assertEquals(0, sides.number("top", "salt_flow"));
        assertEquals("weak", ((Entry.Word) sides.find("right", "reservoir").orElseThrow()).text());
    }

    /** 5 - 4 from reservoirs, -3 from the bath and 2 by work. */
    @Test
    void theEnergyBalanceJoinsHeatAndWork() {
        Group balances =
                HandMade.findings(HandMade.frame(2, 1), Units.SI).ledger().group("balances");
        assertEquals(
                List.of("salt", "dust", "energy"),
                balances.entries().stream().map(Entry::name).toList());
        assertEquals(1, balances.number("energy", "inflow"));
        assertEquals(-1, balances.number("energy", "source"));
        assertEquals(0, balances.number("energy", "imbalance"));
        assertEquals(1e-16, balances.number("salt", "imbalance"), "the worst cell");
    }

    @Test
    void theVerdictIsToldWithTheLargestAffinity() {
        Group ledger = HandMade.findings(HandMade.frame(2, 1), Units.SI).ledger();
        Entry verdict = ledger.find("detailed_balance").orElseThrow();
        assertFalse(((Entry.Flag) verdict).value());
        assertEquals(Math.log(2), ledger.number("quantities", "largest_cycle_affinity"));
    }

    @Test
    void whatIsBoundlessIsInfinite() {
        Group ledger = HandMade.findings(HandMade.boundless(), Units.SI).ledger();
        double inf = Double.POSITIVE_INFINITY;
        assertEquals(inf, ledger.number("entropy", "production"));
        assertEquals(inf, ledger.number("entropy", "by_process", "diffusion"));
        assertEquals(inf, ledger.number("entropy", "by_species", "salt"));
        assertEquals(0, ledger.number("entropy", "by_species", "dust"));
        assertEquals(inf, ledger.number("entropy", "housekeeping"));
        assertEquals(inf, ledger.number("entropy", "outflow"));
        assertEquals(-inf, ledger.number("reservoirs", "weak", "entropy_flow"));
        assertEquals(-inf, ledger.number("boundaries", "right", "entropy_flow"));
        assertTrue(Double.isFinite(ledger.number("entropy", "closure")));
    }

    /** n = 2 - x, of which a uniform mesh of 4 cells integrates products with x by midpoints. */
    @ParameterizedTest
    @CsvSource({
        "integral(salt), 1.5",
        "mean(salt), 1.5",
        "max(salt), 1.875",
        "min(salt), 1.125",
        "integral(dust), 3",
        "integral(salt*x)/integral(salt), 0.447916666666667",
        "integral(salt*(x - integral(salt*x)/integral(salt))^2)/integral(salt), 0.075412326388889",
        "integral(salt_flux_x)/integral(salt), 0.666666666666667",
        "'at(salt, 0)', 2",
        "'at(salt, 1)', 1",
        "'at(salt, 0.3)', 1.7",
        "'at(dust, 1)', 3",
        "'flow(salt, x, 0.5)', 1",
        "'flow(salt, x, 0)', 1",
        "'flow(salt, x, 1/2 + 0.5)', 1",
        "'flow(dust, x, 0.2)', 0",
        "'integral(dust)/flow(salt, x, 0.5)', 3",
        "reservoirs.strong.chemical_potential.salt, 0.693147180559945",
        "boundaries.right.current, -2"
    })
    void quantitiesSpeakOfSpecies(String text, double expected) {
        assertEquals(expected, quantity(HandMade.frame(4, 1), text), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"'flow(salt, x, 0.4)', 1", "'flow(salt, y, 0.4)', 0", "'at(salt, 0, 0.5)', 2"})
    void aFlowIsThatOfTheWholePlane(String text, double expected) {
        assertEquals(expected, quantity(HandMade.frame(3, 4), text), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({
        "'flow(slat, x, 0.5)', 'nothing called slat flows', 'did you mean \"salt\"?'",
        "'flow(salt, y, 0.5)', 'the mesh has no axis y', 'allowed: x'",
        "'flow(salt, x)', 'flow takes what flows', 'flow(salt, x, position)'",
        "'flow(salt, x, 2)', 'lies outside the mesh', null",
        "'mean(potential)', 'potential', null"
    })
    void aQuantityWithoutValueIsNamed(String text, String message, String hint) {
        QuantityException refused =
                assertThrows(QuantityException.class, () -> quantity(HandMade.frame(4, 1), text));
        assertTrue(refused.fault().problem().contains(message), refused.fault().problem());
        if (!hint.equals("null")) assertEquals(hint, refused.fault().hint());
    }

    @Test
    void oneMayNameAQuantityLikeTheModels() {
        Group quantities =
                HandMade.run(HandMade.frame(2, 1))
                        .quantities(Map.of("largest_cycle_affinity", "1 + 1"), Scope.EMPTY);
        assertEquals(2, quantities.number("largest_cycle_affinity"));
    }

    @Test
    void flowsAtFacesAreThoseOfTheFrame() {
        ParticleFrame frame = HandMade.frame(3, 1);
        Findings rod = HandMade.findings(frame, Units.SI);
        assertArrayEquals(frame.flow()[0][0], rod.faceFields().getFirst().values().toArray(4));
    }
}
