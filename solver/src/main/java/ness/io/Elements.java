package ness.io;

import io.jhdf.object.datatype.DataType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import ness.findings.Values;

/** The elements of a dataset as bytes, little endian, produced block by block. */
sealed interface Elements {
    /** How many there are; single values are one. */
    default long count() {
        return 1;
    }

    /** The type of an element as HDF5 describes it. */
    DataType type();

    /** Puts {@code count} elements into the buffer. */
    void encode(long from, int count, ByteBuffer into);

    private static double[] block(Values values, long from, int count) {
        double[] block = new double[count];
        values.read(from, block, count);
        return block;
    }

    /** Numbers of 64 bits. */
    record Reals(long count, Values values) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject(0.0);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            double[] block = block(values, from, count);
            into.asDoubleBuffer().put(block);
            into.position(into.position() + count * Double.BYTES);
        }
    }

    /** Whole numbers of 32 bits. */
    record Integers(long count, Values values) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject(0);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            for (double number : block(values, from, count)) {
                into.putInt((int) number);
            }
        }
    }

    /** One whole number of 64 bits. */
    record Whole(long value) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject(0L);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            into.putLong(value);
        }
    }

    /** Whole numbers of 64 bits; what is not a number is the least of them. */
    record Wholes(long count, Values values) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject(0L);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            for (double number : block(values, from, count)) {
                into.putLong(Double.isNaN(number) ? Long.MIN_VALUE : (long) number);
            }
        }
    }

    /** One truth as a byte. */
    record Truth(boolean value) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject((byte) 0);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            into.put((byte) (value ? 1 : 0));
        }
    }

    /** Truths as bytes: whatever is not 0 is true. */
    record Truths(long count, Values values) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject((byte) 0);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            for (double number : block(values, from, count)) {
                into.put((byte) (number == 0 ? 0 : 1));
            }
        }
    }

    /** One text in UTF-8, null terminated. */
    record Text(String text) implements Elements {
        @Override
        public DataType type() {
            return DataType.fromObject(text);
        }

        @Override
        public void encode(long from, int count, ByteBuffer into) {
            into.put(text.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
        }
    }
}
