package ness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ness.config.Sources;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.study.Claims;
import ness.study.Run;

/** Finds validation cases, configs that carry a reference, and runs them. */
public final class Cases {
    private static final String FOLDER = "validation";
    private static final int DEEPEST = 64;
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");
    private static final Pattern REFERENCE =
            Pattern.compile("(?m)^[{ ]?[\"']?reference[\"']?\\s*:(\\s|$)");

    private Cases() {}

    /**
     * The cases in files and folders, in order; in a folder by name. A file that is named stands
     * for itself whatever it holds.
     *
     * @param home folder of the installation, whose cases are taken if there are none here
     * @throws InputException 66 if there is no such folder or no case in it
     */
    static List<String> of(List<String> paths, Path home) {
        if (!paths.isEmpty()) {
            return paths.stream().flatMap(path -> under(path).stream()).distinct().toList();
        }
        boolean here = Files.isDirectory(Path.of(FOLDER));
        return under((here ? Path.of(FOLDER) : home.resolve(FOLDER)).toString());
    }

    /**
     * The cases in a folder, by name; a file stands for itself.
     *
     * @throws InputException 66 if it is missing, cannot be read, or holds no case
     */
    public static List<String> under(String path) {
        List<String> found = new ArrayList<>();
        try {
            Path root = Path.of(path);
            if (!Files.isDirectory(root)) {
                return List.of(path);
            }
            // A link may lead to the folder; links inside it are not followed.
            Path real = root.toRealPath();
            try (Stream<Path> files = Files.walk(real, DEEPEST)) {
                files.filter(Cases::isCase)
                        .map(file -> root.resolve(real.relativize(file)).toString())
                        .sorted()
                        .forEach(found::add);
            }
        } catch (InvalidPathException e) {
            return List.of(path);
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    Exit.MISSING_INPUT, Fault.of(path, "is a folder that cannot be read", null));
        }
        if (found.isEmpty()) {
            throw new InputException(
                    Exit.MISSING_INPUT,
                    Fault.of(path, "holds no validation case", "a .yaml with a reference: is one"));
        }
        return found;
    }

    /** Whether a file looks like a case; what cannot be read is one, so that it is told. */
    private static boolean isCase(Path file) {
        if (!YAML.matcher(file.toString()).matches() || !Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) Sources.LARGEST_TEXT);
            return REFERENCE.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
        } catch (IOException e) {
            return true;
        }
    }

    /** Runs a case on one thread, as it stands in its file. */
    public static Trial run(String config) {
        return run(config, new Subject(List.of(), false, 1));
    }

    /** Runs a case. Never throws: what is wrong with it is part of what comes back. */
    static Trial run(String config, Subject subject) {
        long start = System.nanoTime();
        Trial trial;
        try {
            Subject.Problem problem = subject.read(config);
            String owner = problem.owner();
            int threads = subject.threads();
            trial =
                    Claims.judge(
                            problem.config(),
                            each -> new Run(each, owner, Version.ofProgram(), "", threads).solve());
        } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
            Failure failure = Failure.of(thrown, config);
            trial = Trial.broken(config, failure.exit(), failure.faults());
        }
        return trial.withSeconds((System.nanoTime() - start) / 1e9);
    }
}
