package ness.config.binding;

import java.util.ArrayList;
import java.util.List;
import ness.config.yaml.Node;
import ness.expression.Formula;
import ness.input.Faults;
import ness.input.Spelling;
import ness.words.Name;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** Turns single values into the types that components may have. */
final class Scalars {
    private final Binder binder;
    private final Surroundings surroundings;
    private final Faults faults;

    Scalars(Binder binder, Surroundings surroundings) {
        this.binder = binder;
        this.surroundings = surroundings;
        this.faults = binder.faults();
    }

    @Nullable Object read(Class<?> type, Word word, Node.Scalar scalar, String path) {
        if (type == double.class || type == Double.class) {
            return binder.numbers().number(scalar, word, path);
        }
        if (type == long.class || type == Long.class) {
            return binder.numbers().whole(scalar, word, path);
        }
        if (type == Formula.class) {
            return binder.numbers().formula(scalar, word, path);
        }
        if (type == boolean.class) {
            return truth(scalar, path);
        }
        if (type == String.class) {
            return checkName(word.names(), scalar, path) ? scalar.value() : null;
        }
        if (type.isEnum()) {
            return constant(type, scalar, path);
        }
        Surroundings.Reader reader = surroundings.reader(type);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + type);
        }
        return reader.read(scalar, word, path, binder);
    }

    private @Nullable Boolean truth(Node.Scalar scalar, String path) {
        return switch (scalar.plain() ? scalar.value() : "") {
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> {
                String hint = scalar.plain() ? null : "without quotes";
                faults.expected(scalar.place(), path, "true or false", scalar.found(), hint);
                yield null;
            }
        };
    }

    private @Nullable Object constant(Class<?> type, Node.Scalar scalar, String path) {
        List<String> words = new ArrayList<>();
        for (Object candidate : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) candidate;
            String word = Layout.word(constant);
            if (!word.equals(scalar.value())) {
                words.add(word);
            } else if (Layout.isLater(constant)) {
                faults.notYet(scalar.place(), path, scalar.found());
                return null;
            } else {
                return constant;
            }
        }
        String hint = Spelling.hint(scalar.value(), words);
        faults.expected(scalar.place(), path, Alternatives.joined(words), scalar.found(), hint);
        return null;
    }

    private boolean checkName(Name kind, Node.Scalar scalar, String path) {
        Surroundings.Refusal refusal = surroundings.refuse(kind, scalar.value());
        if (refusal != null) {
            faults.add(scalar.place(), path, refusal.message(), refusal.hint());
        }
        return refusal == null;
    }
}
