package ness.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where a result goes, and the rules for what it may replace: a result of the same config, or with
 * force any regular file, but never one of the run's own inputs.
 *
 * @param file the HDF5 file
 * @param configPath canonical path of the config, which owns the result
 * @param inputs the config, its mesh, images and tables: never overwritten
 * @param force whether a foreign file may be replaced
 */
public record ResultTarget(Path file, String configPath, List<Path> inputs, boolean force) {
    private static final String FORCE = "another name, or --force to replace it";

    /** Bytes that file systems give a name. */
    private static final int LONGEST_NAME = 255;

    private static final int LONGEST_HEAD = 1 << 16;

    public ResultTarget {
        inputs = List.copyOf(inputs);
    }

    /** The XDMF file beside the result: the same name with another ending. */
    public Path xdmf() {
        return file.resolveSibling(stem() + ".xdmf");
    }

    /** The file from which a run in time goes on after a stop. */
    public Path checkpoint() {
        return file.resolveSibling(stem() + ".checkpoint.h5");
    }

    private String stem() {
        String name = file.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : List.of(".h5", ".hdf5", ".hdf", ".he5")) {
            if (lower.endsWith(ending) && lower.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /** The file in which the result grows. */
    Path part() {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** The file in which the XDMF text grows. */
    Path xdmfPart() {
        return file.resolveSibling(xdmf().getFileName() + ".part");
    }

    /**
     * Refuses what could not be created or must not be replaced; to be called before solving.
     *
     * @throws OutputException with exit 73
     */
    public void check() {
        if (file.getFileName() == null) {
            throw OutputException.cannotCreate(file, "is not the name of a file", null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw OutputException.cannotCreate(
                    file, "there is no folder " + folder, "make the folder first");
        }
        List.of(file, xdmf(), part(), xdmfPart()).forEach(this::checkName);
        if (!Files.isWritable(folder)) {
            throw OutputException.cannotCreate(
                    file, "the folder " + folder + " is read-only", "another folder");
        }
        List.of(part(), xdmfPart()).forEach(ResultTarget::checkPart);
        checkResult();
        checkXdmf();
    }

    /**
     * The same for the checkpoints of a run in time.
     *
     * @throws OutputException with exit 73
     */
    public void checkCheckpoint() {
        Path mine = checkpoint();
        List.of(mine, Checkpoints.part(mine)).forEach(this::checkName);
        checkPart(Checkpoints.part(mine));
        if (!exists(mine)) {
            return;
        }
        if (!isFile(mine)) {
            throw OutputException.cannotCreate(mine, "is not a regular file", "another name");
        }
        if (!force && !configPath.equals(ResultHead.owner(mine, Checkpoints.FORMAT))) {
            throw OutputException.cannotCreate(
                    mine, "exists and is not a checkpoint of this config", FORCE);
        }
    }

    private void checkName(Path mine) {
        if (mine.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw OutputException.cannotCreate(
                    file, "the name is too long for a file", "a shorter name");
        }
        if (isInput(mine)) {
            throw OutputException.cannotCreate(
                    mine, "is an input of this run and is never overwritten", "another name");
        }
    }

    private static void checkPart(Path part) {
        if (exists(part) && !isFile(part)) {
            throw OutputException.cannotCreate(
                    part, "is in the way and no regular file", "remove it");
        }
    }

    private void checkResult() {
        if (!exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw OutputException.cannotCreate(
                    file,
                    Files.isDirectory(file) ? "is a folder" : "is not a regular file",
                    "another name");
        }
        String owner = ResultHead.owner(file);
        if (!force && !configPath.equals(owner)) {
            throw OutputException.cannotCreate(
                    file,
                    owner == null
                            ? "exists and is not a result of Ness"
                            : "exists and is the result of another config, " + owner,
                    FORCE);
        }
    }

    private void checkXdmf() {
        Path xdmf = xdmf();
        if (!exists(xdmf)) {
            return;
        }
        if (!isFile(xdmf)) {
            throw OutputException.cannotCreate(xdmf, "is not a regular file", "another name");
        }
        if (!force && !ownsXdmf()) {
            throw OutputException.cannotCreate(
                    xdmf, "exists and does not belong to a result of this config", FORCE);
        }
    }

    /** Whether the XDMF file there was written for this config. */
    boolean ownsXdmf() {
        try (var stream = Files.newInputStream(xdmf())) {
            String head = new String(stream.readNBytes(LONGEST_HEAD), StandardCharsets.UTF_8);
            return head.contains(Xdmf.owner(configPath));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isInput(Path mine) {
        for (Path input : inputs) {
            try {
                if (mine.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())
                        || (Files.exists(mine)
                                && Files.exists(input)
                                && Files.isSameFile(mine, input))) {
                    return true;
                }
            } catch (IOException e) {
                return true;
            }
        }
        return false;
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
