package ness.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ness.findings.Values;

/** The numbers of a dataset, read from the file when they are asked for. */
final class StoredArray implements Values {
    /**
     * Elements that are read at once and kept, so that short questions do not open the file each.
     */
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final String dataset;
    private final long offset;
    private final long count;
    private double[] kept = new double[0];
    private long start;

    /**
     * @param dataset its path in the file
     */
    StoredArray(Path file, String dataset, long count) {
        this(file, dataset, 0, count);
    }

    /** Some of the numbers of a dataset: those from an offset on. */
    StoredArray(Path file, String dataset, long offset, long count) {
        this.file = file;
        this.dataset = dataset;
        this.offset = offset;
        this.count = count;
    }

    @Override
    public synchronized void read(long from, double[] into, int count) {
        int done = 0;
        while (done < count) {
            long index = from + done;
            if (index < start || index >= start + kept.length) {
                load(index);
            }
            int inside = (int) (index - start);
            int some = Math.min(count - done, kept.length - inside);
            System.arraycopy(kept, inside, into, done, some);
            done += some;
        }
    }

    @SuppressWarnings("resource") // the library cannot close a file that it has as a channel
    private void load(long index) {
        long first = index / BLOCK * BLOCK;
        int some = (int) Math.min(BLOCK, count - first);
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(dataset + " has no element " + index);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Dataset stored = new HdfFile(channel).getDatasetByPath(dataset);
            DatasetReader reader = new DatasetReader(channel, stored);
            byte[] bytes = new byte[some * reader.size()];
            reader.read(offset + first, some, bytes);
            kept = decode(bytes, some, stored);
            start = first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] decode(byte[] bytes, int count, Dataset stored) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[count];
        if (stored.getDataType() instanceof FloatingPoint) {
            buffer.asDoubleBuffer().get(numbers);
        } else {
            for (int i = 0; i < count; i++) {
                numbers[i] = buffer.getInt();
            }
        }
        return numbers;
    }
}
