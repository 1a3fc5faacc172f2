package ness.report;

import java.util.Arrays;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Findings;
import ness.findings.Mesh;

/** The shape of fields in letters: a small plot in one dimension, the range in more. */
final class Profiles {
    private static final int COLUMNS = 60;
    private static final int LINES = 8;
    private static final int BLOCK = 4096;

    private Profiles() {}

    static void print(Paper paper, Findings findings) {
        Mesh mesh = findings.mesh();
        boolean first = true;
        for (CellField field : findings.cellFields()) {
            if (mesh.axes().isEmpty()) {
                return;
            }
            double[] range = range(field, mesh.cells());
            paper.heading(label(field));
            paper.line(
                    "  from %s to %s"
                            .formatted(Decimal.rounded(range[0], 6), Decimal.rounded(range[1], 6)));
            if (first && mesh.axes().size() == 1 && range[0] < range[1]) {
                plot(paper, columns(field, mesh.cells()), range, mesh.axes().getFirst());
            }
            paper.blank();
            first = false;
        }
    }

    private static String label(CellField field) {
        String unit = field.unit().equals("1") ? "" : " [" + field.unit() + "]";
        return field.name().replace('_', ' ') + unit;
    }

    private static void plot(Paper paper, double[] means, double[] range, Axis axis) {
        for (int row = LINES - 1; row >= 0; row--) {
            StringBuilder line = new StringBuilder();
            for (double mean : means) {
                double height = (mean - range[0]) / (range[1] - range[0]) * LINES;
                line.append(!Double.isNaN(mean) && level(height) == row ? '*' : ' ');
            }
            String tick =
                    switch (row) {
                        case LINES - 1 -> Decimal.rounded(range[1], 5);
                        case 0 -> Decimal.rounded(range[0], 5);
                        default -> "";
                    };
            paper.line((Paper.right(tick, 12) + " |" + line).stripTrailing());
        }
        String from = Decimal.rounded(axis.faces().at(0), 4);
        String to = Decimal.rounded(axis.faces().at(axis.cells()), 4) + " " + axis.unit();
        String middle = axis.name();
        int left = Math.max(1, (means.length - middle.length()) / 2 - from.length());
        int right =
                Math.max(1, means.length - from.length() - left - middle.length() - to.length());
        paper.line(" ".repeat(13) + "+" + "-".repeat(means.length));
        paper.line(" ".repeat(14) + from + " ".repeat(left) + middle + " ".repeat(right) + to);
    }

    private static int level(double height) {
        return Math.min(LINES - 1, Math.max(0, (int) height));
    }

    /** What is done with each number that is there. */
    private interface Action {
        void accept(long cell, double value);
    }

    private static void forEach(CellField field, long cells, Action action) {
        double[] block = new double[BLOCK];
        for (long from = 0; from < cells; from += BLOCK) {
            int count = (int) Math.min(BLOCK, cells - from);
            field.values().read(from, block, count);
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(block[i])) {
                    action.accept(from + i, block[i]);
                }
            }
        }
    }

    /** Means of the field over equal numbers of cells; NaN where all are void. */
    private static double[] columns(CellField field, long cells) {
        int columns = (int) Math.min(COLUMNS, cells);
        double[] sums = new double[columns];
        long[] counts = new long[columns];
        forEach(
                field,
                cells,
                (cell, value) -> {
                    int column = (int) (cell * columns / cells);
                    sums[column] += value;
                    counts[column]++;
                });
        for (int i = 0; i < columns; i++) {
            sums[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
        }
        return sums;
    }

    private static double[] range(CellField field, long cells) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        forEach(
                field,
                cells,
                (cell, value) -> {
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                });
        if (range[0] > range[1]) {
            Arrays.fill(range, Double.NaN);
        }
        return range;
    }
}
