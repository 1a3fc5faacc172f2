package ness.discrete;

import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.TOP;
import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.linear.Shape;
import ness.parallel.Team;
import ness.physics.FaceBlock;
import ness.problem.Gallery;
import ness.problem.GridProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faces in parts without a cell in common, and what threads make of them. */
class PartsTest {
    /** Rows longer than a part's columns, more rows than a part has, and few of both. */
    static Stream<Shape> boxes() {
        return Stream.of(
                Shape.of(700, 40, 1),
                Shape.of(3, 9000, 1),
                Shape.of(513, 3, 4),
                Shape.of(512, 2, 2),
                Shape.of(7, 5, 600),
                Shape.of(40_000, 1, 1),
                Shape.of(2, 2, 2));
    }

    private static Axis axis(String name, int cells) {
        return uniform(name, cells, 0, cells, name.equals("y"));
    }

    private static GridProblem problem(Shape shape) {
        Axis[] axes = {axis("x", shape.nx()), axis("y", shape.ny()), axis("z", shape.nz())};
        return Gallery.of(Coordinates.CARTESIAN, axes)
                .conductivity("2 + sin(x)")
                .hold(LEFT, "400 + y")
                .exchange(TOP, 300, 5, 0.5)
                .source("x")
                .problem();
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void everyFaceIsInOnePartAndNoCellInTwo(Shape shape) {
        GridProblem problem = problem(shape);
        Grid grid = problem.grid();
        InnerFaces inner = new InnerFaces(grid, problem.interfaces());
        for (int axis = 0; axis < 3; axis++) {
            int[] partOf = new int[grid.cells()];
            Arrays.fill(partOf, -1);
            int[] faces = {0};
            int parts = new Parts(grid, axis).count();
            for (int part = 0; part < parts; part++) {
                int own = part;
                inner.forEach(
                        axis,
                        part,
                        new double[grid.cells()],
                        new FaceBlock(),
                        b -> {
                            faces[0] += b.size;
                            for (int s = 0; s < b.size; s++) {
                                claim(partOf, b.left[s], own);
                                claim(partOf, b.right[s], own);
                            }
                        });
            }
            int n = grid.cells(axis);
            boolean ring = grid.axis(axis).periodic() && n > 1;
            assertEquals(grid.cells() / n * (ring ? n : n - 1), faces[0], "axis " + axis);
        }
    }

    private static void claim(int[] partOf, int cell, int part) {
        assertTrue(partOf[cell] < 0 || partOf[cell] == part, "cell " + cell);
        partOf[cell] = part;
    }

    /** Rows, columns and layers of all parts tile the grid. */
    @ParameterizedTest
    @MethodSource("boxes")
    void partsTileTheGrid(Shape shape) {
        Grid grid = problem(shape).grid();
        Parts rows = new Parts(grid, 0);
        int next = 0;
        for (int part = 0; part < rows.count(); part++) {
            assertEquals(next, rows.firstRow(part));
            next = rows.endRow(part);
            assertTrue(next > rows.firstRow(part));
        }
        assertEquals(grid.cells(1) * grid.cells(2), next);
        for (int axis = 1; axis < 3; axis++) {
            Parts parts = new Parts(grid, axis);
            long tiles = 0;
            for (int part = 0; part < parts.count(); part++) {
                assertTrue(parts.layer(part) < grid.cells(3 - axis));
                tiles += parts.endColumn(part) - parts.firstColumn(part);
            }
            assertEquals((long) grid.cells(0) * grid.cells(3 - axis), tiles);
        }
    }

    /** The first pass asks the law, later ones use its conductances: both to the same bits. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void bitsDoNotDependOnThreadsNorOnWhatWasAskedBefore(int threads) {
        GridProblem problem = problem(Shape.of(600, 30, 2));
        GridBalance alone = new GridBalance(problem);
        GridBalance shared = new GridBalance(problem, Team.of(threads));
        double[] state = alone.initial();
        Random random = new Random(1);
        for (int c = 0; c < state.length; c++) state[c] = 300 + 100 * random.nextDouble();
        alone.linearise(state);
        shared.linearise(shared.initial());
        shared.linearise(state);
        assertArrayEquals(alone.jacobian().diagonal(), shared.jacobian().diagonal());
        for (int axis = 0; axis < 3; axis++)
            assertArrayEquals(alone.jacobian().a(axis), shared.jacobian().a(axis));
        double digits = 0x1p-50 * largest(alone.residual()) * 50;
        assertArrayEquals(alone.residual(), shared.residual(), digits);
        Frame one = alone.frame(state, new double[state.length]);
        Frame other = shared.frame(state, new double[state.length]);
        for (int axis = 0; axis < 3; axis++) {
            assertArrayEquals(one.flow()[axis], other.flow()[axis]);
            assertArrayEquals(one.faceProduction()[axis], other.faceProduction()[axis]);
        }
        assertArrayEquals(one.cellProduction(), other.cellProduction());
        assertEquals(one.ledger().byProcess(), other.ledger().byProcess());
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    /** What a correction does to the flows is what it does to a state, in a linear problem. */
    @Test
    void correctedFlowsAreThoseOfTheCorrectedState() {
        GridProblem problem = problem(Shape.of(9, 8, 7));
        GridBalance balance = new GridBalance(problem);
        double[] state = balance.initial();
        double[] correction = new double[state.length];
        Random random = new Random(2);
        for (int c = 0; c < state.length; c++) {
            state[c] = 300 + 100 * random.nextDouble();
            correction[c] = 1e-3 * random.nextGaussian();
        }
        Frame corrected = balance.frame(state, correction);
        double[] moved = state.clone();
        for (int c = 0; c < moved.length; c++) moved[c] += correction[c];
        Frame there = new GridBalance(problem).frame(moved, new double[moved.length]);
        for (int axis = 0; axis < 3; axis++) {
            double digits = 1e-8 * largest(there.flow()[axis]);
            assertArrayEquals(there.flow()[axis], corrected.flow()[axis], digits);
        }
        assertArrayEquals(state, corrected.state());
    }
}
