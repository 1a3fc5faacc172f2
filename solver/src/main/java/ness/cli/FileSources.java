package ness.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ness.config.Sources;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Configs and what they name, from the disk. What a config names must lie in its tree: under the
 * nearest folder that holds the config and a folder {@code meshes}, else under the config's own.
 * Remembers which files it has read.
 */
final class FileSources implements Sources {
    private static final String FOLDER = "is a folder";

    private final boolean allowOutside;
    private final Set<Path> read = new LinkedHashSet<>();

    /** Files for one config; {@code allowOutside}: whether paths may leave the tree. */
    FileSources(boolean allowOutside) {
        this.allowOutside = allowOutside;
    }

    /** The real paths of all files that were read so far. */
    List<Path> files() {
        return List.copyOf(read);
    }

    @Override
    public Source config(String path) {
        try {
            Path file = Path.of(path).toRealPath();
            return new Source(path, file.toString(), read(file, LARGEST_TEXT));
        } catch (IOException | InvalidPathException e) {
            throw new InputException(
                    Exit.MISSING_INPUT, Fault.of(path, reason(e), neighbour(path)));
        } catch (TooLarge e) {
            throw new InputException(Exit.BAD_INPUT, Fault.of(path, e.message(), null));
        }
    }

    @Override
    public Source named(Source from, String path, Place place, String key, long limit) {
        try {
            Path base = Path.of(from.location());
            Path named = base.resolveSibling(path).normalize();
            requireInside(base, named, path, place, key);
            Path file = named.toRealPath();
            requireInside(base, file, path, place, key);
            Path shown = Path.of(from.name()).resolveSibling(path).normalize();
            return new Source(shown.toString(), file.toString(), read(file, limit));
        } catch (IOException | InvalidPathException e) {
            Fault fault = place.fault(key, HouseForm.quoted(path) + ": " + reason(e), null);
            throw new InputException(Exit.MISSING_INPUT, fault);
        } catch (TooLarge e) {
            Fault fault = place.fault(key, HouseForm.quoted(path) + " " + e.message(), null);
            throw new InputException(Exit.BAD_INPUT, fault);
        }
    }

    private void requireInside(Path from, Path file, String path, Place place, String key) {
        if (!allowOutside && (!file.startsWith(tree(from)) || path.matches("[a-z]+://.*"))) {
            String message =
                    "expected a file in the tree of the config, got " + HouseForm.quoted(path);
            Fault fault =
                    place.fault(
                            key,
                            message,
                            "move it there, or allow it with " + Option.ALLOW_OUTSIDE.key());
            throw new InputException(Exit.BAD_INPUT, fault);
        }
    }

    /** The folder that paths named in a file (given by its real path) may not leave. */
    static Path tree(Path file) {
        Path own = file.toAbsolutePath().getParent();
        if (own == null) {
            return file;
        }
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("meshes"))) {
                return folder;
            }
        }
        return own;
    }

    private byte[] read(Path file, long limit) throws IOException, TooLarge {
        read.add(file);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, FOLDER);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limit) {
                throw new TooLarge(limit);
            }
            return bytes;
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException _ -> "there is no such file";
            case java.nio.file.AccessDeniedException _ -> "may not be read";
            case java.nio.file.FileSystemLoopException _ -> "is a loop of links";
            case InvalidPathException _ -> "is not the name of a file";
            case FileSystemException system when system.getReason() != null ->
                    FOLDER.equals(system.getReason())
                            ? FOLDER
                            : "cannot be read: " + system.getReason();
            default -> "cannot be read";
        };
    }

    /** A hint at a file of nearly that name in the same folder. */
    private static @Nullable String neighbour(String path) {
        try {
            Path missing = Path.of(path);
            Path folder = missing.toAbsolutePath().getParent();
            Path name = missing.getFileName();
            if (folder == null || name == null || Files.exists(missing)) {
                return null;
            }
            try (Stream<Path> files = Files.list(folder)) {
                List<String> names =
                        files.limit(1000).map(each -> each.getFileName().toString()).toList();
                String nearest = Spelling.nearest(name.toString(), names);
                return nearest == null
                        ? null
                        : "did you mean "
                                + HouseForm.quoted(missing.resolveSibling(nearest).toString())
                                + "?";
            }
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** More bytes than anybody would write by hand. */
    private static final class TooLarge extends Exception {
        private final long limit;

        TooLarge(long limit) {
            this.limit = limit;
        }

        String message() {
            return "is larger than the limit of " + limit / 1_000_000 + " MB";
        }
    }
}
