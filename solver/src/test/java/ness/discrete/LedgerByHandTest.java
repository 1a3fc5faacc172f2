package ness.discrete;

import static ness.problem.Gallery.SIGMA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.problem.Gallery;
import ness.thermo.Account;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Flows, rows, production and ledger of random problems, beside loops that know each coordinate
 * system by its own formulas, and find walls by bisection (theory T1-T29).
 */
class LedgerByHandTest {
    private static final double DIGITS = 1e-11;
    private static final double CONTACT = 7;

    /** The two materials: k = 3 and k = T/100, with Theta = 3 T and T^2/200. */
    private static double theta(int material, double t) {
        return material == 0 ? 3 * t : t * t / 200;
    }

    private static double temperature(int material, double theta) {
        return material == 0 ? theta / 3 : Math.sqrt(Math.max(0, 200 * theta));
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Coordinates.values())
                .flatMap(c ->
                        Stream.iterate(0, n -> n + 1).limit(8).map(n -> Arguments.of(c, (long) n)));
    }

    /** A random problem with a record of what it was made of. */
    private static final class Made {
        final Gallery gallery;
        final Map<Integer, Double> held = new HashMap<>();
        final Map<Integer, double[]> exchanged = new HashMap<>();
        final Map<Integer, Double> given = new HashMap<>();
        final double[] sky;
        final double thickness = 0.2;
        final double source;
        final boolean work;

        Made(Coordinates coordinates, Random random) {
            Axis[] axes = new Axis[1 + random.nextInt(coordinates.axes().size())];
            for (int a = 0; a < axes.length; a++) axes[a] = axis(coordinates, a, random);
            boolean constant = random.nextInt(3) == 0;
            gallery =
                    Gallery.of(coordinates, axes)
                            .conductivity("3")
                            .region("other", constant ? "3" : "T/100", i -> (i[0] + i[1]) % 3 == 1)
                            .contact("default", "other", CONTACT)
                            .thickness(thickness)
                            .reservoir("sun", 900)
                            .start(400);
            other = constant ? 0 : 1;
            if (axes.length > 1 && random.nextBoolean())
                gallery.hole(i -> i[0] == 1 && i[1] == 1 && i[2] == 0);
            for (int side = 0; side < 2 * axes.length; side++)
                if (!axes[side / 2].periodic()) touch(side, random);
            sky = new double[] {250 + 100 * random.nextDouble(), 4, random.nextInt(2) * 0.8};
            gallery.surface(sky[0], sky[1], sky[2]);
            source = 100 * random.nextGaussian();
            work = random.nextBoolean();
            if (work) gallery.source(Double.toString(source));
            else gallery.source(Double.toString(source), "sun");
        }

        final int other;

        private static Axis axis(Coordinates coordinates, int axis, Random random) {
            int cells = 2 + random.nextInt(4);
            double[] faces = new double[cells + 1];
            boolean latitude = coordinates == Coordinates.LATITUDE;
            boolean origin = random.nextInt(3) == 0;
            faces[0] = latitude ? -1 : axis == 0 && !origin ? 0.1 : 0;
            for (int i = 1; i <= cells; i++) faces[i] = faces[i - 1] + 0.1 + random.nextDouble();
            if (latitude)
                for (int i = 0; i <= cells; i++)
                    faces[i] = 1.95 * (faces[i] + 1) / (faces[cells] + 1) - 1;
            boolean ring = axis > 0 && coordinates != Coordinates.CYLINDRICAL;
            boolean periodic = ring && random.nextBoolean();
            if (coordinates == Coordinates.POLAR && axis == 1)
                for (int i = 0; i <= cells; i++) faces[i] *= 2 * Math.PI / faces[cells] * 0.999;
            return new Axis(coordinates.axisName(axis), faces, periodic, true);
        }

        private void touch(int side, Random random) {
            double t = 250 + 300 * random.nextDouble();
            switch (random.nextInt(4)) {
                case 0 -> {
                    held.put(side, t);
                    gallery.hold(side, t);
                }
                case 1 -> {
                    exchanged.put(side, new double[] {t, 5, random.nextInt(2) * 0.6});
                    gallery.exchange(side, t, 5, exchanged.get(side)[2]);
                }
                case 2 -> {
                    given.put(side, 40 * random.nextGaussian());
                    gallery.flux(side, Double.toString(given.get(side)));
                }
                default -> {}
            }
        }
    }

    /** What the loops find. */
    private static final class Hand {
        final Grid grid;
        final Made made;
        final Solid solid;
        final double[] state;
        final double[] row;
        final double[] produced;
        final double[][] flow = new double[3][];
        final double[][] atFace = new double[3][];
        final Map<String, Double> process = new HashMap<>();
        final Map<String, double[]> account = new HashMap<>();

        Hand(Grid grid, Made made, double[] state) {
            this.grid = grid;
            this.made = made;
            this.state = state;
            solid = new Solid(grid);
            row = new double[state.length];
            produced = new double[state.length];
            for (int axis = 0; axis < 3; axis++) {
                flow[axis] = new double[grid.faces(axis)];
                atFace[axis] = new double[grid.faces(axis)];
            }
            for (int c = 0; c < state.length; c++) if (!grid.isVoid(c)) cell(c);
        }

        private int material(int cell) {
            return grid.region(cell) == 1 ? made.other : 0;
        }

        private void cell(int c) {
            int[] at = grid.indices(c);
            for (int axis = 0; axis < 3; axis++) {
                int n = grid.cells(axis);
                boolean wraps = grid.axis(axis).periodic();
                int[] next = at.clone();
                next[axis] = (at[axis] + 1) % n;
                int other = grid.cell(next[0], next[1], next[2]);
                if (n > 1 && (at[axis] + 1 < n || wraps)) {
                    if (!grid.isVoid(other)) face(axis, c, at, other, next);
                }
                if (!grid.axis(axis).resolved() || wraps) continue;
                if (at[axis] == 0) side(2 * axis, c, at);
                if (at[axis] == n - 1) side(2 * axis + 1, c, at);
            }
            double volume = solid.volume(at);
            double exchanged = made.sky[1] * (made.sky[0] - state[c]);
            double radiated = radiated(made.sky[2], made.sky[0], state[c]);
            double area = volume / made.thickness;
            double rise = 1 / state[c] - 1 / made.sky[0];
            row[c] += area * (exchanged + radiated);
            add("contact", area * exchanged * rise);
            add("radiation", area * radiated * rise);
            book("surface", area * (exchanged + radiated), made.sky[0]);
            double power = made.source * volume;
            row[c] += power;
            double converted = power * (made.work ? 1 / state[c] : 1 / state[c] - 1 / 900.0);
            add("source", converted);
            produced[c] += converted;
            book("source", power, made.work ? Double.POSITIVE_INFINITY : 900);
        }

        private static double radiated(double emissivity, double from, double to) {
            return emissivity * SIGMA * (Math.pow(from, 4) - Math.pow(to, 4));
        }

        private void add(String name, double amount) {
            process.merge(name, amount, Double::sum);
        }

        private void book(String name, double amount, double t) {
            double[] sums = account.computeIfAbsent(name, a -> new double[3]);
            sums[0] += amount;
            sums[1] += amount / t;
            sums[2] += Math.abs(amount);
        }

        /** Wall of a half cell that gives a flow away. */
        private double wall(int cell, double conductance, double flow) {
            int m = material(cell);
            return temperature(m, theta(m, state[cell]) - flow / conductance);
        }

        private void face(int axis, int left, int[] at, int right, int[] next) {
            double gLeft = solid.half(axis, 1, at);
            double gRight = solid.half(axis, 0, next);
            boolean joint = grid.region(left) != grid.region(right);
            double resistance = joint ? 1 / (CONTACT * solid.area(axis, 1, at)) : 0;
            double most = gLeft * theta(material(left), state[left]);
            double least = -gRight * theta(material(right), state[right]);
            double j =
                    Solid.root(
                            f -> wall(left, gLeft, f) - wall(right, gRight, -f) - f * resistance,
                            least,
                            most);
            double leftWall = wall(left, gLeft, j);
            double rightWall = wall(right, gRight, -j);
            row[left] -= j;
            row[right] += j;
            double inLeft = j * (1 / leftWall - 1 / state[left]);
            double inRight = j * (1 / state[right] - 1 / rightWall);
            double between = joint ? j * (1 / rightWall - 1 / leftWall) : 0;
            produced[left] += inLeft;
            produced[right] += inRight;
            add("conduction", inLeft + inRight);
            add("contact", between);
            int f = at[axis] + 1;
            write(axis, f, at, j, inLeft + inRight + between);
            if (f == grid.cells(axis) && grid.axis(axis).periodic()) {
                write(axis, f, at, j, (inLeft + inRight + between) / 2);
                write(axis, 0, next, j, (inLeft + inRight + between) / 2);
            }
        }

        private void write(int axis, int f, int[] at, double j, double production) {
            int face = grid.face(axis, f, at[0], at[1], at[2]);
            flow[axis][face] = j;
            atFace[axis][face] = production;
        }

        private void side(int side, int c, int[] at) {
            int axis = side / 2;
            int end = side % 2;
            double g = solid.half(axis, end, at);
            double area = solid.area(axis, end, at);
            int m = material(c);
            double j;
            double wall;
            double out = 1;
            double radiation = 0;
            Double given = made.given.get(side);
            double[] exchange = made.exchanged.get(side);
            if (given != null) {
                j = given * area;
                wall = area == 0 ? state[c] : wall(c, g, -j);
                out = wall;
            } else if (exchange != null) {
                out = exchange[0];
                double t = out;
                wall =
                        area == 0
                                ? state[c]
                                : Solid.root(
                                        w ->
                                                area * exchange[1] * (t - w)
                                                        + area * radiated(exchange[2], t, w)
                                                        - g * (theta(m, w) - theta(m, state[c])),
                                        200,
                                        1200);
                radiation = area * radiated(exchange[2], out, wall);
                j = radiation + area * exchange[1] * (out - wall);
            } else if (made.held.containsKey(side)) {
                out = made.held.get(side);
                wall = out;
                j = area == 0 ? 0 : g * (theta(m, wall) - theta(m, state[c]));
            } else {
                return;
            }
            row[c] += j;
            double inner = j * (1 / state[c] - 1 / wall);
            produced[c] += inner;
            add("conduction", inner);
            add("radiation", radiation * (1 / wall - 1 / out));
            add("contact", (j - radiation) * (1 / wall - 1 / out));
            book(String.valueOf(side), j, out);
            write(axis, at[axis] + end, at, end == 1 ? -j : j, inner + j * (1 / wall - 1 / out));
        }
    }

    private static Hand byHand(Frame frame, Made made) {
        return new Hand(frame.problem().grid(), made, frame.state());
    }

    private static void assertNear(double[] expected, double[] found, String what) {
        double size = 0;
        for (double e : expected) size = Math.max(size, Math.abs(e));
        for (int i = 0; i < found.length; i++)
            assertEquals(expected[i], found[i], DIGITS * size, what + " " + i);
    }

    private static double[] random(GridBalance balance, Random random) {
        double[] state = balance.initial();
        for (int c = 0; c < state.length; c++) state[c] = 300 + 200 * random.nextDouble();
        return state;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyEntryIsTheOneFoundByHand(Coordinates coordinates, long seed) {
        Random random = new Random(seed);
        Made made = new Made(coordinates, random);
        GridBalance balance = new GridBalance(made.gallery.problem());
        double[] state = random(balance, random);
        balance.linearise(state);
        double[] gains = balance.residual().clone();
        Frame frame = balance.frame(state, new double[state.length]);
        Hand hand = byHand(frame, made);
        assertNear(hand.row, gains, "row");
        assertNear(hand.produced, frame.cellProduction(), "produced in cell");
        for (int axis = 0; axis < 3; axis++) {
            if (frame.flow()[axis].length == 0) continue;
            assertNear(hand.flow[axis], frame.flow()[axis], "flow across " + axis);
            assertNear(hand.atFace[axis], frame.faceProduction()[axis], "produced across " + axis);
        }
        assertLedger(hand, frame);
    }

    private static void assertLedger(Hand hand, Frame frame) {
        double all = hand.process.values().stream().mapToDouble(Math::abs).sum();
        frame.ledger()
                .byProcess()
                .forEach((name, sum) ->
                        assertEquals(
                                hand.process.getOrDefault(name, 0.0), sum, DIGITS * all, name));
        String[] sides = {"left", "right", "bottom", "top", "front", "back"};
        int accounts = 0;
        for (Account account : frame.ledger().accounts()) {
            String name = account.side() == null ? "source" : account.side();
            int side = Arrays.asList(sides).indexOf(name);
            double[] sums =
                    Objects.requireNonNull(
                            hand.account.get(side < 0 ? name : String.valueOf(side)), name);
            double size = sums[2];
            assertEquals(
                    sums[0], frame.ledger().flow("heat", account).amount(), DIGITS * size, name);
            assertEquals(
                    sums[1], frame.ledger().flow("heat", account).entropy(), DIGITS * size, name);
            accounts++;
        }
        assertEquals(hand.account.size(), accounts);
    }

    /** Central differences in the solution variable, one cell after the other. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyColumnOfTheJacobianIsADerivative(Coordinates coordinates, long seed) {
        Random random = new Random(seed + 100);
        Made made = new Made(coordinates, random);
        GridBalance balance = new GridBalance(made.gallery.problem());
        Grid grid = balance.problem().grid();
        double[] state = random(balance, random);
        for (int c = 0; c < state.length; c++) {
            if (grid.isVoid(c)) continue;
            double[] unit = new double[state.length];
            unit[c] = balance.problem().law().variable(c, state[c]);
            balance.linearise(state);
            double[] slope = new double[state.length];
            balance.jacobian().multiply(unit, slope);
            double[] up = gains(balance, state, unit, 1e-5);
            double[] down = gains(balance, state, unit, -1e-5);
            double[] difference = new double[state.length];
            for (int i = 0; i < slope.length; i++) difference[i] = (down[i] - up[i]) / 2e-5;
            double size = 0;
            for (double s : slope) size = Math.max(size, Math.abs(s));
            for (int i = 0; i < slope.length; i++)
                assertEquals(difference[i], slope[i], 1e-6 * size, "row " + i + " by cell " + c);
        }
    }

    private static double[] gains(
            GridBalance balance, double[] state, double[] direction, double h) {
        double[] moved = new double[state.length];
        assertEquals(-1, balance.advance(state, direction, h, moved));
        balance.linearise(moved);
        return balance.residual().clone();
    }
}
