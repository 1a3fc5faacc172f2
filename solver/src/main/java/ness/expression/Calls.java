package ness.expression;

import java.util.List;
import ness.expression.Node.Constant;
import ness.expression.Node.Index;
import ness.expression.Node.Loop;
import ness.expression.Token.Kind;
import ness.input.HouseForm;
import ness.quantity.TextException;

/** Reads what stands in the brackets of a function, and checks it. */
final class Calls {
    private static final long MOST_FOLDED = 10_000_000;

    private final Parser parser;
    private final Scope scope;
    private long folded;

    Calls(Parser parser, Scope scope) {
        this.parser = parser;
        this.scope = scope;
    }

    /** The call of a name; the current token is its bracket. */
    Node call(Token name) {
        Token open = parser.take();
        return switch (name.text()) {
            case "sum", "integral" -> loop(name, open);
            case "table" -> table(name, open);
            default -> function(name, open);
        };
    }

    private Node function(Token name, Token open) {
        Operation function = Names.function(name.text());
        if (function == null) {
            throw unknown(name);
        }
        List<Node> arguments = parser.arguments(open);
        int count = arguments.size();
        boolean many = function == Operation.MIN || function == Operation.MAX;
        if (many ? count < 2 : count != function.arity()) {
            throw name.fault(
                    name.text()
                            + " takes "
                            + (many ? "two or more" : words(function.arity()))
                            + (function.arity() == 1 ? " argument" : " arguments")
                            + ", got "
                            + count,
                    null);
        }
        if (function.hasOrder()) {
            checkOrder(name, function, arguments.get(0));
        }
        Node result = Build.apply(function, arguments.subList(0, function.arity()));
        for (int i = 2; many && i < count; i++) {
            result = Build.apply(function, result, arguments.get(i));
        }
        return result;
    }

    private static String words(int count) {
        return switch (count) {
            case 1 -> "one";
            case 2 -> "two";
            default -> "three";
        };
    }

    private TextException unknown(Token name) {
        boolean isValue =
                scope.has(name.text())
                        || scope.parameters().containsKey(name.text())
                        || Names.constants().contains(name.text());
        if (isValue) {
            return name.fault("\"" + name.text() + "\" is no function", "a product needs \"*\"");
        }
        if (Names.isLanguage(name.text())) {
            return name.fault("expected a value, got \"" + name.text() + "\"", null);
        }
        return name.fault(
                "unknown function " + HouseForm.quoted(name.text()),
                Bindings.functionFor(name.text()));
    }

    private static void checkOrder(Token name, Operation function, Node order) {
        if (Graph.varies(order)) {
            throw name.fault("the order of " + name.text() + " must be constant", null);
        }
        boolean whole = function == Operation.LEGENDRE;
        if (whole && order instanceof Constant n && !(n.value() >= 0 && n.value() % 1 == 0)) {
            throw name.fault(
                    "the degree of legendre must be a whole number from 0, got " + n.value(), null);
        }
    }

    private void comma(Token name, String form) {
        if (!parser.token().is(",")) {
            if (parser.token().is(")") || parser.token().kind() == Kind.END) {
                throw name.fault("too few arguments of " + name.text(), form);
            }
            throw parser.unexpected();
        }
        parser.take();
    }

    private Node loop(Token name, Token open) {
        boolean isSum = name.text().equals("sum");
        String form = isSum ? "sum(n, 1, 50, term)" : "integral(s, 0, x, integrand)";
        Token word = parser.take();
        if (word.kind() != Kind.NAME || Names.isLanguage(word.text())) {
            throw word.fault(
                    "expected a name for the index of "
                            + name.text()
                            + ", got "
                            + HouseForm.quoted(word.text()),
                    form);
        }
        Index index = new Index(word.text(), isSum);
        comma(name, form);
        Node from = parser.expression();
        comma(name, form);
        Node to = parser.expression();
        comma(name, form);
        parser.bindings().push(index);
        Node body = parser.expression();
        parser.bindings().pop();
        if (parser.token().is(",")) {
            throw name.fault("too many arguments of " + name.text(), form);
        }
        parser.close(open);
        try {
            return loop(new Loop(index, from, to, body));
        } catch (TextException e) {
            throw name.fault(e.problem(), e.hint());
        }
    }

    /** The loop, or the number that it is. */
    private Node loop(Loop loop) {
        if (loop.isSum()) {
            if (Graph.varies(loop.from()) || Graph.varies(loop.to())) {
                throw Terms.refused("the bounds of sum must be whole and the same at all points");
            }
            if (!Terms.hasConstantBounds(loop)) {
                return loop;
            }
            Terms.check(loop);
        }
        Node node = Build.loop(loop.index(), loop.from(), loop.to(), loop.body());
        return isClosed(node) ? folded(node) : node;
    }

    /** Depends on no variable and no outer index. */
    private static boolean isClosed(Node node) {
        return new Loops(node).isClosed(node)
                && Graph.order(node).stream()
                        .noneMatch(n -> n instanceof Node.Variable || n instanceof Node.Lookup);
    }

    private Node folded(Node node) {
        Terms.checkNesting(node);
        Expression closed = new Expression(node);
        Node.Constant value = new Constant(closed.value());
        folded += closed.spent();
        if (folded > MOST_FOLDED) {
            throw Terms.tooMany();
        }
        return value;
    }

    private Node table(Token name, Token open) {
        String form = "table(\"file.csv\", T)";
        Tables tables = scope.tables();
        if (tables == null) {
            throw name.fault("no table can be read here", null);
        }
        Token path = parser.take();
        if (path.kind() != Kind.TEXT) {
            throw path.fault("expected the name of a file in quotes", form);
        }
        comma(name, form);
        Node argument = parser.expression();
        if (parser.token().is(",")) {
            throw name.fault("too many arguments of table", form);
        }
        parser.close(open);
        MonotoneCubic table = tables.open(path.text(), path.start() + 1);
        return Build.lookup(table, path.text(), 0, argument);
    }
}
