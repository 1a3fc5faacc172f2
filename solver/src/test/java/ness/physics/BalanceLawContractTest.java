package ness.physics;

import static ness.problem.Gallery.LEFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ness.grid.Coordinates;
import ness.problem.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every balance law promises about its edges, on random states. */
class BalanceLawContractTest {
    private static final double EPS = Math.ulp(1.0);
    private static final int FACES = 300;

    /** A law over three cells in a row: 0 and 1 of one material, 2 of another. */
    record Case(String name, BalanceLaw law, double from, double to) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> laws() {
        List<String[]> materials =
                List.of(
                        new String[] {"401", "0.2"},
                        new String[] {"1e-5", "1e5"},
                        new String[] {"0.02*T", "5"},
                        new String[] {"5", "exp((T - 300)/60)"},
                        new String[] {"3000/T", "(T/300)^3"},
                        new String[] {"if(T < 500, 1, 1e6)", "abs(T - 456.7) + 1"},
                        new String[] {"1 + x*T", "2 + sqrt(T + 100*x)"},
                        new String[] {"if(T < 400 + 30*x, 1, 50)", "7"},
                        new String[] {"1e8*T", "1e-8*T^2"});
        return materials.stream()
                .map(k -> {
                    Gallery two =
                            Gallery.rod(3, 0.3)
                                    .conductivity(k[0])
                                    .region("other", k[1], i -> i[0] == 2)
                                    .capacity(1000, "500 + 0.1*T")
                                    .source("1e4*exp(-T/300)*(1 + x)")
                                    .hold(LEFT, 400)
                                    .start(450);
                    return new Case(String.join(" | ", k), two.problem().law(), 150, 1200);
                });
    }

    /** Random faces: inside material one, between both materials in either order. */
    private static FaceBlock faces(Case c, Random random, boolean contacts) {
        int[][] pairs = {{0, 1}, {1, 2}, {2, 1}, {2, 2}};
        FaceBlock b = new FaceBlock();
        b.size = FACES;
        for (int f = 0; f < FACES; f++) {
            b.left[f] = pairs[f % 4][0];
            b.right[f] = pairs[f % 4][1];
            b.face[f] = f;
            b.leftState[f] = state(c, random);
            b.rightState[f] = f % 7 == 0 ? b.leftState[f] : state(c, random);
            if (f % 5 == 0) b.rightState[f] = b.leftState[f] * (1 + 1e-9);
            b.leftHalf[f] = Math.pow(10, 4 * random.nextDouble() - 2);
            b.rightHalf[f] = Math.pow(10, 4 * random.nextDouble() - 2);
            b.contact[f] = Double.POSITIVE_INFINITY;
            if (contacts && f % 3 == 0) b.contact[f] = Math.pow(10, 16 * random.nextDouble() - 8);
            if (contacts && f % 31 == 0) b.contact[f] = 0;
        }
        return b;
    }

    private static double state(Case c, Random random) {
        return c.from + (c.to - c.from) * random.nextDouble();
    }

    private static WallBlock walls(Case c, Random random, int axis) {
        WallBlock b = new WallBlock();
        b.axis = axis;
        b.size = FACES;
        for (int f = 0; f < FACES; f++) {
            b.cell[f] = f % 3;
            b.state[f] = state(c, random);
            b.outside[f] = f % 7 == 0 ? b.state[f] : state(c, random);
            b.half[f] = axis < 0 ? 0 : Math.pow(10, 4 * random.nextDouble() - 2);
            b.conductance[f] =
                    switch (f % 5) {
                        case 0 -> axis < 0 ? 3 : Double.POSITIVE_INFINITY;
                        case 1 -> 0;
                        default -> Math.pow(10, 16 * random.nextDouble() - 8);
                    };
            b.emissivity[f] = f % 5 > 0 && f % 2 == 0 ? Math.pow(10, -6 * random.nextDouble()) : 0;
        }
        return b;
    }

    @ParameterizedTest
    @MethodSource("laws")
    void heatFlowsDownhillAndProduces(Case c) {
        FaceBlock b = faces(c, new Random(1), true);
        c.law.flows(b);
        c.law.book(b);
        for (int f = 0; f < FACES; f++) {
            double fall = b.leftState[f] - b.rightState[f];
            assertTrue(b.flow[f] * fall >= 0, "uphill");
            if (fall != 0 && b.contact[f] > 0) assertTrue(b.flow[f] != 0, "nothing flows");
            assertTrue(b.leftSlope[f] >= 0 && b.rightSlope[f] >= 0, "slope");
            assertTrue(b.leftProduction[f] >= 0, "left");
            assertTrue(b.contactProduction[f] >= 0, "contact");
            assertTrue(b.rightProduction[f] >= 0, "right");
        }
    }

    /** Half, contact and half add up to J (1/T_R - 1/T_L), each with one rounding or so. */
    @ParameterizedTest
    @MethodSource("laws")
    void productionOfAFaceTelescopes(Case c) {
        FaceBlock b = faces(c, new Random(2), true);
        c.law.flows(b);
        c.law.book(b);
        for (int f = 0; f < FACES; f++) {
            double drop = (b.leftState[f] - b.rightState[f]) / (b.leftState[f] * b.rightState[f]);
            double sum = b.leftProduction[f] + b.contactProduction[f] + b.rightProduction[f];
            assertEquals(b.flow[f] * drop, sum, 16 * EPS * Math.abs(b.flow[f] * drop));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void contactProducesOnlyWhereThereIsOne(Case c) {
        FaceBlock b = faces(c, new Random(3), false);
        c.law.flows(b);
        c.law.book(b);
        for (int f = 0; f < FACES; f++) assertTrue(b.contactProduction[f] == 0);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void turningAFaceRoundTurnsItsFlow(Case c) {
        FaceBlock b = faces(c, new Random(4), true);
        c.law.flows(b);
        FaceBlock turned = faces(c, new Random(4), true);
        for (int f = 0; f < FACES; f++) {
            turned.left[f] = b.right[f];
            turned.right[f] = b.left[f];
            turned.leftState[f] = b.rightState[f];
            turned.rightState[f] = b.leftState[f];
            turned.leftHalf[f] = b.rightHalf[f];
            turned.rightHalf[f] = b.leftHalf[f];
        }
        c.law.flows(turned);
        for (int f = 0; f < FACES; f++) {
            double fall = Math.abs(b.leftState[f] - b.rightState[f]);
            double digits = fall == 0 ? 0 : 1e-12 + 100 * EPS * b.leftState[f] / fall;
            assertEquals(-b.flow[f], turned.flow[f], digits * Math.abs(b.flow[f]), "flow " + f);
        }
    }

    /** Slopes against central differences in the solution variable, h ~ cube root of eps. */
    @ParameterizedTest
    @MethodSource("laws")
    void slopesAreDerivativesByTheSolutionVariable(Case c) {
        FaceBlock b = faces(c, new Random(5), true);
        c.law.flows(b);
        double[] left = differences(c, b, true);
        double[] right = differences(c, b, false);
        int bad = 0;
        for (int f = 0; f < FACES; f++) {
            if (differs(b.leftSlope[f], left[f], b.flow[f], c, b.left[f], b.leftState[f])) bad++;
            if (differs(b.rightSlope[f], -right[f], b.flow[f], c, b.right[f], b.rightState[f]))
                bad++;
        }
        assertTrue(bad <= tolerated(c), bad + " slopes differ");
    }

    /** A few random states lie within a difference of a kink or jump of k(T). */
    private static int tolerated(Case c) {
        return c.name.contains("if(") ? 3 : 0;
    }

    private static boolean differs(
            double slope, double difference, double flow, Case c, int cell, double state) {
        double rounding = 1e-9 * Math.abs(flow) / step(c, cell, state);
        return !(Math.abs(slope - difference) <= 1e-5 * Math.abs(slope) + rounding);
    }

    private static double step(Case c, int cell, double state) {
        return 6e-6 * c.law.variable(cell, state);
    }

    private static double[] differences(Case c, FaceBlock b, boolean left) {
        double[] result = new double[FACES];
        for (int sign = -1; sign <= 1; sign += 2) {
            FaceBlock moved = faces(c, new Random(5), true);
            for (int f = 0; f < FACES; f++) {
                int cell = left ? b.left[f] : b.right[f];
                double[] states = left ? moved.leftState : moved.rightState;
                states[f] = advance(c, cell, states[f], sign);
            }
            c.law.flows(moved);
            for (int f = 0; f < FACES; f++) {
                int cell = left ? b.left[f] : b.right[f];
                double at = left ? b.leftState[f] : b.rightState[f];
                result[f] += sign * moved.flow[f] / (2 * step(c, cell, at));
            }
        }
        return result;
    }

    private static double advance(Case c, int cell, double state, int sign) {
        return advanceBy(c, cell, state, sign * step(c, cell, state));
    }

    private static double advanceBy(Case c, int cell, double state, double correction) {
        double[] states = {300, 300, 300};
        double[] corrections = new double[3];
        states[cell] = state;
        corrections[cell] = correction;
        double[] moved = new double[3];
        c.law.advance(states, corrections, 1, moved, 0, 3);
        return moved[cell];
    }

    @ParameterizedTest
    @MethodSource("laws")
    void wallsProduceAndTelescopeIncludingTheEntropyThatCameIn(Case c) {
        for (int axis : new int[] {0, -1}) {
            WallBlock b = walls(c, new Random(6), axis);
            c.law.flows(b);
            c.law.book(b);
            for (int f = 0; f < FACES; f++) {
                assertTrue(b.flow[f] * (b.outside[f] - b.state[f]) >= 0, "uphill");
                assertTrue(b.slope[f] >= 0, "slope");
                assertTrue(b.innerProduction[f] >= 0, "inner");
                assertTrue(b.contactProduction[f] >= 0, "contact");
                assertTrue(b.radiationProduction[f] >= 0, "radiation");
                double low = Math.min(b.state[f], b.outside[f]);
                double high = Math.max(b.state[f], b.outside[f]);
                assertTrue(b.wall[f] >= low && b.wall[f] <= high, "wall");
                double all =
                        b.innerProduction[f] + b.contactProduction[f] + b.radiationProduction[f];
                double size = Math.abs(b.flow[f]) / low;
                assertEquals(b.flow[f] / b.state[f], b.entropy[f] + all, 4 * EPS * size);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void prescribedFlowsBringTheirEntropyAtTheWall(Case c) {
        WallBlock b = walls(c, new Random(7), 0);
        b.prescribed = true;
        Random random = new Random(8);
        for (int f = 0; f < FACES; f++) {
            // at most half of what would cool the wall to 0 K with the smallest conductivity
            b.flow[f] = 1e-6 * (random.nextDouble() - 0.5);
            b.slope[f] = 7;
        }
        c.law.flows(b);
        c.law.book(b);
        for (int f = 0; f < FACES; f++) {
            assertEquals(0, b.slope[f]);
            assertEquals(b.flow[f] / b.wall[f], b.entropy[f]);
            assertTrue(b.innerProduction[f] >= 0);
            assertTrue((b.wall[f] - b.state[f]) * b.flow[f] >= 0);
            assertEquals(
                    b.flow[f] / b.state[f],
                    b.entropy[f] + b.innerProduction[f],
                    4 * EPS * Math.abs(b.entropy[f]));
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void slopesOfWallsAreDerivatives(Case c) {
        for (int axis : new int[] {0, -1}) {
            WallBlock b = walls(c, new Random(9), axis);
            c.law.flows(b);
            double[] difference = new double[FACES];
            for (int sign = -1; sign <= 1; sign += 2) {
                WallBlock moved = walls(c, new Random(9), axis);
                for (int f = 0; f < FACES; f++)
                    moved.state[f] = advance(c, b.cell[f], b.state[f], sign);
                c.law.flows(moved);
                for (int f = 0; f < FACES; f++)
                    difference[f] -= sign * moved.flow[f] / (2 * step(c, b.cell[f], b.state[f]));
            }
            int bad = 0;
            for (int f = 0; f < FACES; f++)
                if (differs(b.slope[f], difference[f], b.flow[f], c, b.cell[f], b.state[f])) bad++;
            assertTrue(bad <= tolerated(c), bad + " slopes differ");
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void slopesOfSourcesAndContentsAreDerivatives(Case c) {
        double[] state = {333, 512, 777};
        CellBlock b = sources(c, state);
        for (int cell = 0; cell < 3; cell++) {
            double h = step(c, cell, state[cell]);
            double[] up = state.clone();
            double[] down = state.clone();
            up[cell] = advance(c, cell, state[cell], 1);
            down[cell] = advance(c, cell, state[cell], -1);
            double slope = (sources(c, up).source[cell] - sources(c, down).source[cell]) / (2 * h);
            assertEquals(slope, b.slope[cell], 1e-7 * Math.abs(slope));
            double content = c.law.content(cell, down[cell], up[cell]);
            assertEquals(content / (2 * h), c.law.capacity(cell, state[cell]), 1e-7 * content / h);
        }
    }

    private static CellBlock sources(Case c, double[] state) {
        CellBlock b = new CellBlock();
        b.size = 3;
        System.arraycopy(state, 0, b.state, 0, 3);
        c.law.sources(b);
        return b;
    }

    /** Corrections add: two half steps go as far as one. */
    @ParameterizedTest
    @MethodSource("laws")
    void correctionsOfTheSolutionVariableAdd(Case c) {
        for (int cell = 0; cell < 3; cell++) {
            for (double state : new double[] {200, 456.7, 500, 900}) {
                double step = 0.1 * c.law.variable(cell, state);
                double whole = advanceBy(c, cell, state, step);
                double half = advanceBy(c, cell, state, 0.5 * step);
                assertEquals(whole, advanceBy(c, cell, half, 0.5 * step), 1e-12 * whole);
                double worse =
                        c.law.variable(cell, whole) / c.law.variable(cell, state) * state / whole;
                assertEquals(state, advanceBy(c, cell, whole, -step), 1e-12 * whole * (1 + worse));
                assertEquals(state, advanceBy(c, cell, state, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void statesBelowZeroAreNotAdmissibleAndSaidSo(Case c) {
        for (double state : new double[] {0, -1, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertTrue(!c.law.admissible(1, state));
            assertTrue(c.law.explain(1, state).message().contains("0 K"));
        }
        assertTrue(!c.law.admissible(1, Double.POSITIVE_INFINITY));
        assertTrue(c.law.admissible(1, 300));
    }

    /** A law says for each axis what it is asked for: y conducts nine times better than x. */
    @ParameterizedTest
    @MethodSource("axes")
    void eachAxisHasItsConductivity(int axis, double factor) {
        BalanceLaw law =
                Gallery.of(
                                Coordinates.CARTESIAN,
                                Gallery.uniform("x", 2, 0, 1, false),
                                Gallery.uniform("y", 2, 0, 1, false))
                        .conductivity("default", "T", "9*T", "4*exp(T/100)")
                        .start(300)
                        .problem()
                        .law();
        FaceBlock b = new FaceBlock();
        b.size = 1;
        b.axis = axis;
        b.right[0] = 1;
        b.leftState[0] = 400;
        b.rightState[0] = 300;
        Arrays.fill(b.leftHalf, 1);
        Arrays.fill(b.rightHalf, 1);
        Arrays.fill(b.contact, Double.POSITIVE_INFINITY);
        law.flows(b);
        assertEquals(factor, b.flow[0], 1e-12 * factor);
    }

    static Stream<Arguments> axes() {
        return Stream.of(
                Arguments.of(0, 17500.0),
                Arguments.of(1, 157500.0),
                Arguments.of(2, 200 * (Math.exp(4) - Math.exp(3))));
    }
}
