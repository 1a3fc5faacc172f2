package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ness.config.binding.Binder;
import ness.config.binding.Layout;
import ness.config.settings.MeshSettings;
import ness.config.settings.Parameter;
import ness.config.yaml.Node;
import ness.config.yaml.YamlReader;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Text;
import ness.physics.driftdiffusion.ReactionSettings;
import ness.words.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hints and editors offer as an example can be written just so. */
class WordExamplesTest {
    /** A config with all names that examples use. */
    private static final String NAMES =
            """
            parameters: {TH: 400 K, TC: 300 K}
            mesh:
              axes: {x: {from: 0, to: 1, cells: 4}, y: {from: 0, to: 1, cells: 4}}
              regions: {chip: {where: x}, hole: {where: y, void: true}}
            model: {type: heat, materials: {default: {conductivity: 1}}}
            reservoirs: {hot: {temperature: TH}, air: {temperature: TC}, cold: {temperature: TC}, sun: {temperature: TH}}
            """;

    static Stream<Layout.Slot> slots() {
        List<Layout.Slot> slots = new ArrayList<>();
        for (Class<?> record : Records.all()) {
            slots.addAll(Layout.of(record).slots());
        }
        return slots.stream();
    }

    /** The same for particles. */
    private static final String PARTICLES =
            NAMES.substring(0, NAMES.indexOf("model"))
                    + """
                    model: {type: drift-diffusion, species: {bead: {}}, chemostats: {fuel: 1}, reactions: [{equation: bead -> fuel}]}
                    reservoirs: {hot: {bead: 1}}
                    """;

    private static Binder binder(String config, Faults faults) {
        Node.Mapping root = (Node.Mapping) parsed(config);
        Texts texts = new Texts().with("c", config).with("device.png", png());
        NamedFiles files = new NamedFiles(texts, texts.config("c"));
        Map<String, Parameter> parameters =
                Parameters.read(
                        (Node.Mapping) Objects.requireNonNull(root.get("parameters")),
                        false,
                        faults);
        return new Binder(new Judge(Scene.of(root), parameters, files, Set.of()), faults);
    }

    private static byte[] png() {
        return ImageFileTest.png(2, 2, BufferedImage.TYPE_INT_RGB, (x, y) -> 0);
    }

    private static Node parsed(String text) {
        return Objects.requireNonNull(YamlReader.read(Text.file("c", text)), text);
    }

    /** Binds a text as the value of a word, where it may stand in a flow mapping. */
    private static void bind(Layout.Slot slot, String text) {
        Node.Mapping mapping = (Node.Mapping) parsed("{k: " + text + "}");
        Faults faults = new Faults();
        String path = path(slot);
        Node node = Objects.requireNonNull(mapping.get("k"));
        Object bound = binder(config(slot), faults).value(slot.type(), slot.word(), node, path);
        try {
            faults.stop();
        } catch (InputException e) {
            throw new AssertionError(HouseForm.text(e.faults()), e);
        }
        assertNotNull(bound, text);
    }

    /** Where the word stands, if what it may hold depends on that. */
    private static String path(Layout.Slot slot) {
        if (slot.key().equals("parameters")) {
            return "parameters";
        }
        return slot.accessor().getDeclaringClass() == ReactionSettings.class
                ? "model.reactions[0].k"
                : "mesh.axes.x.k";
    }

    /** A config in which the word can stand. */
    private static String config(Layout.Slot slot) {
        Class<?> owner = slot.accessor().getDeclaringClass();
        String name = owner.getName();
        boolean particles = name.contains("driftdiffusion") || name.contains("Particle");
        return particles ? PARTICLES : NAMES;
    }

    @ParameterizedTest
    @MethodSource("slots")
    void everyExampleIsAValueOfItsWord(Layout.Slot slot) {
        String example = slot.word().example();
        if (slot.type() == MeshSettings.class) {
            assertTrue(Files.exists(Path.of("../configs/heat").resolve(example)), example);
        } else if (!example.isEmpty()) {
            String value = example.startsWith("#") ? "\"" + example + "\"" : example;
            String key = slot.word().keys() == Name.SIDE ? "left" : "bead";
            bind(slot, slot.takesRest() ? "{" + key + ": " + value + "}" : value);
        }
    }

    @ParameterizedTest
    @MethodSource("slots")
    void whatAnAbsentKeyStandsForCanBeWritten(Layout.Slot slot) {
        if (!slot.word().fallback().isEmpty()) {
            bind(slot, slot.word().fallback());
        }
    }

    /** A sentence that asks for a key says how it may look, but for those that are plain. */
    @ParameterizedTest
    @MethodSource("slots")
    void keysThatMustBeThereHaveAnExample(Layout.Slot slot) {
        boolean told = !slot.word().example().isEmpty() || slot.key().equals("model");
        assertTrue(!slot.word().required() || told, slot.key());
    }

    /** The defaults that the schema names are those that an absent key has. */
    @Test
    void writingTheDefaultsChangesNothing() {
        Sample bare = new Sample().with("solve", "").with("output", "").with("boundaries", "");
        String silent = bare.read().canonical();
        String spelled =
                bare.with("units", "SI")
                        .with("solve", "{to: steady, max_steps: 50, linear: {}}")
                        .with("output", "{compress: false}")
                        .with("boundaries", "{}")
                        .read()
                        .canonical();
        assertEquals(silent, spelled);
    }
}
