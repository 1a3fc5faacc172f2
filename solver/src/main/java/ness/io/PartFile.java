package ness.io;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The file beside the target in which a result grows, locked against other runs, and then moved to
 * its final name in one step. What a killed run left there is written over.
 */
final class PartFile implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 20;

    private final Path path;
    private final FileChannel channel;
    private boolean stays;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens and locks the file, empty; waits while another run writes it.
     *
     * @throws OutputException 73 if the other run takes too long
     */
    static PartFile open(Path path, Path target) throws IOException {
        return open(path, target, 0);
    }

    /**
     * Opens and locks a file that an earlier run left, with what it holds up to a length.
     *
     * @throws DamagedException if there is none or it is shorter
     */
    static PartFile resume(Path path, Path target, long length) throws IOException {
        if (!holds(path, length)) {
            throw new DamagedException("is not there, or too short");
        }
        return open(path, target, length);
    }

    /** Whether a file is there and at least of that length. */
    static boolean holds(Path path, long length) throws IOException {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) >= length;
    }

    private static PartFile open(Path path, Path target, long length) throws IOException {
        long start = System.nanoTime();
        while (true) {
            PartFile file = tryOpen(path, length);
            if (file != null) {
                return file;
            }
            if ((System.nanoTime() - start) / 1_000_000 > PATIENCE_MILLIS) {
                throw OutputException.cannotCreate(
                        target, "another run is writing it", "wait for that run, or another name");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while another run was writing", e);
            }
        }
    }

    private static @Nullable PartFile tryOpen(Path path, long length) throws IOException {
        FileChannel channel = null;
        boolean keep = false;
        try {
            create(path);
            // The other run may move the file away between any two steps here. A file that still
            // stands under its name after it was locked is not a finished result.
            Object before = key(path);
            channel =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock == null || !Objects.equals(before, key(path))) {
                return null;
            }
            channel.truncate(length);
            keep = true;
            return new PartFile(path, channel);
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            return null;
        } finally {
            if (channel != null && !keep) {
                channel.close();
            }
        }
    }

    private static void create(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE).close();
        }
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    FileChannel channel() {
        return channel;
    }

    /** Moves what is safely on disk to its final name, over what is there. */
    void moveTo(Path target) throws IOException {
        Files.move(path, target, ATOMIC_MOVE, REPLACE_EXISTING);
        stays = true;
    }

    /** Brings what it holds to the disk, even if the channel was broken off. */
    void force() throws IOException {
        if (channel.isOpen()) {
            channel.force(false);
            return;
        }
        try (FileChannel again = FileChannel.open(path, StandardOpenOption.WRITE)) {
            again.force(false);
        }
    }

    /** Leaves the file where it is. */
    void keep() {
        stays = true;
    }

    /** Removes the file unless it was moved or is kept, and lets others go on. */
    @Override
    public void close() throws IOException {
        try {
            if (!stays) {
                Files.deleteIfExists(path);
            }
        } finally {
            channel.close();
        }
    }
}
