package ness.io;

import ness.findings.Entry;
import ness.findings.Group;
import ness.findings.Values;
import org.jspecify.annotations.Nullable;

/** Lays groups of named values out as HDF5 groups of scalars with units. */
final class LedgerLayout {
    /** Place of a member in its group, for readers that want the order back. */
    static final String POSITION = "position";

    /** Marks a word that is not there, and groups that stand for a sequence. */
    static final String KIND = "kind";

    static final String MISSING = "missing";
    static final String SEQUENCE = "sequence";

    private LedgerLayout() {}

    static StoredGroup of(Group group) {
        StoredGroup stored = new StoredGroup();
        int position = 0;
        for (Entry entry : group.entries()) {
            StoredNode node = MemberName.mark(entry.name(), node(entry));
            node.with(POSITION, position++);
            stored.put(MemberName.of(entry.name()), node);
        }
        return stored;
    }

    static StoredNode node(Entry entry) {
        return switch (entry) {
            case Entry.Scalar scalar -> scalar(scalar);
            case Entry.Count count -> single(new Elements.Whole(count.value()));
            case Entry.Flag flag -> single(new Elements.Truth(flag.value()));
            case Entry.Word word -> word(word.text());
            case Entry.Sequence sequence -> {
                StoredGroup all = new StoredGroup();
                for (int i = 0; i < sequence.groups().size(); i++) {
                    all.put(Integer.toString(i), of(sequence.groups().get(i)).with(POSITION, i));
                }
                yield all.with(KIND, SEQUENCE);
            }
            case Group group -> of(group);
        };
    }

    private static StoredNode scalar(Entry.Scalar scalar) {
        StoredNode node = single(new Elements.Reals(1, Values.constant(scalar.value())));
        node.with("units", scalar.unit());
        return scalar.longName().isEmpty() ? node : node.with("long_name", scalar.longName());
    }

    private static StoredNode word(@Nullable String text) {
        return text == null
                ? single(new Elements.Text("")).with(KIND, MISSING)
                : single(new Elements.Text(text));
    }

    private static StoredNode single(Elements elements) {
        return new StoredDataset(elements, false);
    }
}
