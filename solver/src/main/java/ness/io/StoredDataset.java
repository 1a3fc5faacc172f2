package ness.io;

import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import io.jhdf.object.message.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of a file to be written. Its elements are asked for block by block while the file is
 * written, and its attribute {@code checksum} tells what they were (CRC-32C of the bytes before
 * compression), so that a flipped bit is noticed.
 */
final class StoredDataset extends StoredNode {
    private static final int BLOCK_BYTES = 1 << 19;
    private static final int DEFLATE_LEVEL = 4;

    private final Elements elements;
    private final long[] dimensions;
    private final @Nullable Chunking chunking;

    /**
     * @param dimensions slowest first; none for a single value
     * @param compress whether to shuffle and deflate; single values never are
     */
    StoredDataset(Elements elements, boolean compress, long... dimensions) {
        this.elements = elements;
        this.dimensions = dimensions.clone();
        this.chunking = compress && dimensions.length > 0 ? Chunking.of(this.dimensions) : null;
        if (Arrays.stream(dimensions).reduce(1, Math::multiplyExact) != elements.count()) {
            throw new IllegalArgumentException(
                    "%s elements for the shape %s"
                            .formatted(elements.count(), Arrays.toString(dimensions)));
        }
    }

    @Override
    long writeAt(FullChannel channel, long position) {
        with(Checksum.ATTRIBUTE, Checksum.EMPTY);
        long start = position + header(position, messages(layout(0, 0, 0))).remaining();
        Checksum checksum = new Checksum();
        DataLayoutMessage layout;
        long end;
        if (chunking == null) {
            end = stream(channel, start, checksum);
            layout = layout(start, 0, 0);
        } else {
            ChunkedData chunks = new ChunkedData(channel, chunking, elements, checksum, filters());
            end = chunks.write(start);
            layout = layout(chunks.index(), chunks.firstSize(), chunks.pageBits());
        }
        with(Checksum.ATTRIBUTE, checksum.text());
        channel.write(header(position, messages(layout)), position);
        return end;
    }

    private long stream(FullChannel channel, long start, Checksum checksum) {
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

    private List<Message> messages(DataLayoutMessage layout) {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(elements.type()));
        messages.add(DataSpaceMessage.create(space()));
        messages.add(FillValueMessage.NO_FILL);
        if (chunking != null) {
            messages.add(FilterPipelineMessage.create(filters()));
        }
        messages.add(layout);
        return messages;
    }

    private DataSpace space() {
        int[] ones = new int[dimensions.length];
        Arrays.fill(ones, 1);
        Object shape =
                ones.length == 0 ? 0.0 : java.lang.reflect.Array.newInstance(double.class, ones);
        return DataSpace.modifyDimensions(DataSpace.fromObject(shape), dimensions);
    }

    private DataLayoutMessage layout(long address, int firstSize, int pageBits) {
        if (chunking == null) {
            return ContiguousDataLayoutMessage.create(
                    address, elements.count() * elements.type().getSize());
        }
        int[] chunk = Arrays.copyOf(chunking.chunk(), chunking.chunk().length + 1);
        chunk[chunk.length - 1] = elements.type().getSize();
        return chunking.count() == 1
                ? ChunkedDataLayoutMessageV4.createFilteredSingleChunk(address, chunk, firstSize)
                : ChunkedDataLayoutMessageV4.createFixedArray(address, chunk, pageBits);
    }

    private List<FilterInfo> filters() {
        return List.of(
                new FilterInfo(
                        ByteShuffleFilter.ID,
                        "shuffle",
                        false,
                        new int[] {elements.type().getSize()}),
                new FilterInfo(
                        DeflatePipelineFilter.ID, "deflate", false, new int[] {DEFLATE_LEVEL}));
    }
}
