package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ness.input.Fault;
import ness.input.HouseForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, quantities and formulas that cannot stand where they stand. */
class NumberFaultsTest {
    private static Sample conductivity(String text) {
        return new Sample()
                .with("model", "{type: heat, materials: {default: {conductivity: " + text + "}}}");
    }

    @Test
    void theHouseFormIsThatOfTheContract() {
        String config =
                """
                mesh: {axes: {x: {from: 0, to: 1, cells: 2}}}
                model:
                  type: heat
                  materials:
                    default:
                      conductivity: 401 W/m
                reservoirs: {hot: {temperature: 400 K}}
                boundaries: {left: {reservoir: hot}}
                """;
        List<Fault> faults = Texts.refused(config).faults();
        assertEquals(
                """
                c.yaml:6:21: error: conductivity: expected W/(m.K), got "401 W/m" (kg.m/s^3)
                    6 |       conductivity: 401 W/m
                      |                     ^^^^^^^
                hint: thermal conductivity is a power per length and temperature; 401 W/(m.K)?
                """,
                HouseForm.text(faults));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    @@-1               | expected a positive value, got "-1"
                    @@0                | expected a positive value, got "0"
                    @@1e999            | finite
                    @@.inf             | finite
                    @@NaN              | finite
                    @@"3,2"            | expected W/(m.K), got "3,2": a comma in the number
                    @@401 W/m.K        | expected W/(m.K), got "401 W/m.K"
                    @@401 W/mK         | expected W/(m.K), got "401 W/mK"
                    @@5 s              | expected W/(m.K), got "5 s" (s)
                    @@401 W/(m.Q)      | expected W/(m.K), got "401 W/(m.Q)": unknown unit "Q"
                    "@@401 [W/m]"      | expected W/(m.K), got "401 [W/m]" (kg.m/s^3)
                    "@@401[W/m]"       | expected W/(m.K), got "401[W/m]" (kg.m/s^3)
                    @@"-4[W/(m.K)]"    | expected a positive value, got "-4[W/(m.K)]"
                    "401[W/(m.@@Q)]"   | unknown unit "Q"
                    "2*401[W/(m.@@Q)]" | unknown unit "Q"
                    @@W                | expected W/(m.K), got W = "3 s" (s)
                    "2*@@y"            | y means nothing here
                    "2*@@t"            | t means nothing here
                    "2*@@q"            | unknown name "q"
                    "10*@@sine(x)"     | sine
                    @@"-TH"            | expected a positive value
                    "T @@** 2"         | **
                    "(T@@"             | expected
                    "T + @@"           | expected
                    @@true             | expected W/(m.K), got the unknown name "true"
                    @@yes              | expected W/(m.K), got the unknown name "yes"
                    """)
    void areRefusedAsAConductivity(String text, String words) {
        conductivity(text).refuses(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1_000", "010", "0x10", "1:30", "2024-01-01", "5x", "2 x", "1 000 W/(m.K)"})
    void areNoNumbers(String text) {
        assertEquals(1, Texts.refused(conductivity(text).text()).faults().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "401",
                "4.01e2",
                "401.",
                "401 W/(m.K)",
                "\"401 W/m/K\"",
                "401\u00a0W/(m.K)",
                "'401'",
                "\"10*(T/300)^2\"",
                "\"TH*x\"",
                "\"0.4[W/(cm.K)]\"",
                "\"if(x < 0.5, 1, 2)\""
            })
    void areAcceptedAsAConductivity(String text) {
        assertEquals("Rod", conductivity(text).read().settings().title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    reservoirs | {hot: {temperature: @@0 K}, cold: {temperature: 1}} | expected a positive value, got "0 K"
                    reservoirs | {hot: {temperature: @@-300 degC}, cold: {temperature: 1}} | expected a positive value
                    reservoirs | {hot: {temperature: @@20 C}, cold: {temperature: 1}} | expected K, got "20 C" (s.A)
                    reservoirs | {hot: {temperature: @@W}, cold: {temperature: 1}} | expected K, got W = "3 s" (s)
                    reservoirs | {hot: {temperature: "300 + @@T"}, cold: {temperature: 1}} | T means nothing here
                    reservoirs | {hot: {temperature: "300 + @@t"}, cold: {temperature: 1}} | t means nothing in a steady problem
                    boundaries | {left: {reservoir: hot, conductance: @@-1}} | expected a value >= 0, got "-1"
                    boundaries | {left: {reservoir: hot, emissivity: @@1.5}} | expected a value from 0 to 1, got "1.5"
                    boundaries | {left: {reservoir: hot, emissivity: "@@T"}} | T means nothing here
                    boundaries | {left: {flux: @@3 W}} | expected W/m^2, got "3 W"
                    solve      | {tolerance: @@0}        | expected a positive value
                    solve      | {tolerance: @@yes}      | expected a number, got the unknown name "yes"
                    solve      | {max_steps: @@0}        | expected a whole number >= 1, got "0"
                    solve      | {max_steps: @@2.5}      | expected a whole number >= 1, got "2.5"
                    solve      | {max_steps: @@3 m}      | expected a whole number >= 1, got "3 m"
                    solve      | {initial: {temperature: "300*@@T"}} | T means nothing here
                    output     | {checkpoint_every: @@3 m} | expected s, got "3 m" (m)
                    output     | {checkpoint_every: @@0 s} | expected a positive value
                    parameters | {TH: 400 K, W: @@"3,2"} | got "3,2"
                    parameters | {TH: 400 K, W: @@X, X: 3} | X is given further down
                    parameters | {TH: 400 K, W: "2*@@W"} | a parameter cannot use itself
                    parameters | {TH: 400 K, W: "2*@@x"} | x means nothing in a parameter
                    parameters | {TH: 400 K, @@e: 3}     | "e" is a built-in name
                    parameters | {TH: 400 K, @@T: 3}     | "T" is
                    parameters | {TH: 400 K, @@a-b: 3}   | "a-b" is no name for a parameter
                    parameters | {TH: 400 K, @@volume: 3} | "volume" is a name of the result file
                    parameters | {TH: 400 K, W: @@"1/0"} | finite
                    parameters | {TH: 400 K, @@W:}       | expected a quantity or formula, got nothing
                    reference  | {source: me, values: {a: {expect: 1, relative: @@0}}} | expected a positive value
                    reference  | {source: me, values: {a: {expect: "@@x", relative: 1}}} | x means nothing here
                    """)
    void areRefusedElsewhere(String section, String text, String words) {
        new Sample().with(section, text).refuses(words);
    }

    @Test
    void aBrokenParameterIsToldOnce() {
        new Sample().with("parameters", "{TH: @@\"4,0 K\"}").refuses("4,0");
    }

    @Test
    void aUnitInBracketsMeansWhatItMeansBehindABlank() {
        String parameters = "{TH: \"400[K]\", W: \"5[s]\"}";
        Sample sample = new Sample().with("parameters", parameters);
        assertEquals("Rod", sample.read().settings().title());
        sample.with("reservoirs", "{hot: {temperature: @@W}, cold: {temperature: 1}}")
                .refuses("expected K, got W = \"5[s]\" (s)");
    }

    @Test
    void aParameterKeepsItsDimensionThroughAnotherName() {
        new Sample()
                .with("parameters", "{W: 3 s, TH: W}")
                .with("reservoirs", "{hot: {temperature: @@TH}, cold: {temperature: 1}}")
                .refuses("expected K, got TH = \"3 s\" (s)");
    }

    @Test
    void reducedUnitsKnowNoUnits() {
        Sample reduced =
                new Sample()
                        .with("units", "reduced")
                        .with("parameters", "{TH: 2}")
                        .with("mesh", "{axes: {x: {from: 0, to: @@1 m, cells: 3}}}")
                        .with("model", "{type: heat, materials: {default: {conductivity: 1}}}")
                        .with("reservoirs", "{hot: {temperature: 2}, cold: {temperature: 1}}");
        reduced.refuses("expected a plain number, got \"1 m\"");
    }

    @Test
    void aWordInsideAFormulaIsPointedAtThroughQuotesAndLines() {
        String config =
                """
                mesh: {axes: {x: {from: 0, to: 1, cells: 2}}}
                model:
                  type: heat
                  materials:
                    default:
                      conductivity: >
                        10 +
                        20*@@q
                """;
        Sample.refused(config, "unknown name \"q\"");
    }
}
