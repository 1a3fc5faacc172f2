package ness.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.Resolved;
import ness.config.settings.AxisSettings;
import ness.config.settings.SegmentSettings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;

/**
 * The same config on a finer or coarser mesh. Segments share the cells in their ratio, and widths
 * grow by growth^(old/new) from cell to cell, so that a mesh of twice the cells splits the old
 * ones.
 */
final class Refinement {
    private Refinement() {}

    /**
     * The config with so many cells on each axis; itself if it has them.
     *
     * @param key config path of the number of cells, for faults
     * @throws InputException 65 if an axis is given by its faces or its segments cannot share the
     *     cells
     */
    static Resolved of(Resolved config, long cells, String key) {
        List<Fault> faults = new ArrayList<>();
        Resolved refined = config;
        for (Map.Entry<String, AxisSettings> entry : config.settings().mesh().axes().entrySet()) {
            String name = entry.getKey();
            AxisSettings axis = entry.getValue();
            long old = cells(axis);
            if (!axis.faces().isEmpty()) {
                String message = "axis " + name + " is given by its faces and cannot be refined";
                faults.add(config.fault(key, message, "give cells or segments instead"));
            } else if (axis.pieces().stream().anyMatch(piece -> piece.cells() * cells % old != 0)) {
                String message =
                        "the segments of axis %s cannot share %d cells in their ratio %s"
                                .formatted(name, cells, ratio(axis));
                faults.add(config.fault(key, message, "a multiple of " + least(axis, old)));
            } else if (old != cells) {
                refined = refined.with("mesh.axes." + name, written(axis, old, cells));
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(Exit.BAD_INPUT, faults);
        }
        return refined;
    }

    /**
     * The config on a mesh of which each cell holds so many cells of the given one along each axis;
     * axes of one cell stay.
     *
     * @param key config path of what asks for it, for faults
     * @throws InputException 65 if the cells of an axis cannot be joined so
     */
    static Resolved coarser(Resolved config, int factor, String key) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> axes = new LinkedHashMap<>();
        for (Map.Entry<String, AxisSettings> entry : config.settings().mesh().axes().entrySet()) {
            AxisSettings axis = entry.getValue();
            List<Double> given = axis.faces();
            long cells = given.isEmpty() ? cells(axis) : given.size() - 1;
            boolean whole = cells % factor == 0 && cells / factor > 1;
            for (SegmentSettings piece :
                    given.isEmpty() ? axis.pieces() : List.<SegmentSettings>of())
                whole &= piece.cells() % factor == 0;
            if (cells == 1) continue;
            String name = "mesh.axes." + entry.getKey();
            if (whole) {
                axes.put(
                        name,
                        given.isEmpty()
                                ? written(axis, cells, cells / factor)
                                : joined(axis, factor));
            } else {
                String message =
                        "axis %s has %s cells, which cannot be joined by %d, as %s asks"
                                .formatted(
                                        entry.getKey(),
                                        given.isEmpty() ? ratio(axis) : Long.toString(cells),
                                        factor,
                                        key);
                String hint =
                        "a multiple of %d in each segment, %d at least"
                                .formatted(factor, 2 * factor);
                faults.add(config.fault(name, message, hint));
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(Exit.BAD_INPUT, faults);
        }
        return config.with(axes);
    }

    private static long cells(AxisSettings axis) {
        return axis.pieces().stream().mapToLong(SegmentSettings::cells).sum();
    }

    /** The axis with every so manyth face, as it would stand in the file. */
    private static String joined(AxisSettings axis, int factor) {
        List<String> faces = new ArrayList<>();
        for (int i = 0; i < axis.faces().size(); i += factor) {
            faces.add(axis.faces().get(i).toString());
        }
        return "{faces: [%s], periodic: %s}".formatted(String.join(", ", faces), axis.periodic());
    }

    private static String ratio(AxisSettings axis) {
        StringBuilder text = new StringBuilder();
        for (SegmentSettings piece : axis.pieces()) {
            text.append(text.isEmpty() ? "" : ":").append(piece.cells());
        }
        return text.toString();
    }

    /** The least number of cells that the segments can share. */
    private static long least(AxisSettings axis, long cells) {
        long divisor = cells;
        for (SegmentSettings piece : axis.pieces()) {
            long a = divisor;
            long b = piece.cells();
            while (b != 0) {
                long rest = a % b;
                a = b;
                b = rest;
            }
            divisor = a;
        }
        return cells / divisor;
    }

    /** The axis with other cells, as it would stand in the file. */
    private static String written(AxisSettings axis, long old, long cells) {
        List<String> pieces = new ArrayList<>();
        for (SegmentSettings piece : axis.pieces()) {
            pieces.add(written(piece, old, cells));
        }
        boolean whole = axis.segments().isEmpty();
        return "{from: %s, %s, periodic: %s}"
                .formatted(
                        axis.first(),
                        whole
                                ? pieces.getFirst()
                                : "segments: [{" + String.join("}, {", pieces) + "}]",
                        axis.periodic());
    }

    private static String written(SegmentSettings piece, long old, long cells) {
        double growth = Math.pow(piece.growth(), (double) old / cells);
        return "to: %s, cells: %d, growth: %s"
                .formatted(piece.to(), piece.cells() * cells / old, growth);
    }
}
