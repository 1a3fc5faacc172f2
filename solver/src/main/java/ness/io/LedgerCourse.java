package ness.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import ness.findings.Entry;
import ness.findings.Group;
import ness.findings.Values;

/**
 * Lays the ledgers of all points of a course out as one tree: what is a number in a single ledger
 * is an array here, NaN at points that lack it. Words that never change stay single.
 */
final class LedgerCourse {
    private final Lead lead;
    private final MeshLayout mesh;

    LedgerCourse(Lead lead, MeshLayout mesh) {
        this.lead = lead;
        this.mesh = mesh;
    }

    StoredGroup layout() {
        return group(lead.ledgers());
    }

    /** One group from those at each point; empty ones stand where there is none. */
    private StoredGroup group(List<Group> groups) {
        Map<String, Entry> members = new LinkedHashMap<>();
        for (Group group : groups) {
            group.entries().forEach(entry -> members.put(entry.name(), entry));
        }
        StoredGroup stored = new StoredGroup();
        int position = 0;
        for (Entry member : members.values()) {
            StoredNode node = MemberName.mark(member.name(), node(member, groups));
            node.with(LedgerLayout.POSITION, position++);
            stored.put(MemberName.of(member.name()), node);
        }
        return stored;
    }

    private StoredNode node(Entry member, List<Group> groups) {
        String name = member.name();
        return switch (member) {
            case Entry.Scalar scalar -> {
                StoredDataset numbers = led(new Elements.Reals(count(), numbers(name, groups)));
                MeshLayout.describe(numbers, scalar.unit(), scalar.longName());
                yield numbers;
            }
            case Entry.Count _ -> led(new Elements.Wholes(count(), numbers(name, groups)));
            case Entry.Flag _ -> led(new Elements.Truths(count(), flags(name, groups)));
            case Entry.Word word -> words(word, groups);
            case Entry.Sequence _ -> sequence(name, groups);
            case Group _ -> group(each(groups, group -> group.group(name)));
        };
    }

    private StoredNode words(Entry.Word last, List<Group> groups) {
        List<String> texts = new ArrayList<>();
        for (Group group : groups) {
            String text =
                    group.find(last.name()).orElse(last) instanceof Entry.Word word
                            ? word.text()
                            : null;
            texts.add(Objects.requireNonNullElse(text, ""));
        }
        return texts.stream().distinct().count() == 1 ? LedgerLayout.node(last) : words(texts);
    }

    /**
     * A word for each point, as its place in the attribute {@code names}: the netCDF library breaks
     * down over arrays of texts.
     */
    StoredDataset words(List<String> texts) {
        List<String> names = texts.stream().distinct().toList();
        Values places =
                (from, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = names.indexOf(texts.get(Math.toIntExact(from + i)));
                    }
                };
        StoredDataset numbers = led(new Elements.Integers(texts.size(), places));
        numbers.with(LedgerReader.NAMES, names.toArray(String[]::new));
        return numbers;
    }

    private StoredGroup sequence(String name, List<Group> groups) {
        List<List<Group>> all =
                each(
                        groups,
                        group ->
                                group.find(name).orElse(group) instanceof Entry.Sequence sequence
                                        ? sequence.groups()
                                        : List.<Group>of());
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        StoredGroup stored = new StoredGroup();
        for (int i = 0; i < longest; i++) {
            int place = i;
            List<Group> members =
                    each(all, at -> place < at.size() ? at.get(place) : Group.empty(""));
            stored.put(Integer.toString(i), group(members).with(LedgerLayout.POSITION, i));
        }
        stored.with(LedgerLayout.KIND, LedgerLayout.SEQUENCE);
        return stored;
    }

    private static <A, B> List<B> each(List<A> all, java.util.function.Function<A, B> what) {
        return all.stream().map(what).toList();
    }

    private long count() {
        return lead.points();
    }

    private static Values numbers(String name, List<Group> groups) {
        return values(groups, group -> group.number(name));
    }

    private static Values flags(String name, List<Group> groups) {
        return values(
                groups,
                group ->
                        group.find(name).orElse(group) instanceof Entry.Flag flag && flag.value()
                                ? 1
                                : 0);
    }

    private static Values values(List<Group> groups, ToDoubleFunction<Group> number) {
        return (from, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = number.applyAsDouble(groups.get(Math.toIntExact(from + i)));
            }
        };
    }

    private StoredDataset led(Elements elements) {
        return mesh.led(elements);
    }
}
