package ness.physics.heat;

import static ness.problem.Gallery.SIGMA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.Grid;
import ness.physics.Property;
import ness.problem.Gallery;
import ness.words.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walls and joints beside integrals by Simpson's rule and roots by bisection (T12-T18). */
class WallTest {
    /** A conductivity as a formula and as a function of x and T. */
    record Material(String formula, Conductivity k) {
        @Override
        public String toString() {
            return formula;
        }
    }

    /** The same as a function. */
    @FunctionalInterface
    interface Conductivity {
        double at(double x, double t);
    }

    private static final List<Material> MATERIALS =
            List.of(
                    new Material("400", (x, t) -> 400),
                    new Material("0.02*T", (x, t) -> 0.02 * t),
                    new Material("(T/300)^3", (x, t) -> Math.pow(t / 300, 3)),
                    new Material("exp((T - 300)/60)", (x, t) -> Math.exp((t - 300) / 60)),
                    new Material("3000*x/T", (x, t) -> 3000 * x / t),
                    new Material("1 + x*T", (x, t) -> 1 + x * t),
                    new Material("2 + sin(x*T/40)", (x, t) -> 2 + Math.sin(x * t / 40)),
                    new Material(
                            "exp(-(T - 400)^2/(800 + 100*x))",
                            (x, t) -> Math.exp(-(t - 400) * (t - 400) / (800 + 100 * x))));

    /** Two cells with nodes at x = 1 and x = 3. */
    private static MaterialField field(String formula) {
        Grid grid = Gallery.rod(2, 4).conductivity("1").problem().grid();
        Expression k = Expression.parse(formula, Scope.of("x", "T"));
        Property property = new Property("k", "conductivity", k, Range.POSITIVE);
        return MaterialField.of(grid, List.of(property), region -> 350);
    }

    static Stream<Material> materials() {
        return MATERIALS.stream();
    }

    private static double x(int cell) {
        return cell == 0 ? 1 : 3;
    }

    /** Composite Simpson on 2000 intervals: to 1e-11 for what is smooth on a scale of kelvins. */
    private static double integral(Conductivity k, double x, double from, double to) {
        int n = 2000;
        double h = (to - from) / n;
        double sum = k.at(x, from) + k.at(x, to);
        for (int i = 1; i < n; i++) sum += (i % 2 == 1 ? 4 : 2) * k.at(x, from + i * h);
        return sum * h / 3;
    }

    @ParameterizedTest
    @MethodSource("materials")
    void integralsAreThoseOfSimpsonsRule(Material material) {
        MaterialField field = field(material.formula);
        double[] ends = {260, 299.9, 300, 300.1, 390, 455};
        for (int cell = 0; cell < 2; cell++)
            for (double from : ends)
                for (double to : ends) {
                    double expected = integral(material.k, x(cell), from, to);
                    double found = field.between(cell, from, to);
                    assertEquals(expected, found, 1e-10 * Math.abs(expected));
                    double k = material.k.at(x(cell), to);
                    assertEquals(k, field.value(cell, to), 1e-12 * k);
                }
    }

    private static double bisect(DoubleUnaryOperator rising, double from, double to) {
        double low = from;
        double high = to;
        for (int n = 0; n < 100; n++) {
            double middle = 0.5 * (low + high);
            if (rising.applyAsDouble(middle) < 0) low = middle;
            else high = middle;
        }
        return 0.5 * (low + high);
    }

    /** A half cell for temperatures between its own and another. */
    private static void set(
            HalfCell half, MaterialField field, int cell, double node, double other, double path) {
        @Nullable TemperatureIntegral[] theta = new TemperatureIntegral[1];
        field.integrals(new int[] {cell}, new double[] {node}, new double[] {other}, 1, theta);
        half.set(theta[0], path / field.factor(cell), node);
    }

    private static Wall wall(
            Material material, int cell, double inside, double outside, double path) {
        Wall wall = new Wall(SIGMA);
        set(wall.half, field(material.formula), cell, inside, outside, path);
        wall.outside = outside;
        return wall;
    }

    private static double exchanged(Wall w, double t) {
        double fourth = Math.pow(w.outside, 4) - Math.pow(t, 4);
        return w.conductance * (w.outside - t) + w.emissivity * SIGMA * fourth;
    }

    /** What the half cell carries is what the surface takes, at a wall between both. */
    @ParameterizedTest
    @MethodSource("materials")
    void aWallIsWhereBothSidesCarryTheSame(Material material) {
        Random random = new Random(1);
        for (int n = 0; n < 12; n++) {
            double inside = 290 + 150 * random.nextDouble();
            double x = x(n % 2);
            double path = Math.pow(10, 4 * random.nextDouble() - 3);
            Wall wall = wall(material, n % 2, inside, 300 + n, path);
            wall.conductance = n % 3 == 0 ? 0 : Math.pow(10, 6 * random.nextDouble() - 3);
            wall.emissivity = n % 3 == 1 ? 0 : random.nextDouble();
            wall.solve();
            double low = Math.min(inside, wall.outside);
            double high = Math.max(inside, wall.outside);
            double root =
                    bisect(
                            t -> integral(material.k, x, inside, t) / path - exchanged(wall, t),
                            low,
                            high);
            assertEquals(root, wall.wall, 1e-9 * root);
            double flow = integral(material.k, x, inside, root) / path;
            double other = exchanged(wall, root);
            double digits = 1e-8 * Math.abs(flow);
            assertEquals(Math.abs(root - inside) > 1 ? flow : other, wall.flow, digits);
        }
    }

    /** Minus the derivative of the flow by the cell's temperature (T17). */
    @ParameterizedTest
    @MethodSource("materials")
    void theSlopeOfAWallIsItsDerivative(Material material) {
        for (double conductance : new double[] {0, 1e-3, 1, 1e3}) {
            for (double emissivity : new double[] {0, 0.7}) {
                double h = 1e-3;
                double[] flow = new double[2];
                double slope = 0;
                for (int n = 0; n < 3; n++) {
                    Wall wall = wall(material, 1, 350 + (n - 1) * h, 420, 0.01);
                    wall.conductance = conductance;
                    wall.emissivity = emissivity;
                    wall.solve();
                    if (n == 1) slope = wall.half.slope;
                    else flow[n / 2] = wall.flow;
                }
                double digits = 1e-6 * Math.abs(slope) + 1e-11 * Math.abs(flow[0]) / h;
                assertEquals(-(flow[1] - flow[0]) / (2 * h), slope, digits);
            }
        }
    }

    /** A conductance without bounds holds the wall at the reservoir, none at all at the node. */
    @ParameterizedTest
    @MethodSource("materials")
    void wallsTendToTheirLimits(Material material) {
        Wall wall = wall(material, 0, 400, 300, 0.01);
        wall.conductance = 1e15;
        wall.solve();
        double free = integral(material.k, 1, 400, 300) / 0.01;
        assertEquals(free, wall.flow, 1e-9 * Math.abs(free));
        assertEquals(300, wall.wall, 1e-7);
        wall.conductance = 1e-15;
        wall.solve();
        assertEquals(-100e-15, wall.flow, 1e-12 * 100e-15);
        assertEquals(1e-15, wall.half.slope, 1e-12 * 1e-15);
        assertEquals(400, wall.wall, 4 * Math.ulp(400));
        wall.conductance = 0;
        wall.solve();
        assertEquals(0, Math.abs(wall.flow));
        assertEquals(0, wall.half.slope);
        wall.conductance = 5;
        wall.emissivity = 1;
        wall.outside = 400;
        wall.solve();
        assertEquals(0, Math.abs(wall.flow));
        assertEquals(400, wall.wall);
        assertTrue(wall.half.slope > 0);
    }

    /** The cell itself is the wall of a thin body (T18). */
    @ParameterizedTest
    @ValueSource(doubles = {200, 350, 350.0000001, 900})
    void surfacesActOnTheCellItself(double outside) {
        Wall wall = wall(MATERIALS.get(1), 0, 350, outside, 0);
        wall.conductance = 4;
        wall.emissivity = 0.5;
        wall.solve();
        double gap = outside - 350;
        double sum = (outside + 350) * (outside * outside + 350 * 350);
        double expected = gap * (4 + 0.5 * SIGMA * sum);
        assertEquals(expected, wall.flow, 1e-14 * Math.abs(expected));
        assertEquals(
                4 + 4 * 0.5 * SIGMA * Math.pow(350, 3), wall.half.slope, 1e-14 * wall.half.slope);
        assertEquals(350, wall.wall);
    }

    static Stream<Arguments> pairs() {
        return MATERIALS.stream()
                .flatMap(m -> DoubleStream.of(0, 1e-4, 1, 1e4).mapToObj(r -> Arguments.of(m, r)));
    }

    private static Joint joint(MaterialField field, double left, double right, double contact) {
        Joint joint = new Joint();
        set(joint.left, field, 0, left, right, 0.02);
        set(joint.right, field, 1, right, left, 0.5);
        joint.contact = contact;
        return joint;
    }

    /** The three resistances of a joint carry one flow, found by bisection (T15). */
    @ParameterizedTest
    @MethodSource("pairs")
    void aJointCarriesOneFlowThroughAllThree(Material material, double contact) {
        MaterialField field = field(material.formula);
        for (double left : new double[] {290, 399, 450}) {
            double right = 400;
            Joint joint = joint(field, left, right, contact);
            joint.solve();
            double low = Math.min(left, right);
            double high = Math.max(left, right);
            double sign = Math.signum(left - right);
            double wall =
                    bisect(
                            t -> {
                                double flow = integral(material.k, 1, t, left) / 0.02;
                                double far = Math.clamp(t - flow * contact, low, high);
                                double beyond = t - flow * contact - far;
                                double on = integral(material.k, 3, right, far) / 0.5;
                                return beyond == 0 ? on - flow : beyond;
                            },
                            low,
                            high);
            double flow = integral(material.k, 1, wall, left) / 0.02;
            double digits = 1e-8 + 400 * 1e-13 * material.k.at(1, left) / 0.02 / Math.abs(flow);
            assertEquals(flow, joint.flow, digits * Math.abs(flow));
            assertTrue(joint.flow * sign > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theSlopesOfAJointAreItsDerivatives(Material material, double contact) {
        MaterialField field = field(material.formula);
        double h = 1e-3;
        Joint middle = joint(field, 430, 340, contact);
        middle.solve();
        double byLeft = 0;
        double byRight = 0;
        for (int sign = -1; sign <= 1; sign += 2) {
            Joint left = joint(field, 430 + sign * h, 340, contact);
            Joint right = joint(field, 430, 340 + sign * h, contact);
            left.solve();
            right.solve();
            byLeft += sign * left.flow / (2 * h);
            byRight -= sign * right.flow / (2 * h);
        }
        double rounding = 1e-11 * Math.abs(middle.flow) / h;
        assertEquals(byLeft, middle.left.slope, 1e-5 * byLeft + rounding);
        assertEquals(byRight, middle.right.slope, 1e-5 * byRight + rounding);
    }

    /** A contact without conductance lets nothing through, one without resistance is none. */
    @ParameterizedTest
    @MethodSource("materials")
    void jointsTendToTheirLimits(Material material) {
        MaterialField field = field(material.formula);
        Joint equal = joint(field, 345, 345, 1);
        equal.solve();
        assertEquals(0, Math.abs(equal.flow));
        Joint free = joint(field, 430, 340, 0);
        Joint nearly = joint(field, 430, 340, 1e-20);
        free.solve();
        nearly.solve();
        assertEquals(free.flow, nearly.flow, 1e-12 * free.flow);
        for (double contact : new double[] {1e7, 1e9, 1e11, 1e13, 1e20}) {
            Joint closed = joint(field, 430, 340, contact);
            closed.solve();
            double digits = (1e-5 + 1e3 / contact) / contact;
            assertEquals(90 / contact, closed.flow, 90 * digits);
            assertEquals(1 / contact, closed.left.slope, digits);
            assertEquals(1 / contact, closed.right.slope, digits);
        }
    }
}
