package ness.benchmarks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a benchmark has to move between memory and the processor for each cell of the grid: every
 * array it reads or writes counted once a pass. The loading of a line before it is written is not
 * counted, as in the STREAM benchmark.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BytesPerCell {
    /** Bytes with two resolved axes. */
    int value();
}
