package ness.io;

import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.indexing.ChunkImpl;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndexWriter;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the chunks of a dataset stand, in their order: two numbers a chunk. HDF5 finds them by an
 * array of these; a single chunk needs none.
 */
final class ChunkIndex {
    /** The library's least number of entries a page, as a power of two. */
    private static final int LEAST_PAGE_BITS = 10;

    private static final long[] NOWHERE = {};

    private long[] places;
    private int[] sizes;
    private int count;
    private long array;

    ChunkIndex() {
        this(new long[8], new int[8], 0);
    }

    /** Goes on behind chunks that are known. */
    ChunkIndex(long[] places, int[] sizes, int count) {
        this.places = Arrays.copyOf(places, count + 8);
        this.sizes = Arrays.copyOf(sizes, count + 8);
        this.count = count;
    }

    void add(long place, int size) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count + 8);
            sizes = Arrays.copyOf(sizes, 2 * count + 8);
        }
        places[count] = place;
        sizes[count++] = size;
    }

    int count() {
        return count;
    }

    /** The first entries of this array are the places; they stay as they are. */
    long[] places() {
        return places;
    }

    /** The same for the bytes of chunks in the file. */
    int[] sizes() {
        return sizes;
    }

    /** Writes the index, if it needs one, and returns the first free position behind it. */
    long write(FullChannel channel, long start, int chunkBytes, boolean packed) {
        if (count == 1) {
            array = places[0];
            return start;
        }
        array = start;
        ByteBuffer bytes =
                FixedArrayIndexWriter.createFixedArray(
                        chunks(), start, chunkBytes, packed, pageBits(count));
        bytes.rewind();
        return start + channel.write(bytes, start);
    }

    /**
     * @param chunk its dimensions, and behind them the bytes of an element
     * @param chunks how many there are in the end
     */
    ChunkedDataLayoutMessageV4 layout(int[] chunk, int chunks, boolean packed) {
        if (chunks > 1) {
            return ChunkedDataLayoutMessageV4.createFixedArray(array, chunk, pageBits(chunks));
        }
        return packed
                ? ChunkedDataLayoutMessageV4.createFilteredSingleChunk(array, chunk, sizes[0])
                : ChunkedDataLayoutMessageV4.createSingleChunk(array, chunk);
    }

    /** Enough bits for one page to hold the whole index. */
    private static int pageBits(int chunks) {
        return Math.max(LEAST_PAGE_BITS, 32 - Integer.numberOfLeadingZeros(chunks - 1));
    }

    private List<Chunk> chunks() {
        return new AbstractList<>() {
            @Override
            public Chunk get(int number) {
                return new ChunkImpl(places[number], sizes[number], NOWHERE);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }
}
