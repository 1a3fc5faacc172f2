package ness.discrete;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.grid.Grid;
import ness.physics.Property;
import ness.problem.GridProblem;
import ness.problem.Interface;
import ness.study.Experiment;
import ness.words.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first and the last face of a periodic axis are one face. */
class PeriodicTest {
    private static Experiment box(String where, boolean isVoid, String boundaries) {
        return new Experiment(
                        "{axes: {x: {from: 0, to: 4, cells: 4, periodic: true},"
                                + " y: {from: 0, to: 3, cells: 3, periodic: true},"
                                + " z: {from: 0, to: 2, cells: 2}},"
                                + " regions: {a: {where: \""
                                + where
                                + "\", void: "
                                + isVoid
                                + "}}}")
                .with("boundaries", boundaries);
    }

    private static Frame frame(GridProblem problem) {
        GridBalance balance = new GridBalance(problem);
        double[] state = balance.initial();
        for (int c = 0; c < state.length; c++) state[c] += c;
        return balance.frame(state, new double[state.length]);
    }

    @Test
    void twinsAreEachOthersOnly() {
        Grid grid = box("x < 0", false, "{front: {reservoir: hot}}").grid();
        for (int axis = 0; axis < 3; axis++) {
            int n = grid.cells(axis);
            for (int f = 0; f < grid.faces(axis); f++) {
                int twin = Periodic.twin(grid, axis, f);
                assertEquals(f, Periodic.twin(grid, axis, twin));
                if (axis == 2) assertEquals(f, twin);
            }
            int[] at = {1, 1, 1};
            at[axis] = 0;
            int first = grid.face(axis, 0, at[0], at[1], at[2]);
            int last = grid.face(axis, n, at[0], at[1], at[2]);
            if (axis < 2) assertEquals(last, Periodic.twin(grid, axis, first));
        }
    }

    /** The void lies at the lower or the upper end, so that the wall is one copy or the other. */
    @ParameterizedTest
    @CsvSource({"x < 1, 0", "x > 3, 0", "y < 1, 1", "y > 2, 1"})
    void aWallAtTheSeamIsWrittenToBothCopies(String where, int axis) {
        GridProblem problem =
                box(where, true, "{around: {a: {reservoir: hot, conductance: 9}}}").problem();
        Frame frame = frame(problem);
        Grid grid = problem.grid();
        int[] count = {grid.cells(0), grid.cells(1), grid.cells(2)};
        int n = count[axis];
        count[axis] = 1;
        double both = 0;
        for (int k = 0; k < count[2]; k++)
            for (int j = 0; j < count[1]; j++)
                for (int i = 0; i < count[0]; i++) {
                    int first = grid.face(axis, 0, i, j, k);
                    int last = grid.face(axis, n, i, j, k);
                    assertTrue(frame.flow()[axis][first] != 0);
                    assertEquals(frame.flow()[axis][first], frame.flow()[axis][last]);
                    assertEquals(
                            frame.faceProduction()[axis][first],
                            frame.faceProduction()[axis][last]);
                    both += 2 * frame.faceProduction()[axis][first];
                }
        assertTrue(both > 0);
    }

    /** What faces produce is the ledger's production, as each copy has half of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"x < 1", "x > 3", "y < 1 and x > 2"})
    void facesSumToTheProduction(String where) {
        Frame frame =
                frame(
                        box(where, true, "{around: {a: {reservoir: hot, conductance: 9}}}")
                                .problem());
        double sum = 0;
        for (double[] produced : frame.faceProduction()) for (double p : produced) sum += p;
        assertEquals(frame.ledger().production(), sum, 1e-12 * sum);
    }

    @Test
    void aResistanceOnEitherCopyResists() {
        GridProblem bare =
                box("x < 2", false, "{front: {reservoir: hot}, back: {reservoir: cold}}").problem();
        Grid grid = bare.grid();
        List<double[]> flows = new ArrayList<>();
        for (int end : new int[] {0, grid.cells(0)}) {
            int[] faces = {grid.face(0, end, 0, 1, 1)};
            Property h = Property.constant("conductance", 3, Range.NON_NEGATIVE);
            GridProblem resisting =
                    new GridProblem(
                            grid,
                            bare.law(),
                            bare.reservoirs(),
                            bare.contacts(),
                            List.of(new Interface(0, faces, h)),
                            bare.start(),
                            bare.initial());
            flows.add(frame(resisting).flow()[0]);
        }
        assertArrayEquals(flows.get(0), flows.get(1));
        double free = frame(bare).flow()[0][grid.face(0, 0, 0, 1, 1)];
        assertTrue(Math.abs(flows.get(0)[grid.face(0, 0, 0, 1, 1)]) < 0.1 * Math.abs(free));
    }
}
