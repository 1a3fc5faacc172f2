package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import ness.config.settings.AxisSettings;
import ness.config.settings.MeshSettings;
import ness.config.settings.RegionSettings;
import ness.config.settings.SegmentSettings;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.Region;
import org.jspecify.annotations.Nullable;

/** Builds the grid that the words of a mesh describe. */
final class GridAssembly {
    private final GridFaults faults;
    private final boolean reduced;
    private final MeshSettings mesh;
    private final Coordinates coordinates;

    /**
     * @param reduced whether numbers have no units
     */
    GridAssembly(MeshSettings mesh, boolean reduced, GridFaults faults) {
        this.mesh = mesh;
        this.reduced = reduced;
        this.faults = faults;
        coordinates = mesh.coordinates();
    }

    /**
     * The grid; adds to the warnings each region that selects no cell. A region of which it cannot
     * be told what belongs to it is void.
     */
    Grid grid(List<String> warnings) {
        List<Axis> axes = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) axes.add(axis(axis));
        double thickness = mesh.thickness() == null ? 1 : mesh.thickness();
        double radius = mesh.radius() == null ? 1 : mesh.radius();
        int[] region = mesh.regions().isEmpty() ? null : regions(axes, warnings);
        List<Region> regions = new ArrayList<>();
        regions.add(new Region("default", false));
        mesh.regions().forEach((name, words) -> regions.add(new Region(name, isVoid(words))));
        return new Grid(coordinates, axes, regions, region, thickness, radius, reduced);
    }

    private boolean isVoid(RegionSettings words) {
        return words.isVoid() || isDoubtful(words);
    }

    private boolean isDoubtful(RegionSettings words) {
        return words.where() != null && faults.isTold(words.where().path());
    }

    private @Nullable AxisSettings words(int axis) {
        return mesh.axes().get(coordinates.axisName(axis));
    }

    private Axis axis(int axis) {
        String name = coordinates.axisName(axis);
        AxisSettings words = words(axis);
        if (words != null) return new Axis(name, faces(words), words.periodic(), true);
        return Axis.unresolved(name, extent(axis));
    }

    /** Extent of an axis that is not resolved: a full turn, the thickness, or a cross-section. */
    private double extent(int axis) {
        double thickness = mesh.thickness() == null ? 1 : mesh.thickness();
        return switch (coordinates) {
            case CARTESIAN -> {
                if (mesh.axes().size() != 1) yield thickness;
                double area = mesh.area() == null ? 1 : mesh.area();
                yield axis == 1 ? area : 1;
            }
            case CYLINDRICAL -> axis == 2 ? 2 * Math.PI : thickness;
            case POLAR -> axis == 1 ? 2 * Math.PI : thickness;
            case SPHERICAL -> axis == 1 ? 4 * Math.PI : 1;
            case LATITUDE -> axis == 1 ? 2 * Math.PI : thickness;
        };
    }

    /** Number of the region of a name that was checked. */
    static int region(Grid grid, String name) {
        int number = 0;
        while (!grid.regions().get(number).name().equals(name)) number++;
        return number;
    }

    /** Positions of the faces of an axis. */
    static double[] faces(AxisSettings words) {
        if (!words.faces().isEmpty())
            return words.faces().stream().mapToDouble(Double::doubleValue).toArray();
        int cells = 0;
        for (SegmentSettings piece : words.pieces())
            cells = Math.addExact(cells, Math.toIntExact(piece.cells()));
        double[] faces = new double[cells + 1];
        faces[0] = words.first();
        int at = 0;
        for (SegmentSettings piece : words.pieces()) {
            segment(faces, at, piece);
            at += Math.toIntExact(piece.cells());
        }
        return faces;
    }

    private static void segment(double[] faces, int at, SegmentSettings piece) {
        double from = faces[at];
        double length = piece.to() - from;
        int n = Math.toIntExact(piece.cells());
        double rate = Math.log(piece.growth());
        for (int i = 1; i < n; i++) {
            double share =
                    piece.growth() == 1
                            ? (double) i / n
                            : Math.expm1(i * rate) / Math.expm1(n * rate);
            faces[at + i] = from + length * share;
        }
        faces[at + n] = piece.to();
    }

    private int[] regions(List<Axis> axes, List<String> warnings) {
        Grid bare =
                new Grid(
                        coordinates,
                        axes,
                        List.of(new Region("default", false)),
                        null,
                        1.0,
                        1,
                        reduced);
        int[] region = new int[bare.cells()];
        int number = 0;
        for (var entry : mesh.regions().entrySet()) {
            number++;
            RegionSettings words = entry.getValue();
            boolean[] inside = new RegionShape(bare, words).inside(faults);
            boolean any = false;
            for (int c = 0; c < inside.length; c++) {
                if (!inside[c]) continue;
                region[c] = number;
                any = true;
            }
            if (!any) warnings.add("region %s selects no cell".formatted(entry.getKey()));
        }
        if (isAllVoid(region))
            faults.add(
                    "mesh.regions",
                    "expected at least one cell that is not void, got none",
                    "make the void regions smaller");
        return region;
    }

    /** Whether no cell is left, nor a region in doubt that might leave one. */
    private boolean isAllVoid(int[] region) {
        List<RegionSettings> words = List.copyOf(mesh.regions().values());
        for (RegionSettings each : words) if (isDoubtful(each)) return false;
        for (int r : region) if (r == 0 || !words.get(r - 1).isVoid()) return false;
        return true;
    }
}
