package ness.findings;

import java.util.List;

/**
 * The mesh of a run, as far as results need it. Models without a grid have no axes and one cell.
 *
 * @param coordinates word of the config: {@code cartesian}, {@code cylindrical}, ...
 * @param axes the resolved axes, the one that runs fastest first: (x, y, z), (r, z), (r, phi), ...
 * @param unknowns number of unknowns of the problem
 * @param volume of each cell; 0 in void ones
 * @param volumeUnit {@code m^3}, or {@code 1}
 * @param regionNames in the order of their numbers, void regions too
 * @param region number of each cell's region
 * @param hasVoids true if some cell is void
 */
public record Mesh(
        String coordinates,
        List<Axis> axes,
        long unknowns,
        Values volume,
        String volumeUnit,
        List<String> regionNames,
        Values region,
        boolean hasVoids) {
    public Mesh {
        axes = List.copyOf(axes);
        regionNames = List.copyOf(regionNames);
    }

    /** Number of cells, void ones too. */
    public long cells() {
        return axes.stream().mapToLong(Axis::cells).reduce(1, Math::multiplyExact);
    }

    /** Number of faces across an axis. */
    public long faces(String axis) {
        Axis along = axis(axis);
        return cells() / along.cells() * (along.cells() + 1L);
    }

    /** The axis of that name. */
    public Axis axis(String name) {
        return axes.stream()
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the mesh has no axis " + name));
    }
}
