package ness.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ness.expression.Node.Apply;

/** Writes a formula in the language that the parser reads, as far as its words go. */
final class Printer {
    private static final int LONGEST = 2_000;

    private final Map<Node, String> texts = new HashMap<>();

    private Printer() {}

    /** The text; parts that would make it too long are shown as an ellipsis. */
    static String text(Node root) {
        Printer printer = new Printer();
        for (Node node : Graph.order(root)) {
            String text = printer.write(node);
            printer.texts.put(node, text.length() > LONGEST ? "…" : text);
        }
        return printer.of(root);
    }

    private String of(Node node) {
        return texts.getOrDefault(node, "…");
    }

    private String write(Node node) {
        return switch (node) {
            case Node.Constant constant -> number(constant.value());
            case Node.Variable variable -> variable.name();
            case Node.Index index -> index.name();
            case Apply apply -> write(apply);
            case Node.Loop loop ->
                    (loop.isSum() ? "sum(" : "integral(")
                            + loop.index().name()
                            + ", "
                            + list(loop.children())
                            + ")";
            case Node.Lookup lookup ->
                    "table"
                            + "'".repeat(lookup.order())
                            + "(\""
                            + lookup.name()
                            + "\", "
                            + of(lookup.argument())
                            + ")";
        };
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "(0/0)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "(1/0)" : "(-1/0)";
        }
        String text = Double.toString(value);
        if (text.endsWith(".0")) {
            text = text.substring(0, text.length() - 2);
        }
        return value < 0 || text.startsWith("-") ? "(" + text + ")" : text;
    }

    private String list(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            text.append(text.isEmpty() ? "" : ", ").append(of(node));
        }
        return text.toString();
    }

    private String write(Apply apply) {
        Operation f = apply.operation();
        int level = f.precedence();
        if (level == 9) {
            return f.word() + "(" + list(apply.children()) + ")";
        }
        return switch (f) {
            case NOT -> "not " + bracketed(apply.argument(0), level + 1);
            case NEGATE -> "-" + bracketed(apply.argument(0), level);
            case POWER ->
                    bracketed(apply.argument(0), level + 1)
                            + "^"
                            + bracketed(apply.argument(1), level);
            default ->
                    bracketed(apply.argument(0), f.isComparison() ? level + 1 : level)
                            + " "
                            + f.word()
                            + " "
                            + bracketed(apply.argument(1), level + 1);
        };
    }

    private String bracketed(Node node, int least) {
        boolean loose = node instanceof Apply apply && apply.operation().precedence() < least;
        return loose ? "(" + of(node) + ")" : of(node);
    }
}
