package ness.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.grid.Coordinates;
import ness.physics.driftdiffusion.Equation;
import ness.quantity.TextException;
import org.jspecify.annotations.Nullable;

/**
 * The names of a config, found in the tree before anything is bound, so that every value can be
 * judged by itself.
 *
 * @param reduced whether units are reduced
 * @param timed whether a course in time is asked for
 * @param system the system of coordinates; null if it cannot be told
 * @param coordinates the same if the mesh has axes of it, so that sides and regions can be judged
 * @param axes the axes of the mesh in the order of the system
 * @param regions all regions
 * @param voids the void ones
 * @param readable whether reservoirs are given as a mapping, or none is
 * @param reservoirs all reservoirs
 * @param law the model; null if it cannot be told
 * @param particles what the model introduces beside
 */
record Scene(
        boolean reduced,
        boolean timed,
        @Nullable Coordinates system,
        @Nullable Coordinates coordinates,
        List<String> axes,
        Set<String> regions,
        Set<String> voids,
        boolean readable,
        Set<String> reservoirs,
        @Nullable Laws law,
        Particles particles) {

    static Scene of(Node.Mapping root) {
        Coordinates system = coordinates(root);
        List<String> axes = new ArrayList<>();
        Collection<String> written = keys(Tree.find(root, "mesh.axes"));
        if (system != null) {
            axes.addAll(system.axes());
            axes.retainAll(written);
        }
        boolean sound = system != null && !axes.isEmpty() && axes.equals(firstOf(system, written));
        Set<String> regions = keys(Tree.find(root, "mesh.regions"));
        Set<String> voids = new LinkedHashSet<>();
        if (Tree.find(root, "mesh.regions") instanceof Node.Mapping mapping) {
            for (Node.Entry region : mapping.entries()) {
                if (region.value() instanceof Node.Mapping words
                        && word(words.get("void")).equalsIgnoreCase("true")) {
                    voids.add(region.key().value());
                }
            }
        }
        return new Scene(
                word(root.get("units")).equals("reduced"),
                word(Tree.find(root, "solve.to")).equals("time"),
                system,
                sound ? system : null,
                axes,
                regions,
                voids,
                root.get("reservoirs") == null || root.get("reservoirs") instanceof Node.Mapping,
                keys(root.get("reservoirs")),
                Laws.of(word(Tree.find(root, "model.type"))),
                Particles.of(root));
    }

    /**
     * What moves on the grid or reacts there.
     *
     * @param species all species
     * @param chemostats all chemostats
     * @param equations of the reactions; null where one cannot be read
     */
    record Particles(
            Set<String> species, Set<String> chemostats, List<@Nullable Equation> equations) {
        static Particles of(Node.Mapping root) {
            Set<String> species = keys(Tree.find(root, "model.species"));
            Set<String> chemostats = keys(Tree.find(root, "model.chemostats"));
            List<@Nullable Equation> equations = new ArrayList<>();
            Particles particles = new Particles(species, chemostats, equations);
            if (Tree.find(root, "model.reactions") instanceof Node.Sequence reactions) {
                for (Node reaction : reactions.items()) {
                    equations.add(equation(reaction, particles.all()));
                }
            }
            return particles;
        }

        private static @Nullable Equation equation(Node reaction, Set<String> names) {
            String text = reaction instanceof Node.Mapping words ? word(words.get("equation")) : "";
            try {
                return Equation.parse(text, names);
            } catch (TextException e) {
                return null;
            }
        }

        /** The species, then the chemostats. */
        Set<String> all() {
            Set<String> all = new LinkedHashSet<>(species);
            all.addAll(chemostats);
            return all;
        }
    }

    /** As many axes of a system as were written, of which the first must be there. */
    private static List<String> firstOf(Coordinates system, Collection<String> written) {
        return system.axes().subList(0, Math.min(written.size(), system.axes().size()));
    }

    /** The regions that are made of something, {@code default} among them. */
    Set<String> materials() {
        Set<String> names = new LinkedHashSet<>(regions);
        names.removeAll(voids);
        names.add("default");
        return names;
    }

    /** The words for sides that this mesh has. */
    List<String> sides() {
        List<String> words = new ArrayList<>();
        for (String word : Coordinates.sideWords()) {
            Coordinates.Side side = coordinates == null ? null : coordinates.side(word);
            if (coordinates != null
                    && side != null
                    && axes.contains(coordinates.axisName(side.axis()))) {
                words.add(word);
            }
        }
        return words;
    }

    private static @Nullable Coordinates coordinates(Node.Mapping root) {
        if (!(root.get("mesh") instanceof Node.Mapping mesh)) {
            return null;
        }
        if (mesh.get("coordinates") == null) {
            return Coordinates.CARTESIAN;
        }
        String word = word(mesh.get("coordinates"));
        for (Coordinates candidate : Coordinates.values()) {
            if (candidate.word().equals(word)) {
                return candidate;
            }
        }
        return null;
    }

    static Set<String> keys(@Nullable Node node) {
        Set<String> keys = new LinkedHashSet<>();
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                keys.add(entry.key().value());
            }
        }
        return keys;
    }

    private static String word(@Nullable Node node) {
        return node instanceof Node.Scalar scalar ? scalar.value() : "";
    }
}
