package ness.config;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.settings.AxisSettings;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.Boundary;
import ness.config.settings.HeatPieceSettings;
import ness.config.settings.MeshSettings;
import ness.config.settings.OutputSettings;
import ness.config.settings.PieceSettings;
import ness.config.yaml.Node;
import ness.config.yaml.Tree;
import ness.grid.Coordinates;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.Spelling;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import org.jspecify.annotations.Nullable;

/** What the parts of a config must fulfil together, as far as it shows without a grid. */
final class CrossChecks {
    private final Node.Mapping root;
    private final Scene scene;
    private final @Nullable MeshSettings mesh;
    private final @Nullable BoundariesSettings boundaries;
    private final List<@Nullable Object> parts;
    private final Faults faults;
    private final List<String> warnings;

    CrossChecks(
            Node.Mapping root,
            Scene scene,
            List<@Nullable Object> parts,
            Faults faults,
            List<String> warnings) {
        this.root = root;
        this.scene = scene;
        this.parts = parts;
        this.mesh = part(parts, MeshSettings.class);
        this.boundaries = part(parts, BoundariesSettings.class);
        this.faults = faults;
        this.warnings = warnings;
    }

    /** The part of this type; null if it is absent or wrong. */
    private static <T> @Nullable T part(List<@Nullable Object> parts, Class<T> type) {
        for (Object part : parts) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        return null;
    }

    void run() {
        checkSides();
        checkMaterials();
        checkFields();
        if (mesh != null && boundaries != null) {
            checkEnds(mesh, boundaries);
            checkSurface(mesh, boundaries);
        }
        warnOfIdleReservoirs();
        if (scene.law() != null && scene.law().settings() == DriftDiffusionSettings.class) {
            new ParticleChecks(root, scene, faults).run();
        }
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

    /** A periodic axis has no ends; those of no area are closed, whatever is said of them. */
    private void checkEnds(MeshSettings given, BoundariesSettings touching) {
        Coordinates system = given.coordinates();
        for (Map.Entry<String, Boundary> boundary : touching.sides().entrySet()) {
            Coordinates.Side side = system.side(boundary.getKey());
            String name = side == null ? "" : system.axisName(side.axis());
            AxisSettings axis = given.axes().get(name);
            if (side == null || axis == null) {
                continue;
            }
            String path = "boundaries." + boundary.getKey();
            if (axis.periodic()) {
                String why = "axis " + HouseForm.quoted(name) + " is periodic and has no sides";
                complain(path, why, null);
            }
            double end = side.end() == 0 ? axis.first() : axis.last();
            boolean centre = system.radial() && side.axis() == 0 && end == 0;
            boolean pole = system == Coordinates.LATITUDE && Math.abs(end) == 1;
            if ((centre || pole) && !boundary.getValue().pieces().isEmpty()) {
                warnings.add(path + ": this side has no area, so that it is closed");
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
            if (piece.isIdeal()) {
                boolean split = touching.surface() instanceof Boundary.Split;
                boolean heat = piece instanceof HeatPieceSettings;
                complain(
                        "boundaries.surface" + (split ? "[" + i + "]" : ""),
                        "missing key: conductance" + (heat ? " or emissivity" : ""),
                        "an ideal contact would hold the whole body at the reservoir's state");
            }
        }
    }

    private void checkMaterials() {
        checkRegions("model.materials", "material");
        checkRegions("model.electrostatics.permittivity", "region");
    }

    /** Each region has an entry in a mapping by regions, or there is one for the rest. */
    private void checkRegions(String path, String what) {
        if (!(Tree.find(root, path) instanceof Node.Mapping materials)
                || scene.coordinates() == null
                || materials.entry("default") != null) {
            return;
        }
        Set<String> without = scene.materials();
        if (!scene.regions().isEmpty()) {
            without.remove("default");
        }
        for (Node.Entry material : materials.entries()) {
            if (!scene.materials().contains(material.key().value())) {
                return;
            }
            without.remove(material.key().value());
        }
        for (String region : without) {
            faults.add(
                    materials.place(),
                    path,
                    "missing " + what + " " + HouseForm.quoted(region),
                    "a " + what + " of that name, or default for all that have none");
        }
    }

    /** Only fields that a result can hold may be asked for. */
    private void checkFields() {
        LawSettings law = part(parts, LawSettings.class);
        OutputSettings output = part(parts, OutputSettings.class);
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
        boundaries.pieces().forEach(piece -> idle.remove(String.valueOf(piece.reservoir())));
        LawSettings law = part(parts, LawSettings.class);
        if (law != null) {
            idle.removeAll(law.reservoirs());
        }
        for (String name : idle) {
            warnings.add("reservoirs." + name + ": nothing touches this reservoir");
        }
    }

    private void complain(String path, String message, @Nullable String hint) {
        faults.add(Tree.place(root, path), path, message, hint);
    }
}
