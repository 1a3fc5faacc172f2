package ness.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.binding.Layout;
import ness.config.settings.Colour;
import ness.config.settings.MeshSettings;
import ness.config.settings.Picture;
import ness.config.settings.Settings;
import ness.grid.Coordinates;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.Equation;
import ness.words.ByModel;
import ness.words.Later;
import ness.words.Name;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of configs, for editors. It is made from the records that the
 * binder fills, so that it knows the same words; what it cannot tell, such as dimensions, it leaves
 * to descriptions.
 */
public final class Schema {
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    /** The model whose words are described; null where they are left to its condition. */
    private @Nullable Laws law;

    private Schema() {}

    /** The schema as a tree of maps, lists, strings, numbers and booleans. */
    public static Map<String, Object> tree() {
        Schema schema = new Schema();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        tree.put("title", "Ness config");
        tree.putAll(schema.object(Layout.of(Settings.class), Map.of()));
        tree.put("allOf", schema.conditions());
        tree.put("$defs", schema.definitions);
        return tree;
    }

    /** For each model the words that are its own. */
    private List<Object> conditions() {
        List<Object> conditions = new ArrayList<>();
        for (Laws each : Laws.all()) {
            law = each;
            Map<String, Object> properties = new LinkedHashMap<>();
            for (Layout.Slot slot : Layout.of(Settings.class).slots()) {
                if (isByModel(slot.type())) {
                    properties.put(slot.key(), value(slot.type(), slot.word()));
                }
            }
            Map<String, Object> type = ordered("const", each.type());
            Map<String, Object> model =
                    ordered("properties", ordered("type", type), "required", List.of("type"));
            conditions.add(
                    ordered(
                            "if",
                            ordered(
                                    "properties",
                                    ordered("model", model),
                                    "required",
                                    List.of("model")),
                            "then",
                            ordered("properties", properties)));
        }
        law = null;
        return conditions;
    }

    /** Whether a type holds words of which each model has its own. */
    private static boolean isByModel(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return isByModel(arguments[arguments.length - 1]);
        }
        Class<?> simple = (Class<?>) type;
        if (simple.isAnnotationPresent(ByModel.class)) {
            return true;
        }
        List<Class<?>> records =
                simple.isSealed()
                        ? List.of(simple.getPermittedSubclasses())
                        : simple.isRecord() && simple.isAnnotationPresent(Words.class)
                                ? List.of(simple)
                                : List.of();
        return records.stream()
                .flatMap(record -> Layout.of(record).slots().stream())
                .anyMatch(slot -> isByModel(slot.type()));
    }

    private Map<String, Object> object(Layout layout, Map<String, Object> constants) {
        Map<String, Object> object = new LinkedHashMap<>();
        Words words = layout.words();
        if (words != null) {
            object.put("description", words.value());
        }
        object.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>(constants);
        List<String> required = new ArrayList<>(constants.keySet());
        object.put("properties", properties);
        object.put("additionalProperties", false);
        for (Layout.Slot slot : layout.slots()) {
            if (slot.takesRest() && slot.word().keys() == Name.SIDE) {
                properties.putAll(named(slot.word().keys(), map(slot)));
            } else if (slot.takesRest()) {
                object.put("additionalProperties", described(slot.word(), map(slot)));
            } else {
                properties.put(slot.key(), described(slot.word(), value(slot.type(), slot.word())));
                if (slot.word().required()) {
                    required.add(slot.key());
                }
            }
        }
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        if (words != null && words.oneOf().length > 0) {
            object.put("oneOf", groups(words.oneOf()));
        }
        if (words != null && words.anyOf().length > 0) {
            object.put("anyOf", groups(words.anyOf()));
        }
        return object;
    }

    private static List<Object> groups(String[] keys) {
        List<Object> groups = new ArrayList<>();
        for (String key : keys) {
            groups.add(Map.of("required", List.of(key)));
        }
        return groups;
    }

    private Map<String, Object> map(Layout.Slot slot) {
        Type[] arguments = ((ParameterizedType) slot.type()).getActualTypeArguments();
        return value(arguments[1], slot.word());
    }

    /** The properties of a map whose keys are known words. */
    private static Map<String, Object> named(Name keys, Map<String, Object> value) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> words =
                keys == Name.SIDE ? Coordinates.sideWords() : List.of("x", "y", "z", "r", "phi");
        for (String word : words) {
            properties.put(word, value);
        }
        return properties;
    }

    private Map<String, Object> value(Type type, Word word) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Map<String, Object> element = value(arguments[arguments.length - 1], word);
            if (generic.getRawType() == List.class) {
                return ordered("type", "array", "items", element);
            }
            return word.keys() == Name.AXIS
                    ? ordered(
                            "type",
                            "object",
                            "properties",
                            named(word.keys(), element),
                            "additionalProperties",
                            false)
                    : ordered("type", "object", "additionalProperties", element);
        }
        Class<?> simple = (Class<?>) type;
        if (isByModel(simple)) {
            if (law == null) {
                return Map.of();
            }
            if (simple.isAnnotationPresent(ByModel.class)) {
                return reference(law.own(simple));
            }
        }
        if (simple == MeshSettings.class) {
            Map<String, Object> file = ordered("type", "string", "description", "a mesh file");
            return Map.of("anyOf", List.of(file, reference(simple)));
        }
        if (simple == LawSettings.class) {
            return law();
        }
        if (simple.isSealed()) {
            return alternatives(simple);
        }
        return simple.isRecord() && simple.isAnnotationPresent(Words.class)
                ? reference(simple)
                : scalar(simple, word);
    }

    private static Map<String, Object> scalar(Class<?> type, Word word) {
        if (type == boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == Colour.class) {
            return ordered("type", "string");
        }
        if (type == Equation.class) {
            return ordered("type", "string");
        }
        if (type == String.class || type == Picture.class) {
            return ordered("type", List.of("string", "number", "boolean"));
        }
        if (type.isEnum()) {
            List<Object> words = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                if (!Layout.isLater((Enum<?>) constant)) {
                    words.add(Layout.word((Enum<?>) constant));
                }
            }
            return ordered("enum", words);
        }
        boolean whole = type == long.class || type == Long.class;
        Map<String, Object> number =
                ordered("type", List.of(whole ? "integer" : "number", "string"));
        if (word.range() == Range.POSITIVE) {
            number.put("exclusiveMinimum", 0);
        } else if (word.range() == Range.COUNT) {
            number.put("minimum", 1);
        } else if (word.range() != Range.ANY) {
            number.put("minimum", 0);
        }
        if (word.range() == Range.UNIT_INTERVAL) {
            number.put("maximum", 1);
        }
        return number;
    }

    private Map<String, Object> law() {
        List<Object> laws = new ArrayList<>();
        for (Map.Entry<String, Class<?>> law : Laws.choice().records().entrySet()) {
            Map<String, Object> type = ordered("const", law.getKey());
            Layout layout = Layout.of(law.getValue());
            definitions.put(law.getKey(), object(layout, Map.of("type", type)));
            laws.add(ordered("$ref", "#/$defs/" + law.getKey()));
        }
        return ordered("anyOf", laws);
    }

    private Map<String, Object> alternatives(Class<?> type) {
        List<Object> forms = new ArrayList<>();
        for (Class<?> form : type.getPermittedSubclasses()) {
            Shape shape = form.getAnnotation(Shape.class);
            if (shape == null || form.isAnnotationPresent(Later.class)) {
                continue;
            }
            List<Layout.Slot> slots = Layout.of(form).slots();
            if (!shape.word().isEmpty()) {
                forms.add(ordered("const", shape.word()));
            } else if (shape.value() == Shape.Kind.MAPPING) {
                forms.add(reference(form));
            } else {
                Layout.Slot slot = slots.getFirst();
                forms.add(value(slot.type(), slot.word()));
            }
        }
        return ordered("anyOf", forms);
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName().replace("Settings", "");
        Class<?> outer = type.getDeclaringClass();
        if (outer != null) {
            name = outer.getSimpleName().replace("Settings", "") + name;
        }
        if (law != null && isByModel(type)) {
            name = name + "." + law.type();
        }
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, object(Layout.of(type), Map.of()));
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    /** With what the word means and an example, in front. */
    private static Map<String, Object> described(Word word, Map<String, Object> value) {
        Map<String, Object> described = new LinkedHashMap<>();
        String unit =
                switch (word.unit()) {
                    case "1", "*" -> "";
                    case "axis" -> " [unit of the axis]";
                    case Equation.FORWARD -> " [1/s, m^3/s, ... by the order of the reaction]";
                    case Equation.EQUILIBRIUM -> " [1/m^3 to the power of the particles gained]";
                    default -> " [" + word.unit() + "]";
                };
        described.put("description", word.value() + unit);
        if (!word.fallback().isEmpty() && !word.fallback().equals("{}")) {
            described.put("default", word.fallback());
        }
        if (!word.example().isEmpty()) {
            described.put("examples", List.of(word.example()));
        }
        described.putAll(value);
        return described;
    }

    private static Map<String, Object> ordered(String key, Object value, Object... more) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        for (int i = 0; i + 1 < more.length; i += 2) {
            map.put((String) more[i], more[i + 1]);
        }
        return map;
    }
}
