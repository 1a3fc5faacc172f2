package ness.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dense fronts beside Schur complements of the matrices that they stand for. */
class FrontTest {
    private static final double DIGITS = 1e-13;

    /** Fronts of up to nineteen cells, of which none, some or all are eliminated. */
    static Stream<Arguments> fronts() {
        List<Arguments> all = new ArrayList<>();
        for (boolean symmetric : new boolean[] {true, false})
            for (int size : new int[] {1, 2, 4, 5, 9, 19})
                for (int gone : new int[] {0, 1, 3, 4, 5, 8, 13, 19})
                    if (gone <= size) all.add(Arguments.of(symmetric, size, gone));
        return all.stream();
    }

    /** Couplings and excess by which a front is filled, and the matrix A with A_ij = -w_ij. */
    private record Filled(Front front, DMatrixRMaj matrix) {}

    private static Filled random(boolean symmetric, int size, int room, long seed) {
        Front front = new Front(symmetric, room);
        front.clear(size);
        DMatrixRMaj matrix = new DMatrixRMaj(size, size);
        Random random = new Random(seed);
        for (int i = 0; i < size; i++) {
            double excess = random.nextDouble();
            front.addExcess(i, excess);
            matrix.add(i, i, excess);
            for (int j = i + 1; j < size; j++) {
                double up = random.nextDouble();
                double down = symmetric ? up : random.nextDouble();
                front.couple(i, j, up, down);
                matrix.add(j, i, -up);
                matrix.add(i, i, up);
                matrix.add(i, j, -down);
                matrix.add(j, j, down);
            }
        }
        return new Filled(front, matrix);
    }

    /** Eliminates rows and columns in order; pivots stay on the diagonal. */
    private static void eliminate(DMatrixRMaj a, int gone) {
        for (int k = 0; k < gone; k++)
            for (int i = k + 1; i < a.numRows; i++)
                for (int j = k + 1; j < a.numCols; j++)
                    a.add(i, j, -a.get(i, k) * a.get(k, j) / a.get(k, k));
    }

    @ParameterizedTest
    @MethodSource("fronts")
    void whatIsLeftIsTheSchurComplement(boolean symmetric, int size, int gone) {
        Filled filled = random(symmetric, size, 19, size + gone);
        DMatrixRMaj a = filled.matrix;
        eliminate(a, gone);
        List<Double> pivots = new ArrayList<>();
        filled.front.eliminate(
                gone,
                (k, pivot, scale, given, received) -> {
                    assertEquals(pivots.size(), k);
                    pivots.add(pivot);
                    assertEquals(pivot, scale, DIGITS * scale, "nothing is negative");
                    for (int i = k + 1; i < size; i++) {
                        assertEquals(-a.get(i, k), given[i], DIGITS * pivot);
                        assertEquals(-a.get(k, i), received[i], DIGITS * pivot);
                    }
                });
        assertEquals(gone, pivots.size());
        for (int k = 0; k < gone; k++) assertEquals(a.get(k, k), pivots.get(k), DIGITS * size);
        assertLeft(filled.front.remainder(gone), a, gone, symmetric);
    }

    private static void assertLeft(Remainder left, DMatrixRMaj a, int gone, boolean symmetric) {
        int next = 0;
        for (int i = gone; i < a.numRows; i++) {
            double sum = 0;
            for (int j = gone; j < a.numRows; j++) sum += a.get(j, i);
            assertEquals(sum, left.excess()[i - gone], DIGITS * a.get(i, i));
            for (int j = symmetric ? i + 1 : gone; j < a.numRows; j++) {
                double coupling = left.couplings()[next++];
                if (i != j) assertEquals(-a.get(i, j), coupling, DIGITS * a.get(i, i));
            }
        }
        assertEquals(left.couplings().length, next);
    }

    /** What one front leaves, another takes in at other places. */
    @ParameterizedTest
    @MethodSource("fronts")
    void remaindersAreAddedWhereTheirCellsStand(boolean symmetric, int size, int gone) {
        if (gone == size) return;
        Filled inner = random(symmetric, size, 19, 3);
        inner.front.eliminate(gone, (k, pivot, scale, given, received) -> {});
        eliminate(inner.matrix, gone);
        int n = size - gone;
        int[] at = new int[n];
        for (int i = 0; i < n; i++) at[i] = (7 * i + 3) % 19;
        Filled outer = random(symmetric, 19, 19, 4);
        outer.front.add(inner.front.remainder(gone), at);
        DMatrixRMaj sum = outer.matrix;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) sum.add(at[i], at[j], inner.matrix.get(gone + i, gone + j));
        assertLeft(outer.front.remainder(0), sum, 0, symmetric);
    }

    /** A front is as good as new after it is cleared, for fewer cells too. */
    @Test
    void nothingIsLeftOfWhatWasThereBefore() {
        Front front = random(false, 19, 19, 5).front;
        front.eliminate(7, (k, pivot, scale, given, received) -> {});
        front.clear(6);
        assertEquals(6, front.size());
        Remainder empty = front.remainder(0);
        for (double coupling : empty.couplings()) assertEquals(0, coupling);
        for (double excess : empty.excess()) assertEquals(0, excess);
    }

    /** Products of couplings far below their pivot are not kept to become subnormal. */
    @Test
    void couplingsThatFadeAreDropped() {
        Front front = new Front(true, 3);
        front.clear(3);
        front.couple(0, 1, 0x1p-500, 0x1p-500);
        front.couple(0, 2, 1, 1);
        front.addExcess(1, 1);
        front.addExcess(0, 1);
        front.eliminate(1, (k, pivot, scale, given, received) -> assertEquals(2, pivot));
        Remainder left = front.remainder(1);
        assertEquals(0, left.couplings()[0]);
        assertEquals(1, left.excess()[0]);
        assertEquals(0.5, left.excess()[1]);
    }

    /** Lines of a product by themselves are those of the whole, on any thread's range. */
    @Test
    void linesOfAProductAreThoseOfTheWhole() {
        Random random = new Random(6);
        for (int seed = 0; seed < 200; seed++) {
            Shape shape =
                    new Shape(
                            1 + random.nextInt(7),
                            1 + random.nextInt(6),
                            1 + random.nextInt(5),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean());
            Stencil stencil = Stencils.random(shape, seed % 2 == 0, seed);
            double[] x = Stencils.vector(shape.cells(), seed);
            double[] whole = new double[x.length];
            double[] parts = new double[x.length];
            stencil.multiply(x, whole);
            int lines = shape.cells() / shape.nx();
            for (int line = 0; line < lines; ) {
                int to = Math.min(lines, line + 1 + random.nextInt(3));
                stencil.multiply(x, parts, line, to);
                line = to;
            }
            assertTrue(Stencils.distance(parts, whole) < DIGITS, shape + ", seed " + seed);
        }
    }

    /** The gross diagonal of positive couplings and excess is the diagonal. */
    @Test
    void grossDiagonalsAreSumsOfSizes() {
        Shape shape = new Shape(5, 4, 3, true, false, true);
        Stencil stencil = Stencils.random(shape, false, 7);
        DMatrixRMaj dense = Stencils.dense(stencil);
        double[] gross = stencil.grossDiagonal();
        for (int c = 0; c < gross.length; c++)
            assertEquals(dense.get(c, c), gross[c], DIGITS * gross[c]);
        double before = gross[0];
        stencil.diagonal()[0] *= -1;
        assertEquals(before, stencil.grossDiagonal()[0]);
    }
}
