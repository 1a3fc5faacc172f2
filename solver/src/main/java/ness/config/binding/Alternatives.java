package ness.config.binding;

import java.util.ArrayList;
import java.util.List;
import ness.config.yaml.Node;
import ness.input.HouseForm;
import ness.input.Place;
import ness.input.Spelling;
import ness.words.Later;
import ness.words.Shape;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** The records that a sealed interface permits, told apart by their {@link Shape}. */
final class Alternatives {
    private final Binder binder;
    private final Class<?> type;

    Alternatives(Binder binder, Class<?> type) {
        this.binder = binder;
        this.type = type;
    }

    @Nullable Object bind(Word word, Node node, String path) {
        for (Class<?> candidate : type.getPermittedSubclasses()) {
            if (fits(shape(candidate), node)) {
                return bindAs(candidate, node, path);
            }
        }
        String near = node instanceof Node.Scalar scalar ? near(scalar.value()) : null;
        String example = word.example().isEmpty() ? null : "for example " + word.example();
        String hint = near == null ? example : near;
        binder.faults().expected(node.place(), path, wanted(word, path), node.found(), hint);
        return null;
    }

    /** What can stand here, for a message. */
    String wanted(Word word, String path) {
        List<String> kinds = new ArrayList<>();
        for (Class<?> candidate : type.getPermittedSubclasses()) {
            Shape shape = shape(candidate);
            if (candidate.isAnnotationPresent(Later.class)) {
                continue;
            }
            String kind =
                    switch (shape.value()) {
                        case SCALAR ->
                                shape.word().isEmpty()
                                        ? binder.numbers().wanted(Number.class, word, path)
                                        : shape.word();
                        case LIST -> "a list";
                        case MAPPING, MAP -> "a mapping";
                    };
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return joined(kinds);
    }

    /** The words with "or" before the last. */
    static String joined(Iterable<String> words) {
        StringBuilder out = new StringBuilder();
        String last = "";
        int count = 0;
        for (String word : words) {
            if (count > 0) {
                out.append(count > 1 ? ", " : "").append(last);
            }
            last = word;
            count++;
        }
        return out.isEmpty() ? last : out.append(" or ").append(last).toString();
    }

    private @Nullable Object bindAs(Class<?> candidate, Node node, String path) {
        Shape shape = shape(candidate);
        if (candidate.isAnnotationPresent(Later.class)) {
            Node.Entry entry =
                    node instanceof Node.Mapping mapping ? mapping.entry(shape.key()) : null;
            Place place = entry == null ? node.place() : entry.key().place();
            binder.faults().notYet(place, path, HouseForm.quoted(shape.key()));
            return null;
        }
        Layout layout = binder.layout(candidate);
        if (shape.value() == Shape.Kind.MAPPING) {
            return binder.record(layout, node, path);
        }
        return layout.slots().isEmpty()
                ? layout.create(new Object[0])
                : binder.wrapped(layout, node, path);
    }

    private @Nullable String near(String found) {
        List<String> words = new ArrayList<>();
        for (Class<?> candidate : type.getPermittedSubclasses()) {
            String word = shape(candidate).word();
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        String nearest = Spelling.nearest(found, words);
        return nearest == null ? null : "did you mean " + HouseForm.quoted(nearest) + "?";
    }

    private static boolean fits(Shape shape, Node node) {
        return switch (shape.value()) {
            case SCALAR ->
                    node instanceof Node.Scalar scalar
                            && !scalar.isEmpty()
                            && (shape.word().isEmpty() || shape.word().equals(scalar.value()));
            case LIST -> node instanceof Node.Sequence;
            case MAPPING, MAP ->
                    node instanceof Node.Mapping mapping
                            && (shape.key().isEmpty() || mapping.entry(shape.key()) != null);
        };
    }

    private static Shape shape(Class<?> candidate) {
        Shape shape = candidate.getAnnotation(Shape.class);
        if (shape == null) {
            throw new IllegalStateException(candidate + " has no shape");
        }
        return shape;
    }
}
