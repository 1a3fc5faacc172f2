package ness.physics.heat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Anisotropy;
import ness.physics.Property;
import ness.physics.PropertyException;
import org.jspecify.annotations.Nullable;

/** Full tensors of conductivity over a grid: what stands beside their diagonals (theory T100). */
final class TensorField implements Anisotropy {
    /** The least share of its largest entry that an eigenvalue may be. */
    private static final double SINGULAR = 1e-14;

    /** Entries xy, xz and yz stand at the sum of their axes less one. */
    private final double[] @Nullable [] beside = new double[3] @Nullable [];

    private final MaterialField[] diagonal;
    private final int[] axes;

    private TensorField(Grid grid, MaterialField[] diagonal) {
        this.diagonal = diagonal;
        axes = resolved(grid);
    }

    /** The axes that a user resolves, which entries of tensors belong to. */
    static int[] resolved(Grid grid) {
        int[] axes = new int[3];
        int n = 0;
        for (int axis = 0; axis < 3; axis++) if (grid.axis(axis).resolved()) axes[n++] = axis;
        return Arrays.copyOf(axes, n);
    }

    /**
     * Checks that tensors are symmetric and positive definite in all cells.
     *
     * @throws PropertyException with the smallest eigenvalue where one is not
     */
    static void check(Grid grid, List<HeatMaterials.@Nullable Material> byRegion) {
        for (int region = 0; region < byRegion.size(); region++) {
            HeatMaterials.Material material = byRegion.get(region);
            if (material == null || material.tensor() == null) continue;
            int[] cells = cells(grid, region);
            if (cells.length > 0)
                check(material.tensor(), GridSites.cells(grid, cells), cells.length);
        }
    }

    private static void check(HeatMaterials.Tensor tensor, GridSites sites, int count) {
        List<List<Property>> rows = tensor.rows();
        int n = rows.size();
        double[][][] entries = new double[n][n][];
        boolean fixed = true;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                Property entry = rows.get(i).get(j);
                entries[i][j] = entry.at(sites);
                fixed &= entry.expression().isConstant();
            }
        double[][] k = new double[n][n];
        for (int s = 0; s < (fixed ? 1 : count); s++) {
            boolean symmetric = true;
            double size = 0;
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    double one = entries[i][j][s];
                    double other = entries[j][i][s];
                    symmetric &= Math.abs(one - other) <= 4 * Math.ulp(Math.abs(one));
                    k[i][j] = 0.5 * (one + other);
                    size = Math.max(size, Math.abs(one));
                }
            double smallest = Eigenvalue.smallest(k);
            if (symmetric && smallest > SINGULAR * size) continue;
            throw new PropertyException(
                    tensor.path(),
                    "the tensor %s is not %s%s: its smallest eigenvalue is %s W/(m.K)"
                            .formatted(
                                    text(entries, s),
                                    symmetric ? "positive definite" : "symmetric",
                                    fixed ? "" : " at " + sites.describe(s),
                                    text(smallest)));
        }
    }

    private static String text(double[][][] entries, int s) {
        StringBuilder text = new StringBuilder("[");
        for (double[][] row : entries) {
            text.append(text.length() > 1 ? ", [" : "[");
            for (int j = 0; j < row.length; j++)
                text.append(j > 0 ? ", " : "").append(text(row[j][s]));
            text.append("]");
        }
        return text.append("]").toString();
    }

    private static String text(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return Math.abs(digits.scale()) < 7 ? digits.toPlainString() : digits.toString();
    }

    /**
     * The tensors of all materials; null where nothing stands beside a diagonal anywhere.
     *
     * @param diagonal conductivities along the axes
     */
    static @Nullable TensorField of(
            Grid grid, List<HeatMaterials.@Nullable Material> byRegion, MaterialField[] diagonal) {
        TensorField field = new TensorField(grid, diagonal);
        boolean any = false;
        for (int region = 0; region < byRegion.size(); region++) {
            HeatMaterials.Material material = byRegion.get(region);
            if (material == null || material.tensor() == null) continue;
            any |= field.fill(grid, cells(grid, region), material.tensor());
        }
        return any ? field : null;
    }

    private boolean fill(Grid grid, int[] cells, HeatMaterials.Tensor tensor) {
        boolean any = false;
        GridSites sites = GridSites.cells(grid, cells);
        for (int i = 0; i < axes.length; i++)
            for (int j = i + 1; j < axes.length; j++) {
                double[] values = tensor.rows().get(i).get(j).at(sites);
                int at = axes[i] + axes[j] - 1;
                double[] into = beside[at];
                if (into == null) into = new double[grid.cells()];
                beside[at] = into;
                for (int s = 0; s < cells.length; s++) {
                    into[cells[s]] = values[s];
                    any |= values[s] != 0;
                }
            }
        return any;
    }

    private static int[] cells(Grid grid, int region) {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (grid.region(c) == region) cells[n++] = c;
        return Arrays.copyOf(cells, n);
    }

    @Override
    public double entry(int cell, int row, int column) {
        if (row == column) return diagonal[row].factor(cell);
        double[] of = beside[row + column - 1];
        return of == null ? 0 : of[cell];
    }
}
