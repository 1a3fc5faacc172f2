package ness.config.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.expression.Formula;
import ness.input.Exit;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.Place;
import ness.input.Spelling;
import ness.words.ByModel;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Fills records from a tree by their {@link Word}s. Whatever does not fit is told to {@link
 * Faults}; what is returned is null then, and the reading goes on elsewhere.
 */
public final class Binder {
    private final Surroundings surroundings;
    private final Faults faults;
    private final Numbers numbers;
    private final Map<Class<?>, Layout> layouts = new HashMap<>();

    /** Reads with these surroundings and tells faults there. */
    public Binder(Surroundings surroundings, Faults faults) {
        this.surroundings = surroundings;
        this.faults = faults;
        this.numbers = new Numbers(surroundings, faults);
    }

    /** Where faults are told. */
    public Faults faults() {
        return faults;
    }

    /** Reads numbers and formulas. */
    public Numbers numbers() {
        return numbers;
    }

    /** The words of a record. */
    public Layout layout(Class<?> type) {
        return layouts.computeIfAbsent(type, Layout::of);
    }

    /** A value of a type; null if it does not fit. */
    public @Nullable Object value(Type type, Word word, Node node, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type element = arguments[arguments.length - 1];
            return generic.getRawType() == List.class
                    ? list(element, word, node, path)
                    : map(element, word, node, path);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isAnnotationPresent(ByModel.class)) {
            Class<?> record = surroundings.ofModel(simple);
            return record == null ? null : record(layout(record), node, path);
        }
        if (simple.isSealed() && simple.isInterface()) {
            return new Alternatives(this, simple).bind(word, node, path);
        }
        Surroundings.Choice choice = surroundings.choice(simple);
        if (choice != null) {
            return chosen(choice, node, path);
        }
        if (simple.isRecord() && simple != Formula.class && surroundings.reader(simple) == null) {
            return record(layout(simple), node, path);
        }
        if (node instanceof Node.Scalar scalar && !scalar.isEmpty()) {
            return new Scalars(this, surroundings).read(simple, word, scalar, path);
        }
        refuseKind(wanted(type, word, path), node, path, "");
        return null;
    }

    private @Nullable Object list(Type element, Word word, Node node, String path) {
        if (!(node instanceof Node.Sequence sequence)) {
            refuseKind("a list", node, path, word.example());
            return null;
        }
        int before = faults.count();
        List<Object> items = new ArrayList<>(sequence.items().size());
        for (int i = 0; i < sequence.items().size() && !faults.isFull(); i++) {
            Object item = value(element, word, sequence.items().get(i), path + "[" + i + "]");
            if (item != null) {
                items.add(item);
            }
        }
        boolean whole = items.size() == sequence.items().size() && faults.count() == before;
        return whole ? Collections.unmodifiableList(items) : null;
    }

    private @Nullable Object map(Type element, Word word, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            refuseKind("a mapping", node, path, word.example());
            return null;
        }
        int before = faults.count();
        Map<String, Object> items = new LinkedHashMap<>();
        Map<String, Node.Scalar> seen = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            if (faults.isFull()) {
                break;
            }
            String key = entry.key().value();
            String at = Tree.child(path, key);
            String told = key.indexOf('.') < 0 ? at : path;
            if (isRepeated(seen, entry.key(), at) || isUnknownName(word, entry.key(), told)) {
                continue;
            }
            Object item = present(element, word, entry, at, "");
            if (item != null) {
                items.put(key, item);
            }
        }
        return faults.count() == before ? Collections.unmodifiableMap(items) : null;
    }

    private boolean isUnknownName(Word word, Node.Scalar key, String path) {
        if (word.keys().isFixedByConfig() && surroundings.isMade(key)) {
            faults.add(
                    Exit.USAGE,
                    key.place().fault(path, "unknown key: the config has no such name", null));
            return true;
        }
        Surroundings.Refusal refusal = surroundings.refuse(word.keys(), key.value());
        if (refusal == null) {
            return false;
        }
        faults.add(
                surroundings.isMade(key) ? Exit.USAGE : Exit.BAD_INPUT,
                key.place().fault(path, refusal.message(), refusal.hint()));
        return true;
    }

    /** The value of a key that is there; an empty one is told at the key. */
    private @Nullable Object present(
            Type type, Word word, Node.Entry entry, String path, String example) {
        if (entry.value() instanceof Node.Scalar scalar && scalar.isEmpty()) {
            boolean oneText = scalar.place().text() == entry.key().place().text();
            Place place = oneText ? entry.key().place() : scalar.place();
            faults.expected(place, path, wanted(type, word, path), "nothing", forExample(example));
            return null;
        }
        return value(type, word, entry.value(), path);
    }

    private @Nullable Object chosen(Surroundings.Choice choice, Node node, String path) {
        if (!(node instanceof Node.Mapping mapping)) {
            refuseKind("a mapping", node, path, "");
            return null;
        }
        Node.Entry entry = mapping.entry(choice.key());
        if (entry == null) {
            refuseUnchosen(choice, mapping, path);
            return null;
        }
        String name = entry.value() instanceof Node.Scalar scalar ? scalar.value() : "";
        Class<?> type = choice.records().get(name);
        if (type == null) {
            String at = Tree.child(path, choice.key());
            Place place = Tree.place(mapping, choice.key());
            String found = entry.value().found();
            Set<String> words = choice.records().keySet();
            if (choice.later().contains(name)) {
                faults.notYet(place, at, found);
            } else {
                String hint = Spelling.hint(name, words);
                faults.expected(place, at, Alternatives.joined(words), found, hint);
            }
            return null;
        }
        return record(layout(type), mapping, path, choice.key());
    }

    private void refuseUnchosen(Surroundings.Choice choice, Node.Mapping mapping, String path) {
        for (Node.Entry other : mapping.entries()) {
            String key = other.key().value();
            List<String> meant = List.of(choice.key());
            if (Spelling.nearest(key, meant) != null) {
                faults.add(
                        other.key().place(),
                        Tree.child(path, key),
                        "unknown key",
                        Spelling.hint(key, meant));
                return;
            }
        }
        faults.add(
                mapping.place(),
                path,
                "missing key " + HouseForm.quoted(choice.key()),
                Spelling.hint("", choice.records().keySet()));
    }

    /** A record; null if the node is no mapping or something in it does not fit. */
    public @Nullable Object record(Layout layout, Node node, String path) {
        if (node instanceof Node.Mapping mapping) {
            return record(layout, mapping, path, null);
        }
        refuseKind("a mapping", node, path, "");
        return null;
    }

    private @Nullable Object record(
            Layout layout, Node.Mapping mapping, String path, @Nullable String elsewhere) {
        int before = faults.count();
        @Nullable Object[] values = components(layout, mapping, path, elsewhere);
        return finish(layout, values, mapping, path, before);
    }

    /** A record whose only component is the whole node. */
    @Nullable Object wrapped(Layout layout, Node node, String path) {
        int before = faults.count();
        Layout.Slot slot = layout.slots().getFirst();
        @Nullable Object[] values = {value(slot.type(), slot.word(), node, path)};
        return finish(layout, values, node, path, before);
    }

    private @Nullable Object finish(
            Layout layout, @Nullable Object[] values, Node node, String path, int before) {
        if (faults.count() > before || hasGap(layout, values)) {
            return null;
        }
        Object record = layout.create(values);
        if (record instanceof Checked checked) {
            checked.check((key, message, hint) ->
                    faults.add(Tree.place(node, key), Tree.join(path, key), message, hint));
        }
        return faults.count() == before ? record : null;
    }

    /** Whether a component that must be there is not, for a reason told elsewhere. */
    private static boolean hasGap(Layout layout, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            Word word = layout.slots().get(i).word();
            if (values[i] == null && (word.required() || !word.fallback().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The values of the components of a record, null where absent or wrong.
     *
     * @param elsewhere a key of the mapping that is read elsewhere; null = none
     */
    public @Nullable Object[] components(
            Layout layout, Node.Mapping mapping, String path, @Nullable String elsewhere) {
        RecordKeys keys = new RecordKeys(layout, mapping, path, elsewhere);
        keys.check(this, surroundings);
        @Nullable Object[] values = new @Nullable Object[layout.slots().size()];
        for (int i = 0; i < values.length; i++) {
            Layout.Slot slot = layout.slots().get(i);
            String at = slot.takesRest() ? path : Tree.child(path, slot.key());
            Node.Entry entry = keys.entry(slot);
            if (slot.key().equals(elsewhere)) {
                continue;
            }
            if (slot.takesRest()) {
                values[i] = value(slot.type(), slot.word(), keys.rest(), path);
            } else if (entry != null) {
                values[i] = present(slot.type(), slot.word(), entry, at, slot.word().example());
            } else {
                values[i] = absent(slot, mapping, path, keys);
            }
        }
        return values;
    }

    private @Nullable Object absent(
            Layout.Slot slot, Node.Mapping mapping, String path, RecordKeys keys) {
        Word word = slot.word();
        if (word.required() && keys.isMeant(slot.key())) {
            return null;
        }
        if (word.required()) {
            faults.add(
                    mapping.place(),
                    path,
                    "missing key " + HouseForm.quoted(slot.key()),
                    word.example().isEmpty() ? null : slot.key() + ": " + word.example());
            return null;
        }
        if (!word.fallback().isEmpty()) {
            Node node =
                    word.fallback().equals("{}")
                            ? new Node.Mapping(mapping.place(), List.of())
                            : new Node.Scalar(mapping.place(), word.fallback(), true);
            return value(slot.type(), word, node, Tree.child(path, slot.key()));
        }
        if (slot.type() instanceof ParameterizedType generic && !slot.nullable()) {
            return generic.getRawType() == List.class ? List.of() : Map.of();
        }
        return null;
    }

    /** Tells that a key stands there a second time. */
    boolean isRepeated(Map<String, Node.Scalar> seen, Node.Scalar key, String path) {
        Node.Scalar first = seen.putIfAbsent(key.value(), key);
        if (first != null) {
            faults.add(
                    key.place(),
                    path,
                    "duplicate key, first given in line " + first.place().line(),
                    null);
        }
        return first != null;
    }

    private void refuseKind(String wanted, Node node, String path, String example) {
        faults.expected(node.place(), path, wanted, node.found(), forExample(example));
    }

    private static @Nullable String forExample(String example) {
        return example.isEmpty() ? null : "for example " + example;
    }

    private String wanted(Type type, Word word, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? "a list" : "a mapping";
        }
        Class<?> simple = (Class<?>) type;
        Surroundings.Reader reader = surroundings.reader(simple);
        if (reader != null) {
            return reader.wanted();
        }
        if (simple == String.class) {
            return word.names() == Name.ANYTHING ? "a text" : "a name";
        }
        if (simple.isEnum()) {
            return "a word";
        }
        if (simple == boolean.class) {
            return "true or false";
        }
        if (simple.isSealed() && !simple.isAnnotationPresent(ByModel.class)) {
            return new Alternatives(this, simple).wanted(word, path);
        }
        return (simple.isRecord() && simple != Formula.class) || simple.isInterface()
                ? "a mapping"
                : numbers.wanted(simple, word, path);
    }
}
