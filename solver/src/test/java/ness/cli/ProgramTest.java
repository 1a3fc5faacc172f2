package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    private static final String ROD = "../configs/heat/heated-rod.yaml";

    @Test
    void nothingAskedIsAnsweredWithTheHelpAnd64() {
        Told told = Told.by();
        assertEquals(64, told.code());
        assertTrue(told.err().contains("Usage:"), told.err());
        assertEquals("", told.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void helpIsOnStandardOutput(String word) {
        Told told = Told.by(word);
        assertEquals(0, told.code());
        assertTrue(told.out().contains("Usage:"), told.out());
        assertEquals("", told.err());
    }

    @Test
    void aCommandHelpsInEveryWay() {
        String help = Told.by("help", "run").out();
        assertEquals(help, Told.by("run", "--help").out());
        assertEquals(help, Told.by("run", "-h", "nothing.yaml").out());
    }

    @ParameterizedTest
    @CsvSource({"rum, run", "Check, check", "chekc, check", "validat, validate"})
    void anUnknownCommandIsAnsweredWithTheNearest(String word, String meant) {
        Told told = Told.by(word, ROD);
        assertEquals(64, told.code());
        assertEquals(
                "ness: error: unknown command \"%s\"\nhint: did you mean \"%s\"?\n"
                        .formatted(word, meant),
                told.err());
    }

    @Test
    void aBadCommandLineIsADocumentToo() {
        Told told = Told.by("run", "--json", "--treads", "2", ROD);
        assertEquals(64, told.code());
        assertEquals("", told.err());
        assertTrue(told.out().startsWith("{\n  \"exit\": 64,"), told.out());
        assertTrue(told.out().contains("did you mean \\\"--threads\\\"?"), told.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "new"})
    void commandsOfLaterVersionsSaySo(String word) {
        Told told = Told.by(word, "heat");
        assertEquals(69, told.code());
        assertTrue(told.err().contains("later version"), told.err());
    }

    @Test
    void oneFileCannotHoldSeveralResults() {
        Told told = Told.by("run", "-o", "x.h5", ROD, ROD);
        assertEquals(64, told.code());
        assertTrue(told.err().contains("-o"), told.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=0", "--threads=-1", "--set=parameters.TH", "--set==4"})
    void aBadValueOfAnOptionIs64(String option) {
        for (String command : new String[] {"run", "check", "validate"}) {
            assertEquals(64, Told.by(command, option, ROD).code(), command);
        }
    }

    @Test
    void anotherBackendIsNotThereYet() {
        assertEquals(69, Told.by("run", "--backend", "petsc", ROD).code());
        assertEquals(64, Told.by("run", "--backend", "cuda", ROD).code());
    }
}
