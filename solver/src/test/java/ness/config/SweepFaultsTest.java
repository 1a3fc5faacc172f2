package ness.config;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sweeps that cannot be meant, each told where it stands. */
class SweepFaultsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {parameters.TH: @@[]}                                  | expected at least one value
                    {parameters.TH: {from: 310 K, to: 400 K, points: @@1}} | expected at least 2
                    {parameters.TH: {from: 310 K, to: 400 K, points: @@0}} | expected a whole number >= 1
                    {parameters.TH: {from: 310 K, to: 400 K, points: @@2.5}} | expected a whole number >= 1
                    {parameters.TH: {from: 310 K, to: @@310, points: 2}}   | expected another value than in from
                    {parameters.TH: {from: 310 K, to: @@3 V, points: 2}}   | expected K, as in from, got V
                    {parameters.TH: @@{from: 310 K, to: 400 K}}            | missing key "points"
                    {parameters.TH: {from: 310 K, to: 400 K, points: 3, @@step: 5}} | unknown key
                    {parameters.TH: [310 K, @@3 V]}                        | expected K, as in the first, got V
                    {parameters.TH: [310 K, @@hot]}                        | unknown name "hot"
                    {parameters.TH: @@[1 V]}                               | expected K, as in parameters, got V
                    {parameters.TH: @@400 K}                               | expected a mapping or a list
                    {@@parameters.TG: [310 K]}                             | did you mean "parameters.TH"?
                    {@@TH: [310 K]}                                        | unknown path "TH"
                    {@@reservoirs.hat.temperature: [310 K]}                | did you mean "reservoirs.hot.temperature"?
                    {@@parameters: [310 K]}                                | "parameters" is a mapping, not a number
                    {@@title: [310 K]}                                     | does not change the state
                    {parameters.TH: [1], parameters.W: [2], @@parameters.N: [3]} | more than two swept values
                    {parameters.TH: [1], @@parameters.TH: [2]}             | duplicate key
                    @@[1, 2]                                               | expected a mapping
                    """)
    void areToldWhereTheyStand(String text, String words) {
        new Sample().with("sweep", text).refuses(words);
    }

    @Test
    void runsInTimeAreNotSwept() {
        new Sample()
                .with(
                        "model",
                        "{type: heat, materials: {default: {conductivity: 1, density: 1, heat_capacity: 1}}}")
                .with("solve", "{to: time, end: 1 s, initial: {temperature: 300}}")
                .with("sweep", "@@{parameters.TH: [310 K]}")
                .refuses("is not available with solve.to: time in this version");
    }
}
