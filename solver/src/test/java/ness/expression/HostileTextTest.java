package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody writes by accident end in a message about the text, and soon. */
class HostileTextTest {
    private static final Scope SCOPE =
            Scope.of("x", "T")
                    .withParameter("TH", Expression.constant(400))
                    .withRefused("secret", "secret means nothing here");

    private static TextException refused(String text) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThrows(TextException.class, () -> Expression.parse(text, SCOPE)));
    }

    private static void isShort(String message) {
        assertTrue(message.length() < 400, message);
        assertTrue(message.chars().noneMatch(c -> c < ' ' || c == 0x202e || c == 0x7f), message);
    }

    /** Characters from everywhere are quoted with their place, those that act are spelled out. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200d, 0x202e, 0x2066, 0x2028, 0xfeff,
                0xd800, 0xdfff, 0x1f600, 0x1d400, 0x10ffff, 0xe000, 0xfffe, '$', '@', '`', '\\',
                '~', '#', '\u00ac', '\u2200', '\u222b', '\u221e', '\uff0b', '\uff08', '\u3000',
                '\u2003'
            })
    void refusesForeignCharactersAtTheirPlace(int character) {
        String foreign = Character.toString(character);
        TextException e = refused("2*x + " + foreign);
        assertEquals(6, e.offset(), e.problem());
        assertEquals(foreign.length(), e.length(), e.problem());
        isShort(e.problem());
    }

    /** Letters of any script make names; a name that is not known is told as one. */
    @ParameterizedTest
    @ValueSource(strings = {"\u03bb", "\u6e29\u5ea6", "\u0434", "\u00e9", "\u05d0", "_", "x\u0301"})
    void takesLettersOfAnyScriptForNames(String name) {
        assertEquals(2, Expression.parse("2*\u03bb", Scope.of("\u03bb")).at("\u03bb", 1));
        TextException e = refused("2*" + name);
        assertTrue(e.offset() >= 2 && e.offset() < 2 + name.length(), e.problem());
    }

    /** A look-alike of a known name is another name. */
    @Test
    void tellsLookAlikesApart() {
        assertEquals("unknown name \"\u0445\"", refused("\u0445").problem());
        assertEquals("unknown name \"\u0422H\"", refused("\u0422H").problem());
        assertEquals("did you mean \"TH\"?", refused("\u0422H").hint());
    }

    @ParameterizedTest
    @CsvSource({
        "x, 900000, 0",
        "9, 900000, 0",
        "\u6e29, 900000, 0",
        "0.1.2., 100000, 0",
        "1e, 300000, 1",
        "if, 300000, 0",
        ".x, 300000, 0",
        "x+, 450000, 899999",
        "<=, 400000, 0",
        "x and, 1, 5",
        "[[[[, 9999, 0",
        "2[, 300000, 1",
        "x(, 100000, 0",
        "sum(, 100000, 4",
        "table(, 9999, 0"
    })
    void refusesEndlessRepetition(String piece, int times, int offset) {
        String text = piece.repeat(times);
        TextException e = refused(text.startsWith("9") ? text + "foo" : text);
        isShort(e.problem());
        assertTrue(Math.abs(e.offset() - offset) <= 128 * piece.length(), e.problem());
        assertTrue(e.offset() + e.length() <= text.length() + 3, e.problem());
    }

    @Test
    void aLongUnknownNameIsCutAndGetsNoGuess() {
        TextException e = refused("2*" + "temperature".repeat(50_000));
        assertEquals(2, e.offset());
        assertEquals(550_000, e.length());
        isShort(e.problem());
        isShort(String.valueOf(e.hint()));
    }

    /** A sum of 20 000 terms is long but sound: it is read, derived, evaluated and printed. */
    @Test
    void longChainsNeedNoStack() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    String text = "x" + "+x*2".repeat(20_000);
                    Expression f = Expression.parse(text, SCOPE);
                    assertEquals(40_001, f.derivative("x").value());
                    assertEquals(40_001, f.at("x", 1));
                    assertTrue(f.toString().length() < 5000);
                    assertEquals(80_002, f.substitute("x", Expression.constant(2)).value());
                });
    }

    /** Powers of powers shared by parameters grow like 2^n on paper, not in memory. */
    @Test
    void doublingParametersStaySmall() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    Expression p = Expression.variable("x");
                    for (int k = 0; k < 300; k++) {
                        p = Expression.parse("(p + p)/2", SCOPE.withParameter("p", p));
                    }
                    assertEquals(3, p.at("x", 3));
                    assertEquals(1, p.derivative("x").at("x", 3));
                    assertEquals(0, p.derivative("x").derivative("x").at("x", 3));
                });
    }

    /** The language reaches no class, file or method. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.System.exit(0)",
                "T(java.lang.Runtime).getRuntime().exec('id')",
                "#{T}",
                "${x}",
                "new String()",
                "x.class",
                "this",
                "eval(\"1\")",
                "import os",
                "__import__('os')",
                "x -> x",
                "x :: 2",
                "{1, 2}",
                "x[0]",
                "x++",
                "x += 2",
                "secret",
                "table(\"/etc/passwd\", x)",
                "x\u0000y",
                "1/*2*/",
                "x // note",
                "'; drop table x"
            })
    void reachesNothingOutside(String text) {
        TextException e = refused(text);
        isShort(e.problem());
        assertTrue(e.offset() + e.length() <= text.length(), e.problem());
    }

    /** Name that other languages use | what this one writes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ln(x) | write log(...)",
                "log10(x) | write log(x)/log(10)",
                "pow(x, 2) | write a^b",
                "fabs(x) | write abs(...)",
                "arcsin(x) | write asin(...)",
                "arccos(x) | write acos(...)",
                "arctan(x) | write atan(...)",
                "sgn(x) | write sign(...)",
                "where(x, 1, 2) | write if(condition, a, b)",
                "iif(x, 1, 2) | write if(condition, a, b)",
                "sqr(x) | did you mean \"sqrt\"?",
                "Sin(x) | did you mean \"sin\"?",
                "EXP(x) | did you mean \"exp\"?",
                "bessel(1, x) | did you mean \"besseli\"?",
                "legendr(1, x) | did you mean \"legendre\"?",
                "integrate(s,0,1,s) | did you mean \"integral\"?"
            })
    void offersTheFunctionThatWasMeant(String text, String hint) {
        TextException e = refused(text);
        assertEquals(0, e.offset());
        assertEquals(text.indexOf('('), e.length());
        assertEquals(hint, e.hint(), e.problem());
    }

    /** Fault | offset | length | message, for what is told by whole words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x + 5[] | 5 | 2 | unexpected \"[]\" in the unit",
                "x + 5[K | 5 | 1 | expected \"]\" after the unit, got the end",
                "-5[foo]*x | 3 | 3 | unknown unit \"foo\"",
                "2^-5[foo] | 5 | 3 | unknown unit \"foo\"",
                "x*5 [m/] | 8 | 0 | the unit ends too early",
                "table(\"a\", x) | 0 | 5 | no table can be read here",
                "sum(n, 1) | 0 | 3 | too few arguments of sum",
                "sum(n, 1 2, n) | 9 | 1 | expected an operator, got \"2\"",
                "sum(n, 1, x/0, 2) | 0 | 3 | the bounds of sum must be whole and the same",
                "legendre(2.5, x) | 0 | 8 | must be a whole number from 0, got 2.5",
                "integral(s, 0, 1) | 0 | 8 | too few arguments of integral",
                "integral(s, 0, 1, s, s) | 0 | 8 | too many arguments of integral",
                "TH(2) | 0 | 2 | \"TH\" is no function",
                "pi(2) | 0 | 2 | \"pi\" is no function",
                "sum | 0 | 3 | \"sum\" is a function",
                "or | 0 | 2 | expected a value, got \"or\"",
                "and(x) | 0 | 3 | expected a value, got \"and\"",
                "x < T == 1 | 6 | 2 | comparisons do not chain",
                "(x, T) | 2 | 1 | expected a value, got \",\"",
                "x, T | 1 | 1 | expected a value, got \",\"",
                ") | 0 | 1 | expected a value, got \")\"",
                "x 2[K] | 2 | 4 | expected an operator, got \"2[K]\""
            })
    void pointsAtTheFault(String text, int offset, int length, String problem) {
        TextException e = refused(text);
        assertTrue(e.problem().contains(problem), e.problem());
        assertEquals(offset, e.offset(), e.problem());
        assertEquals(length, e.length(), e.problem());
    }
}
