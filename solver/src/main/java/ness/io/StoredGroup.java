package ness.io;

import io.jhdf.object.message.GroupInfoMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of a file to be written; members stand in the order in which they were put. */
final class StoredGroup extends StoredNode {
    private static final byte NO_FLAGS = 0;
    private static final byte VERSION = 1;
    private static final byte HAS_TYPE_AND_CHARSET = 0x18;
    private static final byte SOFT = 1;
    private static final byte UTF_8 = 1;

    private final Map<String, StoredNode> members = new LinkedHashMap<>();
    private final Map<String, String> links = new LinkedHashMap<>();

    /** Adds a member under a name as {@link MemberName} makes it. */
    <N extends StoredNode> N put(String name, N member) {
        if (members.putIfAbsent(name, member) != null) {
            throw new IllegalArgumentException("two members named " + name);
        }
        return member;
    }

    StoredGroup group(String name) {
        return put(name, new StoredGroup());
    }

    /** A second name for what stands at an absolute path (a soft link). */
    void link(String name, String path) {
        links.put(name, path);
    }

    @Override
    long writeAt(FullChannel channel, long position) {
        long next = position + header(position, messages(channel, false)).remaining();
        for (StoredNode member : members.values()) {
            next = member.write(channel, next);
        }
        channel.write(header(position, messages(channel, true)), position);
        return next;
    }

    private List<Message> messages(FullChannel channel, boolean written) {
        List<Message> messages = new ArrayList<>();
        messages.add(GroupInfoMessage.createBasic());
        messages.add(LinkInfoMessage.createBasic());
        members.forEach((name, node) ->
                messages.add(LinkMessage.create(name, written ? node.address() : 0)));
        links.forEach((name, path) -> messages.add(softLink(name, path, channel)));
        return messages;
    }

    /** The library reads soft links but makes only hard ones; so it is given one to read. */
    private static Message softLink(String name, String path, FullChannel channel) {
        byte[] from = name.getBytes(StandardCharsets.UTF_8);
        byte[] to = path.getBytes(StandardCharsets.UTF_8);
        int size = from.length + to.length + 7;
        ByteBuffer message = ByteBuffer.allocate(size + 4).order(ByteOrder.LITTLE_ENDIAN);
        message.put((byte) LinkMessage.MESSAGE_TYPE).putShort((short) size).put(NO_FLAGS);
        message.put(VERSION).put(HAS_TYPE_AND_CHARSET).put(SOFT).put(UTF_8);
        message.put((byte) from.length).put(from).putShort((short) to.length).put(to);
        return Message.readObjectHeaderV2Message(message.flip(), channel, false);
    }
}
