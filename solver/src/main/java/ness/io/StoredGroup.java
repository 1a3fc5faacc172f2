package ness.io;

import io.jhdf.object.message.GroupInfoMessage;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A group of a file to be written; members stand in the order in which they were put. */
final class StoredGroup extends StoredNode {
    private final Map<String, StoredNode> members = new LinkedHashMap<>();
    private final Map<String, StoredNode> links = new LinkedHashMap<>();

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

    /** A second name for something that is written before this group. */
    void link(String name, StoredNode target) {
        links.put(name, target);
    }

    @Override
    long writeAt(FullChannel channel, long position) {
        long next = position + header(position, messages(false)).remaining();
        for (StoredNode member : members.values()) {
            next = member.write(channel, next);
        }
        channel.write(header(position, messages(true)), position);
        return next;
    }

    private List<Message> messages(boolean written) {
        List<Message> messages = new ArrayList<>();
        messages.add(GroupInfoMessage.createBasic());
        messages.add(LinkInfoMessage.createBasic());
        members.forEach((name, node) ->
                messages.add(LinkMessage.create(name, written ? node.address() : 0)));
        links.forEach((name, node) -> messages.add(LinkMessage.create(name, node.address())));
        return messages;
    }
}
