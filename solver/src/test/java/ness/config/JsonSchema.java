package ness.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * As much of JSON Schema as the program's schema uses, after the specification. A keyword that it
 * does not know is an error.
 */
record JsonSchema(Map<String, Object> root) {
    /** Whether the tree of a document fits. */
    boolean fits(@Nullable Object document) {
        return fits(root, document);
    }

    private boolean fits(Map<?, ?> schema, @Nullable Object value) {
        for (Map.Entry<?, ?> keyword : schema.entrySet()) {
            if (!fits((String) keyword.getKey(), keyword.getValue(), schema, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String keyword, Object says, Map<?, ?> schema, @Nullable Object value) {
        return switch (keyword) {
            case "$schema", "title", "$defs", "description", "examples", "default" -> true;
            case "$ref" -> fits(definition((String) says), value);
            case "type" -> types(says).stream().anyMatch(type -> isOf((String) type, value));
            case "const" -> says.equals(value);
            case "enum" -> ((List<?>) says).contains(value);
            case "anyOf" -> count((List<?>) says, value) > 0;
            case "allOf" -> count((List<?>) says, value) == ((List<?>) says).size();
            case "if" ->
                    !fits((Map<?, ?>) says, value)
                            || fits((Map<?, ?>) Objects.requireNonNull(schema.get("then")), value);
            case "then" -> true;
            case "oneOf" -> count((List<?>) says, value) == 1;
            case "required" ->
                    !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) says);
            case "properties" ->
                    !(value instanceof Map<?, ?> map) || members((Map<?, ?>) says, map);
            case "additionalProperties" ->
                    !(value instanceof Map<?, ?> map) || others(says, schema, map);
            case "items" ->
                    !(value instanceof List<?> list)
                            || list.stream().allMatch(item -> fits((Map<?, ?>) says, item));
            case "minimum" -> !(value instanceof Number n) || n.doubleValue() >= number(says);
            case "maximum" -> !(value instanceof Number n) || n.doubleValue() <= number(says);
            case "exclusiveMinimum" ->
                    !(value instanceof Number n) || n.doubleValue() > number(says);
            default -> throw new AssertionError("no keyword of this schema: " + keyword);
        };
    }

    private static double number(Object says) {
        return ((Number) says).doubleValue();
    }

    private Map<?, ?> definition(String reference) {
        Map<?, ?> definitions = (Map<?, ?>) Objects.requireNonNull(root.get("$defs"));
        String name = reference.substring("#/$defs/".length());
        return (Map<?, ?>) Objects.requireNonNull(definitions.get(name), reference);
    }

    private static List<?> types(Object says) {
        return says instanceof List<?> list ? list : List.of(says);
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number;
            case "integer" ->
                    value instanceof Number n && Math.rint(n.doubleValue()) == n.doubleValue();
            default -> throw new AssertionError("no type: " + type);
        };
    }

    private long count(List<?> schemas, @Nullable Object value) {
        return schemas.stream().filter(schema -> fits((Map<?, ?>) schema, value)).count();
    }

    private boolean members(Map<?, ?> properties, Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(member -> properties.containsKey(member.getKey()))
                .allMatch(member -> fits(member(properties, member.getKey()), member.getValue()));
    }

    private static Map<?, ?> member(Map<?, ?> properties, Object key) {
        return (Map<?, ?>) Objects.requireNonNull(properties.get(key));
    }

    private boolean others(Object says, Map<?, ?> schema, Map<?, ?> map) {
        Object properties = schema.get("properties");
        return map.entrySet().stream()
                .filter(each ->
                        !(properties instanceof Map<?, ?> p && p.containsKey(each.getKey())))
                .allMatch(each ->
                        says instanceof Map<?, ?> other
                                ? fits(other, each.getValue())
                                : Boolean.TRUE.equals(says));
    }
}
