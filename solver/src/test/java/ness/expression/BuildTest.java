package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildTest {
    private static final Scope XY = Scope.of("x", "y");

    /** Formula | how it is kept. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 | 3",
                "0 + x | x",
                "x + 0 | x",
                "x - 0 | x",
                "0 - x | -x",
                "x + -y | x - y",
                "0*x | 0",
                "x*0 | 0",
                "1*x | x",
                "x*1 | x",
                "-1*x | -x",
                "x*(-1) | -x",
                "x/1 | x",
                "0/x | 0",
                "--x | x",
                "x^1 | x",
                "x^0 | 1",
                "x^0.5 | sqrt(x)",
                "if(1 < 2, x, y) | x",
                "if(0, x, y) | y",
                "if(x < 1, 3, 3) | 3",
                "sum(n, 1, 3, 0) | 0",
                "sum(n, 1, 3, n) | 6",
                "integral(s, x, x, s) | 0",
                "integral(s, 0, 2, s*y*0) | 0",
                "sin(0) + cos(0) | 1",
                "2*3*x | 6 * x",
                "x*2*3 | x * 2 * 3",
                "x + y*x | x + y * x",
                "(x + y)*x | (x + y) * x",
                "x - (y - x) | x - (y - x)",
                "x/(y*x) | x / (y * x)",
                "(x^y)^x | (x^y)^x",
                "x^y^x | x^y^x",
                "-x^2 | -x^2",
                "(-x)^2 | (-x)^2",
                "x < 1 and not y > 2 or x == y | x < 1 and not y > 2 or x == y",
                "(x < 1) == (y > 2) | (x < 1) == (y > 2)",
                "min(x, y, 1) | min(min(x, y), 1)",
                "sum(n, 1, 2, x^n) | sum(n, 1, 2, x^n)",
                "integral(s, 0, x, s*y) | integral(s, 0, x, s * y)"
            })
    void simplifiesAndIsWritten(String text, String kept) {
        assertEquals(kept, Expression.parse(text, XY).toString());
    }

    @Test
    void keepsTheSignOfNoNumberOutOfTheProduct() {
        assertEquals(Double.NaN, Expression.parse("0*(0/0)", XY).value());
        assertEquals(Double.POSITIVE_INFINITY, Expression.parse("1/0", XY).value());
        assertTrue(Double.isNaN(Expression.parse("log(-1)", XY).value()));
    }

    @Test
    void rebuildsEveryKindOfNode() {
        MonotoneCubic line = new MonotoneCubic(new double[] {0, 1}, new double[] {0, 1});
        Scope scope = XY.withTables((path, offset) -> line);
        Node root =
                Expression.parse(
                                "sum(n, 1, 2, x*n) + integral(s, 0, x, s) + table(\"t\", x) + if(x<1,y,2)",
                                scope)
                        .root();
        Node two = Substitution.of(root, new Node.Variable("x"), Build.constant(0.5));
        Expression value = new Expression(two);
        assertEquals(List.of("y"), List.copyOf(value.variables()));
        assertEquals(1.5 + 0.125 + 0.5 + 3, value.at("y", 3), 1e-15);
    }

    @Test
    void leavesConstantsOutsideATableForTheMessage() {
        MonotoneCubic line = new MonotoneCubic(new double[] {0, 1}, new double[] {0, 1});
        assertInstanceOf(Node.Constant.class, Build.lookup(line, "t", 0, Build.constant(0.25)));
        assertInstanceOf(Node.Lookup.class, Build.lookup(line, "t", 0, Build.constant(2)));
    }

    @Test
    void returnsTheSameNodeWhereNothingChanges() {
        Node x = new Node.Variable("x");
        assertSame(x, Build.plus(x, Build.constant(0)));
        assertSame(x, Build.negative(Build.negative(x)));
        assertEquals(new Node.Variable("x"), x);
        assertEquals(Build.constant(2), Build.constant(2));
        assertEquals(Build.constant(2).hashCode(), Build.constant(2).hashCode());
    }
}
