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
    private static final long BASE = 0;

    /** The first position behind the superblock that is used. */
    static final long START = 64;

    FullChannel(FileChannel file) {
        super(file, new Superblock.SuperblockV2V3(BASE, START));
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
        writeFile(root, START);
    }

    /** Completes a file that has numbers up to a position: the root group, then the superblock. */
    void writeFile(StoredGroup root, long position) {
        long end = root.write(this, position);
        ByteBuffer block = new Superblock.SuperblockV2V3(BASE, position).toBuffer(end);
        block.rewind();
        write(block, SUPERBLOCK);
    }
}
