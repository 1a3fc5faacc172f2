package ness.config;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that stand for nothing. */
class ParameterFaultsTest {
    private static final String FAULTS =
            """
            {TH: 400 K, W: 3 s, N: 5, a: @@b, b: 1} | a: b is given further down; a parameter can use earlier ones |
            {TH: 400 K, W: 3 s, N: 5, a: @@a} | a: a parameter cannot use itself |
            {TH: 400 K, W: 3 s, N: 5, @@e: 3} | e: "e" is a built-in name of formulas | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@t: 3} | t: "t" is a built-in name of formulas | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@T: 400 K} | T: "T" is a name of the result file | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@R: 1} | R: "R" is a built-in name of formulas | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@pi: 3} | pi: "pi" is a built-in name of formulas | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@1a: 3} | 1a: "1a" is no name for a parameter | a letter or underscore, then letters, digits and underscores
            {TH: 400 K, W: 3 s, N: 5, @@a/b: 3} | a/b: "a/b" is no name for a parameter | a letter or underscore, then letters, digits and underscores
            {TH: 400 K, W: 3 s, N: 5, @@a b: 3} | a b: "a b" is no name for a parameter | a letter or underscore, then letters, digits and underscores
            {TH: 400 K, W: 3 s, N: 5, @@a.b: 3} | parameters: "a.b" is no name for a parameter | a letter or underscore, then letters, digits and underscores
            {TH: 400 K, W: 3 s, N: 5, @@"": 3} | "" is no name for a parameter | a letter or underscore, then letters, digits and underscores
            {TH: 400 K, W: 3 s, N: 5, @@a: } | a: expected a quantity or formula, got nothing |
            {TH: 400 K, W: 3 s, N: 5, a: @@{}} | a: expected a quantity or formula, got a mapping |
            {TH: 400 K, W: 3 s, N: 5, a: @@[1]} | a: expected a quantity or formula, got a list |
            {TH: 400 K, W: 3 s, N: 5, a: @@1/0} | a: expected a finite number, got Infinity |
            {TH: 400 K, W: 3 s, N: 5, a: @@0/0} | a: expected a finite number, got NaN |
            {TH: 400 K, W: 3 s, N: 5, a: @@1e999} | a: expected a quantity, got "1e999": not finite |
            {TH: 400 K, W: 3 s, N: 5, a: @@x} | a: x means nothing in a parameter |
            {TH: 400 K, W: 3 s, N: 5, a: "sin(@@"} | a: expected a value after "(", got the end |
            {TH: 400 K, W: 3 s, N: 5, a: "2 +@@"} | a: expected a value after "+", got the end |
            {TH: 400 K, W: 3 s, N: 5, a: @@3 q} | a: expected a quantity, got "3 q": unknown unit "q" | a product needs "*": 3*q
            {TH: 400 K, W: 3 s, N: 5, a: @@true} | a: unknown name "true" | known here: TH, W, N
            {TH: 400 K, W: 3 s, N: 5, a: 3, @@a: 4} | a: duplicate key, first given in line 2 |
            {TH: 400 K, W: 3 s, N: 5, @@temperature: 3} | temperature: "temperature" is a name of the result file | choose another name
            {TH: 400 K, W: 3 s, N: 5, @@volume: 3} | volume: "volume" is a name of the result file | choose another name
            {TH: 400 K, W: 3 s, N: 5, a: @@"3,2"} | a: expected a quantity, got "3,2": a comma in the number | decimal point: 3.2
            {TH: 400 K, W: 3 s, N: 5, a: @@0x1p3} | a: expected a quantity, got "0x1p3": hexadecimal numbers are not known |
            {TH: 400 K, W: 3 s, N: 5, a: @@1_000} | a: expected a quantity, got "1_000": "_" in the number | 1000
            {TH: 400 K, W: 3 s, N: 5, a: "@@sum(n, 1, 1e9, n)"} | a: too many terms in sums and integrals, at most 1000000 a point |
            {TH: 400 K, W: 3 s, N: 5, a: "300[@@q]"} | a: expected a quantity, got "300[q]": unknown unit "q" |
            {TH: 400 K, W: 3 s, N: 5, a: @@-300 degC + 1} | a: expected a quantity, got "-300 degC + 1": unexpected "+" in the unit |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldInTheseWords(String text, String sentence, @Nullable String hint) {
        new Sample().with("parameters", text).refuses(sentence, hint);
    }
}
