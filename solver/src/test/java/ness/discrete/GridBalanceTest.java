package ness.discrete;

import static ness.problem.Gallery.BACK;
import static ness.problem.Gallery.BOTTOM;
import static ness.problem.Gallery.LEFT;
import static ness.problem.Gallery.RIGHT;
import static ness.problem.Gallery.TOP;
import static ness.problem.Gallery.uniform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import ness.balance.ClosedPiece;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.problem.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gains and their linearisation on all kinds of grids. */
class GridBalanceTest {
    private static final Axis X = new Axis("x", new double[] {0, 1, 1.5, 3, 3.2}, false, true);
    private static final Axis Y = uniform("y", 3, -1, 1, true);

    /** Rods, rings, plates, boxes and shells with everything on them. */
    static Stream<Map.Entry<String, Gallery>> problems() {
        Map<String, Gallery> all = new LinkedHashMap<>();
        cartesian(all);
        curvilinear(all);
        return all.entrySet().stream();
    }

    private static void cartesian(Map<String, Gallery> all) {
        all.put("one cell", Gallery.rod(1, 0.1).conductivity("5").hold(LEFT, 400));
        all.put(
                "ring of two",
                Gallery.of(Coordinates.CARTESIAN, uniform("x", 2, 0, 1, true))
                        .conductivity("T")
                        .thickness(0.1)
                        .surface(350, 3, 0.5));
        all.put(
                "linear plate",
                Gallery.of(Coordinates.CARTESIAN, X, Y)
                        .conductivity("default", "3", "9", "9")
                        .region("other", "0.1", i -> i[0] > 1)
                        .contact("default", "other", 7)
                        .hold(LEFT, "350 + 10*y")
                        .flux(RIGHT, "100*(1 + y)"));
        all.put(
                "plate of everything",
                Gallery.of(Coordinates.CARTESIAN, X, uniform("y", 5, 0, 1, false))
                        .conductivity("2 + 0.01*T")
                        .region("other", "exp(T/300)", i -> i[0] > 1)
                        .region("third", "1 + x*T", i -> i[1] == 4)
                        .hole(i -> i[0] == 2 && i[1] == 2)
                        .contact("default", "other", 7)
                        .contact("other", "third", 0)
                        .thickness(0.05)
                        .surface(310, 2, 0.1)
                        .around(400, 3, 0.2)
                        .source("1e3*sin(T/50) + 1e3*x")
                        .hold(LEFT, "350 + 10*y")
                        .exchange(RIGHT, 500, 4, 0.7)
                        .flux(TOP, "-30*x")
                        .exchange(BOTTOM, 200, 0, 1));
        all.put(
                "brick, periodic along y",
                Gallery.of(Coordinates.CARTESIAN, X, Y, uniform("z", 3, 0, 2, false))
                        .conductivity("default", "T", "2*T", "5*exp(T/400)")
                        .region("other", "3000/T", i -> i[2] == 1 && i[0] != 1)
                        .hole(i -> i[0] == 1 && i[1] == 1)
                        .contact("other", "default", 50)
                        .source("-100*T^2/(1 + T)")
                        .around(300, 9, 0)
                        .exchange(BACK, 450, 9, 0.3));
    }

    private static void curvilinear(Map<String, Gallery> all) {
        all.put(
                "ring of sectors",
                Gallery.of(
                                Coordinates.POLAR,
                                uniform("r", 4, 0, 0.1, false),
                                uniform("phi", 6, 0, 2 * Math.PI, true))
                        .conductivity("0.1*T")
                        .source("1e4*cos(phi)")
                        .exchange(RIGHT, 350, 100, 0));
        all.put(
                "r and z",
                Gallery.of(
                                Coordinates.CYLINDRICAL,
                                uniform("r", 3, 0, 0.1, false),
                                uniform("z", 4, 0, 1, false))
                        .conductivity("0.1*T + z")
                        .hold(TOP, "300 + 100*r")
                        .exchange(RIGHT, 350, 100, 0.1)
                        .hold(LEFT, 300));
        all.put(
                "sphere",
                Gallery.of(Coordinates.SPHERICAL, uniform("r", 7, 0.1, 0.3, false))
                        .conductivity("T^2")
                        .hold(LEFT, 500)
                        .exchange(RIGHT, 300, 10, 0.5));
        all.put(
                "planet",
                Gallery.of(Coordinates.LATITUDE, uniform("x", 8, -1, 1, false))
                        .conductivity("0.649")
                        .thickness(1)
                        .surface(176, 2.09, 0.1)
                        .source("238*(1 - 0.477*(1.5*x^2 - 0.5))")
                        .hold(RIGHT, 300)
                        .exchange(LEFT, 300, 7, 0.5));
    }

    private static double[] random(Grid grid, long seed) {
        Random random = new Random(seed);
        double[] state = new double[grid.cells()];
        for (int c = 0; c < state.length; c++) state[c] = 250 + 300 * random.nextDouble();
        return state;
    }

    /** Central differences in the solution variable along random directions. */
    @ParameterizedTest
    @MethodSource("problems")
    void jacobianIsTheDerivativeOfTheGains(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        Grid grid = balance.problem().grid();
        for (long seed = 1; seed <= 3; seed++) {
            double[] state = random(grid, seed);
            double[] direction = new double[state.length];
            Random random = new Random(seed + 10);
            for (int c = 0; c < direction.length; c++) {
                double size = balance.problem().law().variable(c, state[c]);
                direction[c] = grid.isVoid(c) ? 0 : size * (random.nextDouble() - 0.5);
            }
            balance.linearise(state);
            double[] slope = new double[state.length];
            balance.jacobian().multiply(direction, slope);
            double h = 1e-5;
            double[] up = gains(balance, state, direction, h);
            double[] down = gains(balance, state, direction, -h);
            double largest = 0;
            for (double s : slope) largest = Math.max(largest, Math.abs(s));
            for (int c = 0; c < slope.length; c++)
                assertEquals((down[c] - up[c]) / (2 * h), slope[c], 1e-7 * largest, each.getKey());
        }
    }

    private static double[] gains(
            GridBalance balance, double[] state, double[] direction, double h) {
        double[] moved = new double[state.length];
        assertEquals(-1, balance.advance(state, direction, h, moved));
        balance.linearise(moved);
        return balance.residual().clone();
    }

    /** What leaves one cell enters another: the gains add up to what came from outside. */
    @ParameterizedTest
    @MethodSource("problems")
    void gainsAddUpToBoundaryFlowsAndSources(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        double[] state = random(balance.problem().grid(), 4);
        balance.linearise(state);
        double gained = 0;
        double size = 0;
        for (double gain : balance.residual()) {
            gained += gain;
            size += Math.abs(gain);
        }
        Frame frame = balance.frame(state, new double[state.length]);
        double entered = frame.ledger().inflow("heat") + frame.ledger().source("heat");
        assertEquals(entered, gained, state.length * 0x1p-50 * size);
    }

    /**
     * The same flows written to the faces balance each cell, and produce what the ledger says, with
     * the excess of entropy where the state is not steady: the sum of gains over T.
     */
    @ParameterizedTest
    @MethodSource("problems")
    void framesBalanceEachCellAndCloseOnAnyState(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        Grid grid = balance.problem().grid();
        double[] state = random(grid, 5);
        balance.linearise(state);
        double[] gains = balance.residual().clone();
        Frame frame = balance.frame(state, new double[state.length]);
        double stored = 0;
        double size = 0;
        for (int c = 0; c < state.length; c++) {
            if (grid.isVoid(c)) continue;
            double sum = frame.sourcePower() == null ? 0 : frame.sourcePower()[c];
            if (frame.surfaceFlow() != null) sum += frame.surfaceFlow()[c];
            int[] i = grid.indices(c);
            double gross = Math.abs(sum);
            for (int axis = 0; axis < 3; axis++) {
                if (!grid.axis(axis).resolved()) continue;
                double in = frame.flow()[axis][grid.face(axis, i[axis], i[0], i[1], i[2])];
                double out = frame.flow()[axis][grid.face(axis, i[axis] + 1, i[0], i[1], i[2])];
                sum += in - out;
                gross += Math.abs(in) + Math.abs(out);
            }
            assertEquals(gains[c], sum, 16 * Math.ulp(gross), each.getKey() + ", cell " + c);
            stored += gains[c] / state[c];
            size += gross / state[c];
        }
        assertEquals(
                frame.ledger().production() - frame.ledger().outflow(),
                stored,
                state.length * 0x1p-50 * size);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void productionIsNeverNegativeAndLiesAtFacesOrInCells(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        double[] state = random(balance.problem().grid(), 6);
        Frame frame = balance.frame(state, new double[state.length]);
        double faces = 0;
        for (double[] produced : frame.faceProduction()) {
            for (double p : produced) {
                assertTrue(p >= 0, each.getKey());
                faces += p;
            }
        }
        Map<String, Double> parts = frame.ledger().byProcess();
        double onlyCells = Objects.requireNonNull(parts.get("source"));
        double all = frame.ledger().production();
        boolean surface = frame.surfaceFlow() != null;
        if (!surface) assertEquals(all - onlyCells, faces, 1e-12 * Math.abs(faces));
        double cells = 0;
        for (double p : frame.cellProduction()) cells += p;
        assertEquals(
                all
                        - Objects.requireNonNull(parts.get("contact"))
                        - Objects.requireNonNull(parts.get("radiation")),
                cells,
                1e-12 * (Math.abs(all) + Math.abs(cells)));
    }

    /** Asking twice gives the same frame, and the first stays as it was. */
    @ParameterizedTest
    @MethodSource("problems")
    void framesDoNotDependOnEarlierOnes(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        Grid grid = balance.problem().grid();
        double[] state = random(grid, 7);
        Frame first = balance.frame(state, new double[state.length]);
        double[][] flow = {
            first.flow()[0].clone(), first.flow()[1].clone(), first.flow()[2].clone()
        };
        double[] other = random(grid, 8);
        balance.frame(other, new double[other.length]);
        Frame again = balance.frame(state.clone(), new double[state.length]);
        for (int axis = 0; axis < 3; axis++) {
            assertArrayEquals(flow[axis], again.flow()[axis], each.getKey());
            assertArrayEquals(flow[axis], first.flow()[axis], each.getKey());
        }
        assertEquals(first.ledger().production(), again.ledger().production());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void nothingIsNaNOrInfinite(Map.Entry<String, Gallery> each) {
        GridBalance balance = new GridBalance(each.getValue().problem());
        double[] state = random(balance.problem().grid(), 9);
        Frame frame = balance.frame(state, new double[state.length]);
        for (int axis = 0; axis < 3; axis++) {
            for (double j : frame.flow()[axis]) assertTrue(Double.isFinite(j), each.getKey());
            for (double p : frame.faceProduction()[axis])
                assertTrue(Double.isFinite(p), each.getKey());
        }
        for (Frame.WallState wall : frame.wallState())
            for (double t : wall.state()) assertTrue(t > 0 && Double.isFinite(t), each.getKey());
        assertTrue(Double.isFinite(frame.ledger().closure()));
        assertTrue(balance.scale() > 0 && Double.isFinite(balance.scale()));
    }

    @Test
    void bothCopiesOfAPeriodicFaceSayTheSame() {
        GridBalance balance =
                new GridBalance(
                        problems()
                                .filter(p -> p.getKey().startsWith("brick"))
                                .findFirst()
                                .orElseThrow()
                                .getValue()
                                .problem());
        Grid grid = balance.problem().grid();
        double[] state = random(grid, 10);
        Frame frame = balance.frame(state, new double[state.length]);
        for (int k = 0; k < 3; k++) {
            for (int i = 0; i < 4; i++) {
                int first = grid.face(1, 0, i, 0, k);
                int last = grid.face(1, 3, i, 0, k);
                assertEquals(frame.flow()[1][first], frame.flow()[1][last]);
                assertEquals(frame.faceProduction()[1][first], frame.faceProduction()[1][last]);
            }
        }
    }

    /** A wall of voids parts the plate; only one half touches a reservoir. */
    @Test
    void piecesWithoutReservoirAreFound() {
        Gallery plate =
                Gallery.of(Coordinates.CARTESIAN, X, uniform("y", 3, 0, 1, false))
                        .conductivity("1")
                        .hole(i -> i[0] == 2)
                        .hold(LEFT, 300)
                        .flux(RIGHT, "5");
        GridBalance balance = new GridBalance(plate.problem());
        assertEquals(1, balance.closedPieces().size());
        assertArrayEquals(new int[] {3, 7, 11}, balance.closedPieces().get(0).cells());
        Gallery insulated =
                Gallery.rod(4, 1)
                        .conductivity("1")
                        .region("other", "2", i -> i[0] > 1)
                        .contact("default", "other", 0)
                        .exchange(RIGHT, 300, 0, 0)
                        .hold(LEFT, 300);
        ClosedPiece piece = new GridBalance(insulated.problem()).closedPieces().get(0);
        assertArrayEquals(new int[] {2, 3}, piece.cells());
        Gallery touched = insulated.exchange(RIGHT, 300, 0, 1e-9);
        assertEquals(0, new GridBalance(touched.problem()).closedPieces().size());
    }

    @Test
    void whatTheInitialStateSaysInsideVoidsDoesNotCount() {
        GridBalance balance =
                new GridBalance(
                        Gallery.rod(4, 4)
                                .conductivity("1/(x - 1.5)^2")
                                .hole(i -> i[0] == 1)
                                .initial("400/(x - 1.5)^2")
                                .hold(LEFT, 300)
                                .hold(RIGHT, 300)
                                .problem());
        assertEquals(400, balance.initial()[0], 1e-12 * 400);
    }
}
