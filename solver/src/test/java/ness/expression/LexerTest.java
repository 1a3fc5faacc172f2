package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.expression.Token.Kind;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
    private static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        Token token = lexer.next();
        while (token.kind() != Kind.END) {
            tokens.add(token);
            token = lexer.next();
        }
        return tokens;
    }

    private static String texts(String text) {
        return String.join(" ", tokens(text).stream().map(Token::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a+b*c | a + b * c",
                "a<=b>=c==d!=e<f>g | a <= b >= c == d != e < f > g",
                "sin(x1)^2 | sin ( x1 ) ^ 2",
                "1.5e-3*x | 1.5e-3 * x",
                "1e3 2E+5 .5 4. | 1e3 2E+5 .5 4.",
                "2e*x | 2 e * x",
                "2ex | 2 ex",
                "x_1-_y | x_1 - _y",
                "a,b | a , b",
                "α+λ | α + λ"
            })
    void cutsIntoWords(String text, String words) {
        assertEquals(words, texts(text));
    }

    @Test
    void knowsKindsAndPlaces() {
        List<Token> tokens = tokens("  300[K] + \"a b\" -x\u00A0*\u202F2");
        assertEquals(
                List.of(
                        Kind.QUANTITY,
                        Kind.SYMBOL,
                        Kind.TEXT,
                        Kind.SYMBOL,
                        Kind.NAME,
                        Kind.SYMBOL,
                        Kind.NUMBER),
                tokens.stream().map(Token::kind).toList());
        assertEquals(2, tokens.get(0).start());
        assertEquals(8, tokens.get(0).end());
        assertEquals("300[K]", tokens.get(0).text());
        assertEquals("a b", tokens.get(2).text());
        assertEquals(5, tokens.get(2).length());
        assertTrue(tokens.get(1).is("+"));
        assertTrue(tokens.get(4).isWord("x"));
    }

    /** What other languages write | chars at fault | what the hint says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "** | 2 | ^",
                "&& | 2 | and",
                "& | 1 | and",
                "! | 1 | not",
                "= | 1 | ==",
                "=> | 2 | >=",
                "=< | 2 | <=",
                "<> | 2 | !=",
                "=== | 3 | ==",
                "; | 1 | one formula",
                "% | 1 | mod",
                "? | 1 | if(condition",
                ": | 1 | if(condition",
                "[ | 1 | 300[K]",
                "] | 1 | 300[K]",
                "\u2212 | 1 | ASCII minus",
                "\u2013 | 1 | ASCII minus",
                "\u00d7 | 1 | *",
                "\u00b7 | 1 | *",
                "\u00f7 | 1 | /",
                "\u2264 | 1 | <=",
                "\u2265 | 1 | >=",
                "\u2260 | 1 | !=",
                "\u00b2 | 1 | ^2",
                "\u00b3 | 1 | ^3",
                "\u221a | 1 | sqrt",
                "# | 1 | null",
                "@ | 1 | null",
                "{ | 1 | null",
                "\\ | 1 | null",
                "~ | 1 | null",
                "$ | 1 | null",
                "\u0663 | 1 | null",
                "\ud83d\ude00 | 2 | null"
            })
    void explainsForeignSigns(String sign, int length, String hint) {
        Lexer lexer = new Lexer("x " + sign);
        lexer.next();
        TextException e = assertThrows(TextException.class, lexer::next, sign);
        assertEquals(2, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
        assertTrue(hint.equals("null") || String.valueOf(e.hint()).contains(hint), e.hint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "00", "1.2.3", "1..2", "3[K", "\"abc", "'abc", "007*x"})
    void refusesUnfinishedWords(String text) {
        assertThrows(TextException.class, () -> tokens(text));
    }
}
