package ness.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Elements in packed chunks, asked for chunk by chunk. */
final class ChunkedData implements Storage {
    private final Elements elements;
    private final Chunking chunking;
    private final Packing packing;
    private final Checksum checksum = new Checksum();
    private final ChunkIndex index = new ChunkIndex();

    ChunkedData(Elements elements, Chunking chunking) {
        this.elements = elements;
        this.chunking = chunking;
        packing = Packing.of(true, elements.type().getSize());
    }

    @Override
    public DataType type() {
        return elements.type();
    }

    @Override
    public Packing packing() {
        return packing;
    }

    @Override
    public long write(FullChannel channel, long start) {
        int size = elements.type().getSize();
        int full = chunking.size() * size;
        ByteBuffer chunk = ByteBuffer.allocate(full).order(ByteOrder.LITTLE_ENDIAN);
        long end = start;
        for (int number = 0; number < chunking.count(); number++) {
            int bytes = chunking.length(number) * size;
            chunk.clear();
            elements.encode(chunking.start(number), chunking.length(number), chunk);
            Arrays.fill(chunk.array(), bytes, full, (byte) 0);
            checksum.add(chunk.array(), bytes);
            byte[] packed = packing.pack(chunk.array());
            channel.write(ByteBuffer.wrap(packed), end);
            index.add(end, packed.length);
            end += packed.length;
        }
        return index.write(channel, end, full, true);
    }

    @Override
    public DataLayoutMessage layout() {
        return index.layout(chunking.layout(elements.type().getSize()), chunking.count(), true);
    }

    @Override
    public String checksum() {
        return checksum.text();
    }
}
