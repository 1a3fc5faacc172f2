package ness.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ness.expression.Expression;
import ness.expression.Points;
import ness.findings.CellField;
import ness.grid.Axis;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.input.Spelling;
import ness.quantity.TextException;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/** Numbers that the fields of a frame are reduced to. Void cells count for nothing. */
final class FieldNumbers {
    private final Grid grid;
    private final GridSites sites;
    private final List<CellField> fields;
    private final Map<String, Interpolation> between;
    private final Map<String, String> aliases;
    private final Map<String, double[][]> flows;

    /**
     * @param fields that expressions may use
     */
    FieldNumbers(FrameFindings findings, List<CellField> fields) {
        this.fields = fields;
        grid = findings.grid();
        sites = GridSites.cells(grid);
        between = findings.between();
        aliases = findings.aliases();
        flows = findings.flows();
    }

    /** The names that expressions may use: coordinates, fields, other words for fields. */
    List<String> names() {
        List<String> names = new ArrayList<>(List.of(sites.names()));
        names.addAll(aliases.keySet());
        for (CellField field : fields) names.add(field.name());
        return names;
    }

    /** The integral, mean, least or largest value of an expression. */
    double reduce(String name, Expression of) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum volumes = new CompensatedSum();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double[] values = new double[Points.BLOCK];
        for (int from = 0; from < grid.cells(); from += Points.BLOCK) {
            int count = Math.min(Points.BLOCK, grid.cells() - from);
            of.evaluate(points(from, count), values, count);
            for (int s = 0; s < count; s++) {
                if (grid.isVoid(from + s)) continue;
                double volume = grid.volume(from + s);
                sum.add(values[s] * volume);
                volumes.add(volume);
                least = Math.min(least, values[s]);
                most = Math.max(most, values[s]);
            }
        }
        return switch (name) {
            case "integral" -> sum.value();
            case "mean" -> sum.value() / volumes.value();
            case "min" -> least;
            default -> most;
        };
    }

    private Points points(int from, int count) {
        Points points = sites.points(from, count);
        for (CellField field : fields) {
            double[] values = new double[count];
            field.values().read(from, values, count);
            points.set(field.name(), values);
            aliases.forEach((word, name) -> {
                if (name.equals(field.name())) points.set(word, values);
            });
        }
        return points;
    }

    /** The value of an expression at a position, the unknowns between their nodes. */
    double at(Expression of, List<Double> coordinates, int offset) {
        String[] names = sites.names();
        if (coordinates.size() != names.length)
            throw new TextException(
                    "at takes an expression and %d coordinate%s"
                            .formatted(names.length, names.length == 1 ? "" : "s"),
                    offset,
                    "at".length(),
                    "at(%s, %s)".formatted(shortest(), String.join(", ", names)));
        double[] position = new double[3];
        int[] cell = new int[3];
        Map<String, Double> point = new HashMap<>();
        int n = 0;
        for (int axis = 0; axis < 3; axis++) {
            position[axis] = grid.axis(axis).centre(0);
            if (!grid.axis(axis).resolved()) continue;
            position[axis] = coordinates.get(n);
            inside(axis, position[axis], offset, "at".length());
            point.put(names[n++], position[axis]);
            cell[axis] = grid.axis(axis).cellAt(position[axis]);
        }
        int index = grid.cell(cell[0], cell[1], cell[2]);
        for (CellField field : fields) {
            Interpolation state = between.get(field.name());
            double value = state == null ? field.values().at(index) : state.at(position);
            point.put(field.name(), value);
        }
        aliases.forEach((word, name) -> point.put(word, point.getOrDefault(name, Double.NaN)));
        return of.at(point);
    }

    private String shortest() {
        String name = fields.getFirst().name();
        for (Map.Entry<String, String> alias : aliases.entrySet())
            if (alias.getValue().equals(name)) return alias.getKey();
        return name;
    }

    private void inside(int axis, double position, int offset, int length) {
        double from = grid.axis(axis).from();
        double to = grid.axis(axis).to();
        double slack = 1e-12 * (to - from);
        if (!(position >= from - slack && position <= to + slack))
            throw new TextException(
                    "%s = %s lies outside the mesh, %s to %s"
                            .formatted(grid.axis(axis).name(), position, from, to),
                    offset,
                    length,
                    null);
    }

    /** How a flow is asked for here. */
    String exampleOfFlow() {
        return "flow(%s, %s, position)"
                .formatted(flows.keySet().iterator().next(), sites.names()[0]);
    }

    /** The whole flow through the plane of faces that is nearest to a position along an axis. */
    double flow(String quantity, String axisName, double position, int offset) {
        double[][] flow = flows.get(quantity);
        if (flow == null)
            throw unknown(
                    "nothing called " + quantity + " flows", quantity, flows.keySet(), offset);
        List<String> axes = List.of(sites.names());
        if (!axes.contains(axisName))
            throw unknown("the mesh has no axis " + axisName, axisName, axes, offset);
        int axis = 0;
        while (!grid.axis(axis).resolved() || !grid.axis(axis).name().equals(axisName)) axis++;
        inside(axis, position, offset, "flow".length());
        int plane = nearestFace(grid.axis(axis), position);
        CompensatedSum sum = new CompensatedSum();
        int[] n = {grid.cells(0), grid.cells(1), grid.cells(2)};
        n[axis] = 1;
        for (int k = 0; k < n[2]; k++)
            for (int j = 0; j < n[1]; j++)
                for (int i = 0; i < n[0]; i++) sum.add(flow[axis][grid.face(axis, plane, i, j, k)]);
        return sum.value();
    }

    private TextException unknown(String message, String name, Iterable<String> names, int offset) {
        List<String> known = new ArrayList<>();
        names.forEach(known::add);
        @Nullable String hint = Spelling.hint(name, known);
        return new TextException(
                message, offset, "flow".length(), hint == null ? exampleOfFlow() : hint);
    }

    private static int nearestFace(Axis axis, double position) {
        int cell = axis.cellAt(position);
        double[] faces = axis.faces();
        return position - faces[cell] <= faces[cell + 1] - position ? cell : cell + 1;
    }
}
