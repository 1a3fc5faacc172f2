package ness.io;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;

/**
 * Lays the mesh out: centres and faces of each axis as dimension scales with the numbers by which
 * netCDF knows dimensions, volumes, regions, and the shapes of fields over them.
 */
final class MeshLayout {
    private static final int LONGEST_NAMES = 30_000;

    private final Mesh mesh;
    private final boolean compress;
    private final @Nullable Lead lead;
    private final Map<String, Integer> identifiers = new LinkedHashMap<>();

    /**
     * @param lead the axis that leads some fields, if any
     */
    MeshLayout(Mesh mesh, boolean compress, @Nullable Lead lead) {
        this.mesh = mesh;
        this.compress = compress;
        this.lead = lead;
    }

    /** Puts the axis that leads, and what else places its points. */
    void putLead(StoredGroup root) {
        if (lead == null) {
            return;
        }
        String axis = lead.axis();
        root.with(Lead.ATTRIBUTE, axis);
        Series scale =
                lead.scale()
                        .orElse(
                                new Series(
                                        axis,
                                        "1",
                                        "number of the point",
                                        lead.points(),
                                        MeshLayout::count));
        root.put(axis, described(index(scale), scale));
        int position = 0;
        for (Series column : lead.beside()) {
            StoredDataset numbers = led(new Elements.Reals(column.length(), column.values()));
            numbers.with(ResultLayout.LOCATION, "point").with(LedgerLayout.POSITION, position++);
            root.put(MemberName.of(column.name()), described(numbers, column));
        }
    }

    private static StoredDataset described(StoredDataset dataset, Series series) {
        describe(dataset, series.unit(), series.longName());
        return MemberName.mark(series.name(), dataset);
    }

    private static void count(long from, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from + i;
        }
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

    /**
     * A field over the cells, or over the faces across an axis, that may lead with another axis.
     */
    StoredDataset field(String name, Values values, String faceAxis) {
        LedData data = lead == null ? null : lead.fields().get(name);
        if (lead == null || data == null) {
            long count = Arrays.stream(shape(faceAxis)).reduce(1, Math::multiplyExact);
            return over(new Elements.Reals(count, values), dimensions(faceAxis));
        }
        StoredDataset dataset = new StoredDataset(data, data.dimensions());
        identify(dataset, dimensions(name, faceAxis));
        dataset.with(Lead.ATTRIBUTE, lead.axis());
        return dataset;
    }

    /** The names of what places the numbers of a field over the cells. */
    String coordinates(String name) {
        List<String> names = dimensions(name, "");
        if (lead != null && lead.fields().containsKey(name)) {
            List<Series> beside = lead.beside();
            names.addAll(1, beside.stream().map(column -> MemberName.of(column.name())).toList());
        }
        return String.join(" ", names);
    }

    /** Names of the dimensions of a field that may lead with another axis, slowest first. */
    List<String> dimensions(String name, String faceAxis) {
        List<String> names = dimensions(faceAxis);
        if (lead != null && lead.fields().containsKey(name)) {
            names.addFirst(lead.axis());
        }
        return names;
    }

    /** A number for each point of the axis that leads. */
    StoredDataset led(Elements elements) {
        Lead known = Objects.requireNonNull(lead);
        StoredDataset dataset = new StoredDataset(elements, compress, elements.count());
        identify(dataset, List.of(known.axis()));
        dataset.with(Lead.ATTRIBUTE, known.axis());
        return dataset;
    }

    /** A dataset over named dimensions, slowest first. */
    StoredDataset over(Elements elements, List<String> names) {
        long[] shape = names.stream().mapToLong(this::length).toArray();
        StoredDataset dataset = new StoredDataset(elements, compress, shape);
        identify(dataset, names);
        return dataset;
    }

    /** Tells netCDF which dimensions a dataset has. */
    private void identify(StoredDataset dataset, List<String> names) {
        int[] numbers =
                names.stream().mapToInt(name -> identifiers.getOrDefault(name, 0)).toArray();
        if (numbers.length > 0) {
            dataset.with("_Netcdf4Coordinates", numbers);
        }
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

    /** Names of the dimensions of the cells or of the faces across an axis, slowest first. */
    private List<String> dimensions(String faceAxis) {
        List<String> names = new ArrayList<>();
        for (Axis axis : mesh.axes()) {
            names.add(axis.name().equals(faceAxis) ? axis.name() + "_faces" : axis.name());
        }
        Collections.reverse(names);
        return names;
    }

    /** The shape of the cells or of the faces across an axis, slowest first. */
    long[] shape(String faceAxis) {
        return dimensions(faceAxis).stream().mapToLong(this::length).toArray();
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
