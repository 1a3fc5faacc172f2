package ness.io;

import java.util.Arrays;

/**
 * How a dataset is cut for compression: every chunk is a run of elements that follow each other, of
 * about a megabyte, so it can be written and read as it comes. Chunks at the end of an axis are
 * shorter; in the file they are filled up with zeros.
 *
 * <p>Dimensions stand slowest first.
 */
final class Chunking {
    private static final long TARGET = 1 << 17;

    private final long[] dimensions;
    private final int[] chunk;

    Chunking(long[] dimensions, int[] chunk) {
        this.dimensions = dimensions.clone();
        this.chunk = chunk.clone();
    }

    static Chunking of(long[] dimensions) {
        int[] chunk = new int[dimensions.length];
        long elements = 1;
        for (int axis = dimensions.length - 1; axis >= 0; axis--) {
            chunk[axis] = (int) Math.clamp(TARGET / elements, 1, dimensions[axis]);
            elements = chunk[axis] < dimensions[axis] ? TARGET : elements * chunk[axis];
        }
        return new Chunking(dimensions, chunk);
    }

    /** The same number of chunks, all of a length or nearly. */
    Chunking even() {
        int[] shorter = new int[chunk.length];
        for (int axis = 0; axis < chunk.length; axis++) {
            long parts = (dimensions[axis] + chunk[axis] - 1) / chunk[axis];
            shorter[axis] = (int) ((dimensions[axis] + parts - 1) / parts);
        }
        return new Chunking(dimensions, shorter);
    }

    /** Dimensions of a full chunk, and behind them the bytes of an element. */
    int[] layout(int size) {
        int[] layout = Arrays.copyOf(chunk, chunk.length + 1);
        layout[chunk.length] = size;
        return layout;
    }

    /** Dimensions of a full chunk. */
    int[] chunk() {
        return chunk.clone();
    }

    /** Elements of a full chunk. */
    int size() {
        return Arrays.stream(chunk).reduce(1, Math::multiplyExact);
    }

    /** Number of chunks. */
    int count() {
        long count = 1;
        for (int axis = 0; axis < chunk.length; axis++) {
            count *= (dimensions[axis] + chunk[axis] - 1) / chunk[axis];
        }
        return Math.toIntExact(count);
    }

    /** Place of the first element of a chunk, one index an axis. */
    int[] offset(int number) {
        int[] offset = new int[chunk.length];
        long rest = number;
        for (int axis = chunk.length - 1; axis >= 0; axis--) {
            long along = (dimensions[axis] + chunk[axis] - 1) / chunk[axis];
            offset[axis] = (int) (rest % along * chunk[axis]);
            rest /= along;
        }
        return offset;
    }

    /** Index of the first element of a chunk in the dataset. */
    long start(int number) {
        int[] offset = offset(number);
        long start = 0;
        for (int axis = 0; axis < chunk.length; axis++) {
            start = start * dimensions[axis] + offset[axis];
        }
        return start;
    }

    /** Elements that a chunk really has. */
    int length(int number) {
        int[] offset = offset(number);
        long length = 1;
        for (int axis = 0; axis < chunk.length; axis++) {
            length *= Math.min(chunk[axis], dimensions[axis] - offset[axis]);
        }
        return (int) length;
    }

    /** The chunk that holds an element. */
    int holding(long index) {
        long rest = index;
        int number = 0;
        long below = Arrays.stream(dimensions).reduce(1, Math::multiplyExact);
        for (int axis = 0; axis < chunk.length; axis++) {
            below /= dimensions[axis];
            long along = (dimensions[axis] + chunk[axis] - 1) / chunk[axis];
            number = (int) (number * along + rest / below / chunk[axis]);
            rest %= below;
        }
        return number;
    }
}
