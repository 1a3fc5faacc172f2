package ness.config;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reservoirs without a state. */
class ReservoirFaultsTest {
    private static final String FAULTS =
            """
            {hot: {temperature: @@20 C}, cold: {temperature: 3}} | temperature: expected K, got "20 C" (s.A) | 20 degC?
            {hot: {temperature: @@-300 degC}, cold: {temperature: 3}} | temperature: expected a positive value, got "-300 degC" (-26.85 K) |
            {hot: {temperature: @@-459.67 degF}, cold: {temperature: 3}} | temperature: expected a positive value, got "-459.67 degF" (-2.84217E-14 K) |
            {hot: {temperature: @@0 K}, cold: {temperature: 3}} | temperature: expected a positive value, got "0 K" (0.0 K) |
            {hot: {temperature: @@-5}, cold: {temperature: 3}} | temperature: expected a positive value, got "-5" |
            {hot: {temperature: @@W}, cold: {temperature: 3}} | temperature: expected K, got W = "3 s" (s) | a parameter keeps its dimension where it stands alone
            {hot: {temperature: @@TH2}, cold: {temperature: 3}} | temperature: expected K, got the unknown name "TH2" | did you mean "TH"?
            {hot: {temperature: "@@T"}, cold: {temperature: 3}} | temperature: T means nothing here |
            {hot: {temperature: "@@t"}, cold: {temperature: 3}} | temperature: t means nothing in a steady problem |
            {hot: {temperature: "@@y"}, cold: {temperature: 3}} | temperature: y means nothing here, the mesh has only x |
            {hot: {temperature: @@400 K K}, cold: {temperature: 3}} | temperature: expected K, got "400 K K" (K^2) |
            {hot: {temperature: @@400 K/m}, cold: {temperature: 3}} | temperature: expected K, got "400 K/m" (K/m) |
            {hot: {temperature: @@1e999}, cold: {temperature: 3}} | temperature: expected K, got "1e999": not finite |
            {hot: {temperature: @@[400 K]}, cold: {temperature: 3}} | temperature: expected K, got a list |
            {hot: {temperature: @@{}}, cold: {temperature: 3}} | temperature: expected K, got a mapping |
            {hot: {@@temperature: }, cold: {temperature: 3}} | temperature: expected K, got nothing | for example 400 K
            {hot: @@400 K, cold: {temperature: 3}} | hot: expected a mapping, got "400 K" |
            {@@hot: , cold: {temperature: 3}} | hot: expected a mapping, got nothing |
            {hot: @@[3], cold: {temperature: 3}} | hot: expected a mapping, got a list |
            {hot: {@@T: 400}, cold: {temperature: 3}} | T: unknown key | allowed: temperature, heat_capacity, supply
            {hot: {temperature: 400, @@density: 3}, cold: {temperature: 3}} | density: unknown key | allowed: temperature, heat_capacity, supply
            {hot: {temperature: 4}, cold: {temperature: 3}, @@feed: {temperature: 3}} | feed: "feed" is a reserved name | choose another name
            {hot: {temperature: 4}, cold: {temperature: 3}, @@outflow: {temperature: 3}} | outflow: "outflow" is a reserved name | choose another name
            {hot: {temperature: 4}, cold: {temperature: 3}, @@work: {temperature: 3}} | work: "work" is a reserved name | choose another name
            {hot: {temperature: 4}, cold: {temperature: 3}, @@a.b: {temperature: 3}} | reservoirs: "a.b" is no name: paths are made with "." and "[" |
            @@[hot, cold] | reservoirs: expected a mapping, got a list | for example {hot: {temperature: 400 K}}
            @@hot | reservoirs: expected a mapping, got "hot" | for example {hot: {temperature: 400 K}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldInTheseWords(String text, String sentence, @Nullable String hint) {
        new Sample().with("reservoirs", text).refuses(sentence, hint);
    }
}
