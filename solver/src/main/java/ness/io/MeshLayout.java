package ness.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ness.findings.Axis;
import ness.findings.Mesh;
import ness.findings.Series;
import ness.findings.Values;

/**
 * Lays the mesh out: centres and faces of each axis as dimension scales with the numbers by which
 * netCDF knows dimensions, volumes, regions, and the shapes of fields over them.
 */
final class MeshLayout {
    private static final int LONGEST_NAMES = 30_000;

    private final Mesh mesh;
    private final boolean compress;
    private final Map<String, Integer> identifiers = new LinkedHashMap<>();

    MeshLayout(Mesh mesh, boolean compress) {
        this.mesh = mesh;
        this.compress = compress;
    }

    void put(StoredGroup root) {
        for (Axis axis : mesh.axes()) {
            String name = axis.name();
            StoredDataset centres = scale(name, axis.cells(), axis.centres());
            describe(centres, axis.unit(), axis.longName());
            centres.with("periodic", axis.periodic() ? 1 : 0);
            root.put(name, centres);
            StoredDataset faces = scale(name + "_faces", axis.cells() + 1, axis.faces());
            describe(faces, axis.unit(), axis.longName() + ", cell faces");
            root.put(name + "_faces", faces);
        }
        StoredDataset volume = cellDataset(new Elements.Reals(mesh.cells(), mesh.volume()));
        describe(volume, mesh.volumeUnit(), "cell volume");
        root.put("volume", volume);
        StoredDataset region = cellDataset(new Elements.Integers(mesh.cells(), mesh.region()));
        describe(region, "1", "region number");
        root.put("region", region);
        regionNames(root, region);
        Nodes.put(root, mesh, this);
    }

    private void regionNames(StoredGroup root, StoredDataset region) {
        List<String> names = mesh.regionNames();
        int longest = names.stream().mapToInt(name -> 4 * name.length() + 1).max().orElse(0);
        if (names.isEmpty()) {
            return;
        }
        if ((long) longest * names.size() <= LONGEST_NAMES) {
            region.with("names", names.toArray(String[]::new));
        } else {
            root.put("region_names", new StoredDataset(lines(names), false));
        }
    }

    /** Texts as one, a line each. */
    static Elements lines(List<String> texts) {
        return new Elements.Text(
                texts.stream()
                        .map(text -> text.replaceAll("\\R", " "))
                        .collect(Collectors.joining("\n")));
    }

    static void describe(StoredNode node, String unit, String longName) {
        node.with("units", unit);
        if (!longName.isEmpty()) {
            node.with("long_name", longName);
        }
    }

    /** A dataset over the cells. */
    StoredDataset cellDataset(Elements elements) {
        StoredDataset dataset = over(elements, dimensions(""));
        dataset.with("coordinates", String.join(" ", dimensions("")));
        return dataset;
    }

    /** A dataset over the faces across an axis. */
    StoredDataset faceDataset(Elements elements, String axis) {
        return over(elements, dimensions(axis));
    }

    /** A dataset over named dimensions, slowest first. */
    StoredDataset over(Elements elements, List<String> names) {
        int[] numbers =
                names.stream().mapToInt(name -> identifiers.getOrDefault(name, 0)).toArray();
        long[] shape = names.stream().mapToLong(this::length).toArray();
        StoredDataset dataset = new StoredDataset(elements, compress, shape);
        if (numbers.length > 0) {
            dataset.with("_Netcdf4Coordinates", numbers);
        }
        return dataset;
    }

    /** A column of steps that is a dimension of its own. */
    StoredDataset index(Series series) {
        return scale(series.name(), series.length(), series.values());
    }

    /** Another column beside such a dimension. */
    StoredDataset column(Series series, Series index) {
        StoredDataset dataset =
                new StoredDataset(
                        new Elements.Reals(series.length(), series.values()),
                        compress,
                        series.length());
        dataset.with(
                "_Netcdf4Coordinates",
                new int[] {Objects.requireNonNull(identifiers.get(index.name()))});
        return dataset;
    }

    /** Names of the dimensions of a field, slowest first. */
    List<String> dimensions(String faceAxis) {
        List<String> names = new ArrayList<>();
        for (Axis axis : mesh.axes()) {
            names.add(axis.name().equals(faceAxis) ? axis.name() + "_faces" : axis.name());
        }
        Collections.reverse(names);
        return names;
    }

    private long length(String dimension) {
        for (Axis axis : mesh.axes()) {
            if (dimension.equals(axis.name())) {
                return axis.cells();
            }
            if (dimension.equals(axis.name() + "_faces")) {
                return axis.cells() + 1L;
            }
        }
        throw new IllegalArgumentException("no dimension " + dimension);
    }

    private StoredDataset scale(String name, int length, Values values) {
        StoredDataset scale =
                new StoredDataset(new Elements.Reals(length, values), compress, length);
        scale.with("CLASS", "DIMENSION_SCALE").with("NAME", name);
        int identifier = identifiers.size();
        scale.with("_Netcdf4Dimid", identifier);
        identifiers.put(name, identifier);
        return scale;
    }
}
