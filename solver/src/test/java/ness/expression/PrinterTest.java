package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** What is written for people is what the parser reads. */
class PrinterTest {
    private static final List<String> SIGNS = Formulas.BETWEEN;

    private static final Scope ABC = Scope.of("a", "b", "c");

    private static final List<Map<String, Double>> POINTS =
            List.of(
                    Map.of("a", 2.0, "b", 3.0, "c", 0.5),
                    Map.of("a", -1.5, "b", 0.0, "c", 2.0),
                    Map.of("a", 1.0, "b", 1.0, "c", 1.0),
                    Map.of("a", 0.0, "b", -2.0, "c", 3.0));

    private static void isKept(String text) {
        Expression f = Expression.parse(text, ABC);
        Expression again = Expression.parse(f.toString(), ABC);
        assertEquals(f.toString(), again.toString(), text);
        for (Map<String, Double> point : POINTS) {
            assertEquals(f.at(point), again.at(point), text + " as " + f + " at " + point);
        }
    }

    /** Any two operators beside each other, bracketed from the left and from the right. */
    @ParameterizedTest
    @FieldSource("SIGNS")
    void keepsTheBracketsOfTwoOperators(String first) {
        for (String second : SIGNS) {
            isKept("(a" + first + "b)" + second + "c");
            isKept("a" + first + "(b" + second + "c)");
            isKept("-(a" + first + "b)" + second + "c");
            isKept("(-a)" + first + "(-b)");
            isKept("(not a)" + first + "(not (b" + second + "c))");
            isKept("a" + first + "if(b" + second + "c, -b, not c)");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a+b*c | a + b * c",
                "(a+b)*c | (a + b) * c",
                "a-(b-c) | a - (b - c)",
                "a/(b/c) | a / (b / c)",
                "a/b/c | a / b / c",
                "(a^b)^c | (a^b)^c",
                "a^b^c | a^b^c",
                "(-a)^2 | (-a)^2",
                "-a^2 | -a^2",
                "a*-2 | a * (-2)",
                "(-2)^a | (-2)^a",
                "not(a<b) | not a < b",
                "(a<b)==c | (a < b) == c",
                "(a or b) and c | (a or b) and c",
                "a or b and c | a or b and c",
                "a + 300[K] | a + 300",
                "a + 1e-20 | a + 1.0E-20",
                "a^0.5 | sqrt(a)",
                "min(a,b,c) | min(min(a, b), c)",
                "if(a<b, a, b) | if(a < b, a, b)",
                "sum(n,1,3,n*a) | sum(n, 1, 3, n * a)",
                "integral(s,0,a,s*b) | integral(s, 0, a, s * b)"
            })
    void writesAsPeopleDo(String text, String written) {
        assertEquals(written, Expression.parse(text, ABC).toString());
        isKept(text);
    }

    @Test
    void writesNumbersThatNobodyCanWrite() {
        assertEquals("a + (0/0)", Expression.parse("a + 0/0", ABC).toString());
        assertEquals("a + (1/0)", Expression.parse("a + 1/0", ABC).toString());
        assertEquals("a + (-1/0)", Expression.parse("a + -1/0", ABC).toString());
        assertEquals("(-0)", Expression.constant(-0.0).toString());
        isKept("a + 0/0");
        isKept("a*(1/0)");
        isKept("(-1/0)^a");
    }

    @Test
    void namesTablesAndTheirDerivatives() {
        MonotoneCubic line = new MonotoneCubic(new double[] {0, 1}, new double[] {0, 2});
        Expression a = Expression.variable("a");
        Expression table = Expression.table(line, "k.csv", a.times(a));
        assertEquals("table(\"k.csv\", a * a)", table.toString());
        assertTrue(table.derivative("a").toString().startsWith("table'(\"k.csv\", a * a) *"));
    }

    @Test
    void cutsWhatNobodyWouldRead() {
        Expression f = Expression.variable("a");
        for (int i = 0; i < 40; i++) {
            f = f.times(f.plus(Expression.variable("b")));
        }
        String text = f.toString();
        assertTrue(text.length() < 5000 && text.contains("…"), text);
    }
}
