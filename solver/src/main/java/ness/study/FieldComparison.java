package ness.study;

import java.util.List;
import java.util.Locale;
import ness.expression.Expression;
import ness.expression.Points;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Mesh;

/** Compares a field with a formula of position, cell by cell; void cells do not count. */
final class FieldComparison {
    private static final int BLOCK = Points.BLOCK;

    private final Mesh mesh;
    private final Expression formula;
    private final Tolerance tolerance;
    private final double[][] centres;
    private final double[][] positions;
    private final Points points = new Points();
    private final double[] found = new double[BLOCK];
    private final double[] expected = new double[BLOCK];
    private final double[] volume = new double[BLOCK];

    /**
     * A cell and its error.
     *
     * @param cell its index, -1 if all are void
     */
    record Worst(long cell, double found, double expected, double error, double allowed) {}

    private Worst worst = new Worst(-1, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private FieldComparison(Mesh mesh, Expression formula, Tolerance tolerance) {
        this.mesh = mesh;
        this.formula = formula;
        this.tolerance = tolerance;
        List<Axis> axes = mesh.axes();
        centres = new double[axes.size()][];
        positions = new double[axes.size()][BLOCK];
        for (int a = 0; a < axes.size(); a++) {
            centres[a] = axes.get(a).centres().toArray(axes.get(a).cells());
            points.set(axes.get(a).name(), positions[a]);
        }
    }

    /** The cell whose error is largest beside what is allowed there; one without a number first. */
    static Worst worst(Mesh mesh, CellField field, Expression formula, Tolerance tolerance) {
        FieldComparison comparison = new FieldComparison(mesh, formula, tolerance);
        long cells = mesh.cells();
        for (long from = 0; from < cells; from += BLOCK) {
            int count = (int) Math.min(BLOCK, cells - from);
            field.values().read(from, comparison.found, count);
            comparison.block(from, count);
        }
        return comparison.worst;
    }

    private void block(long from, int count) {
        position(from, count);
        formula.evaluate(points, expected, count);
        mesh.volume().read(from, volume, count);
        for (int i = 0; i < count; i++) {
            if (volume[i] == 0) {
                continue;
            }
            double error = tolerance.error(found[i], expected[i]);
            double allowed = tolerance.allowed(expected[i]);
            if (worst.cell < 0 || isWorse(error / allowed, worst.error / worst.allowed)) {
                worst = new Worst(from + i, found[i], expected[i], error, allowed);
            }
        }
    }

    private static boolean isWorse(double one, double other) {
        return one > other || (Double.isNaN(one) && !Double.isNaN(other));
    }

    private void position(long from, int count) {
        for (int i = 0; i < count; i++) {
            long left = from + i;
            for (int a = 0; a < centres.length; a++) {
                int cells = centres[a].length;
                positions[a][i] = centres[a][(int) (left % cells)];
                left /= cells;
            }
        }
    }

    /** Where a cell is, in words: {@code x = 0.05 m, y = 0.1 m}. */
    static String place(Mesh mesh, long cell) {
        StringBuilder text = new StringBuilder();
        long left = cell;
        for (Axis axis : mesh.axes()) {
            double position = axis.centres().at(left % axis.cells());
            left /= axis.cells();
            text.append(text.isEmpty() ? "" : ", ").append(axis.name()).append(" = ");
            text.append(String.format(Locale.ROOT, "%.6g", position));
            text.append(axis.unit().equals("1") ? "" : " " + axis.unit());
        }
        return text.toString();
    }
}
