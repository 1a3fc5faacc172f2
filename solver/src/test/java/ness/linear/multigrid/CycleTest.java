package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One cycle as a matrix M, beside the matrix A that it inverts approximately (theory T45). */
class CycleTest {
    /** A stencil, and how much of an error one cycle may leave. */
    record Case(String name, Stencil stencil, double left) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case of(String name, Medium medium, double left) {
        return new Case(name, medium.stencil(), left);
    }

    static Stream<Case> cases() {
        Medium.OfCell blocks = (i, j, k) -> (i / 4 + j / 4) % 2 == 0 ? 1e4 : 1;
        Medium turning =
                Medium.plane(16, 14)
                        .conducting(0, blocks)
                        .conducting(1, (i, j, k) -> 1e4 / blocks.at(i, j, k));
        return Stream.of(
                of("plane", Medium.plane(16, 14), 0.5),
                of("odd plane", Medium.plane(15, 13), 0.5),
                of("cube", Medium.cube(6), 0.5),
                of("ring", new Medium(new Shape(12, 16, 1, false, true, false)), 0.5),
                of("odd ring", new Medium(new Shape(12, 15, 1, false, true, false)), 0.5),
                of("odd torus in space", new Medium(new Shape(5, 7, 5, false, true, true)), 0.7),
                of("1e3 along y", Medium.plane(16, 14).conducting(1, (i, j, k) -> 1e3), 0.5),
                of("direction by blocks", turning, 0.9),
                of("L", Medium.plane(16, 14).conducting((i, j, k) -> i > 8 && j > 6 ? 0 : 1), 0.5),
                random(new Shape(13, 11, 1, false, false, false)),
                random(new Shape(9, 16, 1, true, true, false)),
                random(new Shape(6, 5, 6, true, false, true)));
    }

    private static Case random(Shape shape) {
        return new Case("random " + shape, Stencils.random(shape, true, 1), 0.7);
    }

    /** Cells that take part: not those that are coupled to nothing. */
    private static int[] taking(FineLevel fine, int cells) {
        return IntStream.range(0, cells).filter(c -> !fine.apart(c)).toArray();
    }

    private static DMatrixRMaj cycle(FineLevel fine, int[] cells, int all) {
        Cycle cycle = new Cycle(fine, Team.ALONE);
        DMatrixRMaj matrix = new DMatrixRMaj(cells.length, cells.length);
        for (int c = 0; c < cells.length; c++) {
            double[] unit = new double[all];
            double[] z = new double[all];
            unit[cells[c]] = 1;
            cycle.prepare(unit, 1);
            cycle.direct(z, 0);
            for (int i = 0; i < cells.length; i++) matrix.set(i, c, z[cells[i]]);
        }
        return matrix;
    }

    private static DMatrixRMaj part(DMatrixRMaj whole, int[] cells) {
        DMatrixRMaj part = new DMatrixRMaj(cells.length, cells.length);
        for (int i = 0; i < cells.length; i++)
            for (int j = 0; j < cells.length; j++) part.set(i, j, whole.get(cells[i], cells[j]));
        return part;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCycleIsSymmetricPositiveAndNearTheInverse(Case each) {
        Stencil stencil = each.stencil.packed();
        FineLevel fine = new FineLevel(stencil, Team.ALONE);
        int all = stencil.shape().cells();
        int[] cells = taking(fine, all);
        DMatrixRMaj m = cycle(fine, cells, all);
        assertTrue(Levels.distance(m, Levels.transposed(m)) < Levels.ROUNDING);
        DMatrixRMaj a = part(Stencils.dense(stencil), cells);
        CommonOps_DDRM.scale(fine.unit, a);
        double[] values = relativeSpectrum(m, a);
        assertTrue(values[0] > 1 - each.left, "least " + values[0]);
        double most = values[values.length - 1];
        assertTrue(most < 1 + each.left, "most " + most);
    }

    /** Eigenvalues of M A, as those of L^T M L with A = L L^T. */
    private static double[] relativeSpectrum(DMatrixRMaj m, DMatrixRMaj a) {
        CholeskyDecomposition_F64<DMatrixRMaj> factor =
                DecompositionFactory_DDRM.chol(a.numRows, true);
        assertTrue(factor.decompose(a.copy()));
        DMatrixRMaj l = factor.getT(null);
        return Levels.spectrum(Levels.product(Levels.transposed(l), Levels.product(m, l)));
    }

    /** A right-hand side twice as large has a solution twice as large, and 2^100 times too. */
    @ParameterizedTest
    @MethodSource("cases")
    void theCycleIsLinear(Case each) {
        FineLevel fine = new FineLevel(each.stencil.packed(), Team.ALONE);
        Cycle cycle = new Cycle(fine, Team.ALONE);
        double[] r = Stencils.vector(each.stencil.shape().cells(), 2);
        for (int c = 0; c < r.length; c++) if (fine.apart(c)) r[c] = 0;
        double[] plain = new double[r.length];
        double[] scaled = new double[r.length];
        cycle.prepare(r, 1);
        double both = cycle.dotPrepared(r);
        cycle.direct(plain, 0);
        assertEquals(dot(r, plain), both, 1e-12 * both);
        cycle.prepare(LevelTest.times(r, 0x1p100), 0x1p100);
        cycle.direct(scaled, 0);
        assertEquals(0, Stencils.distance(plain, scaled));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) sum += a[c] * b[c];
        return sum;
    }

    /** Directions go on from those before by beta, cell for cell. */
    @Test
    void directionsAddWhatWasThere() {
        for (int nx : new int[] {6, 7}) {
            FineLevel fine = new FineLevel(Medium.plane(nx, 5).stencil(), Team.ALONE);
            Cycle cycle = new Cycle(fine, Team.ALONE);
            cycle.prepare(Stencils.vector(5 * nx, 3), 1);
            double[] z = new double[5 * nx];
            cycle.direct(z, 0);
            double[] p = Stencils.vector(5 * nx, 4);
            double[] expected = p.clone();
            Arrays.setAll(expected, c -> z[c] + 0.5 * p[c]);
            cycle.direct(p, 0.5);
            assertEquals(0, Stencils.distance(p, expected));
        }
    }

    /** Levels shrink by at least two and end with few cells, on strips and needles too. */
    @Test
    void levelsAreFewOnAnyBox() {
        List<Shape> shapes =
                List.of(
                        Shape.of(128, 128, 1),
                        Shape.of(2, 5000, 1),
                        Shape.of(5000, 2, 1),
                        Shape.of(3, 3, 1000),
                        new Shape(1023, 3, 1, true, true, false),
                        new Shape(2, 2, 777, true, true, true));
        for (Shape shape : shapes) {
            Hierarchy levels = new Hierarchy(Levels.fine(new Medium(shape).stencil()), Team.ALONE);
            double most = Math.log(shape.cells() / 32.0) / Math.log(2) + 1;
            assertTrue(levels.size() <= most, shape + ": " + levels.size() + " levels");
        }
    }

    /** Shares of axes, and lines where cells are held along different ones. */
    @Test
    void linesAreForCouplingsThatTurn() {
        Level alike = Levels.fine(Medium.cube(8).stencil());
        double[] shares = Strength.shares(alike);
        assertEquals(shares[0], shares[2], 0.3 * shares[2]);
        assertEquals(List.of(false, false, false), lines(alike));
        Level layered = Levels.fine(Medium.plane(20, 20).conducting(1, (i, j, k) -> 1e4).stencil());
        assertTrue(Strength.shares(layered)[1] > 100 * Strength.shares(layered)[0]);
        assertEquals(List.of(false, false, false), lines(layered));
        Medium.OfCell half = (i, j, k) -> i < 10 ? 1e4 : 1;
        Medium turning =
                Medium.plane(20, 20)
                        .conducting(0, half)
                        .conducting(1, (i, j, k) -> 1e4 / half.at(i, j, k));
        assertEquals(List.of(true, true, false), lines(Levels.fine(turning.stencil())));
    }

    private static List<Boolean> lines(Level level) {
        boolean[] lines = Strength.lines(level);
        return List.of(lines[0], lines[1], lines[2]);
    }
}
