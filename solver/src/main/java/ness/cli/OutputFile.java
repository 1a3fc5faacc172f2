package ness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import ness.config.Resolved;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;

/** Where a run writes: what the command line says, else what the config says, else its name. */
final class OutputFile {
    private OutputFile() {}

    /**
     * The result file of a config, as the user should see it.
     *
     * @throws InputException 65 if the config's own word leads out of the current folder
     */
    static Path of(Resolved config, Optional<String> option, boolean allowOutside) {
        if (option.isPresent()) {
            return path(option.get());
        }
        String word = config.settings().output().file();
        if (word == null) {
            return path(defaultName(config.path()));
        }
        Path file = path(word);
        if (!allowOutside && !staysHere(file)) {
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            "output.file",
                            "expected a file in the current folder, got " + HouseForm.quoted(word),
                            "name it with -o, or allow it with --allow-outside"));
        }
        return file;
    }

    /** The config's name with {@code .h5} in place of {@code .yaml}. */
    static String defaultName(String config) {
        Path name = Path.of(config).getFileName();
        String text = name == null ? config : name.toString();
        return text.replaceFirst("\\.ya?ml$", "") + ".h5";
    }

    /** The path that a text names. */
    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Exit.CANNOT_CREATE, Fault.of(text, "is not the name of a file", null));
        }
    }

    private static boolean staysHere(Path file) {
        try {
            Path here = Path.of("").toRealPath();
            Path folder = here.resolve(file).normalize().getParent();
            if (folder == null || !folder.startsWith(here)) {
                return false;
            }
            return !Files.exists(folder) || folder.toRealPath().startsWith(here);
        } catch (IOException e) {
            return false;
        }
    }
}
