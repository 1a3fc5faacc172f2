package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Fault;
import ness.study.ErrorEstimate.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands around results, from coarser meshes. */
class ErrorEstimateTest {
    private static final String PATH = "entropy.production";

    private static Group estimate(Findings findings) {
        return findings.ledger().group("error_estimate");
    }

    private static Experiment asked(Experiment experiment) {
        return experiment.with("solve", "{estimate_error: true}");
    }

    /** v = 1 + h^p: the order is p, and 1 lies in the band. */
    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 1.5, 2, 3})
    void theBandHoldsTheLimit(double p) {
        double[] v = new double[3];
        for (int i = 0; i < 3; i++) v[i] = 1 + Math.pow(0.1 * (1 << i), p);
        Band band = Band.of(v[0], v[1], v[2], 1);
        assertEquals(p, band.order(), 1e-9);
        assertTrue(Math.abs(v[0] - 1) <= band.band());
        assertEquals(Math.abs(p - 2) > 0.5, band.odd());
    }

    @Test
    void numbersThatSwingHaveNoOrder() {
        Band band = Band.of(1, 1.1, 0.9, 1);
        assertTrue(Double.isNaN(band.order()));
        assertTrue(band.odd() && band.band() > 0.2);
    }

    /** Fourier's law in a rod with constant conductivity is exact on any mesh. */
    @Test
    void whatIsExactIsToldSo() {
        Findings findings = asked(Experiment.rod(8)).findings();
        assertTrue(
                estimate(findings).find(PATH, "exact").orElseThrow().toString().contains("true"));
        assertTrue(estimate(findings).number(PATH, "band") < 1e-12);
        assertTrue(findings.run().warnings().isEmpty());
    }

    /** With k = 400 (1 + 50 x) the resistance is ln(6)/(50 400 A), which a band must hold. */
    @Test
    void theBandOfARodHoldsFouriersFlow() {
        Findings findings = asked(Experiment.rod(64).conducting("\"400*(1 + 50*x)\"")).findings();
        Group band = estimate(findings).group("reservoirs.hot.heat_flow");
        double exact = 100 * 1e-4 * 50 * 400 / Math.log(6);
        double found = findings.ledger().number("reservoirs", "hot", "heat_flow");
        assertEquals(2, band.number("order"), 0.1);
        assertTrue(Math.abs(found - exact) <= band.number("band"));
        assertTrue(band.number("band") < 3 * Math.abs(found - exact));
    }

    /** A jump of conductivity between the faces of the coarse meshes spoils their order. */
    @Test
    void anOddOrderIsWarnedOf() {
        Findings findings =
                asked(Experiment.rod(16).conducting("\"if(x < 0.0438, 1, 100)\"")).findings();
        String warnings = findings.run().warnings().toString();
        assertTrue(warnings.contains("the observed order is not near 2"), warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{from: 0, to: 1, cells: 10}", "{from: 0, to: 1, cells: 4}"})
    void axesThatCannotBeCoarsenedAreTold(String axis) {
        Fault fault = asked(new Experiment("{axes: {x: " + axis + "}}")).refused();
        assertEquals("mesh.axes.x", fault.path());
        assertTrue(fault.message().contains("solve.estimate_error"), fault.message());
    }

    /** Every second face of those given, and a growth that two cells have together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{faces: [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.06, 0.08, 0.1]}",
                "{from: 0, segments: [{to: 0.02, cells: 8, growth: 1.1}, {to: 0.1, cells: 4}]}"
            })
    void unevenAxesAreCoarsenedToo(String axis) {
        Experiment rod = new Experiment("{axes: {x: " + axis + "}}").conducting("\"1 + 50*x\"");
        Findings findings = asked(rod).findings();
        assertFalse(estimate(findings).isEmpty());
        assertTrue(estimate(findings).number(PATH, "band") > 0);
    }
}
