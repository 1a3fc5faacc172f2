package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static String problem(String text, Scope scope) {
        return assertThrows(TextException.class, () -> Expression.parse(text, scope)).problem();
    }

    @Test
    void knowsNothingButTheLanguageWhenEmpty() {
        assertEquals(Math.PI, Expression.parse("pi", Scope.EMPTY).value());
        assertEquals("unknown name \"x\"", problem("x", Scope.EMPTY));
        assertTrue(Scope.EMPTY.variables().isEmpty());
    }

    @Test
    void neverChanges() {
        Scope scope = Scope.of("x");
        Scope more = scope.withVariables(List.of("y")).withParameter("a", Expression.constant(1));
        assertEquals(List.of("x"), List.copyOf(scope.variables()));
        assertEquals(List.of("x", "y"), List.copyOf(more.variables()));
        assertEquals("unknown name \"a\"", problem("a", scope));
        assertThrows(UnsupportedOperationException.class, () -> more.variables().add("z"));
    }

    @Test
    void tellsWhyANameMeansNothingHere() {
        Scope reservoir = Scope.of("x").withRefused("T", "T means nothing in a reservoir");
        assertEquals("T means nothing in a reservoir", problem("2*T", reservoir));
        Scope inside = reservoir.withVariables(List.of("T"));
        assertEquals(2, Expression.parse("2*T", inside).at("T", 1));
        Scope parameter = reservoir.withParameter("T", Expression.constant(3));
        assertEquals(6, Expression.parse("2*T", parameter).value());
    }

    @Test
    void replacesParametersOfTheSameName() {
        Scope scope =
                Scope.EMPTY
                        .withParameters(Map.of("a", Expression.constant(1)))
                        .withParameter("a", Expression.constant(2));
        assertEquals(2, Expression.parse("a", scope).value());
    }

    @Test
    void hidesAConstantBehindAVariable() {
        Scope scope = Scope.of("h");
        assertEquals(5, Expression.parse("h", scope).at("h", 5));
        assertEquals(6.62607015e-34, Expression.parse("h", Scope.EMPTY).value());
    }

    @Test
    void hasNoUnitsAndFewConstantsInReducedUnits() {
        Scope reduced = Scope.of("x").inReducedUnits();
        assertEquals(3, Expression.parse("k_B + q_e + epsilon_0", reduced).value());
        assertEquals(Math.E, Expression.parse("e", reduced).value());
        for (String name : new String[] {"N_A", "R", "F", "h", "hbar", "sigma_SB", "c_0"}) {
            assertTrue(problem(name, reduced).contains("reduced units"), name);
        }
        assertTrue(problem("3[m]", reduced).contains("reduced units"));
        assertFalse(Expression.parse("x/k_B", reduced).isConstant());
    }
}
