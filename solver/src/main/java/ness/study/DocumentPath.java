package ness.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ness.findings.Axis;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.HouseForm;
import ness.input.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of the JSON document by their path: names joined by dots, items of lists as {@code
 * [0]}. What is true counts as 1, what is not as 0. Names may hold dots themselves; the longest
 * that leads somewhere is taken.
 */
final class DocumentPath {
    private final Group root;

    DocumentPath(Findings findings) {
        Group.Builder mesh = Group.named("mesh");
        Group.Builder cells = Group.named("cells");
        List<Axis> axes = findings.mesh().axes();
        for (int i = 0; i < axes.size(); i++) {
            cells.put(Integer.toString(i), axes.get(i).cells());
        }
        mesh.put(cells.build()).put("unknowns", findings.mesh().unknowns());
        Group.Builder document =
                Group.named("the document")
                        .put("exit", findings.run().exit())
                        .put(mesh.build())
                        .put(findings.solver());
        findings.ledger().entries().forEach(document::put);
        root = document.put(findings.seconds()).build();
    }

    /** The number that a path leads to, with its unit; null if there is none. */
    Entry.@Nullable Scalar find(String path) {
        return find(root, path);
    }

    private static Entry.@Nullable Scalar find(Entry entry, String rest) {
        if (rest.isEmpty()) {
            return switch (entry) {
                case Entry.Scalar scalar -> scalar;
                case Entry.Count count -> new Entry.Scalar(count.name(), count.value(), "1");
                case Entry.Flag flag -> new Entry.Scalar(flag.name(), flag.value() ? 1 : 0, "1");
                case Entry.Word _, Entry.Sequence _, Group _ -> null;
            };
        }
        for (Entry child : children(entry, rest)) {
            Entry.Scalar found = find(child, rest(rest, child.name()));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Why a path leads to no number: the last name on it that is there, and what it has. */
    String missing(String path) {
        Entry here = root;
        String rest = path;
        while (!rest.isEmpty()) {
            List<Entry> next = children(here, rest);
            if (next.isEmpty()) {
                break;
            }
            here = next.getFirst();
            rest = rest(rest, here.name());
        }
        if (rest.isEmpty()) {
            return HouseForm.quoted(path) + " is no number" + hint("", here);
        }
        return here.name() + " has no " + HouseForm.quoted(rest) + hint(rest, here);
    }

    private static String hint(String name, Entry entry) {
        String hint = Spelling.hint(name, entries(entry).stream().map(Entry::name).toList());
        return hint == null ? "" : "; " + hint;
    }

    /** The entries that a path may lead through, the one of the longest name first. */
    private static List<Entry> children(Entry entry, String path) {
        return entries(entry).stream()
                .filter(child -> leads(path, child.name()))
                .sorted(Comparator.comparingInt((Entry child) -> child.name().length()).reversed())
                .toList();
    }

    private static List<Entry> entries(Entry entry) {
        return switch (entry) {
            case Group group -> group.entries();
            case Entry.Sequence sequence -> numbered(sequence);
            case Entry.Scalar _, Entry.Count _, Entry.Word _, Entry.Flag _ -> List.of();
        };
    }

    private static List<Entry> numbered(Entry.Sequence sequence) {
        List<Entry> items = new ArrayList<>();
        for (Group group : sequence.groups()) {
            items.add(new Group(Integer.toString(items.size()), group.entries()));
        }
        return items;
    }

    private static boolean leads(String path, String name) {
        if (path.startsWith("[" + name + "]")) {
            return true;
        }
        int end = name.length();
        return path.startsWith(name)
                && (path.length() == end || path.charAt(end) == '.' || path.charAt(end) == '[');
    }

    private static String rest(String path, String name) {
        int end = path.startsWith("[" + name + "]") ? name.length() + 2 : name.length();
        return path.substring(path.startsWith(".", end) ? end + 1 : end);
    }
}
