package ness.io;

import io.jhdf.filter.ByteShuffleFilter;
import io.jhdf.filter.DeflatePipelineFilter;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.util.List;

/**
 * How chunks are packed: not at all, or with their bytes shuffled and deflated.
 *
 * @param filters as HDF5 lists them; none if chunks stand in the file as they are
 */
record Packing(List<FilterInfo> filters) {
    private static final int DEFLATE_LEVEL = 4;

    Packing {
        filters = List.copyOf(filters);
    }

    /**
     * @param size bytes of an element
     */
    static Packing of(boolean compress, int size) {
        return new Packing(
                compress
                        ? List.of(
                                filter(ByteShuffleFilter.ID, "shuffle", size),
                                filter(DeflatePipelineFilter.ID, "deflate", DEFLATE_LEVEL))
                        : List.of());
    }

    private static FilterInfo filter(int identifier, String name, int parameter) {
        return new FilterInfo(identifier, name, false, new int[] {parameter});
    }

    boolean packs() {
        return !filters.isEmpty();
    }

    byte[] pack(byte[] bytes) {
        if (!packs()) {
            return bytes;
        }
        byte[] shuffled = new ByteShuffleFilter().encode(bytes, filters.get(0).getData());
        return new DeflatePipelineFilter().encode(shuffled, filters.get(1).getData());
    }

    byte[] unpack(byte[] packed) {
        if (!packs()) {
            return packed;
        }
        byte[] shuffled = new DeflatePipelineFilter().decode(packed, filters.get(1).getData());
        return new ByteShuffleFilter().decode(shuffled, filters.get(0).getData());
    }
}
