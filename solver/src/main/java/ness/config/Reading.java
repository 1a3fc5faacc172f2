package ness.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.Sources.Source;
import ness.config.binding.Binder;
import ness.config.binding.Layout;
import ness.config.settings.Parameter;
import ness.config.settings.Settings;
import ness.config.yaml.Node;
import ness.config.yaml.Utf8;
import ness.config.yaml.YamlReader;
import ness.input.Exit;
import ness.input.Faults;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.jspecify.annotations.Nullable;

/** One config on its way from text to {@link Resolved}. */
final class Reading {
    private static final String OVERRIDE = "--set";

    private final Text text;
    private final NamedFiles files;

    private Reading(Text text, NamedFiles files) {
        this.text = text;
        this.files = files;
    }

    static Reading of(Sources sources, String path) {
        Source source = sources.config(path);
        return new Reading(
                Utf8.text(source.name(), source.bytes()), new NamedFiles(sources, source));
    }

    /** The config itself. */
    Text text() {
        return text;
    }

    Resolved resolve(List<String> overrides) {
        String hint = "for example configs/heat/heated-rod.yaml";
        return resolve(mapping(text, "", "model", hint), overrides, OVERRIDE);
    }

    /** The mapping that a file holds. */
    private static Node.Mapping mapping(Text text, String path, String key, @Nullable String hint) {
        Node node = YamlReader.read(text);
        if (node instanceof Node.Mapping mapping) {
            return mapping;
        }
        Place place = node == null ? new Place(text, 1, 1, 1) : node.place();
        String found = node == null ? "nothing" : node.found();
        String message = "expected a mapping with the key " + key + ", got " + found;
        throw new InputException(Exit.BAD_INPUT, place.fault(path, message, hint));
    }

    Resolved resolve(Node.Mapping given, List<String> overrides, String name) {
        Set<Node.Scalar> made = Collections.newSetFromMap(new IdentityHashMap<>());
        Overrides assignments = new Overrides(made, this::withMesh);
        Node.Mapping root = given;
        for (String override : overrides) {
            root = assignments.apply(root, name, override);
        }
        Faults faults = new Faults();
        faults.order(text.name());
        boolean meshFails = false;
        try {
            root = withMesh(root);
        } catch (InputException e) {
            faults.add(e);
            meshFails = true;
        }
        return bind(root, made, faults, meshFails);
    }

    private Resolved bind(
            Node.Mapping root, Set<Node.Scalar> made, Faults faults, boolean meshFails) {
        Scene scene = Scene.of(root);
        Map<String, Parameter> parameters =
                root.get("parameters") instanceof Node.Mapping mapping
                        ? Parameters.read(mapping, scene.reduced(), faults)
                        : Map.of();
        Binder binder = new Binder(new Judge(scene, parameters, files, made), faults);
        Layout layout = binder.layout(Settings.class);
        @Nullable Object[] values = binder.components(layout, root, "", meshFails ? "mesh" : null);
        List<String> warnings = new ArrayList<>();
        new CrossChecks(root, scene, Arrays.asList(values), faults, warnings).run();
        SweepChecks sweep = new SweepChecks(root, parameters, faults);
        sweep.run(meshFails ? "mesh" : "");
        if (layout.value("sweep", values) instanceof Map<?, ?> axes) {
            sweep.checkDimensions(axes);
        }
        faults.stop();
        return new Resolved(this, root, (Settings) layout.create(values), warnings);
    }

    /** The tree with the mesh in place of the name of its file. */
    private Node.Mapping withMesh(Node.Mapping root) {
        Node.Entry entry = root.entry("mesh");
        if (entry == null || !(entry.value() instanceof Node.Scalar path) || path.isEmpty()) {
            return root;
        }
        Text mesh = files.text(path.value(), path.place(), "mesh");
        return root.with(entry.key(), mapping(mesh, "mesh", "axes", null));
    }
}
