package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import ness.input.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    static List<Command> commands() {
        return Program.commands();
    }

    private static void assertReadable(String help) {
        for (String line : help.lines().toList()) {
            assertTrue(line.length() <= 80, line);
            assertEquals(line.stripTrailing(), line);
        }
        assertTrue(help.endsWith("\n"));
    }

    @Test
    void theProgramNamesEveryCommandInAColumnOf80() {
        String help = Help.ofProgram(commands());
        assertReadable(help);
        for (Command command : commands()) {
            assertTrue(help.contains("\n  " + command.name() + " "), command.name());
            assertTrue(help.contains(command.summary()), command.name());
        }
    }

    @Test
    void theProgramExplainsEveryExitCode() {
        String help = Help.ofProgram(commands());
        Arrays.stream(Exit.values())
                .forEach(
                        exit -> assertTrue(help.contains("\n  " + exit.code() + " "), exit.name()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandExplainsEachOfItsOptionsIn80Columns(Command command) {
        String help = Help.of(command);
        assertReadable(help);
        for (Option option : command.options()) {
            assertTrue(help.contains("\n  " + option.usage()), option.usage());
        }
        assertTrue(help.contains("ness " + command.name()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noTwoOptionsOfACommandShareAName(Command command) {
        List<String> names =
                command.options().stream().flatMap(option -> option.names().stream()).toList();
        assertEquals(names.stream().distinct().toList(), names);
    }
}
