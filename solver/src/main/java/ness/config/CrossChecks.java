package ness.config;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.settings.AxisSettings;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.Boundary;
import ness.config.settings.Coordinates;
import ness.config.settings.MeshSettings;
import ness.config.settings.OutputSettings;
import ness.config.settings.PieceSettings;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.Spelling;
import ness.physics.LawSettings;
import org.jspecify.annotations.Nullable;

/** What the parts of a config must fulfil together, as far as it shows without a grid. */
final class CrossChecks {
    private final Node.Mapping root;
    private final Scene scene;
    private final @Nullable MeshSettings mesh;
    private final @Nullable BoundariesSettings boundaries;
    private final Parts parts;
    private final Faults faults;
    private final List<String> warnings;

    CrossChecks(Node.Mapping root, Scene scene, Parts parts, Faults faults, List<String> warnings) {
        this.root = root;
        this.scene = scene;
        this.mesh = parts.of(MeshSettings.class);
        this.boundaries = parts.of(BoundariesSettings.class);
        this.parts = parts;
        this.faults = faults;
        this.warnings = warnings;
    }

    void run() {
        checkSides();
        checkMaterials();
        checkFields();
        if (mesh != null && boundaries != null) {
            checkPeriodic(mesh, boundaries);
            checkSurface(mesh, boundaries);
            warnOfPoints(mesh, boundaries);
        }
        warnOfIdleReservoirs();
    }

    /** One side may not be named twice, by its name and by an alias. */
    private void checkSides() {
        Coordinates coordinates = scene.coordinates();
        if (coordinates == null || !(root.get("boundaries") instanceof Node.Mapping mapping)) {
            return;
        }
        Map<Coordinates.Side, String> named = new HashMap<>();
        for (Node.Entry entry : mapping.entries()) {
            String word = entry.key().value();
            Coordinates.Side side = coordinates.side(word);
            String other = side == null ? null : named.putIfAbsent(side, word);
            if (other != null && !other.equals(word)) {
                faults.add(
                        entry.key().place(),
                        "boundaries." + word,
                        "the same side as " + HouseForm.quoted(other),
                        "give one of them");
            }
        }
    }

    private void checkPeriodic(MeshSettings given, BoundariesSettings touching) {
        for (String word : touching.sides().keySet()) {
            Coordinates.Side side = given.coordinates().side(word);
            AxisSettings axis = side == null ? null : given.axes().get(side.axis());
            if (side != null && axis != null && axis.periodic()) {
                complain(
                        "boundaries." + word,
                        "axis " + HouseForm.quoted(side.axis()) + " is periodic and has no sides",
                        null);
            }
        }
    }

    /** The surface is the unresolved side of a body that is thin in one direction. */
    private void checkSurface(MeshSettings given, BoundariesSettings touching) {
        if (touching.surface() == null) {
            return;
        }
        int axes = given.axes().size();
        String why =
                switch (given.coordinates()) {
                    case CARTESIAN -> axes == 3 ? "in 3D every side is resolved" : null;
                    case CYLINDRICAL -> axes == 2 ? "in (r, z) every side is resolved" : null;
                    case SPHERICAL -> "a sphere has no unresolved side";
                    case POLAR, LATITUDE -> null;
                };
        if (why != null) {
            complain("boundaries.surface", "means nothing here: " + why, null);
        }
        List<PieceSettings> pieces = touching.surface().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            PieceSettings piece = pieces.get(i);
            boolean ideal = piece.conductance() == null && piece.emissivity() == null;
            if (piece.reservoir() != null && ideal) {
                boolean split = touching.surface() instanceof Boundary.Split;
                complain(
                        "boundaries.surface" + (split ? "[" + i + "]" : ""),
                        "missing key: conductance or emissivity",
                        "an ideal contact would hold the whole body at the reservoir's state");
            }
        }
    }

    /** Ends of no area are closed, whatever is said of them. */
    private void warnOfPoints(MeshSettings given, BoundariesSettings touching) {
        for (Map.Entry<String, Boundary> boundary : touching.sides().entrySet()) {
            Coordinates.Side side = given.coordinates().side(boundary.getKey());
            AxisSettings axis = side == null ? null : given.axes().get(side.axis());
            if (side == null || axis == null || boundary.getValue().pieces().isEmpty()) {
                continue;
            }
            boolean centre = side.axis().equals("r") && !side.upper() && axis.first() == 0;
            boolean pole =
                    given.coordinates() == Coordinates.LATITUDE
                            && Math.abs(side.upper() ? axis.last() : axis.first()) == 1;
            if (centre || pole) {
                warnings.add(
                        "boundaries."
                                + boundary.getKey()
                                + ": this side has no area, so that it is closed");
            }
        }
    }

    private void checkMaterials() {
        if (!(Tree.find(root, "model.materials") instanceof Node.Mapping materials)
                || scene.coordinates() == null
                || materials.entry("default") != null) {
            return;
        }
        for (Node.Entry material : materials.entries()) {
            if (!scene.materials().contains(material.key().value())) {
                return;
            }
        }
        Set<String> without = new LinkedHashSet<>();
        if (scene.regions().isEmpty()) {
            without.add("default");
        }
        for (String region : scene.regions()) {
            if (!scene.voids().contains(region) && materials.entry(region) == null) {
                without.add(region);
            }
        }
        for (String region : without) {
            faults.add(
                    materials.place(),
                    "model.materials",
                    "missing material " + HouseForm.quoted(region),
                    "a material of that name, or default for all that have none");
        }
    }

    /** Only fields that a result can hold may be asked for. */
    private void checkFields() {
        LawSettings law = parts.of(LawSettings.class);
        OutputSettings output = parts.of(OutputSettings.class);
        if (law == null || mesh == null || output == null || output.fields() == null) {
            return;
        }
        Set<String> known = law.fields(mesh.axes().keySet());
        for (int i = 0; i < output.fields().size(); i++) {
            String name = output.fields().get(i);
            if (!known.contains(name)) {
                complain(
                        "output.fields[" + i + "]",
                        "unknown field " + HouseForm.quoted(name),
                        Spelling.hint(name, known));
            }
        }
    }

    private void warnOfIdleReservoirs() {
        Set<String> idle = new LinkedHashSet<>(scene.reservoirs());
        if (boundaries == null) {
            return;
        }
        for (Boundary boundary : boundaries.sides().values()) {
            removeUsed(idle, boundary);
        }
        for (Boundary boundary : boundaries.around().values()) {
            removeUsed(idle, boundary);
        }
        removeUsed(idle, boundaries.surface());
        LawSettings law = parts.of(LawSettings.class);
        if (law != null) {
            idle.removeAll(law.reservoirs());
        }
        for (String name : idle) {
            warnings.add("reservoirs." + name + ": nothing touches this reservoir");
        }
    }

    private static void removeUsed(Set<String> names, @Nullable Boundary boundary) {
        if (boundary == null) {
            return;
        }
        for (PieceSettings piece : boundary.pieces()) {
            if (piece.reservoir() != null) {
                names.remove(piece.reservoir());
            }
        }
    }

    private void complain(String path, String message, @Nullable String hint) {
        faults.add(Tree.place(root, path), path, message, hint);
    }
}
