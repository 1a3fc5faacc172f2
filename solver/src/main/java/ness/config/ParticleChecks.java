package ness.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.input.Faults;
import ness.input.HouseForm;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a config must fulfil together for particles. It reads the tree, so that it can
 * judge one part while another is wrong.
 */
final class ParticleChecks {
    private final Node.Mapping root;
    private final Scene scene;
    private final Faults faults;
    private final boolean charged;

    ParticleChecks(Node.Mapping root, Scene scene, Faults faults) {
        this.root = root;
        this.scene = scene;
        this.faults = faults;
        charged = Tree.find(root, "model.electrostatics") != null;
    }

    void run() {
        checkBaths();
        if (root.get("reservoirs") instanceof Node.Mapping reservoirs) {
            for (Node.Entry entry : reservoirs.entries()) {
                if (entry.value() instanceof Node.Mapping words) {
                    checkReservoir("reservoirs." + entry.key().value(), words);
                }
            }
        }
        if (root.get("boundaries") instanceof Node.Mapping boundaries) {
            checkSides("boundaries", boundaries);
        }
        Node.Entry interfaces = root.entry("interfaces");
        if (interfaces != null) {
            faults.notYet(interfaces.key().place(), "interfaces", "a contact between regions");
        }
        if (!charged) {
            refuse("solve.initial.potential");
        }
    }

    /** A bath for each axis leaves none of them out. */
    private void checkBaths() {
        if (scene.coordinates() == null
                || !(Tree.find(root, "model.temperature") instanceof Node.Mapping baths)) {
            return;
        }
        for (String axis : scene.axes()) {
            if (baths.entry(axis) == null) {
                faults.add(
                        baths.place(),
                        "model.temperature",
                        "missing key " + HouseForm.quoted(axis),
                        "give one for each axis of the mesh");
            }
        }
    }

    /** A reservoir says of each species what it holds, and of the potential if there is one. */
    private void checkReservoir(String path, Node.Mapping words) {
        Set<String> missing = new LinkedHashSet<>(scene.particles().species());
        missing.removeAll(Scene.keys(words));
        missing.removeAll(Scene.keys(words.get("chemical_potential")));
        Set<String> strangers = Scene.keys(words);
        strangers.removeAll(scene.particles().species());
        strangers.removeAll(List.of("voltage", "chemical_potential", "volume"));
        for (String species : strangers.isEmpty() ? missing : Set.<String>of()) {
            faults.add(
                    words.place(),
                    path,
                    "missing species " + HouseForm.quoted(species),
                    "its density, its chemical potential, or closed: it cannot pass");
        }
        if (charged && words.entry("voltage") == null) {
            faults.add(
                    words.place(),
                    path,
                    "missing key \"voltage\"",
                    "with electrostatics a reservoir has an electric potential");
        }
        if (!charged) {
            refuse(path + ".voltage");
        }
    }

    private void checkSides(String path, Node.Mapping sides) {
        for (Node.Entry side : sides.entries()) {
            String at = Tree.child(path, side.key().value());
            if (at.equals("boundaries.around") && side.value() instanceof Node.Mapping around) {
                checkSides(at, around);
            } else if (side.value() instanceof Node.Sequence pieces) {
                for (int i = 0; i < pieces.items().size(); i++) {
                    checkPiece(at + "[" + i + "]", pieces.items().get(i));
                }
            } else {
                checkPiece(at, side.value());
            }
        }
    }

    private void checkPiece(String path, Node node) {
        if (!(node instanceof Node.Mapping piece)) {
            return;
        }
        if (path.startsWith("boundaries.surface")) {
            for (String word : List.of("flux", "voltage", "surface_charge")) {
                complain(
                        path + "." + word,
                        "means nothing at the surface",
                        "particles pass it through a conductance from or to a reservoir");
            }
        } else if (!charged) {
            refuse(path + ".voltage");
            refuse(path + ".surface_charge");
        }
        if (!(piece.get("conductance") instanceof Node.Mapping conductances)
                || !(piece.get("reservoir") instanceof Node.Scalar reservoir)) {
            return;
        }
        for (String species : scene.particles().species()) {
            boolean passes = !isClosed(reservoir.value(), species);
            if (passes && conductances.entry(species) == null) {
                faults.add(
                        conductances.place(),
                        path + ".conductance",
                        "missing species " + HouseForm.quoted(species),
                        "0 keeps it from passing");
            }
        }
    }

    private boolean isClosed(String reservoir, String species) {
        return Tree.find(root, "reservoirs." + reservoir) instanceof Node.Mapping words
                && words.get(species) instanceof Node.Scalar content
                && content.value().equals("closed");
    }

    private void refuse(String path) {
        complain(path, "means nothing without electrostatics", "model: {electrostatics: ...}");
    }

    /** Tells what is wrong with a value if it is there. */
    private void complain(String path, String message, @Nullable String hint) {
        if (Tree.find(root, path) != null) {
            faults.add(Tree.place(root, path), path, message, hint);
        }
    }
}
