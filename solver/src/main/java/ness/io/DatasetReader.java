package ness.io;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the bytes of a dataset piece by piece, as they were before compression. */
final class DatasetReader {
    private static final int BLOCK_BYTES = 1 << 19;

    private final FileChannel channel;
    private final Dataset dataset;
    private final int size;
    private int cached = -1;
    private byte[] chunk = new byte[0];

    DatasetReader(FileChannel channel, Dataset dataset) {
        this.channel = channel;
        this.dataset = dataset;
        this.size = dataset.getDataType().getSize();
    }

    /** Bytes of an element. */
    int size() {
        return size;
    }

    /** Reads elements into the front of an array. */
    void read(long from, int count, byte[] into) {
        switch (dataset) {
            case ContiguousDataset flat -> readFlat(flat, from, count, into);
            case ChunkedDataset chunked -> readChunks(chunked, from, count, into);
            default -> throw new DamagedException("has a dataset of a layout Ness never writes");
        }
    }

    /** What the checksum of all elements is. */
    String checksum() {
        Checksum sum = new Checksum();
        int most = Math.max(1, BLOCK_BYTES / size);
        long total = dataset.getSize();
        byte[] block = new byte[Math.multiplyExact((int) Math.min(most, total), size)];
        for (long from = 0; from < total; from += most) {
            int count = (int) Math.min(most, total - from);
            read(from, count, block);
            sum.add(block, count * size);
        }
        return sum.text();
    }

    private void readFlat(ContiguousDataset flat, long from, int count, byte[] into) {
        ByteBuffer bytes = ByteBuffer.wrap(into, 0, count * size);
        long at = flat.getDataAddress() + from * size;
        try {
            while (bytes.hasRemaining()) {
                int got = channel.read(bytes, at);
                if (got < 0) {
                    throw new EOFException("the file ends too early");
                }
                at += got;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readChunks(ChunkedDataset chunked, long from, int count, byte[] into) {
        Chunking chunking =
                new Chunking(dataset.getDimensionsAsLong(), chunked.getChunkDimensions());
        int done = 0;
        while (done < count) {
            long index = from + done;
            int number = chunking.holding(index);
            if (number != cached) {
                chunk = chunked.getDecompressedChunk(chunking.offset(number));
                cached = number;
            }
            int inside = Math.toIntExact(index - chunking.start(number));
            int some = Math.min(count - done, chunking.length(number) - inside);
            System.arraycopy(chunk, inside * size, into, done * size, some * size);
            done += some;
        }
    }
}
