package ness.io;

import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes the elements of a dataset chunk by chunk, compressed, and the index of the chunks. */
final class ChunkedData {
    /** The library's least number of index entries a page, as a power of two. */
    private static final int LEAST_PAGE_BITS = 10;

    private final FullChannel channel;
    private final Chunking chunking;
    private final Elements elements;
    private final Checksum checksum;
    private final List<FilterInfo> filters;
    private long index;
    private int firstSize;

    ChunkedData(
            FullChannel channel,
            Chunking chunking,
            Elements elements,
            Checksum checksum,
            List<FilterInfo> filters) {
        this.channel = channel;
        this.chunking = chunking;
        this.elements = elements;
        this.checksum = checksum;
        this.filters = filters;
    }

    /** Writes everything at this position and returns the first free one behind it. */
    long write(long start) {
        int size = elements.type().getSize();
        int full = chunking.size() * size;
        ByteBuffer chunk = ByteBuffer.allocate(full).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> chunks = new ArrayList<>();
        long end = start;
        for (int number = 0; number < chunking.count(); number++) {
            int bytes = chunking.length(number) * size;
            chunk.clear();
            elements.encode(chunking.start(number), chunking.length(number), chunk);
            Arrays.fill(chunk.array(), bytes, full, (byte) 0);
            checksum.add(chunk.array(), bytes);
            byte[] packed = pack(chunk.array());
            channel.write(ByteBuffer.wrap(packed), end);
            chunks.add(new ChunkImpl(end, packed.length, offset(number)));
            end += packed.length;
        }
        firstSize = chunks.getFirst().getSize();
        if (chunks.size() == 1) {
            index = start;
            return end;
        }
        index = end;
        ByteBuffer array =
                FixedArrayIndexWriter.createFixedArray(chunks, end, full, true, pageBits());
        array.rewind();
        return end + channel.write(array, end);
    }

    /** Where the index stands; a single chunk is its own. */
    long index() {
        return index;
    }

    /** Bytes of the first chunk in the file. */
    int firstSize() {
        return firstSize;
    }

    /** Enough bits for one page to hold the whole index. */
    int pageBits() {
        int needed = 32 - Integer.numberOfLeadingZeros(chunking.count() - 1);
        return Math.max(LEAST_PAGE_BITS, needed);
    }

    private byte[] pack(byte[] bytes) {
        byte[] shuffled = new ByteShuffleFilter().encode(bytes, filters.get(0).getData());
        return new DeflatePipelineFilter().encode(shuffled, filters.get(1).getData());
    }

    private long[] offset(int number) {
        return Arrays.stream(chunking.offset(number)).asLongStream().toArray();
    }
}
