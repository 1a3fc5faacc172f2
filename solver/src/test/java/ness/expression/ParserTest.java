package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final Scope ABC = Scope.of("a", "b", "c");

    /** Formula | the same with all its brackets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b + c | (a + b) + c",
                "a - b - c | (a - b) - c",
                "a - b + c | (a - b) + c",
                "a / b / c | (a / b) / c",
                "a * b / c | (a * b) / c",
                "a / b * c | (a / b) * c",
                "a + b * c | a + (b * c)",
                "a * b + c | (a * b) + c",
                "a ^ b ^ c | a ^ (b ^ c)",
                "a * b ^ c | a * (b ^ c)",
                "-a ^ b | -(a ^ b)",
                "-a * b | (-a) * b",
                "a ^ -b | a ^ (-b)",
                "a ^ -b * c | (a ^ (-b)) * c",
                "a ^ -b ^ c | a ^ (-(b ^ c))",
                "a * -b | a * (-b)",
                "a - -b | a - (-b)",
                "+a - +b | a - b",
                "a < b + c | a < (b + c)",
                "a + b < c | (a + b) < c",
                "not a < b | not (a < b)",
                "not a and b | (not a) and b",
                "a and b or c | (a and b) or c",
                "a or b and c | a or (b and c)",
                "not not a | not (not a)",
                "a < b and b < c | (a < b) and (b < c)",
                "a == b or a != c | (a == b) or (a != c)",
                "-a < -b | (-a) < (-b)",
                "a and not b < c | a and (not (b < c))"
            })
    void bindsAsTheInterfaceSays(String text, String bracketed) {
        Expression f = Expression.parse(text, ABC);
        Expression g = Expression.parse(bracketed, ABC);
        assertEquals(g.toString(), f.toString());
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            Map<String, Double> point =
                    Map.of(
                            "a",
                            random.nextInt(3) + 0.5,
                            "b",
                            random.nextInt(3) - 1.0,
                            "c",
                            random.nextInt(3) * 1.0);
            assertEquals(g.at(point), f.at(point), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " a ",
                "a\t+\nb",
                "a\u00A0+\u202Fb",
                "a+b",
                "((a))",
                "(a)+(b)",
                "sin( a )",
                "sin (a)",
                "if ( a < 1 , b , c )",
                "min(a,b,c,a,b)",
                "3 [K]",
                "-3[K]*a",
                "2.5[cm]^2",
                "1e-3[m/s]*a"
            })
    void acceptsBlanksAndBrackets(String text) {
        Expression.parse(text, ABC);
    }

    @ParameterizedTest
    @CsvSource({
        "300[K], 300",
        "26.85[degC], 300",
        "-40[degF], 233.15",
        "2.5[cm], 0.025",
        "0.4[W/(cm.K)], 40",
        "1[eV], 1.602176634e-19",
        "5[%], 0.05",
        "90[deg], 1.5707963267948966",
        "2[h], 7200",
        "3[um^2/s], 3e-12",
        "3[µm²/s], 3e-12",
        "1[mmol/L], 1",
        "2[1/s], 2",
        "10[ W/(m.K) ], 10",
        "-2[cm]^2, -0.0004",
        "2[cm]^-1, 50",
        "300[K] - 20[K], 280"
    })
    void readsLiteralsWithUnits(String text, double expected) {
        assertEquals(expected, Expression.parse(text, ABC).value(), 2 * Math.ulp(expected), text);
    }

    @Test
    void opensTablesByNameAndPlace() {
        List<String> opened = new ArrayList<>();
        MonotoneCubic line = new MonotoneCubic(new double[] {0, 9}, new double[] {0, 18});
        Scope scope =
                ABC.withTables((path, offset) -> {
                    opened.add(path + "@" + offset);
                    return line;
                });
        Expression f = Expression.parse("a + table(\"k.csv\", b) + table('l.csv', 1)", scope);
        assertEquals(List.of("k.csv@11", "l.csv@31"), opened);
        assertEquals(1 + 4 + 2, f.at(Map.of("a", 1.0, "b", 2.0)));
    }

    @Test
    void letsWhatTablesThrowPass() {
        Scope scope =
                ABC.withTables((path, offset) -> {
                    throw new IllegalStateException(path);
                });
        assertThrows(
                IllegalStateException.class,
                () -> Expression.parse("table(\"missing.csv\", a)", scope));
        assertThrows(TextException.class, () -> Expression.parse("table(\"k.csv\", a)", ABC));
    }

    @Test
    void allowsNestingThatPeopleWrite() {
        String text = "(".repeat(100) + "a" + ")".repeat(100);
        assertEquals(2, Expression.parse(text, ABC).at("a", 2));
        String signs = "-".repeat(100) + "a";
        assertEquals(2, Expression.parse(signs, ABC).at("a", 2));
        String calls = "abs(".repeat(60) + "a" + ")".repeat(60);
        assertEquals(2, Expression.parse(calls, ABC).at("a", -2));
    }

    @Test
    void sharesWhatParametersShare() {
        Scope scope = Scope.of("x");
        Expression power = Expression.parse("x + 1", scope);
        for (int i = 0; i < 200; i++) {
            power = Expression.parse("p*p/p", scope.withParameter("p", power));
        }
        assertTrue(Graph.order(power.root()).size() < 1000);
        assertEquals(3, power.at("x", 2), 1e-10);
        assertTrue(Double.isFinite(power.derivative("x").at("x", 2)));
        assertTrue(power.toString().length() < 10_000);
    }

    @Test
    void usesConstantParameters() {
        Scope scope =
                Scope.of("x")
                        .withParameter("TH", Expression.constant(400))
                        .withParameter("twice", Expression.parse("2*x", Scope.of("x")));
        Expression f = Expression.parse("TH*twice", scope);
        assertEquals(List.of("x"), List.copyOf(f.variables()));
        assertEquals(2400, f.at("x", 3));
        assertEquals(800, f.derivative("x").value());
        assertTrue(Expression.parse("TH/2", scope).isConstant());
        assertEquals(200, Expression.parse("TH/2", scope).value());
    }
}
