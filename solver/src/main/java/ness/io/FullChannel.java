package ness.io;

import io.jhdf.Superblock;
import io.jhdf.storage.HdfFileChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A channel that writes all of a buffer or fails: a single write may stop half way on a full disk,
 * without a word.
 */
final class FullChannel extends HdfFileChannel {
    private static final int SUPERBLOCK = 0;

    /** Position of the root group, which the library's superblock points at. */
    static final long ROOT = 64;

    private final Superblock.SuperblockV2V3 superblock;

    FullChannel(FileChannel file) {
        this(file, new Superblock.SuperblockV2V3());
    }

    private FullChannel(FileChannel file, Superblock.SuperblockV2V3 superblock) {
        super(file, superblock);
        this.superblock = superblock;
    }

    @Override
    public int write(ByteBuffer buffer, long position) {
        int total = buffer.remaining();
        long at = position;
        try {
            while (buffer.hasRemaining()) {
                at += getFileChannel().write(buffer, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return total;
    }

    /** Writes a whole file: the root group with everything in it, then the superblock. */
    void writeFile(StoredGroup root) {
        long end = root.write(this, ROOT);
        ByteBuffer block = superblock.toBuffer(end);
        block.rewind();
        write(block, SUPERBLOCK);
    }
}
