package ness.io;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Elements one behind the other, asked for block by block. */
final class FlatData implements Storage {
    private static final int BLOCK_BYTES = 1 << 19;

    private final Elements elements;
    private final Checksum checksum = new Checksum();
    private long place;

    FlatData(Elements elements) {
        this.elements = elements;
    }

    @Override
    public DataType type() {
        return elements.type();
    }

    @Override
    public Packing packing() {
        return Packing.of(false, 0);
    }

    @Override
    public long write(FullChannel channel, long start) {
        place = start;
        int size = elements.type().getSize();
        int most = Math.max(1, BLOCK_BYTES / size);
        ByteBuffer block =
                ByteBuffer.allocate((int) Math.min(most, elements.count()) * size)
                        .order(ByteOrder.LITTLE_ENDIAN);
        long end = start;
        for (long from = 0; from < elements.count(); from += most) {
            int count = (int) Math.min(most, elements.count() - from);
            block.clear();
            elements.encode(from, count, block);
            block.flip();
            checksum.add(block.array(), count * size);
            end += channel.write(block, end);
        }
        return end;
    }

    @Override
    public DataLayoutMessage layout() {
        return ContiguousDataLayoutMessage.create(
                place, elements.count() * elements.type().getSize());
    }

    @Override
    public String checksum() {
        return checksum.text();
    }
}
