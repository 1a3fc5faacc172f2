package ness.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import ness.findings.Values;

/**
 * The numbers of a field at one point of a course after another. Chunks go into the file as soon as
 * they are full: several for a point where the field is large, several points in one where it is
 * small. Until then they wait here, at most {@link #WAITING} numbers.
 */
final class LedData implements Storage {
    /** Numbers that a chunk of several points has at most. */
    static final int WAITING = 1 << 14;

    private static final DataType REAL = DataType.fromObject(0.0);

    private final long[] shape;
    private final Chunking chunking;
    private final Packing packing;
    private final int together;
    private final Checksum checksum = new Checksum();
    private final ChunkIndex index;
    private byte[] chunk;
    private int waiting;
    private long points;

    /**
     * @param shape of a single point, slowest first
     */
    LedData(boolean compress, long... shape) {
        this(compress, shape, new ChunkIndex());
    }

    private LedData(boolean compress, long[] shape, ChunkIndex index) {
        this.shape = shape.clone();
        this.index = index;
        packing = Packing.of(compress, REAL.getSize());
        chunking = Chunking.of(shape).even();
        together = (int) Math.max(1, WAITING / numbers());
        chunk = fresh();
    }

    /**
     * Goes on where a mark was made. Reads what is in the file, to be sure of it.
     *
     * @throws DamagedException if that is not what was written before the mark
     */
    static LedData resumed(Mark.Field mark, boolean compress, FileChannel file) throws IOException {
        ChunkIndex known = new ChunkIndex(mark.places(), mark.sizes(), mark.chunks());
        LedData data = new LedData(compress, mark.shape(), known);
        data.reread(file);
        if (!data.checksum.text().equals(mark.checksum())) {
            throw new DamagedException("does not hold the series that the checkpoint goes on from");
        }
        System.arraycopy(mark.waiting(), 0, data.chunk, 0, data.bytes(mark.points()));
        data.waiting = mark.points();
        data.points = mark.chunks() / data.chunking.count() * (long) data.together + data.waiting;
        return data;
    }

    private void reread(FileChannel file) throws IOException {
        for (int number = 0; number < index.count(); number++) {
            byte[] packed = new byte[index.sizes()[number]];
            ByteBuffer bytes = ByteBuffer.wrap(packed);
            long place = index.places()[number];
            while (bytes.hasRemaining()) {
                if (file.read(bytes, place + bytes.position()) < 0) {
                    throw new DamagedException("ends too early");
                }
            }
            int length = together * chunking.length(number % chunking.count());
            checksum.add(packing.unpack(packed), length * REAL.getSize());
        }
    }

    /** Takes the numbers of a point; full chunks go to this position; the next free one. */
    long append(Values values, FullChannel channel, long position) {
        Elements elements = new Elements.Reals(numbers(), values);
        long end = position;
        for (int number = 0; number < chunking.count(); number++) {
            int length = chunking.length(number);
            ByteBuffer place =
                    ByteBuffer.wrap(chunk, bytes(waiting), length * REAL.getSize())
                            .order(ByteOrder.LITTLE_ENDIAN);
            elements.encode(chunking.start(number), length, place);
            if (together == 1) {
                end = flush(channel, end, length * REAL.getSize());
            }
        }
        points++;
        if (together > 1 && ++waiting == together) {
            end = flush(channel, end, chunk.length);
            waiting = 0;
            // marks keep the old one
            chunk = fresh();
        }
        return end;
    }

    private long flush(FullChannel channel, long position, int bytes) {
        Arrays.fill(chunk, bytes, chunk.length, (byte) 0);
        checksum.add(chunk, bytes);
        byte[] packed = packing.pack(chunk);
        channel.write(ByteBuffer.wrap(packed), position);
        index.add(position, packed.length);
        return position + packed.length;
    }

    /** What was taken so far. It stays true as long as nobody writes over the chunks. */
    Mark.Field mark(String name) {
        return new Mark.Field(
                name,
                shape,
                index.count(),
                index.places(),
                index.sizes(),
                checksum.text(),
                waiting,
                chunk);
    }

    @Override
    public DataType type() {
        return REAL;
    }

    @Override
    public Packing packing() {
        return packing;
    }

    @Override
    public long write(FullChannel channel, long start) {
        long end = start;
        if (waiting > 0) {
            int bytes = bytes(waiting);
            // a chunk may not be longer than the course
            chunk = Arrays.copyOf(chunk, bytes((int) along()));
            waiting = 0;
            end = flush(channel, end, bytes);
        }
        return index.write(channel, end, chunk.length, packing.packs());
    }

    @Override
    public DataLayoutMessage layout() {
        int[] whole = chunking.layout(REAL.getSize());
        int[] dimensions = new int[whole.length + 1];
        System.arraycopy(whole, 0, dimensions, 1, whole.length);
        dimensions[0] = (int) along();
        return index.layout(dimensions, index.count() + (waiting > 0 ? 1 : 0), packing.packs());
    }

    @Override
    public String checksum() {
        return checksum.text();
    }

    /** The shape of everything: the points first. */
    long[] dimensions() {
        long[] dimensions = new long[shape.length + 1];
        System.arraycopy(shape, 0, dimensions, 1, shape.length);
        dimensions[0] = points;
        return dimensions;
    }

    /** Points in a chunk. */
    private long along() {
        return Math.min(together, points);
    }

    private long numbers() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    private int bytes(int some) {
        return some * chunking.size() * REAL.getSize();
    }

    private byte[] fresh() {
        return new byte[bytes(together)];
    }
}
