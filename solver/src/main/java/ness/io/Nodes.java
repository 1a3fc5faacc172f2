package ness.io;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import ness.findings.Axis;
import ness.findings.Mesh;
import ness.findings.Values;

/**
 * Where the corners of the cells stand in space, for meshes whose lines are not straight: polar
 * ones. Others need only their axes.
 */
final class Nodes {
    private Nodes() {}

    static boolean needed(Mesh mesh) {
        return mesh.coordinates().equals("polar") && mesh.axes().size() == 2;
    }

    static void put(StoredGroup root, Mesh mesh, MeshLayout layout) {
        if (needed(mesh)) {
            Axis r = mesh.axes().get(0);
            Axis phi = mesh.axes().get(1);
            StoredGroup nodes = root.group("nodes");
            List<String> shape = List.of(phi.name() + "_faces", r.name() + "_faces");
            long count = (r.cells() + 1L) * (phi.cells() + 1L);
            Values x = corners(r, phi, (s, a) -> s * StrictMath.cos(a));
            Values y = corners(r, phi, (s, a) -> s * StrictMath.sin(a));
            put(nodes, "x", layout.over(new Elements.Reals(count, x), shape), r.unit());
            put(nodes, "y", layout.over(new Elements.Reals(count, y), shape), r.unit());
        }
    }

    private static void put(StoredGroup nodes, String name, StoredDataset dataset, String unit) {
        MeshLayout.describe(dataset, unit, name + " of the corners of the cells");
        nodes.put(name, dataset);
    }

    private static Values corners(Axis r, Axis phi, DoubleBinaryOperator place) {
        int along = r.cells() + 1;
        double[] radii = r.faces().toArray(along);
        double[] angles = phi.faces().toArray(phi.cells() + 1);
        return (from, into, count) -> {
            for (int i = 0; i < count; i++) {
                long index = from + i;
                into[i] =
                        place.applyAsDouble(
                                radii[(int) (index % along)], angles[(int) (index / along)]);
            }
        };
    }
}
