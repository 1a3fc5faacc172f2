package ness.diagnostics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Expression;
import ness.expression.Points;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Group;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.quantity.TextException;
import ness.thermo.CompensatedSum;

/**
 * The language of {@code output.quantities}: expressions of ledger entries by their path, and of
 * {@code integral(e)}, {@code mean(e)}, {@code min(e)}, {@code max(e)}, {@code at(e, x[, y[, z]])}
 * over the fields.
 */
final class QuantityLanguage {
    private static final Set<String> REDUCTIONS = Set.of("integral", "mean", "min", "max", "at");

    private final Grid grid;
    private final GridSites sites;
    private final Interpolation interpolation;
    private final Group ledger;
    private final List<CellField> fields;
    private final Scope numbers;

    /**
     * @param ledger all groups of numbers that paths may name
     * @param fields that field expressions may use, the state first; it is also called T
     * @param numbers scope of the parameters
     */
    QuantityLanguage(
            Grid grid,
            Interpolation interpolation,
            Group ledger,
            List<CellField> fields,
            Scope numbers) {
        this.grid = grid;
        this.interpolation = interpolation;
        this.ledger = ledger;
        this.fields = fields;
        this.numbers = numbers;
        sites = GridSites.cells(grid);
    }

    /**
     * The number that a text stands for.
     *
     * @throws TextException if it is none
     */
    double value(String text) {
        Scope scope = numbers;
        StringBuilder rest = new StringBuilder();
        int at = 0;
        int found = 0;
        while (at < text.length()) {
            if (!Character.isJavaIdentifierStart(text.charAt(at)) || insideNumber(text, at)) {
                rest.append(text.charAt(at++));
                continue;
            }
            int end = nameEnd(text, at);
            String name = text.substring(at, end);
            int open = skipBlanks(text, end);
            double number;
            if (open < text.length() && text.charAt(open) == '(') {
                int close = closing(text, open);
                List<String> arguments = arguments(text.substring(open + 1, close));
                if (!reduces(name, arguments)) {
                    rest.append(name);
                    at = end;
                    continue;
                }
                number = reduce(name, arguments, at);
                end = close + 1;
            } else if (name.indexOf('.') > 0) {
                number = entry(name, at);
            } else {
                rest.append(name);
                at = end;
                continue;
            }
            String stand = "quantity_" + found++;
            scope = scope.withParameter(stand, Expression.constant(number));
            rest.append(stand);
            at = end;
        }
        return Expression.parse(rest.toString(), scope).at(Map.of());
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.'))
            end++;
        return end;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') depth++;
            if (text.charAt(i) == ')' && --depth == 0) return i;
        }
        throw new TextException("this bracket is not closed", open, 1, null);
    }

    private static List<String> arguments(String inside) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == ',' && depth == 0) {
                arguments.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        arguments.add(inside.substring(from));
        return arguments;
    }

    /** Whether a call is one over the fields: min and max of two numbers are not. */
    private static boolean reduces(String name, List<String> arguments) {
        return REDUCTIONS.contains(name) && (name.equals("at") || arguments.size() == 1);
    }

    private double entry(String path, int offset) {
        double number = LedgerPaths.number(ledger, path);
        if (Double.isNaN(number))
            throw new TextException(
                    "no ledger entry " + path,
                    offset,
                    path.length(),
                    "such as reservoirs.NAME.heat_flow or entropy.production");
        return number;
    }

    private Expression field(String text) {
        List<String> names = new ArrayList<>(List.of(sites.names()));
        names.add("T");
        for (CellField field : fields) names.add(field.name());
        return Expression.parse(text.strip(), numbers.withVariables(names));
    }

    private double reduce(String name, List<String> arguments, int offset) {
        Expression of = field(arguments.getFirst());
        if (name.equals("at")) return at(of, arguments, offset);
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
        }
        double[] state = new double[count];
        fields.getFirst().values().read(from, state, count);
        return points.set("T", state);
    }

    private double at(Expression of, List<String> arguments, int offset) {
        String[] names = sites.names();
        if (arguments.size() != names.length + 1)
            throw new TextException(
                    "at takes an expression and %d coordinate%s"
                            .formatted(names.length, names.length == 1 ? "" : "s"),
                    offset,
                    2,
                    "at(T, " + String.join(", ", names) + ")");
        double[] position = new double[3];
        int[] cell = new int[3];
        Map<String, Double> point = new HashMap<>();
        int n = 0;
        for (int axis = 0; axis < 3; axis++) {
            position[axis] = grid.axis(axis).centre(0);
            if (!grid.axis(axis).resolved()) continue;
            position[axis] = value(arguments.get(n + 1).strip());
            inside(axis, position[axis], offset);
            point.put(names[n++], position[axis]);
            cell[axis] = grid.axis(axis).cellAt(position[axis]);
        }
        int index = grid.cell(cell[0], cell[1], cell[2]);
        for (CellField field : fields) point.put(field.name(), field.values().at(index));
        double state = interpolation.at(position);
        point.put("T", state);
        point.put(fields.getFirst().name(), state);
        return of.at(point);
    }

    private void inside(int axis, double position, int offset) {
        double from = grid.axis(axis).from();
        double to = grid.axis(axis).to();
        double slack = 1e-12 * (to - from);
        if (!(position >= from - slack && position <= to + slack))
            throw new TextException(
                    "%s = %s lies outside the mesh, %s to %s"
                            .formatted(grid.axis(axis).name(), position, from, to),
                    offset,
                    2,
                    null);
    }
}
