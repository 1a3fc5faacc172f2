package ness.expression;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
    private static Expression parse(String text) {
        return Expression.parse(text, Scope.of("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(n, 1, 1000000, x)",
                "sum(n, -499999, 500000, x)",
                "sum(n, 1, 1000, sum(m, 1, 1000, x))",
                "sum(n, 1, 100, sum(m, 1, 100, sum(l, 1, 100, x)))",
                "sum(n, 1, 1000, sum(m, 1, n, x))",
                "sum(n, 1, 1000, sum(m, 1, 500, x) + sum(m, 1, 500, x*n))",
                "sum(n, 5, 1, x)",
                "sum(n, 1e9, 1e9 + 10, x)"
            })
    void allowsAMillionTerms(String text) {
        assertDoesNotThrow(() -> parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(n, 1, 1000001, x)",
                "sum(n, 1, 1e15, x)",
                "sum(n, 1, 1001, sum(m, 1, 1000, x))",
                "sum(n, 1, 101, sum(m, 1, 100, sum(l, 1, 100, x)))",
                "sum(n, 1, 1500, sum(m, 1, n, x))",
                "sum(n, 1, 100, sum(m, 1, n, sum(l, 1, 1000, x)))",
                "sum(n, 1, 1000, sum(m, 1, 600, x) + sum(m, 1, 600, x*n))",
                "sum(n, 1, 1000, sin(sum(m, 1, 1001, x)))"
            })
    void refusesMore(String text) {
        TextException e = assertThrows(TextException.class, () -> parse(text), text);
        assertTrue(e.problem().contains("too many terms"), e.problem());
        assertEquals(0, e.offset());
        assertEquals(3, e.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(n, 0.5, 3, x)",
                "sum(n, 1, 2.5, x)",
                "sum(n, 1, 0/0, x)",
                "sum(n, 1e17, 1e17 + 10, x)",
                "sum(n, 1, 1/0, x)",
                "sum(n, 1, 3, sum(m, 1, n/2, x))"
            })
    void refusesBoundsThatAreNotWhole(String text) {
        TextException e = assertThrows(TextException.class, () -> parse(text), text);
        assertTrue(e.problem().contains("whole bound"), e.problem());
    }

    @Test
    void refusesBoundsThatVary() {
        for (String text : new String[] {"sum(n, 1, x, n)", "integral(s, 0, 1, sum(n, 1, s, x))"}) {
            TextException e = assertThrows(TextException.class, () -> parse(text), text);
            assertTrue(e.problem().contains("same at all points"), e.problem());
        }
    }

    @Test
    void addsAMillionTermsInTheOrderGiven() {
        Expression f = parse("sum(n, 1, 1000000, x/n)");
        double sum = 0;
        for (int n = 1; n <= 1_000_000; n++) {
            sum += 1.0 / n;
        }
        assertEquals(sum, f.at("x", 1));
    }

    @Test
    void allowsLoopsInLoopsUpToALimit() {
        String text = "x";
        for (int i = 0; i < 12; i++) {
            text = "sum(n" + i + ", 1, 2, " + text + ")";
        }
        assertEquals(4096, parse(text).at("x", 1));
        String deeper = "sum(n, 1, 1, " + text + ")";
        assertThrows(TextException.class, () -> parse(deeper));
    }
}
