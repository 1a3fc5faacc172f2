package ness.physics.heat;

import static ness.problem.Gallery.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.IntStream;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import ness.physics.WallBlock;
import ness.problem.Gallery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faces and walls of k = 3 and k = T/100 of all ratios, beside quadratic equations in 60 digits.
 */
class RatiosTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final double EPS = Math.ulp(1.0);

    /** Cell 0 has k = 3, cell 1 k = T/100. */
    private static final BalanceLaw LAW =
            Gallery.rod(2, 2)
                    .conductivity("3")
                    .region("other", "T/100", i -> i[0] == 1)
                    .hold(RIGHT, 300)
                    .problem()
                    .law();

    private static BigDecimal exact(double value) {
        return new BigDecimal(value);
    }

    /** The positive root of a w^2 + b w = c. */
    private static BigDecimal root(BigDecimal a, BigDecimal b, BigDecimal c) {
        BigDecimal four = BigDecimal.valueOf(4);
        BigDecimal under = b.multiply(b).add(four.multiply(a).multiply(c));
        return c.add(c).divide(b.add(under.sqrt(DIGITS)), DIGITS);
    }

    /** Flow from k = 3 at one temperature to k = T/100 at another, behind two paths. */
    private static double exactFlow(double left, double right, double path, double farPath) {
        BigDecimal g = exact(3).divide(exact(path), DIGITS);
        BigDecimal far = BigDecimal.ONE.divide(exact(farPath).multiply(exact(200)), DIGITS);
        BigDecimal from = exact(left);
        BigDecimal to = exact(right);
        BigDecimal c = g.multiply(from).add(far.multiply(to).multiply(to));
        BigDecimal wall = root(far, g, c);
        return g.multiply(from.subtract(wall)).doubleValue();
    }

    static IntStream exponents() {
        return IntStream.iterate(-14, e -> e <= 14, e -> e + 2);
    }

    private static FaceBlock face(double left, double right, double path, double farPath) {
        FaceBlock b = new FaceBlock();
        b.size = 1;
        b.right[0] = 1;
        b.leftState[0] = left;
        b.rightState[0] = right;
        b.leftHalf[0] = path;
        b.rightHalf[0] = farPath;
        b.contact[0] = Double.POSITIVE_INFINITY;
        LAW.flows(b);
        return b;
    }

    /** One path is 10^exponent of the other; temperatures differ by much or by next to nothing. */
    @ParameterizedTest
    @MethodSource("exponents")
    void flowsBetweenMaterialsKeepTheirDigits(int exponent) {
        Random random = new Random(exponent);
        for (int n = 0; n < 20; n++) {
            double path = Math.pow(10, random.nextInt(7) - 3);
            double farPath = path * Math.pow(10, exponent);
            double left = 100 + 500 * random.nextDouble();
            double gap = Math.pow(10, -random.nextInt(10));
            double right = left * (1 + (n % 2 == 0 ? gap : -gap / 2));
            double expected = exactFlow(left, right, path, farPath);
            FaceBlock b = face(left, right, path, farPath);
            double digits = 16 * EPS * (1 + left / Math.abs(left - right));
            assertEquals(expected, b.flow[0], digits * Math.abs(expected), "gap " + gap);
            LAW.book(b);
            double produced = b.leftProduction[0] + b.rightProduction[0];
            double all = b.flow[0] * ((left - right) / (left * right));
            assertEquals(all, produced, 8 * EPS * all);
        }
    }

    /** Behind a resistance that dwarfs all others, or is dwarfed by them. */
    @ParameterizedTest
    @MethodSource("exponents")
    void contactsOfAllSizesAreInSeries(int exponent) {
        double conductance = Math.pow(10, exponent);
        FaceBlock b = face(400, 300, 1e-3, 1e-3);
        double free = b.flow[0];
        b.contact[0] = conductance;
        LAW.flows(b);
        double alone = conductance * 100;
        assertTrue(b.flow[0] <= free * (1 + 4 * EPS) && b.flow[0] <= alone * (1 + 4 * EPS));
        double least = 1 / (1 / free + 1 / alone);
        assertEquals(least, b.flow[0], 0.2 * least);
        if (exponent <= -6) assertEquals(alone, b.flow[0], 1e-8 * alone);
        if (exponent >= 14) assertEquals(free, b.flow[0], 1e-9 * free);
        LAW.book(b);
        double produced = b.leftProduction[0] + b.contactProduction[0] + b.rightProduction[0];
        double all = b.flow[0] * 100 / (400 * 300.0);
        assertEquals(all, produced, 8 * EPS * all);
        if (exponent <= -6) assertEquals(all, b.contactProduction[0], 1e-8 * all);
    }

    /** g/200 (w^2 - T^2) = h (out - w) at the wall of k = T/100. */
    @ParameterizedTest
    @MethodSource("exponents")
    void wallsOfAllConductancesKeepTheirDigits(int exponent) {
        Random random = new Random(exponent + 50);
        for (int n = 0; n < 20; n++) {
            double half = Math.pow(10, random.nextInt(7) - 3);
            double conductance = Math.pow(10, exponent) / half;
            double inside = 100 + 500 * random.nextDouble();
            double gap = Math.pow(10, -random.nextInt(10));
            double outside = inside * (1 + (n % 2 == 0 ? gap : -gap / 2));
            BigDecimal far = BigDecimal.ONE.divide(exact(half).multiply(exact(200)), DIGITS);
            BigDecimal h = exact(conductance);
            BigDecimal square = exact(inside).multiply(exact(inside));
            BigDecimal c = h.multiply(exact(outside)).add(far.multiply(square));
            BigDecimal w = root(far, h, c);
            double expected = far.multiply(w.multiply(w).subtract(square)).doubleValue();
            WallBlock b = wall(1, inside, outside, half, conductance);
            double digits = 16 * EPS * (1 + inside / Math.abs(inside - outside));
            assertEquals(expected, b.flow[0], digits * Math.abs(expected), "gap " + gap);
            LAW.book(b);
            assertEquals(w.doubleValue(), b.wall[0], 64 * EPS * w.doubleValue());
        }
    }

    private static WallBlock wall(
            int cell, double inside, double outside, double half, double conductance) {
        WallBlock b = new WallBlock();
        b.size = 1;
        b.cell[0] = cell;
        b.state[0] = inside;
        b.outside[0] = outside;
        b.half[0] = half;
        b.conductance[0] = conductance;
        LAW.flows(b);
        return b;
    }

    /** Radiation alone and beside a conductance, behind a half cell that resists or does not. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-6, 1e-3, 1, 1e3, 1e6, 1e12})
    void radiationIsTheFourthPowerOfTheWall(double half) {
        for (double conductance : new double[] {0, 1e-9, 1, 1e9}) {
            WallBlock b = wall(0, 300, 900, half, conductance);
            b.emissivity[0] = 0.8;
            LAW.flows(b);
            LAW.book(b);
            double wall = b.wall[0];
            double fourth = Math.pow(900, 4) - Math.pow(wall, 4);
            double radiated = 0.8 * Gallery.SIGMA * fourth;
            double conducted = conductance * (900 - wall);
            double carried = 3 / half * (wall - 300);
            double fromWall = 600 * EPS * (3 / half + conductance + 1e3) * 10;
            assertEquals(carried, b.flow[0], 1e-11 * carried + fromWall);
            double taken = radiated + conducted;
            assertEquals(taken, b.flow[0], 1e-11 * taken + fromWall);
            if (taken == 0) continue;
            double share = radiated / taken;
            double drop = 1 / wall - 1 / 900.0;
            double rounding = 1e-9 * b.flow[0] / 300;
            assertEquals(b.flow[0] * share * drop, b.radiationProduction[0], rounding);
            assertEquals(b.flow[0] * (1 - share) * drop, b.contactProduction[0], rounding);
        }
    }
}
