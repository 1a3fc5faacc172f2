package ness.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a whole file back: HDF5's own checksums hold the structure, the attribute {@code checksum}
 * of each dataset holds the numbers.
 */
final class Verification {
    private static final int DEEPEST = 32;

    private final FileChannel channel;
    private final Set<Long> seen = new HashSet<>();

    private Verification(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Checks the file behind an open channel, which stays open.
     *
     * @throws IOException if the file is not a whole and sound result
     */
    @SuppressWarnings("resource") // closing the file would close the channel
    static void check(FileChannel channel) throws IOException {
        try {
            check(channel, open(channel));
        } catch (DamagedException e) {
            throw new IOException("the file read back " + e.getMessage(), e);
        }
    }

    /**
     * Opens the file behind a channel.
     *
     * @throws DamagedException if it is no HDF5 file
     */
    static HdfFile open(FileChannel channel) {
        try {
            return new HdfFile(channel);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // a length or address that is garbage leads the library anywhere
            throw new DamagedException("is not an HDF5 file, or a damaged one", e);
        }
    }

    /**
     * Checks an open file.
     *
     * @throws DamagedException if it is not a whole and sound result
     */
    static void check(FileChannel channel, HdfFile file) {
        try {
            String format = ResultHead.text(file.getAttribute("format"));
            if (!ResultLayout.FORMAT.equals(format)) {
                throw new DamagedException("is HDF5, but not a result of Ness");
            }
            Attribute version = file.getAttribute("format_version");
            if (version == null
                    || !Integer.valueOf(ResultLayout.FORMAT_VERSION).equals(version.getData())) {
                throw new DamagedException(
                        "is a result of a version of Ness that this one cannot read");
            }
            new Verification(channel).group(file, 0);
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new DamagedException("is damaged", e);
        }
    }

    private void group(Group group, int depth) {
        if (depth > DEEPEST) {
            throw new DamagedException("is nested too deeply");
        }
        for (Node node : group.getChildren().values()) {
            if (node instanceof Group inner) {
                group(inner, depth + 1);
            } else if (node instanceof Dataset dataset && seen.add(node.getAddress())) {
                dataset(dataset);
            }
        }
    }

    private void dataset(Dataset dataset) {
        Attribute attribute = dataset.getAttribute(Checksum.ATTRIBUTE);
        String found = new DatasetReader(channel, dataset).checksum();
        if (!found.equals(ResultHead.text(attribute))) {
            throw new DamagedException(
                    "is damaged: the numbers of %s are not those that were written"
                            .formatted(dataset.getName()));
        }
    }
}
