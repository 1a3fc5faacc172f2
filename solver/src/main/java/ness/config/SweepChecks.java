package ness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.settings.Amount;
import ness.config.settings.Parameter;
import ness.config.settings.SweepSettings;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.Spelling;

/** What the paths of a sweep must lead to. */
final class SweepChecks {
    private static final String SWEEP = "sweep";
    private static final int MOST_AXES = 2;

    /** Sections that hold nothing that a state depends on. */
    private static final Set<String> FIXED =
            Set.of("title", "units", SWEEP, "analysis", "output", "reference");

    private final Node.Mapping root;
    private final Map<String, Parameter> parameters;
    private final Faults faults;

    SweepChecks(Node.Mapping root, Map<String, Parameter> parameters, Faults faults) {
        this.root = root;
        this.parameters = parameters;
        this.faults = faults;
    }

    /** Tells paths that lead nowhere; {@code hidden} starts those that cannot be looked up. */
    void run(String hidden) {
        checkSteady();
        if (!(root.get(SWEEP) instanceof Node.Mapping sweep)) {
            return;
        }
        for (int i = 0; i < sweep.entries().size(); i++) {
            Node.Scalar key = sweep.entries().get(i).key();
            if (i == MOST_AXES) {
                faults.add(key.place(), SWEEP, "more than two swept values", null);
                return;
            }
            if (hidden.isEmpty() || !key.value().startsWith(hidden)) {
                checkPath(key);
            }
        }
    }

    /** Studies compare steady states. */
    private void checkSteady() {
        boolean time =
                Tree.find(root, "solve.to") instanceof Node.Scalar to && to.value().equals("time");
        for (String path :
                List.of(SWEEP, "solve.estimate_error", "analysis.minimum_entropy_production")) {
            Node node = time ? Tree.find(root, path) : null;
            boolean off = node instanceof Node.Scalar word && word.value().equals("false");
            if (node != null && !off) {
                String message = "is not available with solve.to: time in this version";
                faults.add(node.place(), path, message, "to: steady");
            }
        }
    }

    private void checkPath(Node.Scalar key) {
        String path = key.value();
        Node node = Tree.find(root, path);
        String quoted = HouseForm.quoted(path);
        if (node == null) {
            String hint = Spelling.hint(path, candidates(path));
            faults.add(key.place(), SWEEP, "unknown path " + quoted, hint);
        } else if (!(node instanceof Node.Scalar)) {
            String hint = "the path goes on, as in parameters.NAME";
            String message = quoted + " is " + node.kind() + ", not a number";
            faults.add(key.place(), SWEEP, message, hint);
        } else if (FIXED.contains(path.split("[.\\[]", 2)[0])) {
            faults.add(key.place(), SWEEP, quoted + " does not change the state", null);
        }
    }

    /** Paths of single values: all parameters, or where the path begins otherwise those there. */
    private List<String> candidates(String path) {
        List<String> all = new ArrayList<>();
        String section = path.split("[.\\[]", 2)[0];
        Node inside = FIXED.contains(section) ? null : root.get(section);
        if (inside != null) {
            collect(inside, section, all);
        } else {
            parameters.keySet().forEach(name -> all.add("parameters." + name));
        }
        return all;
    }

    private static void collect(Node node, String path, List<String> into) {
        switch (node) {
            case Node.Scalar _ -> into.add(path);
            case Node.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(sequence.items().get(i), path + "[" + i + "]", into);
                }
            }
            case Node.Mapping mapping ->
                    mapping.entries()
                            .forEach(entry -> {
                                String name = Tree.child(path, entry.key().value());
                                collect(entry.value(), name, into);
                            });
        }
    }

    /** A parameter keeps its dimension, used or not. */
    void checkDimensions(Map<?, ?> sweep) {
        sweep.forEach((key, values) -> {
            String path = (String) key;
            Parameter parameter =
                    path.startsWith("parameters.")
                            ? parameters.get(path.substring("parameters.".length()))
                            : null;
            if (parameter == null || ((SweepSettings) values).count() == 0) {
                return;
            }
            Amount wanted = parameter.amount();
            Amount found = ((SweepSettings) values).value(0);
            if (!wanted.fits(found)) {
                String at = Tree.child(SWEEP, path);
                String message =
                        "expected %s, as in parameters, got %s"
                                .formatted(wanted.unit(), found.unit());
                faults.add(Tree.place(root, at), at, message, null);
            }
        });
    }
}
