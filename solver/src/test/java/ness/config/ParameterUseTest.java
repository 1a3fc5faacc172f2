package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import ness.config.settings.Amount;
import ness.config.settings.ReferenceSettings;
import ness.config.settings.Settings;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter means the same as what it stands for. */
class ParameterUseTest {
    /** A quantity written where it is used, and by way of a parameter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    reservoirs | {hot: {temperature: @}, cold: {temperature: 300}} | 26.85 degC
                    reservoirs | {hot: {temperature: @}, cold: {temperature: 300}} | 500
                    mesh       | {axes: {x: {from: 0, to: @, cells: 3}}}           | 10 um
                    mesh       | {axes: {x: {from: 0, to: 1, cells: @}}}           | 12
                    mesh       | {axes: {x: {faces: [0, @, 3]}}}                   | 1 m
                    boundaries | {left: {reservoir: hot, conductance: @}}          | 5 W/(cm^2.K)
                    boundaries | {left: {flux: @}}                                 | -3 W/m^2
                    solve      | {tolerance: @}                                    | 1e-9
                    model      | {type: heat, materials: {default: {conductivity: @}}} | 4 W/(cm.K)
                    """)
    void aParameterStandsForItsValue(String section, String text, String value) {
        Sample sample = new Sample().with("parameters", "{TH: 400 K}");
        String written = sample.with(section, text.replace("@", value)).read().canonical();
        String named =
                sample.with("parameters", "{TH: 400 K, P: " + value + "}")
                        .with(section, text.replace("@", "P"))
                        .read()
                        .canonical();
        assertTrue(named.contains("  P: "), named);
        assertEquals(written, named.replaceFirst("\n  P: [^\n]*", ""));
    }

    private static ReferenceSettings.Value claim(
            String parameters, String expect, String absolute) {
        Settings settings =
                new Sample()
                        .with("parameters", parameters)
                        .with("reservoirs", "{hot: {temperature: 400}, cold: {temperature: 300}}")
                        .with(
                                "reference",
                                "{source: me, values: {a.b: {expect: %s, absolute: %s}}}"
                                        .formatted(expect, absolute))
                        .read()
                        .settings();
        ReferenceSettings reference = Objects.requireNonNull(settings.reference());
        return Objects.requireNonNull(reference.values().get("a.b"));
    }

    /** In tolerances degC counts as a kelvin, also by way of a parameter. */
    @ParameterizedTest
    @ValueSource(strings = {"0.5 degC", "0.5 K", "0.5"})
    void aToleranceIsADifferenceHoweverItIsNamed(String tolerance) {
        Amount written = claim("{}", "300 K", tolerance).absolute();
        Amount named = claim("{tol: " + tolerance + "}", "300 K", "tol").absolute();
        assertEquals(0.5, Objects.requireNonNull(written).value(), 1e-15);
        assertEquals(written, named);
    }

    @Test
    void anExpectedTemperatureIsNoDifference() {
        Amount written = claim("{}", "26.85 degC", "1").expect();
        assertEquals(300, written.value(), 1e-12);
        assertEquals(written, claim("{E: 26.85 degC}", "E", "1").expect());
        assertNotNull(written.dimension());
        assertNull(claim("{E: 26.85 degC}", "2*E", "1").expect().dimension());
    }

    /** What is wrong with an overridden parameter is told where it was overridden. */
    @Test
    void aWrongValueOfAnOverriddenParameterIsToldAtTheOverride() {
        InputException refused = Texts.refused(new Sample().text(), "parameters.TH=-5 K");
        Fault fault = refused.faults().getFirst();
        assertEquals("--set", fault.file());
        assertEquals("parameters.TH=-5 K", fault.sourceLine());
        assertTrue(
                fault.message().contains("expected a positive value, got \"TH\""), fault.message());
        assertEquals("reservoirs.hot.temperature", fault.path());
    }

    @Test
    void aBrokenParameterDoesNotMakeWholeNumbersWrong() {
        String config =
                new Sample()
                        .with("parameters", "{TH: 400 K, N: 5 lightyears}")
                        .with("mesh", "{axes: {x: {from: 0, to: 1, cells: 2*N}}}")
                        .text();
        InputException refused = Texts.refused(config);
        assertEquals(1, refused.faults().size(), refused.faults().toString());
        assertEquals("parameters.N", refused.faults().getFirst().path());
    }
}
