package ness.expression;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random formulas in x and y over all that the language has. */
final class Formulas {
    static final List<String> ONE =
            List.of(
                    "-", "not ", "exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh",
                    "asin", "acos", "atan", "abs", "sign", "floor", "ceil", "erf", "erfc", "gamma");
    static final List<String> BETWEEN =
            List.of("+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", " and ", " or ");
    static final List<String> TWO =
            List.of(
                    "min(%s, %s)",
                    "max(%s, %s)",
                    "mod(%s, %s)",
                    "atan2(%s, %s)",
                    "besselj(2, %s + 0*%s)",
                    "legendre(3, %s - %s)",
                    "sum(n, 0, 3, n*%s + %s^n)");

    private Formulas() {}

    /** Texts of formulas nested to a depth. */
    static Arbitrary<String> texts(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.of("x", "y", "0", "1", "2", "0.5", "-3", "pi", "1e-3", "x^2", "40[cm]");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> below = texts(depth - 1);
        Arbitrary<String> ones =
                Combinators.combine(Arbitraries.of(ONE), below).as((f, a) -> f + "(" + a + ")");
        Arbitrary<String> pairs =
                Combinators.combine(below, Arbitraries.of(BETWEEN), below)
                        .as((a, sign, b) -> "(" + a + ")" + sign + "(" + b + ")");
        Arbitrary<String> twos =
                Combinators.combine(Arbitraries.of(TWO), below, below)
                        .as((form, a, b) -> form.formatted("(" + a + ")", "(" + b + ")"));
        Arbitrary<String> choices =
                Combinators.combine(below, below, below)
                        .as((c, a, b) -> "if(" + c + ", " + a + ", " + b + ")");
        return Arbitraries.oneOf(leaf, ones, pairs, pairs, twos, choices)
                .map(Formulas::opened)
                .withoutEdgeCases();
    }

    /** A formula that can stand in brackets of a call: "not" would stand behind an operator. */
    private static String opened(String text) {
        return "(" + text + ")";
    }
}
