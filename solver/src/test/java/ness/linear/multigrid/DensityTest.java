package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The density that columns are scaled by (theory T50, T51). */
class DensityTest {
    private static final Flow.OfPlace LANDSCAPE =
            (x, y, z) -> 6 * Math.sin(2 * Math.PI * x) * Math.cos(2 * Math.PI * y) + 3 * z;

    static Stream<Shape> shapes() {
        return Stream.of(
                Shape.of(9, 8, 1),
                new Shape(8, 7, 1, true, true, false),
                new Shape(6, 5, 4, true, false, false),
                new Shape(2, 3, 5, true, true, false));
    }

    private static Density of(Stencil stencil) {
        return Density.of(stencil, Team.ALONE);
    }

    private static double place(Shape shape, int cell, Flow.OfPlace field) {
        int row = cell / shape.nx();
        int plane = row / shape.ny();
        return field.at(
                (cell % shape.nx() + 0.5) / shape.nx(),
                (row % shape.ny() + 0.5) / shape.ny(),
                (plane + 0.5) / shape.nz());
    }

    /** exp(-U), but for a factor, and A diag(p) is symmetric. */
    @ParameterizedTest
    @MethodSource("shapes")
    void inALandscapeItIsBoltzmanns(Shape shape) {
        Stencil stencil = new Flow(shape).in(LANDSCAPE).stencil();
        Density density = of(stencil);
        assertTrue(density.balanced() && density.usable());
        double[] p = density.values();
        for (int c = 1; c < p.length; c++) {
            double expected = Math.exp(place(shape, 0, LANDSCAPE) - place(shape, c, LANDSCAPE));
            assertEquals(expected, p[c] / p[0], 1e-12 * expected, "cell " + c);
        }
        Stencil scaled = density.scaled(p);
        assertTrue(scaled.symmetric());
        assertScaled(stencil, scaled, p, 1e-12);
        DMatrixRMaj dense = Stencils.dense(scaled);
        assertTrue(Levels.distance(dense, Levels.transposed(dense)) < 1e-15);
    }

    private static void assertScaled(Stencil stencil, Stencil scaled, double[] p, double digits) {
        DMatrixRMaj expected = Stencils.dense(stencil);
        for (int i = 0; i < p.length; i++)
            for (int j = 0; j < p.length; j++) expected.set(i, j, expected.get(i, j) * p[j]);
        assertTrue(Levels.distance(Stencils.dense(scaled), expected) < digits);
    }

    /** Around a ring a constant drift has no density of detailed balance; the uniform one stays. */
    @Test
    void aDriftAroundARingLeavesTheDensityUniform() {
        Stencil stencil = Flow.torus(9).pushed(0.7, -0.3).stencil();
        Density density = of(stencil);
        assertFalse(density.balanced());
        assertTrue(density.usable());
        for (double p : density.values()) assertEquals(1, p, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void withoutBalanceTheScaledStencilIsStillTheProduct(Shape shape) {
        Stencil stencil = Stencils.random(shape, false, 3);
        Density density = of(stencil);
        assertFalse(density.balanced());
        double[] p = density.values();
        Stencil scaled = density.scaled(p);
        assertFalse(scaled.symmetric());
        assertScaled(stencil, scaled, p, 1e-13);
        for (double each : p) assertTrue(each > 0 && Double.isFinite(each));
    }

    /** Scaling lowers the rotation that is left, as it takes out what has a potential (T51). */
    @Test
    void whatHasAPotentialIsTakenOut() {
        Flow.OfPlace whirl = (x, y, z) -> 0.01 * Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
        Stencil stencil = Flow.plane(16).in(LANDSCAPE).stirred(whirl).stencil();
        Stencil still = Flow.plane(16).stirred(whirl).stencil();
        Density density = of(stencil);
        assertFalse(density.balanced());
        double before = new Faces(stencil).rotation(Team.ALONE);
        double after = new Faces(density.scaled(density.values())).rotation(Team.ALONE);
        double pure = new Faces(still).rotation(Team.ALONE);
        assertTrue(after < 0.2 * before, after + " of " + before);
        assertTrue(after < 20 * pure, after + " beside " + pure);
    }

    /** Forces of 40 kT over three cells span more than single precision holds. */
    @Test
    void steepLandscapesAreNotScaledBy() {
        Stencil stencil = Flow.plane(8).in((x, y, z) -> 100 * x).stencil();
        Density density = of(stencil);
        assertTrue(density.balanced());
        assertFalse(density.usable());
    }

    /** Pieces that share no face have densities of their own. */
    @Test
    void holesPartTheDensity() {
        Shape shape = Shape.of(9, 4, 1);
        Stencil stencil =
                new Flow(shape)
                        .in(LANDSCAPE)
                        .without((x, y, z) -> Math.abs(x - 0.5) < 0.05 ? 1 : 0)
                        .stencil();
        Density density = of(stencil);
        assertTrue(density.balanced() && density.usable());
        double[] p = density.values();
        for (int c = 1; c < p.length; c++) {
            if (c % 9 == 4 || (c - 1) % 9 == 4 || c % 9 == 0) continue;
            double expected = Math.exp(place(shape, c - 1, LANDSCAPE) - place(shape, c, LANDSCAPE));
            assertEquals(expected, p[c] / p[c - 1], 1e-12 * expected, "cell " + c);
        }
    }
}
