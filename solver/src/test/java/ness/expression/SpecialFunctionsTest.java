package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialFunctionsTest {
    private static double value(String text) {
        return Expression.parse(text, Scope.EMPTY).value();
    }

    /** mpmath 1.3 with 40 digits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "besselj(0, 0.001) | 0.999999750000015625",
                "besselj(0, 1) | 0.765197686557966551",
                "besselj(1, 1.999) | 0.576789079213025805",
                "besselj(1, 2.001) | 0.576660135992954237",
                "besselj(2, 5) | 0.0465651162777522155",
                "besselj(5, 0.1) | 2.60308179096444083e-9",
                "besselj(10, 30) | -0.129876893998588768",
                "besselj(25, 20) | 0.00978116579257004492",
                "besselj(0.5, 3) | 0.0650081828773757781",
                "besselj(1/3, 0.25) | 0.553383595496477558",
                "besselj(1/3, 1.5) | 0.637132637064892363",
                "besselj(2.7, 7.5) | -0.295022603969313073",
                "besselj(-1, 3) | -0.339058958525936459",
                "besselj(-0.5, 2) | -0.234785710406248469",
                "besselj(-2.5, 1.5) | 1.31503720480519368",
                "besselj(0, 28.25) | -0.103045068376259729",
                "besselj(3, 100) | 0.0762842017203319434",
                "besselj(60, 1000) | -0.0102458518507920555",
                "bessely(0, 0.001) | -4.47141661137592327",
                "bessely(0, 1) | 0.088256964215676958",
                "bessely(1, 1.999) | -0.10759642423945669",
                "bessely(1, 2.001) | -0.106468640514066914",
                "bessely(2, 5) | 0.367662882605524518",
                "bessely(5, 0.1) | -24461484.5023039154",
                "bessely(10, 30) | 0.0750567021223971133",
                "bessely(25, 20) | -2.20455546643464769",
                "bessely(0.5, 3) | 0.456048820794633179",
                "bessely(1/3, 0.25) | -1.34618423320510784",
                "bessely(1/3, 1.5) | 0.0966100877666278012",
                "bessely(2.7, 7.5) | 0.0593140661052143302",
                "bessely(-1, 3) | -0.324674424791799978",
                "bessely(-0.5, 2) | 0.513016136561827752",
                "bessely(-2.5, 1.5) | 0.124446359798387602",
                "bessely(0, 28.25) | 0.109148544673802929",
                "bessely(3, 100) | 0.0234457866877609116",
                "bessely(60, 1000) | 0.023082270887938173",
                "besseli(0, 0.001) | 1.00000025000001563",
                "besseli(0, 1) | 1.26606587775200834",
                "besseli(1, 1.999) | 1.58915321064272797",
                "besseli(1, 2.001) | 1.59212174479464938",
                "besseli(2, 5) | 17.505614966624236",
                "besseli(5, 0.1) | 2.60525192989369689e-9",
                "besseli(10, 30) | 145831809975.967124",
                "besseli(25, 20) | 23.8941264173951862",
                "besseli(0.5, 3) | 4.61482290340760095",
                "besseli(1/3, 0.25) | 0.566506865578087076",
                "besseli(1/3, 1.5) | 1.50142900002244002",
                "besseli(2.7, 7.5) | 160.006459504041697",
                "besseli(-1, 3) | 3.9533702174026094",
                "besseli(-0.5, 2) | 2.12259162017763719",
                "besseli(-2.5, 1.5) | 0.801566661071721648",
                "besseli(0, 28.25) | 140015769351.048113",
                "besseli(3, 100) | 1.02627401756519006e+42",
                "besselk(0, 0.001) | 7.02368880056238134",
                "besselk(0, 1) | 0.421024438240708333",
                "besselk(1, 1.999) | 0.140049842077109683",
                "besselk(1, 2.001) | 0.139682188301767535",
                "besselk(2, 5) | 0.00530894371222345996",
                "besselk(5, 0.1) | 38376009.9958359282",
                "besselk(10, 30) | 1.08428169422229739e-13",
                "besselk(25, 20) | 0.000653543657317013418",
                "besselk(0.5, 3) | 0.0360259851317645926",
                "besselk(1/3, 0.25) | 1.71449125642345228",
                "besselk(1/3, 1.5) | 0.220157690267766871",
                "besselk(2.7, 7.5) | 0.000392298880376834851",
                "besselk(-1, 3) | 0.0401564311281941844",
                "besselk(-0.5, 2) | 0.119937771968061447",
                "besselk(-2.5, 1.5) | 0.98945189298915031",
                "besselk(0, 28.25) | 1.26427853287749156e-13",
                "besselk(3, 100) | 4.86986274779245489e-45",
                "legendre(0, 0.3) | 1.0",
                "legendre(1, -0.7) | -0.7",
                "legendre(5, 0.9) | -0.04114125",
                "legendre(20, 0.1) | -0.0820771309445277285",
                "legendre(100, 0.99) | 0.137530691509583675",
                "erf(1e-5) | 0.0000112837916705789993",
                "erf(0.3) | 0.328626759459127428",
                "erf(2) | 0.995322265018952734",
                "erf(5) | 0.99999999999846254",
                "erfc(-1) | 1.84270079294971487",
                "erfc(0.5) | 0.479500122186953462",
                "erfc(3) | 0.0000220904969985854414",
                "erfc(10) | 2.08848758376254476e-45",
                "erfc(25) | 8.30017257119652275e-274",
                "gamma(0.5) | 1.77245385090551603",
                "gamma(-1.5) | 2.3632718012073547",
                "gamma(3.7) | 4.17065178379660317",
                "gamma(30.3) | 2.44428502915425043e+31",
                "gamma(150) | 3.80892263763056973e+260",
                "gamma(170) | 4.26906800900470527e+304",
                "gamma(-20.5) | -2.83465657439133487e-19",
                "gamma(-120.5) | -4.27377830737065047e-200"
            })
    void hasThirteenDigits(String text, double expected) {
        assertEquals(expected, value(text), 1e-13 * Math.abs(expected), text);
    }

    /**
     * J_(v+1) Y_v - J_v Y_(v+1) = 2/(pi x) and I_v K_(v+1) + I_(v+1) K_v = 1/x (DLMF 10.5, 10.28).
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.5, 1, 2.2, 4.75, 9, 17.5, -0.4, -3})
    void obeysTheWronskians(double v) {
        for (double x : new double[] {1e-3, 0.4, 1.7, 1.999, 2, 6, 13, 24.9, 29, 31, 77, 300}) {
            double w = Bessel.j(v + 1, x) * Bessel.y(v, x) - Bessel.j(v, x) * Bessel.y(v + 1, x);
            assertEquals(1, w * Math.PI * x / 2, 4e-13, "J, Y of " + v + " at " + x);
            double m =
                    ModifiedBessel.i(v, x) * ModifiedBessel.k(v + 1, x)
                            + ModifiedBessel.i(v + 1, x) * ModifiedBessel.k(v, x);
            assertEquals(1, m * x, 4e-13, "I, K of " + v + " at " + x);
        }
    }

    @Test
    void hasTheLimitsOfTheBesselFunctions() {
        assertEquals(1, Bessel.j(0, 0));
        assertEquals(0, Bessel.j(3, 0));
        assertEquals(0, Bessel.j(2, Double.POSITIVE_INFINITY));
        assertEquals(-Bessel.j(1, 2), Bessel.j(1, -2));
        assertEquals(Bessel.j(2, 2), Bessel.j(2, -2));
        assertEquals(Double.NEGATIVE_INFINITY, Bessel.y(0, 0));
        assertEquals(1, ModifiedBessel.i(0, 0));
        assertEquals(-ModifiedBessel.i(1, 2), ModifiedBessel.i(1, -2));
        assertEquals(Double.POSITIVE_INFINITY, ModifiedBessel.k(1, 0));
        assertEquals(0, ModifiedBessel.k(0, 800));
        assertEquals(0, Bessel.j(500, 1));
        assertEquals(Double.POSITIVE_INFINITY, ModifiedBessel.i(0, 800));
    }

    @Test
    void hasNoValueOffTheRealDomain() {
        assertTrue(Double.isNaN(Bessel.j(0.5, -1)));
        assertTrue(Double.isNaN(Bessel.y(0, -1)));
        assertTrue(Double.isNaN(ModifiedBessel.i(0.5, -1)));
        assertTrue(Double.isNaN(ModifiedBessel.k(0, -1)));
        assertTrue(Double.isNaN(Bessel.j(1e6, 1)));
        assertTrue(Double.isNaN(Legendre.value(1.5, 0, 0.3)));
        assertTrue(Double.isNaN(Polygamma.value(0, -2)));
        assertTrue(Double.isNaN(Polygamma.value(3, -1e9)));
    }

    /** psi(1) = -gamma, psi'(1) = pi^2/6, psi''(1) = -2 zeta(3), and the reflected half. */
    @Test
    void knowsThePolygammasAtOne() {
        assertEquals(-0.5772156649015329, Polygamma.value(0, 1), 1e-15);
        assertEquals(Math.PI * Math.PI / 6, Polygamma.value(1, 1), 4e-16);
        assertEquals(-2.4041138063191885, Polygamma.value(2, 1), 2e-15);
        assertEquals(0.03648997397857652, Polygamma.value(0, -0.5), 4e-15);
        assertEquals(8.934802200544679, Polygamma.value(1, -0.5), 4e-15);
    }

    @Test
    void hasLegendreDerivativesAtTheEnd() {
        for (int n = 0; n < 8; n++) {
            assertEquals(n * (n + 1) / 2.0, Legendre.value(n, 1, 1), 1e-12);
            assertEquals(
                    n < 2 ? 0 : (n - 1) * n * (n + 1) * (n + 2) / 8.0,
                    Legendre.value(n, 2, 1),
                    1e-11);
        }
    }
}
