package ness.io;

import io.jhdf.object.message.DataSpace;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A dataset of a file to be written. Its elements are asked for block by block while the file is
 * written, and its attribute {@code checksum} tells what they were (CRC-32C of the bytes before
 * compression), so that a flipped bit is noticed.
 */
final class StoredDataset extends StoredNode {
    private final Storage storage;
    private final long[] dimensions;

    /**
     * @param dimensions slowest first; none for a single value
     * @param compress whether to shuffle and deflate; single values never are
     */
    StoredDataset(Elements elements, boolean compress, long... dimensions) {
        this(
                compress && dimensions.length > 0
                        ? new ChunkedData(elements, Chunking.of(dimensions))
                        : new FlatData(elements),
                dimensions);
        if (Arrays.stream(dimensions).reduce(1, Math::multiplyExact) != elements.count()) {
            throw new IllegalArgumentException(
                    "%s elements for the shape %s"
                            .formatted(elements.count(), Arrays.toString(dimensions)));
        }
    }

    /** A dataset whose numbers know how to get into the file, or are there already. */
    StoredDataset(Storage storage, long... dimensions) {
        this.storage = storage;
        this.dimensions = dimensions.clone();
    }

    @Override
    long writeAt(FullChannel channel, long position) {
        with(Checksum.ATTRIBUTE, Checksum.EMPTY);
        long start = position + header(position, messages()).remaining();
        long end = storage.write(channel, start);
        with(Checksum.ATTRIBUTE, storage.checksum());
        channel.write(header(position, messages()), position);
        return end;
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        messages.add(DataTypeMessage.create(storage.type()));
        messages.add(DataSpaceMessage.create(space()));
        messages.add(FillValueMessage.NO_FILL);
        if (storage.packing().packs()) {
            messages.add(FilterPipelineMessage.create(storage.packing().filters()));
        }
        messages.add(storage.layout());
        return messages;
    }

    private DataSpace space() {
        int[] ones = new int[dimensions.length];
        Arrays.fill(ones, 1);
        Object shape =
                ones.length == 0 ? 0.0 : java.lang.reflect.Array.newInstance(double.class, ones);
        return DataSpace.modifyDimensions(DataSpace.fromObject(shape), dimensions);
    }
}
