package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"e", "t", "R", "k_B", "sin", "if", "sum", "table", "x", "phi", "and", "pi"})
    void keepsItsOwnNames(String name) {
        assertTrue(Names.isBuiltIn(name));
    }

    @Test
    void tellsIdentifiers() {
        for (String name : new String[] {"TH", "_a", "k1", "T_hot", "λ"}) {
            assertTrue(Names.isIdentifier(name), name);
            assertFalse(Names.isBuiltIn(name), name);
        }
        for (String name : new String[] {"", "1a", "a b", "a-b", "a/b", "and", "a.b", "k²"}) {
            assertFalse(Names.isIdentifier(name), name);
        }
    }

    @Test
    void listsItsFunctions() {
        assertTrue(Names.functions().containsAll(List.of("exp", "if", "sum", "legendre", "mod")));
        assertFalse(Names.functions().contains("polygamma"));
        assertFalse(Names.functions().contains("+"));
    }

    @Test
    void guessesNearNames() {
        List<String> known = List.of("width", "TH", "TC", "sqrt");
        assertEquals("width", Names.near("widht", known));
        assertEquals("TH", Names.near("th", known));
        assertEquals("sqrt", Names.near("sqr", known));
        assertNull(Names.near("foo", known));
        assertNull(Names.near("s", List.of("x", "e")));
    }

    /** CODATA: sigma from k, h, c; F and R from N_A. */
    @Test
    void hasConsistentConstants() {
        Map<String, Double> relations =
                Map.of(
                        "sigma_SB - 2*pi^5*k_B^4/(15*h^3*c_0^2)", 5.67e-8,
                        "R - N_A*k_B", 8.3,
                        "F - N_A*q_e", 96485.0,
                        "hbar - h/(2*pi)", 1e-34);
        relations.forEach((text, size) ->
                assertEquals(0, Expression.parse(text, Scope.EMPTY).value(), 1e-15 * size, text));
        assertEquals(5.670374419e-8, Expression.parse("sigma_SB", Scope.EMPTY).value(), 1e-17);
    }

    @Test
    void resolvesTheInnermostMeaning() {
        Scope scope =
                Scope.of("x")
                        .withParameters(
                                Map.of("x", Expression.constant(9), "a", Expression.constant(2)))
                        .withParameter("b", Expression.parse("a*x", Scope.of("a", "x")));
        assertEquals(3, Expression.parse("x", scope).at("x", 3));
        assertEquals(6, Expression.parse("sum(x, 1, 3, x)", scope).value());
        assertEquals(14, Expression.parse("sum(a, 1, 3, a^2)", scope).value());
        Expression b = Expression.parse("b + a", scope.withVariables(List.of("a")));
        assertEquals(List.of("a", "x"), List.copyOf(b.variables()));
        assertEquals(12, b.substitute("a", Expression.constant(3)).at("x", 3));
    }

    @Test
    void mayStandInsideItself() {
        Expression f = Expression.parse("integral(s, 0, x, s + x)", Scope.of("x"));
        // f(x) = 3/2 x^2
        Expression twice = f.substitute("x", f);
        assertEquals(1.5 * 1.5 * 1.5 * 16, twice.at("x", 2), 1e-13);
        assertEquals(1.5 * 1.5 * 1.5 * 4 * 8, twice.derivative("x").at("x", 2), 1e-12);
        Expression sum = f.plus(Expression.constant(1)).times(Expression.variable("y"));
        assertEquals(7 * 2, sum.at(Map.of("x", 2.0, "y", 2.0)), 1e-14);
    }
}
