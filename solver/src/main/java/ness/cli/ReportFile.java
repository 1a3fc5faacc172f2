package ness.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.report.ValidationPage;
import org.jspecify.annotations.Nullable;

/** The page that a validation writes. An earlier one is replaced; any other file is not. */
record ReportFile(Path path) {
    static final String NAME = "validation-report.html";

    /**
     * A page that can be written.
     *
     * @throws InputException 73 if it cannot be created
     */
    static ReportFile at(String name) {
        try {
            Path path = Path.of(name);
            String reason = obstacle(path);
            if (reason != null) {
                throw new InputException(
                        Exit.CANNOT_CREATE, Fault.of(name, reason, "another name with -o"));
            }
            return new ReportFile(path);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Exit.CANNOT_CREATE, Fault.of(name, "is not the name of a file", null));
        }
    }

    private static @Nullable String obstacle(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path)) {
            return "is a folder";
        }
        if (!Files.isDirectory(folder)) {
            return "its folder does not exist";
        }
        if (!Files.isWritable(folder)) {
            return "its folder may not be written to";
        }
        if (!Files.exists(path)) {
            return null;
        }
        return Files.isRegularFile(path) && isPage(path)
                ? null
                : "exists and is no validation report";
    }

    private static boolean isPage(Path path) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            char[] first = new char[ValidationPage.FIRST_LINE.length()];
            int count = reader.read(first);
            return count > 0 && new String(first, 0, count).equals(ValidationPage.FIRST_LINE);
        } catch (IOException e) {
            return false;
        }
    }

    String name() {
        return path.toString();
    }

    /**
     * Writes the page aside and gives it its name.
     *
     * @throws InputException 74 if that fails
     */
    void write(String page) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.writeString(part, page);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException(
                    Exit.WRITE_FAILED, Fault.of(name(), "writing the page failed", null));
        }
    }
}
