package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final MonotoneCubic LINE =
            new MonotoneCubic(new double[] {0, 1}, new double[] {0, 1});

    private static final Scope SCOPE =
            Scope.of("x", "T")
                    .withParameter("TH", Expression.constant(400))
                    .withParameter("width", Expression.constant(2))
                    .withRefused("y", "y means nothing in one dimension")
                    .withTables((path, offset) -> LINE);

    private static TextException refused(String text) {
        return assertThrows(TextException.class, () -> Expression.parse(text, SCOPE), text);
    }

    /** Formula | offset | length | part of the message | part of the hint. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2*foo | 2 | 3 | unknown name \"foo\" | known here",
                "2*widht | 2 | 5 | unknown name \"widht\" | did you mean \"width\"?",
                "th | 0 | 2 | unknown name \"th\" | did you mean \"TH\"?",
                "sine(x) | 0 | 4 | unknown function \"sine\" | did you mean \"sin\"?",
                "ln(x) | 0 | 2 | unknown function \"ln\" | write log(...)",
                "x(2) | 0 | 1 | \"x\" is no function | a product needs \"*\"",
                "exp | 0 | 3 | \"exp\" is a function | write exp(...)",
                "exp() | 0 | 3 | exp takes one argument, got 0 | null",
                "atan2(x) | 0 | 5 | atan2 takes two arguments, got 1 | null",
                "if(x, 1) | 0 | 2 | if takes three arguments, got 2 | null",
                "min(x) | 0 | 3 | min takes two or more arguments, got 1 | null",
                "x**2 | 1 | 2 | unexpected \"**\" | a power is written ^",
                "(1 + x | 6 | 0 | expected \")\", got the end | character 1",
                "1 + x) | 5 | 1 | \")\" without \"(\" | null",
                "1 + | 3 | 0 | expected a value after \"+\", got the end | null",
                "1 + * 2 | 4 | 1 | expected a value, got \"*\" | null",
                "1 < x < 2 | 6 | 1 | comparisons do not chain | and",
                "x = 2 | 2 | 1 | unexpected \"=\" | ==",
                "x; 2 | 1 | 1 | unexpected \";\" | null",
                "\"abc\" | 0 | 5 | a quoted text has no place | null",
                "x.b() | 1 | 1 | unexpected \".\" | null",
                "#{x} | 0 | 1 | unexpected \"#\" | null",
                "x ? 1 : 2 | 2 | 1 | unexpected \"?\" | if(condition, a, b)",
                "x && 1 | 2 | 2 | unexpected \"&&\" | write and",
                "!x | 0 | 1 | unexpected \"!\" | write not",
                "2 x | 2 | 1 | expected an operator, got \"x\" | a product needs \"*\"",
                "2(x) | 1 | 1 | expected an operator, got \"(\" | a product needs \"*\"",
                "(x)(x) | 3 | 1 | expected an operator | a product needs \"*\"",
                "x\u22122 | 1 | 1 | unexpected \"\u2212\" | ASCII minus",
                "2*y | 2 | 1 | y means nothing in one dimension | null",
                "1/s | 2 | 1 | unknown name \"s\" | 1[s]",
                "300[foo] | 4 | 3 | unknown unit \"foo\" | null",
                "2*300[foo] | 6 | 3 | unknown unit \"foo\" | null",
                "300[K | 3 | 1 | expected \"]\" | null",
                "[K] | 0 | 1 | unexpected \"[\" | follows a number",
                "1e999*x | 0 | 5 | not finite | null",
                "1.2.3 | 0 | 4 | no number | null",
                "x + 010 | 4 | 3 | starts without zeros | null",
                "sum(n, 1, 2.5, n) | 0 | 3 | whole bound | null",
                "sum(n, 1, x, n) | 0 | 3 | the same at all points | null",
                "sum(2, 1, 3, n) | 4 | 1 | expected a name for the index | sum(n, 1, 50, term)",
                "sum(n, 1, 3) | 0 | 3 | too few arguments of sum | sum(n, 1, 50, term)",
                "sum(n, 1, 3, n, 4) | 0 | 3 | too many arguments of sum | sum",
                "sum(n,1,1000001,x) | 0 | 3 | too many terms | null",
                "sum(n,1,1001,sum(m,1,1001,x)) | 0 | 3 | too many terms | null",
                "sum(n,1,2000,sum(m,1,n,x)) | 0 | 3 | too many terms | null",
                "integral(pi, 0, 1, x) | 9 | 2 | expected a name | integral(s",
                "table(x, T) | 6 | 1 | expected the name of a file in quotes | table",
                "table(\"a.csv) | 6 | 1 | the quote is not closed | null",
                "besselj(x, 1) | 0 | 7 | the order of besselj must be constant | null",
                "legendre(-1, x) | 0 | 8 | whole number from 0 | null",
                "1 + not x | 4 | 3 | not stands in brackets | null",
                "and x | 0 | 3 | expected a value, got \"and\" | null",
                "\u00e9t\u00e9*2 | 0 | 3 | unknown name | null"
            })
    void pointsAtTheFault(String text, int offset, int length, String problem, String hint) {
        TextException e = refused(text);
        assertEquals(offset, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
        assertTrue(e.problem().contains(problem), e.problem());
        assertTrue(hint.equals("null") || String.valueOf(e.hint()).contains(hint), e.hint());
    }

    @Test
    void saysThatNothingIsThere() {
        assertEquals("expected a formula, got nothing", refused("").problem());
        assertEquals("expected a formula, got nothing", refused("  ").problem());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "2^", "sin(", "not ", "if(1,", "-(", "min(x,", "+"})
    void refusesBombsOfNestingQuickly(String piece) {
        String bomb = piece.repeat(50_000 / piece.length());
        TextException e =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refused(bomb + "x"));
        assertTrue(e.problem().contains("nested too deeply"), e.problem());
        assertTrue(refused(piece.repeat(1_000_001)).problem().contains("longer than"));
    }

    @Test
    void refusesLoopsInsideLoopsInsideLoops() {
        String text = "x";
        for (int i = 0; i < 20; i++) {
            text = "integral(s" + i + ", 0, 1, " + text + ")";
        }
        assertTrue(refused(text).problem().contains("nested too deeply"));
    }

    @Test
    void refusesBombsOfFoldedSums() {
        String sum = "sum(n,1,1000000,1/n)";
        String text = String.join("+", java.util.Collections.nCopies(40, sum));
        assertTrue(refused(text).problem().contains("too many terms"));
    }

    @Test
    void refusesEndlessIntegralsWhileEvaluating() {
        Expression noise = Expression.parse("integral(s, 0, 1, mod(1e9*sin(1e9*s*x), 1))", SCOPE);
        TextException e = assertThrows(TextException.class, () -> noise.at("x", 0.3));
        assertTrue(e.problem().contains("too many terms"));
    }

    @Test
    void knowsFewerConstantsInReducedUnits() {
        Scope reduced = SCOPE.inReducedUnits();
        assertEquals(1, Expression.parse("k_B*q_e*epsilon_0", reduced).value());
        for (String text : new String[] {"h", "R", "300[K]"}) {
            TextException e =
                    assertThrows(TextException.class, () -> Expression.parse(text, reduced));
            assertTrue(e.problem().contains("reduced units"), e.problem());
        }
    }

    private static final String[] WORDS = {
        "x",
        "T",
        "TH",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "^",
        "<",
        "<=",
        "==",
        "and",
        "or",
        "not",
        "if(",
        "sin(",
        "sum(n,1,3,",
        "integral(s,0,x,",
        "min(",
        "1",
        "2.5",
        "1e3",
        "[K]",
        "300[K]",
        " ",
        "n",
        "s",
        "table(\"a\",",
        "besselj(1,",
        "pi",
        "\u00A0",
        "\u22124",
        "\"",
        "foo",
        "0",
        ".",
        "[",
        "]",
        "exp(",
        "=",
        "abs(",
        "gamma(",
        "legendre(2,",
        "\ud800",
        "\t"
    };

    /** Whatever is typed is refused with a place inside the text, or evaluates. */
    @Test
    void survivesRandomText() {
        Random random = new Random(3);
        int understood = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            understood += isUnderstood(text.toString()) ? 1 : 0;
        }
        assertTrue(understood > 1000, "only " + understood + " formulas were understood");
    }

    private static boolean isUnderstood(String text) {
        try {
            Expression f = Expression.parse(text, SCOPE);
            Expression slope = f.derivative("x");
            java.util.Map<String, Double> point = java.util.Map.of("x", 0.3, "T", 0.5);
            f.at(point);
            slope.at(point);
            return true;
        } catch (TextException e) {
            assertTrue(e.offset() >= 0 && e.offset() + e.length() <= text.length(), text);
            return false;
        }
    }
}
