package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import ness.config.settings.Settings;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text that a result keeps to run again says the same as the config, in SI. */
class CanonicalTest {
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append("\\U").append(String.format("%08x", c)));
        return quoted.append('"').toString();
    }

    /** Texts of any characters that YAML can hold in escapes. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '\u02ff')
                .withChars("\"\\'#:{}[],&*!|>%@`\t\n\u0000\u001b\u202e\u2028\ufeff\u00a0\u6f22")
                .ofMinLength(1)
                .ofMaxLength(30);
    }

    @Property(tries = 40)
    void anyTitleComesBack(@ForAll @From("texts") String title) {
        Settings first = Texts.read(new Sample().with("title", quoted(title)).text()).settings();
        assertEquals(title, first.title());
        String canonical = new Sample().with("title", quoted(title)).read().canonical();
        assertEquals(title, Texts.read(canonical).settings().title());
        assertEquals(canonical, Texts.read(canonical).canonical());
    }

    /** Names of any characters that may be seen, as keys and where they are used. */
    @Property(tries = 40)
    void anyNameOfAReservoirComesBack(@ForAll @From("texts") String name) {
        Sample sample =
                new Sample()
                        .with("reservoirs", "{" + quoted(name) + ": {temperature: 300}}")
                        .with("boundaries", "{left: {reservoir: " + quoted(name) + "}}");
        String outcome = Leaves.outcome(sample.text());
        if (!outcome.startsWith("[")) {
            Resolved again = Texts.read(outcome);
            assertEquals(List.of(name), List.copyOf(again.settings().reservoirs().keySet()));
            assertEquals(outcome, again.canonical());
        } else {
            assertTrue(outcome.contains("name"), outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"true", "null", "False", "NULL", "no", "3", "1e3", "~", "a b", "-", "#"})
    void wordsThatMeanSomethingElseAreNamesAgain(String name) {
        Sample sample =
                new Sample()
                        .with("reservoirs", "{\"" + name + "\": {temperature: 300}}")
                        .with("boundaries", "{left: {reservoir: \"" + name + "\"}}");
        Settings again = Texts.read(sample.read().canonical()).settings();
        assertEquals(List.of(name), List.copyOf(again.reservoirs().keySet()));
    }

    /** Numbers keep their bits, and quantities are in SI. */
    @Property(tries = 30)
    void numbersKeepTheirBits(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) @Scale(9) double length,
            @ForAll @DoubleRange(min = 0.01, max = 1e3) @Scale(9) double conductance) {
        Sample sample =
                new Sample()
                        .with("mesh", "{axes: {x: {from: 0, to: " + length + " mm, cells: 3}}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, conductance: " + conductance + "}}");
        String canonical = sample.read().canonical();
        double metres =
                Double.parseDouble(canonical.replaceFirst("(?s).* to: ([^\n]*)\n.*cells.*", "$1"));
        assertEquals(length / 1000, metres, Math.ulp(metres));
        assertTrue(canonical.contains("conductance: " + conductance + "\n"), canonical);
        assertEquals(canonical, Texts.read(canonical).canonical());
    }

    @Test
    void parametersKeepTheirDimension() {
        String canonical =
                new Sample()
                        .with("parameters", "{TH: 126.85 degC, W: 2 min, N: 5, L: \"2*N\"}")
                        .read()
                        .canonical();
        Settings again = Texts.read(canonical).settings();
        assertEquals(400, Objects.requireNonNull(again.parameters().get("TH")).value(), 1e-12);
        assertEquals(120, Objects.requireNonNull(again.parameters().get("W")).value());
        String refused = Leaves.outcome(canonical, "reservoirs.cold.temperature=W");
        assertTrue(refused.contains("expected K, got W"), refused);
    }

    @Test
    void whatWasNotSaidIsNotMadeUp() {
        String canonical =
                new Sample().with("title", "").with("output", "{fields: []}").read().canonical();
        assertFalse(canonical.contains("title"), canonical);
        assertFalse(canonical.contains("reference"), canonical);
        assertFalse(canonical.contains("interfaces"), canonical);
        assertTrue(canonical.contains("fields: []\n"), "no field is not all of them");
    }
}
