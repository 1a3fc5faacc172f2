package ness.config;

import java.util.List;
import java.util.Map;
import ness.config.binding.Layout;
import ness.config.settings.Amount;
import ness.config.settings.Colour;
import ness.config.settings.OutputSettings.Phrase;
import ness.config.settings.Parameter;
import ness.config.settings.Picture;
import ness.expression.Formula;
import ness.expression.Names;
import ness.input.HouseForm;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.Equation;
import ness.words.Shape;
import org.jspecify.annotations.Nullable;

/** Writes bound records as YAML again: numbers in SI, keys in the order of their records. */
final class Canonical {
    private final StringBuilder out = new StringBuilder();

    String text(Object record) {
        out.setLength(0);
        members(record, 0);
        return out.toString();
    }

    private void members(Object record, int depth) {
        if (record instanceof LawSettings law) {
            key("type", depth).append(' ').append(Laws.type(law)).append('\n');
        }
        for (Layout.Slot slot : Layout.of(record.getClass()).slots()) {
            Object value = slot.of(record);
            if (slot.takesRest()) {
                entries((Map<?, ?>) value, depth);
            } else if (value != null && !isAbsent(value, slot)) {
                key(slot.key(), depth);
                value(value, depth + 1);
            }
        }
    }

    private static boolean isAbsent(Object value, Layout.Slot slot) {
        boolean empty =
                switch (value) {
                    case Map<?, ?> map -> map.isEmpty();
                    case List<?> list -> list.isEmpty();
                    default -> false;
                };
        return empty && !slot.nullable();
    }

    private void entries(Map<?, ?> map, int depth) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            key(name((String) entry.getKey()), depth);
            value(entry.getValue(), depth + 1);
        }
    }

    private StringBuilder key(String key, int depth) {
        return out.repeat(' ', 2 * depth).append(key).append(':');
    }

    /** Writes a value after its key, and ends the line. */
    private void value(Object value, int depth) {
        String simple = simple(value);
        if (simple != null) {
            out.append(' ').append(simple).append('\n');
            return;
        }
        switch (value) {
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> {
                out.append('\n');
                entries(map, depth);
            }
            default -> alternative(value, depth);
        }
    }

    private void alternative(Object record, int depth) {
        Shape shape = record.getClass().getAnnotation(Shape.class);
        List<Layout.Slot> slots = Layout.of(record.getClass()).slots();
        if (shape != null && !shape.word().isEmpty()) {
            out.append(' ').append(shape.word()).append('\n');
        } else if (shape != null && shape.value() != Shape.Kind.MAPPING) {
            value(slots.getFirst().of(record), depth);
        } else {
            int before = out.length();
            out.append('\n');
            members(record, depth);
            if (out.length() == before + 1) {
                out.insert(before, " {}");
            }
        }
    }

    private void list(List<?> list, int depth) {
        out.append('\n');
        for (Object item : list) {
            out.repeat(' ', 2 * depth).append("-\n");
            members(item, depth + 1);
        }
    }

    private static @Nullable String simple(Object value) {
        return switch (value) {
            case List<?> list -> row(list);
            case Double number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case String text -> quoted(text);
            case Enum<?> word -> Layout.word(word);
            case Formula formula ->
                    formula.isConstant()
                            ? Double.toString(formula.expression().value())
                            : quoted(formula.text());
            case Parameter parameter -> withUnit(parameter.amount());
            case Amount amount -> withUnit(amount);
            case Phrase phrase -> quoted(phrase.text());
            case Equation equation -> quoted(equation.text());
            case Picture picture -> quoted(picture.path());
            case Colour colour -> quoted(colour.toString());
            default -> null;
        };
    }

    /** A list in one line; null if it holds what needs several. */
    private static @Nullable String row(List<?> list) {
        StringBuilder row = new StringBuilder("[");
        for (Object item : list) {
            String simple = simple(item);
            if (simple == null) {
                return null;
            }
            row.append(row.length() > 1 ? ", " : "").append(simple);
        }
        return row.append("]").toString();
    }

    private static String withUnit(Amount amount) {
        String text = amount.text();
        return text.indexOf(' ') < 0 ? text : "\"" + text + "\"";
    }

    /** A key, in quotes unless it is a plain word that means nothing else. */
    private static String name(String key) {
        boolean word = Names.isIdentifier(key) && !key.matches("(?i)true|false|null");
        return word ? key : quoted(key);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    String character = Character.toString(c);
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').append(character);
                    } else if (HouseForm.escaped(character).equals(character)) {
                        quoted.append(character);
                    } else {
                        String hex = Integer.toHexString(c);
                        quoted.append("\\U").repeat('0', 8 - hex.length()).append(hex);
                    }
                });
        return quoted.append('"').toString();
    }
}
