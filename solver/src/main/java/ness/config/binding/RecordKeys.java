package ness.config.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.Spelling;
import ness.words.ByModel;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/** Which keys a mapping has of those that its record knows. */
final class RecordKeys {
    private final Layout layout;
    private final Node.Mapping mapping;
    private final String path;
    private final @Nullable String elsewhere;
    private final Map<String, Node.Entry> known = new LinkedHashMap<>();
    private final List<Node.Entry> left = new ArrayList<>();
    private final Set<String> meant = new HashSet<>();
    private boolean isAnyUnknown;

    RecordKeys(Layout layout, Node.Mapping mapping, String path, @Nullable String elsewhere) {
        this.elsewhere = elsewhere;
        this.layout = layout;
        this.mapping = mapping;
        this.path = path;
    }

    /** Sorts the entries and tells unknown, repeated, later and contradictory keys. */
    void check(Binder binder, Surroundings surroundings) {
        Map<String, Node.Scalar> seen = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (binder.faults().isFull()) {
                break;
            }
            String key = entry.key().value();
            String at = Tree.child(path, key);
            Words words = layout.words();
            if (layout.slot(key) != null || key.equals(elsewhere)) {
                if (!binder.isRepeated(seen, entry.key(), at)) {
                    known.put(key, entry);
                }
            } else if (words != null && Arrays.asList(words.later()).contains(key)) {
                isAnyUnknown = true;
                binder.faults().notYet(entry.key().place(), at, "");
            } else if (layout.rest() != null) {
                left.add(entry);
            } else {
                boolean made = surroundings.isMade(entry.key());
                binder.faults().add(made ? Exit.USAGE : Exit.BAD_INPUT, unknown(entry));
            }
        }
        checkGroups(binder.faults());
    }

    private Fault unknown(Node.Entry entry) {
        Node.Scalar key = entry.key();
        String name = key.value();
        isAnyUnknown = true;
        meant.add(String.valueOf(Spelling.nearest(name, layout.keys())));
        boolean comma =
                !name.isEmpty()
                        && Character.isDigit(name.codePointAt(0))
                        && entry.value() instanceof Node.Scalar value
                        && value.isEmpty();
        String hint = comma ? "a decimal point, not a comma?" : Spelling.hint(name, layout.keys());
        if (isOfAnotherModel(name)) {
            String message = "means nothing in this model";
            return key.place().fault(Tree.child(path, name), message, hint);
        }
        return !name.isEmpty() && name.indexOf('.') < 0
                ? key.place().fault(Tree.child(path, name), "unknown key", hint)
                : key.place().fault(path, "unknown key " + HouseForm.quoted(name), hint);
    }

    /** Whether the same words of another model have this key. */
    private boolean isOfAnotherModel(String key) {
        for (Class<?> words : layout.type().getInterfaces()) {
            if (!words.isAnnotationPresent(ByModel.class)) {
                continue;
            }
            for (Class<?> record : words.getPermittedSubclasses()) {
                if (Layout.of(record).slot(key) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a key that is absent seems to be there under another name, of which was told. */
    boolean isMeant(String key) {
        return meant.contains(key) || (isAnyUnknown && !path.isEmpty());
    }

    /** The entry of a component; null if it is absent. */
    Node.@Nullable Entry entry(Layout.Slot slot) {
        return known.get(slot.key());
    }

    /** All entries that no component names. */
    Node.Mapping rest() {
        return new Node.Mapping(mapping.place(), left);
    }

    private void checkGroups(Faults faults) {
        Words words = layout.words();
        if (words == null) {
            return;
        }
        boolean quiet = isAnyUnknown && !path.isEmpty();
        List<String> one = Arrays.asList(words.oneOf());
        Node.Entry first = null;
        for (Node.Entry entry : known.values()) {
            if (!one.contains(entry.key().value())) {
                continue;
            }
            if (first == null) {
                first = entry;
            } else {
                faults.add(
                        entry.key().place(),
                        Tree.child(path, entry.key().value()),
                        "cannot stand beside " + HouseForm.quoted(first.key().value()),
                        "give one of " + String.join(", ", one));
            }
        }
        if (first == null && !one.isEmpty() && !quiet) {
            faults.add(
                    mapping.place(), path, "missing key: one of " + String.join(", ", one), null);
        }
        List<String> any = Arrays.asList(words.anyOf());
        if (!any.isEmpty() && !quiet && any.stream().noneMatch(known::containsKey)) {
            faults.add(
                    mapping.place(),
                    path,
                    "missing key: at least one of " + String.join(", ", any),
                    null);
        }
    }
}
