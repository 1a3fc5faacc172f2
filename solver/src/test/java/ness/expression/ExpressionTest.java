package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private static final Scope XT = Scope.of("x", "T");
    private static final Map<String, Double> POINT = Map.of("x", 0.25, "T", 300.0);

    private static Expression parse(String text) {
        return Expression.parse(text, XT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2*3 | 7",
                "(1 + 2)*3 | 9",
                "2^3^2 | 512",
                "-2^2 | -4",
                "2^-1 | 0.5",
                "2^-1*4 | 2",
                "-x^2 | -0.0625",
                "8/4/2 | 1",
                "8 - 4 - 2 | 2",
                "1 - -1 | 2",
                "2*-x | -0.5",
                "+3 | 3",
                "1e3 + .5 + 4. | 1004.5",
                "1 < 2 | 1",
                "1 >= 2 | 0",
                "1 == 1 and 2 != 3 | 1",
                "not 1 < 2 | 0",
                "not (x > 1) and T > 100 | 1",
                "0 or 0 and 1 | 0",
                "1 or 0 and 0 | 1",
                "(1 < 2) < 3 | 1",
                "if(x < 0.5, 10, 20) | 10",
                "if(x > 0.5, 10, 20) | 20",
                "100*(x < 0.5) | 100",
                "min(3, 1, 2) | 1",
                "max(3, x) | 3",
                "mod(-1, 3) | 2",
                "mod(7, -3) | -2",
                "floor(-1.5) + ceil(1.2) | 0",
                "sign(-3)*abs(-4) | -4",
                "atan2(1, -1) | 2.356194490192345",
                "sum(n, 1, 4, n^2) | 30",
                "sum(n, 1, 3, x^n) | 0.328125",
                "sum(n, 2, 1, n) | 0",
                "sum(n, 1, 3, sum(m, 1, n, m*x)) | 2.5",
                "sum(n, 1, 3, sum(m, 1, 2, n*m)) | 18",
                "integral(s, 0, x, 3*s^2) | 0.015625",
                "integral(s, 0, 1, integral(u, 0, s, u)) | 0.16666666666666666",
                "integral(s, 1, 0, 1) | -1",
                "300[K] + 1 | 301",
                "2.5[cm] | 0.025",
                "2.5 [cm] | 0.025",
                "26.85[degC] | 300",
                "-5[degC] | 268.15",
                "-2[m]^2 | -4",
                "0.4[W/(cm.K)] | 40",
                "300[K]*x | 75",
                "pi | 3.141592653589793",
                "e | 2.718281828459045",
                "k_B*N_A - R | 0",
                "q_e*N_A - F | 0",
                "erf(0.5) | 0.5204998778130465",
                "erfc(0.5) | 0.4795001221869535",
                "gamma(5) | 24",
                "besselj(0, 1) | 0.7651976865579666",
                "legendre(2, 0.5) | -0.125",
                "T | 300",
                "exp(0) + log(e) + sqrt(4) | 4",
                "sin(0) + cos(0) + tan(0) + sinh(0) + cosh(0) + tanh(0) | 2",
                "asin(1) + acos(1) - atan(1)*2 | 0"
            })
    void evaluates(String text, double expected) {
        assertEquals(
                expected, parse(text).at(POINT), 4e-16 * Math.max(1, Math.abs(expected)), text);
    }

    @Test
    void doesNotCountTheBranchNotTaken() {
        assertEquals(0.0625, parse("if(x > 0, x^2, log(-1))").at(POINT));
        assertEquals(2, parse("if(1 < 0, 1/0, 2)").value());
        Expression root = parse("if(T > 0, sqrt(x - 1), 1)");
        assertTrue(Double.isNaN(root.at(POINT)));
        assertTrue(Double.isNaN(parse("if(sqrt(-x) < 1, 1, 2)").at(POINT)));
    }

    @Test
    void derivesTheIntegralAtBothBoundsAndInside() {
        Expression f = parse("integral(s, x, x^2, s*x)");
        // x (x^4 - x^2)/2
        double x = 0.7;
        assertEquals((5 * Math.pow(x, 4) - 3 * x * x) / 2, f.derivative("x").at("x", x), 1e-15);
    }

    @Test
    void separatesPositionFromTemperature() {
        Expression k = parse("2*(1 + x)*T^2/(3 - x)/exp(T/100)");
        Product product = k.separate("T").orElseThrow();
        assertFalse(product.others().dependsOn("T"));
        assertFalse(product.own().dependsOn("x"));
        double value = product.others().at("x", 0.25) * product.own().at("T", 300);
        assertEquals(k.at(POINT), value, 1e-14 * value);
        assertTrue(parse("x + T").separate("T").isEmpty());
        assertEquals(1, parse("x").separate("T").orElseThrow().own().value());
    }

    @Test
    void findsBreakpoints() {
        Expression k = parse("if(T < 300, 1, 2) + abs(T - 400) + max(2*T - 1000, 0) + x");
        assertEquals(
                java.util.List.of(300.0, 400.0, 500.0),
                java.util.Arrays.stream(k.breakpoints("T")).boxed().toList());
    }

    @Test
    void keepsSharedPartsSharedWhenDifferentiated() {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 60; i++) {
            text.insert(0, "sin(").append(")*x");
        }
        Expression f = parse(text.toString());
        Expression d = f;
        for (int i = 0; i < 3; i++) {
            d = d.derivative("x");
        }
        assertTrue(Graph.order(d.root()).size() < 60_000);
        assertTrue(Double.isFinite(d.at("x", 0.5)));
    }

    @Test
    void survivesLongChains() {
        String chain = "x" + " + x".repeat(20_000);
        Expression f = parse(chain);
        assertEquals(20_001, f.at("x", 1));
        assertEquals(20_001, f.derivative("x").at("x", 1));
        assertEquals(1e-3, parse("x" + "*x".repeat(2)).at("x", 0.1), 1e-18);
    }

    @Test
    void refusesToEvaluateWhatHasNoValue() {
        assertThrows(IllegalArgumentException.class, () -> parse("x").at("T", 1));
        assertThrows(IllegalStateException.class, () -> parse("x").value());
    }
}
