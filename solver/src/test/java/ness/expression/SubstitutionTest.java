package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubstitutionTest {
    private static final Scope XY = Scope.of("x", "y");

    private static Expression parse(String text) {
        return Expression.parse(text, XY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "x + y",
                "x^2*sin(x*y)",
                "sum(n, 1, 4, x^n/n)",
                "integral(s, 0, x, s*x*y)",
                "if(x < 1, x, y)",
                "sum(n, 1, 2, integral(s, 0, n*x, s + x))",
                "y"
            })
    void isTheSameAsEvaluatingInTwoSteps(String text) {
        Expression f = parse(text);
        Expression inner = parse("integral(s, 0, y, s + 0.5) + sum(n, 1, 2, n*y)");
        double y = 0.4;
        double x = inner.at("y", y);
        double expected = f.at(Map.of("x", x, "y", y));
        assertEquals(expected, f.substitute("x", inner).at(Map.of("y", y)), 1e-14, text);
    }

    @Test
    void keepsWhatDoesNotChange() {
        Expression f = parse("x + sin(y)");
        assertSame(f, f.substitute("z", parse("y")));
        Node sine = f.root().children().get(1);
        Expression g = f.substitute("x", Expression.constant(2));
        assertTrue(Graph.order(g.root()).contains(sine));
    }

    @Test
    void givesLoopsTheirOwnIndices() {
        Node loop = parse("sum(n, 1, 3, n*x)").root();
        Node renamed = Substitution.renamed(loop);
        assertNotSame(((Node.Loop) loop).index(), ((Node.Loop) renamed).index());
        assertEquals(Printer.text(loop), Printer.text(renamed));
        Node plain = parse("x + y").root();
        assertSame(plain, Substitution.renamed(plain));
    }

    /** f(f(f(x))) with f(x) = x + integral of s from 0 to x. */
    @Test
    void nestsAFormulaInItselfAgainAndAgain() {
        Expression f = parse("x + integral(s, 0, x, s)");
        Expression nested = f;
        double expected = 0.3;
        for (int i = 0; i < 3; i++) {
            nested = i == 0 ? f : nested.substitute("x", f);
            expected = expected + expected * expected / 2;
        }
        assertEquals(expected, nested.at("x", 0.3), 1e-15);
    }
}
