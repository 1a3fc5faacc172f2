package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChunkingTest {
    @Test
    void smallDatasetsAreOneChunk() {
        Chunking chunking = Chunking.of(new long[] {3, 4, 5});
        assertEquals(1, chunking.count());
        assertEquals(60, chunking.size());
        assertArrayEquals(new int[] {3, 4, 5}, chunking.chunk());
    }

    @Test
    void longLinesAreCut() {
        Chunking chunking = Chunking.of(new long[] {1_000_000});
        assertArrayEquals(new int[] {131_072}, chunking.chunk());
        assertEquals(8, chunking.count());
        assertEquals(1_000_000 - 7 * 131_072, chunking.length(7));
        assertEquals(7, chunking.holding(999_999));
    }

    @Test
    void chunksHoldWholeRowsWhereTheyFit() {
        assertArrayEquals(new int[] {1, 262, 500}, Chunking.of(new long[] {9, 1000, 500}).chunk());
        assertArrayEquals(
                new int[] {1, 1, 131_072}, Chunking.of(new long[] {2, 2, 200_000}).chunk());
    }

    /** Chunks follow each other without gap, so that elements can be written as they come. */
    @Property(tries = 200)
    void chunksTileTheDatasetInOrder(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 700) Integer> shape) {
        long[] dimensions = shape.stream().mapToLong(Integer::longValue).toArray();
        Chunking chunking = Chunking.of(dimensions);
        long next = 0;
        for (int number = 0; number < chunking.count(); number++) {
            assertEquals(next, chunking.start(number));
            assertEquals(number, chunking.holding(next));
            next += chunking.length(number);
            assertEquals(number, chunking.holding(next - 1));
            assertTrue(chunking.length(number) <= chunking.size());
        }
        assertEquals(Arrays.stream(dimensions).reduce(1, (a, b) -> a * b), next);
        assertTrue(chunking.size() <= 1 << 17);
    }
}
