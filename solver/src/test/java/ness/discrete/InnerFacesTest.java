package ness.discrete;

import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.physics.FaceBlock;
import ness.problem.Gallery;
import ness.problem.GridProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faces between cells: each once, with its neighbours, half cells and contact. */
class InnerFacesTest {
    private interface OfFace {
        void accept(FaceBlock block, int s);
    }

    private static int forEach(GridProblem problem, int axis, OfFace action) {
        Grid grid = problem.grid();
        int[] faces = {0};
        new InnerFaces(grid, problem.interfaces())
                .forEach(
                        axis,
                        new double[grid.cells()],
                        new FaceBlock(),
                        b -> {
                            for (int s = 0; s < b.size; s++) action.accept(b, s);
                            faces[0] += b.size;
                        });
        return faces[0];
    }

    private static Gallery box() {
        return Gallery.of(
                        Coordinates.CARTESIAN,
                        uniform("x", 12, 0, 12, false),
                        uniform("y", 10, 0, 10, true),
                        uniform("z", 9, 0, 9, false))
                .conductivity("1");
    }

    /** More faces than a block holds; y is periodic and has as many faces as cells. */
    @ParameterizedTest
    @CsvSource({"0, 990, 1", "1, 1080, 12", "2, 960, 120"})
    void everyFaceComesOnceWithTheCellsOnItsSides(int axis, int expected, int stride) {
        GridProblem problem = box().problem();
        Set<Integer> seen = new HashSet<>();
        int found =
                forEach(
                        problem,
                        axis,
                        (b, s) -> {
                            assertTrue(seen.add(b.face[s]), "face " + b.face[s]);
                            int[] at = problem.grid().indices(b.right[s]);
                            int face = problem.grid().face(axis, at[axis], at[0], at[1], at[2]);
                            assertEquals(face, b.face[s]);
                            int back = at[axis] > 0 ? stride : stride - 10 * stride;
                            assertEquals(b.right[s] - back, b.left[s]);
                        });
        assertEquals(expected, found);
    }

    /** A void of one cell takes its six faces out. */
    @Test
    void facesOfVoidsAreNotInner() {
        GridProblem problem = box().hole(i -> i[0] == 5 && i[1] == 0 && i[2] == 3).problem();
        int hole = problem.grid().cell(5, 0, 3);
        int found = 0;
        for (int axis = 0; axis < 3; axis++)
            found +=
                    forEach(
                            problem,
                            axis,
                            (b, s) -> assertTrue(b.left[s] != hole && b.right[s] != hole));
        assertEquals(990 + 1080 + 960 - 6, found);
    }

    /** From node to node of a shell the resistance is (1/r1 - 1/r2)/(4 pi), however it is cut. */
    @Test
    void halfCellsOfShellsAddUpToTheirIntegral() {
        Axis r = new Axis("r", new double[] {0.1, 0.15, 0.4, 0.5}, false, true);
        GridProblem problem = Gallery.of(Coordinates.SPHERICAL, r).conductivity("1").problem();
        int found =
                forEach(
                        problem,
                        0,
                        (b, s) -> {
                            double gap = 1 / r.centre(b.left[s]) - 1 / r.centre(b.right[s]);
                            double both = b.leftHalf[s] + b.rightHalf[s];
                            assertEquals(gap / (4 * Math.PI), both, 1e-14);
                            assertEquals(Double.POSITIVE_INFINITY, b.contact[s]);
                        });
        assertEquals(2, found);
    }

    /** h = 7 on the cylinder of radius 0.2 m and of heights 0.5 and 1.5 m. */
    @Test
    void contactsAreTimesTheAreaOfTheirFace() {
        GridProblem problem =
                Gallery.of(
                                Coordinates.CYLINDRICAL,
                                uniform("r", 4, 0, 0.4, false),
                                new Axis("z", new double[] {0, 0.5, 2}, false, true))
                        .conductivity("1")
                        .region("core", "2", i -> i[0] < 2)
                        .contact("core", "default", 7)
                        .problem();
        forEach(
                problem,
                0,
                (b, s) -> {
                    int[] at = problem.grid().indices(b.left[s]);
                    double area = 2 * Math.PI * 0.2 * (at[1] == 0 ? 0.5 : 1.5);
                    double expected = at[0] == 1 ? 7 * area : Double.POSITIVE_INFINITY;
                    assertEquals(expected, b.contact[s], 1e-14 * area);
                });
    }
}
