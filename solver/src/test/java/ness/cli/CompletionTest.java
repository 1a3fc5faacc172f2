package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell offers after the words of a line. */
class CompletionTest {
    @TempDir Path folder;

    @BeforeEach
    void someFiles() throws Exception {
        for (String name : List.of("rod.yaml", "rod.h5", "plate.yml", "notes.txt")) {
            Files.writeString(folder.resolve(name), "");
        }
        Files.createDirectory(folder.resolve("more"));
    }

    private Set<String> offered(String... words) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        String ask =
                BashCompletion.script(Program.commands())
                        + "COMP_WORDS=(ness \"$@\"); COMP_CWORD=$#; _ness\n"
                        + "printf '%s\\n' \"${COMPREPLY[@]}\"\n";
        List<String> command = new java.util.ArrayList<>(List.of("/bin/bash", "-c", ask, "ness"));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command).directory(folder.toFile()).start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", err);
        Set<String> lines = new TreeSet<>(out.lines().toList());
        lines.remove("");
        return lines;
    }

    @Test
    void bashOffersTheCommands() throws Exception {
        assertEquals(Set.of("check", "completion"), offered("c"));
    }

    @Test
    void bashOffersTheOptionsOfTheCommand() throws Exception {
        assertEquals(Set.of("--force"), offered("run", "--f"));
        assertEquals(Set.of("--json", "--help", "-h"), offered("show", "-"));
    }

    @Test
    void bashOffersConfigsAndFoldersToRun() throws Exception {
        assertEquals(Set.of("rod.yaml", "plate.yml", "more"), offered("run", ""));
        assertEquals(Set.of("rod.h5", "more"), offered("show", ""));
    }

    @Test
    void bashOffersTheValuesOfAnOption() throws Exception {
        assertEquals(Set.of("java"), offered("run", "--backend", "j"));
        assertEquals(Set.of("rod.yaml", "rod.h5"), offered("run", "-o", "rod"));
        assertEquals(Set.of("zsh"), offered("completion", "z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyShellLearnsEveryCommandAndOption(String shell) {
        Told told = Told.by("completion", shell);
        assertEquals(0, told.code());
        for (Command command : Program.commands()) {
            assertTrue(told.out().contains(command.name()), command.name());
            for (Option option : command.options()) {
                String name = option.key().replaceFirst("^--", "");
                assertTrue(told.out().contains(name), option.key());
            }
        }
    }
}
