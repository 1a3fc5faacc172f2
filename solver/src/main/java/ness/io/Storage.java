package ness.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;

/**
 * The numbers of a dataset: what they are, how they are packed and where in the file they stand.
 */
sealed interface Storage permits FlatData, ChunkedData, LedData {
    /** The type of an element as HDF5 describes it. */
    DataType type();

    Packing packing();

    /** Writes what is not in the file yet at this position; returns the first free one behind. */
    long write(FullChannel channel, long start);

    /** Where the numbers stand, once written; before, something of the same length. */
    DataLayoutMessage layout();

    /** What the text of {@link Checksum} is for all that was written. */
    String checksum();
}
