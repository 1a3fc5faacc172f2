package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {
    private static final Scope SCOPE = Scope.of("x", "y", "T");
    private static final Map<String, Double> POINT = Map.of("x", 0.3, "y", 0.7, "T", 1.9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "x",
                "T",
                "x*T",
                "T*x",
                "T/x",
                "x/T",
                "-x*T",
                "(1 + x)*T^2",
                "(x*T)^3",
                "(x/T)^-2",
                "2*(3 + y)*exp(-T)*x/(1 + T)/y",
                "x*y*T*sin(T)*cos(x)",
                "-(-(x*T))",
                "(-(x*T))/y",
                "x/(T*y)",
                "1/(x*T^2)",
                "if(x < 1, 2, 3)*if(T < 1, 2, 3)",
                "sum(n, 1, 3, x^n)*T",
                "integral(s, 0, T, s)*x",
                "sqrt(T)*sqrt(x)",
                "T^1.5*x"
            })
    void multipliesBack(String text) {
        Expression f = Expression.parse(text, SCOPE);
        Product product = f.separate("T").orElseThrow();
        assertFalse(product.others().dependsOn("T"), text);
        assertFalse(product.own().dependsOn("x") || product.own().dependsOn("y"), text);
        double expected = f.at(POINT);
        double found = product.others().at(POINT) * product.own().at(POINT);
        assertEquals(expected, found, 1e-14 * Math.abs(expected), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x + T",
                "sin(x*T)",
                "x^T",
                "T^x",
                "(x + T)^2",
                "if(x < 1, T, 2*T)",
                "max(x, T)",
                "x*T + y",
                "sum(n, 1, 2, x^n*T)",
                "(-(x*T))^2",
                "exp(x + T)",
                "(x*T)^0.5"
            })
    void findsNoProductWhereNoneIsWritten(String text) {
        assertTrue(Expression.parse(text, SCOPE).separate("T").isEmpty());
    }

    /** Breakpoints in T of a formula. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T^2 |",
                "if(T < 300, 1, 2) | 300",
                "if(300 >= T, 1, 2) | 300",
                "if(T < 300 or T > 400, 1, 2) | 300 400",
                "if(2*T + 100 < 700, 1, 2) | 300",
                "if(T/2 == 100, 1, 2) | 200",
                "abs(T - 350)*x | 350",
                "abs(T) | 0",
                "abs(-T) | 0",
                "sign(3 - T) | 3",
                "min(T, 400) + max(300 - T, 0) | 300 400",
                "if(x < 0.5, 1, 2)*T |",
                "if(T < x, 1, 2) |",
                "if(T*T < 4, 1, 2) |",
                "sum(n, 1, 3, max(T, 7)*n) | 7",
                "if(T < 300, 1, if(T < 400, 2, if(T < 300, 3, 4))) | 300 400"
            })
    void findsBreakpoints(String text, @org.jspecify.annotations.Nullable String expected) {
        StringBuilder found = new StringBuilder();
        for (double point : Expression.parse(text, SCOPE).breakpoints("T")) {
            found.append(found.isEmpty() ? "" : " ").append((long) point);
        }
        assertEquals(expected == null ? "" : expected, found.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if(T < 300, 1, 2) |",
                "if(T*T < x, 1, 2) |",
                "if(x < 0.5, 1, 2)*T |",
                "if(T < 100 + x, 1, 2) | 103",
                "max(x*T, 12)*x | 4",
                "abs(T - if(x < 2, 7, 8)) | 8",
                "sum(n, 1, 3, max(T + x, 7)*n) | 4",
                "sum(n, 1, 3, max(T + x, n)) |"
            })
    void findsBreakpointsThatMove(
            String text, @org.jspecify.annotations.Nullable String expectedAtThree) {
        StringBuilder found = new StringBuilder();
        for (Expression point : Expression.parse(text, SCOPE).movingBreakpoints("T")) {
            found.append(found.isEmpty() ? "" : " ").append((long) point.at("x", 3));
        }
        assertEquals(expectedAtThree == null ? "" : expectedAtThree, found.toString());
    }

    @Test
    void findsTheKnotsOfTables() {
        MonotoneCubic table =
                new MonotoneCubic(new double[] {300, 500, 900}, new double[] {1, 2, 3});
        Expression f = Expression.table(table, "k", Expression.variable("T"));
        assertEquals("[300.0, 500.0, 900.0]", java.util.Arrays.toString(f.breakpoints("T")));
        Expression scaled = Expression.table(table, "k", Expression.parse("2*T + 100", SCOPE));
        assertEquals("[100.0, 200.0, 400.0]", java.util.Arrays.toString(scaled.breakpoints("T")));
    }
}
