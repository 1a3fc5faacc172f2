package ness.io;

import java.util.List;

/**
 * How far a course is written: what a writer needs to go on behind it.
 *
 * @param length bytes of the growing file that are valid
 * @param points of the course that are written
 * @param columns of the course, a number for each point, perhaps more behind
 * @param fields that lead
 */
record Mark(long length, int points, List<double[]> columns, List<Field> fields) {
    Mark {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /**
     * A field of it. The arrays may be longer than what counts of them.
     *
     * @param shape of a point, slowest first
     * @param chunks in the file
     * @param places where they stand
     * @param sizes their bytes
     * @param checksum of their numbers
     * @param points that wait for their chunk to be full
     * @param waiting their bytes
     */
    record Field(
            String name,
            long[] shape,
            int chunks,
            long[] places,
            int[] sizes,
            String checksum,
            int points,
            byte[] waiting) {}
}
