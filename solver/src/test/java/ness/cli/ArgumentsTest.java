package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final Option FILE = Option.valued("--output", "-o", "FILE", "Where to.");
    private static final Option FORCE = Option.flag("--force", "-f", "Whatever is there.");

    private static String said(InputException refused) {
        return refused.faults().getFirst().sentence();
    }

    private static Arguments read(String... words) {
        return Arguments.of(new Copy(), List.of(words));
    }

    private static InputException refused(String... words) {
        InputException refused = assertThrows(InputException.class, () -> read(words));
        assertEquals(Exit.USAGE, refused.exit());
        return refused;
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output=a=b", "--output a=b", "-oa=b", "-o a=b", "-fo a=b", "-foa=b"})
    void valuesFollowInEveryCustomaryWay(String line) {
        assertEquals("a=b", read((line + " x").split(" ", -1)).value(FILE).orElseThrow());
    }

    @Test
    void optionsAndOperandsMix() {
        Arguments arguments = read("one", "-f", "two", "--set", "a=1", "three", "--set=b=2");
        assertEquals(List.of("one", "two", "three"), arguments.operands());
        assertEquals(List.of("a=1", "b=2"), arguments.values(Option.SET));
        assertTrue(arguments.has(FORCE));
        assertFalse(arguments.has(FILE));
    }

    @Test
    void everythingAfterTwoDashesIsAnOperand() {
        assertEquals(List.of("-f", "--", "-o"), read("--", "-f", "--", "-o").operands());
    }

    @Test
    void aDashAloneIsAnOperand() {
        assertEquals(List.of("-"), read("-").operands());
    }

    @Test
    void aValueMayStartWithADash() {
        assertEquals("-5", read("x", "--set", "-5").value(Option.SET).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "--outptu, --output",
        "--Force, --force",
        "--forec=1, --force",
    })
    void anUnknownOptionIsAnsweredWithTheNearest(String word, String meant) {
        InputException refused = refused("x", word);
        assertTrue(said(refused).startsWith("unknown option \"--"), said(refused));
        assertEquals("did you mean \"" + meant + "\"?", refused.faults().getFirst().hint());
    }

    @Test
    void anUnknownLetterIsNamed() {
        assertEquals("unknown option \"-x\"", said(refused("a", "-fx")));
        assertEquals("unknown option \"-xf\"", said(refused("a", "-xf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a --output", "a -o", "--output --force a", "-o -f a", "a --output -f"})
    void aMissingValueIsMissed(String line) {
        assertTrue(said(refused(line.split(" ", -1))).endsWith("expected FILE"));
    }

    @Test
    void aFlagTakesNoValue() {
        assertEquals("--force takes no value", said(refused("a", "--force=yes")));
    }

    @Test
    void onlyRepeatableOptionsAreRepeated() {
        assertEquals("-o is given twice", said(refused("a", "-o", "b", "-o", "c")));
        assertTrue(read("a", "-f", "--force").has(FORCE));
    }

    @Test
    void tooFewOperandsAreMissedUnlessHelpIsAskedFor() {
        assertEquals("expected FILE...", said(refused("-f")));
        assertTrue(read("--help").has(Option.HELP));
    }

    @Test
    void tooManyOperandsAreRefused() {
        assertEquals("unexpected \"4\"", said(refused("1", "2", "3", "4")));
    }

    @Test
    void countsStartFromOne() {
        assertEquals(OptionalInt.of(12), read("a", "--threads", "12").count(Option.THREADS));
        assertEquals(OptionalInt.empty(), read("a").count(Option.THREADS));
        for (String bad : List.of("0", "-1", "two", "1.5", "", "99999999999", "٣", "1e3")) {
            Arguments arguments = read("a", "--threads", bad);
            InputException refused =
                    assertThrows(InputException.class, () -> arguments.count(Option.THREADS));
            assertEquals(Exit.USAGE, refused.exit(), bad);
        }
    }

    /** A command for these tests. */
    private record Copy() implements Command {
        @Override
        public String name() {
            return "copy";
        }

        @Override
        public String summary() {
            return "Copy.";
        }

        @Override
        public Operands operands() {
            return new Operands("FILE...", 1, 3, List.of(), List.of());
        }

        @Override
        public List<Option> options() {
            return List.of(FILE, FORCE, Option.SET, Option.THREADS);
        }

        @Override
        public Exit run(Arguments arguments, Console console) {
            throw new AssertionError("not run here");
        }
    }
}
