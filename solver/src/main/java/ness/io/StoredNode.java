package ness.io;

import io.jhdf.ObjectHeader;
import io.jhdf.api.WritableAttributeImpl;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import io.jhdf.object.message.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group or a dataset of a file to be written. The library's own nodes keep all data until the end
 * and cannot lay a flat array out in several dimensions; these take the messages of the library and
 * stream the rest.
 */
abstract sealed class StoredNode permits StoredGroup, StoredDataset {
    /** HDF5 gives an attribute 64 kB; longer texts are cut here, well below. */
    private static final int LONGEST_ATTRIBUTE = 32_000;

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private long address = -1;

    /** Numbers, texts and arrays of them. Texts that no attribute can hold are cut. */
    StoredNode with(String attribute, Object value) {
        attributes.put(attribute, value instanceof String text ? cut(text) : value);
        return this;
    }

    /** Where the object stands in the file, once it is written. */
    long address() {
        if (address < 0) {
            throw new IllegalStateException("linked before it was written");
        }
        return address;
    }

    /** Writes the object at this position and returns the first free one behind it. */
    final long write(FullChannel channel, long position) {
        address = position;
        return writeAt(channel, position);
    }

    abstract long writeAt(FullChannel channel, long position);

    final ByteBuffer header(long position, List<Message> own) {
        List<Message> messages = new ArrayList<>(own);
        if (!attributes.isEmpty()) {
            messages.add(AttributeInfoMessage.create());
        }
        attributes.forEach((name, value) -> messages.add(message(name, value)));
        ByteBuffer header = new ObjectHeader.ObjectHeaderV2(position, messages).toBuffer();
        header.rewind();
        return header;
    }

    @SuppressWarnings("NullAway") // the library keeps the node of an attribute but never asks it
    private static Message message(String name, Object value) {
        return AttributeMessage.create(name, new WritableAttributeImpl(name, null, value));
    }

    private static String cut(String text) {
        String clean = text.replace('\0', ' ');
        if (clean.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ATTRIBUTE) {
            return clean;
        }
        int end = Math.min(clean.length(), LONGEST_ATTRIBUTE / 4);
        boolean split = Character.isHighSurrogate(clean.charAt(end - 1));
        return clean.substring(0, split ? end - 1 : end) + "…";
    }
}
