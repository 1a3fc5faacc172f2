package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.input.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The least entropy that temperatures between the same reservoirs can make. */
class MinimumProductionTest {
    private static final String RATIO = "minimum_entropy_production.ratio";

    private static Experiment asked(Experiment experiment) {
        return experiment.with("analysis", "{minimum_entropy_production: true}");
    }

    private static Experiment between(double hot, double cold) {
        String text = "{hot: {temperature: %s}, cold: {temperature: %s}}".formatted(hot, cold);
        return asked(Experiment.rod(5)).with("reservoirs", text);
    }

    private static double ratio(Experiment experiment) {
        return experiment.ledger().number("quantities", RATIO);
    }

    /** (t - 1)^2/(t ln^2 t) with t = TH/TC; de Groot and Mazur, ch. V. */
    @ParameterizedTest
    @ValueSource(doubles = {1.1, 2, 10})
    void withConstantConductivityItIsMadeByAnExponentialProfile(double t) {
        double expected = (t - 1) * (t - 1) / (t * Math.log(t) * Math.log(t));
        assertEquals(expected, ratio(between(300 * t, 300)), 1e-12 * expected);
    }

    @Test
    void itIsTheSteadyStatesWhereConductivityFallsWithTheSquare() {
        assertEquals(1, ratio(between(600, 300).conducting("\"4e7/T^2\"")), 1e-10);
    }

    /** K = T^2/600, psi = 2 sqrt(T/300): ratio = dK d(1/T)/dpsi^2, whatever the factor of x. */
    @Test
    void aFactorOfPositionDoesNotChangeTheRatio() {
        double psi = 2 * (Math.sqrt(2) - 1);
        Experiment rod = between(600, 300).conducting("\"100*(T/300)*(1 + 10*x)\"");
        assertEquals(450.0 / 600 / (psi * psi), ratio(rod), 1e-9);
    }

    /** A contact is a thin layer of constant conductivity: it changes the ratio as little. */
    @Test
    void contactsCountAsThinLayers() {
        Experiment rod =
                between(600, 300)
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, conductance: 1e4}, right: {reservoir: cold}}");
        double l = Math.log(2);
        assertEquals(0.5 / (l * l), ratio(rod), 1e-12);
    }

    /** No state makes less: not the steady one either, in a plate with three reservoirs. */
    @Test
    void itIsLessThanAnySteadyProductionInTwoDimensions() {
        Experiment plate =
                asked(Experiment.plate(8, 8, "{}"))
                        .with(
                                "reservoirs",
                                "{hot: {temperature: 600}, cold: {temperature: 300}, warm: {temperature: 450}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, right: {reservoir: cold}, top: {reservoir: warm}}");
        double ratio = ratio(plate);
        assertTrue(ratio > 1 && ratio < 1.05, "ratio " + ratio);
    }

    @Test
    void sourcesHaveNone() {
        Fault fault =
                between(600, 300)
                        .with(
                                "model",
                                "{type: heat, source: 5, materials: {default: {conductivity: 1}}}")
                        .refused();
        assertEquals("analysis.minimum_entropy_production", fault.path());
    }

    @Test
    void particlesHaveNone() {
        Fault fault =
                asked(
                                Experiment.particles(
                                        "{axes: {x: {from: 0, to: 1, cells: 4, periodic: true}}}",
                                        "species: {a: {diffusivity: 1}}, amount: {a: 1}"))
                        .refused();
        assertEquals("analysis.minimum_entropy_production", fault.path());
    }
}
