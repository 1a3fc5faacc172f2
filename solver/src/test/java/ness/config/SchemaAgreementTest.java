package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ness.config.binding.Layout;
import ness.grid.Coordinates;
import ness.words.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An editor that holds the schema and the program that binds the words agree about configs. */
class SchemaAgreementTest {
    private static final JsonSchema SCHEMA = new JsonSchema(Schema.tree());
    private static final List<Leaves> FULL =
            List.of(new Leaves(Sample.FULL), new Leaves(Sample.PARTICLES));

    /** Values in whose place a mapping by names could stand, of which a schema knows nothing. */
    private static final Pattern BY_NAME = Pattern.compile("boundaries\\..*\\.conductance");

    private static @Nullable Object tree(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    static List<Path> configs() throws IOException {
        return ShippedConfigsTest.configs();
    }

    @ParameterizedTest
    @MethodSource("configs")
    void everyShippedConfigFits(Path config) throws IOException {
        assertTrue(SCHEMA.fits(tree(Files.readString(config))));
    }

    @Test
    void everyShippedMeshFits() throws IOException {
        JsonSchema mesh = new JsonSchema(Map.of("$ref", "#/$defs/Mesh", "$defs", definitions()));
        try (Stream<Path> files = Files.list(Path.of("../meshes"))) {
            List<Path> meshes = files.filter(f -> f.toString().endsWith(".yaml")).toList();
            assertFalse(meshes.isEmpty());
            for (Path file : meshes) {
                assertTrue(mesh.fits(tree(Files.readString(file))), file.toString());
            }
        }
    }

    private static Object definitions() {
        return Objects.requireNonNull(SCHEMA.root().get("$defs"));
    }

    static Stream<String> values() {
        return Leaves.VALUES.stream();
    }

    /** What the program takes, no editor may underline. */
    @ParameterizedTest
    @MethodSource("values")
    void theSchemaIsNeverStricterThanTheProgram(String value) {
        int taken = 0;
        for (Leaves full : FULL) {
            assertTrue(SCHEMA.fits(tree(full.config())), full.config());
            for (Leaves.Leaf leaf : full.all()) {
                String config = full.with(leaf, value);
                boolean readLater = leaf.path().startsWith("output.quantities");
                if (readLater || Leaves.outcome(config).startsWith("[")) {
                    continue;
                }
                taken++;
                assertTrue(SCHEMA.fits(tree(config)), leaf.path() + " = " + value);
            }
        }
        boolean hopeless = List.of("[]", "~").contains(value);
        assertTrue(taken > 0 || hopeless, value);
    }

    /** A list or mapping in the place of a single value shows in the editor already. */
    @Test
    void wrongKindsAreSeenByBoth() {
        for (Leaves full : FULL) {
            for (Leaves.Leaf leaf : full.all()) {
                for (String value : List.of("[[1]]", "{nothing: 1}")) {
                    String config = full.with(leaf, value);
                    assertTrue(Leaves.outcome(config).startsWith("["), leaf.path());
                    boolean byName = BY_NAME.matcher(leaf.path()).matches();
                    boolean names = byName && value.startsWith("{");
                    assertTrue(names || !SCHEMA.fits(tree(config)), leaf.path() + value);
                }
            }
        }
    }

    /** A key too many, in front of a key of every mapping whose keys are words of the language. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "coordinates: cartesian\n  ",
                "from: 0, to: L",
                "to: 1 cm, cells",
                "box: {from",
                "from: [0, 0]",
                "centre: [5 cm",
                "type: heat\n  ",
                "density: 8960",
                "T: [290",
                "power: 1 W",
                "temperature: TH",
                "where: \"y < 0.01\"",
                "between: [chip",
                "initial: {",
                "tolerance: 1e-8",
                "fields: [temp",
                "source: me\n  ",
                "expect: \"2*TH\"",
                "expect: \"TH - x\"",
                "of: fields.temperature"
            })
    void unknownKeysAreSeenByBoth(String start) {
        int at = Sample.FULL.indexOf(start);
        assertTrue(at > 0, start);
        String more = "no_such: 1" + (start.endsWith("  ") ? "\n  " : ", ");
        String config = Sample.FULL.substring(0, at) + more + Sample.FULL.substring(at);
        assertTrue(Leaves.outcome(config).contains("unknown key"), config);
        assertFalse(SCHEMA.fits(tree(config)), start);
    }

    /** Each definition of the schema has just the keys of the record that the binder fills. */
    @Test
    void keysAreTheSameOnBothSides() {
        Set<Class<?>> records = Records.all();
        assertTrue(records.size() > 20, records.toString());
        List<Map<?, ?>> objects = new ArrayList<>();
        collect(SCHEMA.root(), objects);
        Set<String> described = new TreeSet<>();
        for (Class<?> record : records) {
            Layout layout = Layout.of(record);
            String meaning = Objects.requireNonNull(layout.words(), record.toString()).value();
            described.add(meaning);
            for (Map<?, ?> object : objects) {
                if (meaning.equals(object.get("description"))) {
                    assertEquals(keys(layout), keys(object), record.toString());
                }
            }
        }
        for (Map<?, ?> object : objects) {
            assertTrue(described.contains(object.get("description")), object.toString());
        }
    }

    /** The written-out objects of a schema, those that stand for a record. */
    private static void collect(@Nullable Object tree, List<Map<?, ?>> objects) {
        if (tree instanceof Map<?, ?> map) {
            if (map.containsKey("additionalProperties")
                    && map.containsKey("description")
                    && Boolean.FALSE.equals(map.get("additionalProperties"))
                    && !map.containsKey("examples")) {
                objects.add(map);
            }
            map.values().forEach(value -> collect(value, objects));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collect(value, objects));
        }
    }

    private static Set<String> keys(Layout layout) {
        Set<String> keys = new TreeSet<>(layout.keys());
        Layout.Slot rest = layout.rest();
        if (rest != null) {
            keys.addAll(
                    rest.word().keys() == Name.SIDE
                            ? Coordinates.sideWords()
                            : List.of("x", "y", "z", "r", "phi"));
        }
        return keys;
    }

    private static Set<String> keys(Map<?, ?> object) {
        Set<String> keys = new TreeSet<>();
        Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(object.get("properties"));
        properties.keySet().forEach(key -> keys.add((String) key));
        keys.remove("type");
        return keys;
    }
}
