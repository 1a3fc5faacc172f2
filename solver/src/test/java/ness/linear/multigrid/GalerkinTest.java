package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Interpolation and coarse operators as dense matrices (theory T43, T44). */
class GalerkinTest {
    /** Grids with the axes to coarsen; coarse rings have even numbers of cells or one. */
    static Stream<Arguments> grids() {
        return Stream.of(
                Arguments.of(Shape.of(7, 6, 1), "xy"),
                Arguments.of(Shape.of(8, 5, 1), "xy"),
                Arguments.of(Shape.of(8, 5, 1), "x"),
                Arguments.of(Shape.of(8, 5, 1), "y"),
                Arguments.of(Shape.of(2, 2, 1), "xy"),
                Arguments.of(Shape.of(3, 3, 3), "xyz"),
                Arguments.of(Shape.of(5, 4, 6), "xyz"),
                Arguments.of(Shape.of(5, 4, 6), "xz"),
                Arguments.of(Shape.of(5, 4, 6), "yz"),
                Arguments.of(Shape.of(5, 4, 6), "z"),
                Arguments.of(new Shape(8, 5, 1, true, false, false), "xy"),
                Arguments.of(new Shape(8, 12, 1, true, true, false), "xy"),
                Arguments.of(new Shape(7, 8, 1, true, true, false), "xy"),
                Arguments.of(new Shape(6, 8, 1, true, true, false), "y"),
                Arguments.of(new Shape(4, 4, 4, true, true, true), "xyz"),
                Arguments.of(new Shape(3, 4, 7, true, false, true), "xyz"));
    }

    private static Transfer coarsen(Level fine, String axes) {
        return Levels.coarsen(fine, axes.contains("x"), axes.contains("y"), axes.contains("z"));
    }

    /** Couplings between 0.7 and 1.5, so mild that the coarse ones are positive and all kept. */
    private static Level mild(Shape shape, long seed) {
        Stencil stencil = Stencils.random(shape, true, seed);
        for (int axis : shape.resolved()) {
            double[] g = stencil.a(axis);
            for (int f = 0; f < g.length; f++) g[f] = Math.pow(g[f], 0.16);
        }
        return Levels.fine(stencil);
    }

    private static DMatrixRMaj galerkin(DMatrixRMaj fine, DMatrixRMaj p) {
        return Levels.product(Levels.transposed(p), Levels.product(fine, p));
    }

    /** P^T A P with what each excess adds between coarse cells moved to the diagonal (T44). */
    private static DMatrixRMaj lumped(Level fine, DMatrixRMaj p) {
        DMatrixRMaj product = galerkin(Levels.matrix(fine), p);
        for (int c = 0; c < p.numRows; c++)
            for (int i = 0; i < p.numCols; i++)
                for (int j = 0; j < p.numCols; j++) {
                    if (i == j) continue;
                    double taken = Levels.value(fine, fine.excess, c) * p.get(c, i) * p.get(c, j);
                    product.add(i, j, -taken);
                    product.add(i, i, taken);
                }
        for (int i = 0; i < p.numCols; i++) {
            double sum = 0;
            for (int j = 0; j < p.numCols; j++) sum += product.get(i, j);
            product.add(i, i, Math.max(0, -sum));
        }
        return product;
    }

    private static void assertGalerkin(Level fine, Transfer transfer) {
        DMatrixRMaj p = Levels.prolongation(transfer);
        DMatrixRMaj found = Levels.matrix(transfer.coarse());
        double distance = Levels.distance(found, lumped(fine, p));
        assertTrue(distance < Levels.ROUNDING, "distance " + distance);
        DMatrixRMaj more = new DMatrixRMaj(found.numRows, found.numCols);
        CommonOps_DDRM.subtract(found, galerkin(Levels.matrix(fine), p), more);
        assertTrue(Levels.spectrum(more)[0] > -Levels.ROUNDING * Levels.largest(found.data));
    }

    @ParameterizedTest
    @MethodSource("grids")
    void theCoarseOperatorIsTheGalerkinProduct(Shape shape, String axes) {
        for (int seed = 0; seed < 4; seed++) {
            Level fine = mild(shape, seed);
            assertGalerkin(fine, coarsen(fine, axes));
        }
    }

    /** A second level has couplings to 8 or 26 neighbours to begin with. */
    @ParameterizedTest
    @MethodSource("grids")
    void soIsThatOfACoarseOperator(Shape shape, String axes) {
        Shape larger =
                new Shape(
                        shape.nx() > 1 ? 2 * shape.nx() : 1,
                        shape.ny() > 1 ? 2 * shape.ny() : 1,
                        shape.nz() > 1 ? 2 * shape.nz() : 1,
                        shape.nx() % 2 == 0 && shape.periodicX(),
                        shape.ny() % 2 == 0 && shape.periodicY(),
                        shape.nz() % 2 == 0 && shape.periodicZ());
        Level wide = Levels.coarsen(mild(larger, 5), true, true, shape.nz() > 1).coarse();
        assertGalerkin(wide, coarsen(wide, axes));
    }

    /** A constant is interpolated but for the loss, which begins and ends beside an excess. */
    @ParameterizedTest
    @MethodSource("grids")
    void weightsAndLossAddUpToOne(Shape shape, String axes) {
        Level fine = Levels.random(shape, 3);
        Transfer transfer = coarsen(fine, axes);
        double[] loss = new double[Levels.cells(fine)];
        new Transfer(
                fine,
                transfer.coarse(),
                new boolean[] {axes.contains("x"), axes.contains("y"), axes.contains("z")},
                Team.ALONE,
                Levels.works(fine));
        int nx = fine.count[0];
        for (int c = 0; c < loss.length; c++)
            if (transfer.between(c / nx, c % nx & 1) != 0)
                loss[c] = Levels.value(fine, fine.solution, c);
        double[] ones = new double[Levels.cells(transfer.coarse())];
        Arrays.fill(ones, 1);
        double[] constant = Levels.product(Levels.prolongation(transfer), ones);
        for (int c = 0; c < loss.length; c++) {
            assertEquals(1, constant[c] + loss[c], Levels.ROUNDING, "cell " + c);
            assertTrue(loss[c] >= 0 && loss[c] < 1, "cell " + c);
        }
    }

    @ParameterizedTest
    @MethodSource("grids")
    void withoutExcessNothingIsLostAndNothingLeaks(Shape shape, String axes) {
        Stencil stencil = Stencils.random(shape, true, 4);
        Arrays.fill(stencil.diagonal(), 0);
        Transfer transfer = coarsen(Levels.fine(stencil), axes);
        Level coarse = transfer.coarse();
        for (double excess : Levels.values(coarse, coarse.excess)) assertEquals(0, excess);
    }

    /** What P takes from each coarse cell, its transpose brings back to it. */
    @ParameterizedTest
    @MethodSource("grids")
    void restrictionIsTheTransposeOfInterpolation(Shape shape, String axes) {
        Level fine = Levels.random(shape, 6);
        Transfer transfer = coarsen(fine, axes);
        DMatrixRMaj p = Levels.prolongation(transfer);
        Level coarse = transfer.coarse();
        double[] defect = Levels.vector(Levels.cells(fine), 7);
        Levels.set(fine, fine.defect, defect);
        transfer.restrict(coarse.right, false);
        double[] expected = Levels.product(Levels.transposed(p), defect);
        double[] found = Levels.values(coarse, coarse.right);
        assertTrue(Stencils.distance(found, expected) < Levels.ROUNDING);
    }

    /** Straight lines between two walls are interpolated exactly in one material. */
    @Test
    void linearFunctionsAreInterpolatedAwayFromWalls() {
        Level fine = Levels.fine(new Medium(Shape.of(15, 15, 1)).closed().stencil());
        Transfer transfer = Levels.coarsen(fine, true, true, false);
        Level coarse = transfer.coarse();
        double[] line = new double[Levels.cells(coarse)];
        for (int c = 0; c < line.length; c++) line[c] = 2 * (c % 7) + 3 * 2 * (c / 7);
        double[] found = Levels.product(Levels.prolongation(transfer), line);
        for (int c = 0; c < found.length; c++) {
            int x = c % 15;
            int y = c / 15;
            if (x == 0 || y == 0 || x == 14 || y == 14) continue;
            assertEquals(x - 1 + 3 * (y - 1), found[c], 100 * Levels.ROUNDING, "cell " + c);
        }
    }

    /** Interpolation follows the flow: across a bad conductor it takes from the good side. */
    @Test
    void aCellTakesFromWhereItIsHeld() {
        double[] g = {0, 1e-3, 1, 1e-3, 1, 1e-3, 0};
        double[] ones = new double[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0};
        double[] along = new double[14];
        for (int row = 0; row < 2; row++) System.arraycopy(g, 0, along, 7 * row, 7);
        double[] excess = new double[12];
        excess[0] = 1;
        Shape shape = Shape.of(6, 2, 1);
        double[][] both = {along, ones, null};
        Transfer transfer =
                Levels.coarsen(
                        Levels.fine(new Stencil(shape, both, both, excess, true)),
                        true,
                        false,
                        false);
        DMatrixRMaj p = Levels.prolongation(transfer);
        assertEquals(1 / 1.001, p.get(2, 0), 1e-6);
        assertEquals(1e-3 / 1.001, p.get(2, 1), 1e-6);
        assertEquals(1e-3 / 1.001, p.get(0, 0), 1e-6, "held by its excess");
    }
}
