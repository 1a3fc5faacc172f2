package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Group;
import ness.quantity.TextException;

/**
 * The language of {@code output.quantities}: expressions of ledger entries by their path, of {@code
 * integral(e)}, {@code mean(e)}, {@code min(e)}, {@code max(e)}, {@code at(e, x[, y[, z]])} over
 * the fields, and of {@code flow(QUANTITY, AXIS, position)} through a plane of faces. What is
 * reduced may hold such calls again.
 */
final class QuantityLanguage {
    private final Group ledger;
    private final FieldNumbers numbers;
    private final Scope scope;

    /**
     * @param ledger all groups of numbers that paths may name
     * @param fields that field expressions may use
     * @param scope of the parameters
     */
    QuantityLanguage(FrameFindings findings, Group ledger, List<CellField> fields, Scope scope) {
        this.ledger = ledger;
        this.scope = scope;
        numbers = new FieldNumbers(findings, fields);
    }

    /**
     * The number that a text stands for.
     *
     * @throws TextException if it is none
     */
    double value(String text) {
        return new Plain(text).number();
    }

    /** A text in which every call and every path is replaced by the number it stands for. */
    private final class Plain {
        private final String text;
        private final StringBuilder rest = new StringBuilder();
        private Scope known = scope;
        private int at;
        private int found;

        Plain(String text) {
            this.text = text;
            while (at < text.length()) {
                if (!Character.isJavaIdentifierStart(text.charAt(at)) || insideNumber(text, at))
                    rest.append(text.charAt(at++));
                else name();
            }
        }

        double number() {
            return Expression.parse(rest.toString(), known).at(Map.of());
        }

        /** The formula over the fields. */
        Expression field() {
            return Expression.parse(rest.toString().strip(), known.withVariables(numbers.names()));
        }

        private void name() {
            int start = at;
            at = nameEnd(text, at);
            String name = text.substring(start, at);
            int open = skipBlanks(text, at);
            if (open < text.length() && text.charAt(open) == '(') {
                int close = closing(text, open);
                List<String> arguments = arguments(text.substring(open + 1, close));
                if (!isCall(name, arguments)) {
                    rest.append(name);
                    return;
                }
                at = close + 1;
                replace(call(name, arguments, start));
            } else if (name.indexOf('.') > 0) {
                replace(entry(name, start));
            } else {
                rest.append(name);
            }
        }

        private void replace(double number) {
            String stand = "quantity_" + found++;
            known = known.withParameter(stand, Expression.constant(number));
            rest.append(stand);
        }
    }

    /** Whether a call is one over the fields: min and max of two numbers are not. */
    private static boolean isCall(String name, List<String> arguments) {
        return switch (name) {
            case "integral", "mean", "min", "max" -> arguments.size() == 1;
            default -> name.equals("at") || name.equals("flow");
        };
    }

    private double call(String name, List<String> arguments, int offset) {
        return switch (name) {
            case "flow" -> flow(arguments, offset);
            case "at" -> {
                Expression of = new Plain(arguments.getFirst()).field();
                List<Double> position = new ArrayList<>();
                for (String text : arguments.subList(1, arguments.size()))
                    position.add(value(text.strip()));
                yield numbers.at(of, position, offset);
            }
            default -> numbers.reduce(name, new Plain(arguments.getFirst()).field());
        };
    }

    private double flow(List<String> arguments, int offset) {
        if (arguments.size() != 3)
            throw new TextException(
                    "flow takes what flows, an axis and a position along it",
                    offset,
                    "flow".length(),
                    numbers.exampleOfFlow());
        return numbers.flow(
                arguments.get(0).strip(),
                arguments.get(1).strip(),
                value(arguments.get(2).strip()),
                offset);
    }

    private double entry(String path, int offset) {
        double number = LedgerPaths.number(ledger, path);
        if (Double.isNaN(number))
            throw new TextException(
                    "no ledger entry " + path,
                    offset,
                    path.length(),
                    "such as reservoirs.NAME.entropy_flow or entropy.production");
        return number;
    }

    private static boolean insideNumber(String text, int at) {
        return at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.'))
            end++;
        return end;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '(') depth++;
            if (text.charAt(i) == ')' && --depth == 0) return i;
        }
        throw new TextException("this bracket is not closed", open, 1, null);
    }

    private static List<String> arguments(String inside) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == ',' && depth == 0) {
                arguments.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        arguments.add(inside.substring(from));
        return arguments;
    }
}
