package ness.expression;

import java.util.ArrayList;
import java.util.List;
import ness.expression.Token.Kind;
import ness.input.HouseForm;
import ness.quantity.Quantity;
import ness.quantity.TextException;
import org.jspecify.annotations.Nullable;

/** Reads formulas by precedence climbing; brackets, signs, powers and calls count as nesting. */
final class Parser {
    private static final int DEEPEST = 128;
    private static final int LONGEST = 1_000_000;

    private final String text;
    private final Lexer lexer;
    private final Bindings bindings;
    private final Calls calls;
    private Token token;
    private int depth;

    private Parser(String text, Scope scope) {
        this.text = text;
        this.lexer = new Lexer(text);
        this.bindings = new Bindings(scope);
        this.calls = new Calls(this, scope);
        this.token = lexer.next();
    }

    static Node parse(String text, Scope scope) {
        if (text.length() > LONGEST) {
            throw new TextException(
                    "the formula is longer than " + LONGEST + " characters", 0, 0, null);
        }
        Parser parser = new Parser(text, scope);
        Node node = parser.expression();
        if (parser.token.kind() != Kind.END) {
            throw parser.unexpected();
        }
        try {
            Terms.checkNesting(node);
        } catch (TextException e) {
            throw new TextException(e.problem(), 0, text.length(), e.hint());
        }
        return node;
    }

    Node expression() {
        return climb(1);
    }

    Bindings bindings() {
        return bindings;
    }

    Token token() {
        return token;
    }

    /** The current token, and on to the next. */
    Token take() {
        Token taken = token;
        token = lexer.next();
        return taken;
    }

    private Node climb(int level) {
        if (++depth > DEEPEST) {
            throw token.fault("nested too deeply, at most " + DEEPEST + " levels", null);
        }
        Node left = prefix(level);
        while (true) {
            Operation operation = binary(token);
            if (operation == null || operation.precedence() < level) {
                depth--;
                return left;
            }
            Token sign = take();
            int precedence = operation.precedence();
            // a power is right-associative, all else left-associative
            Node right = climb(operation == Operation.POWER ? precedence : precedence + 1);
            left = Build.apply(operation, left, right);
            if (operation.isComparison()) {
                refuseChain(sign);
            }
        }
    }

    private void refuseChain(Token sign) {
        Operation next = binary(token);
        if (next != null && next.isComparison()) {
            throw token.fault(
                    "comparisons do not chain",
                    "write a " + sign.text() + " b and b " + token.text() + " c");
        }
    }

    private static @Nullable Operation binary(Token token) {
        if (token.kind() == Kind.NAME) {
            return switch (token.text()) {
                case "and" -> Operation.AND;
                case "or" -> Operation.OR;
                default -> null;
            };
        }
        if (token.kind() != Kind.SYMBOL) {
            return null;
        }
        return switch (token.text()) {
            case "+" -> Operation.ADD;
            case "-" -> Operation.SUBTRACT;
            case "*" -> Operation.MULTIPLY;
            case "/" -> Operation.DIVIDE;
            case "^" -> Operation.POWER;
            case "<" -> Operation.LESS;
            case "<=" -> Operation.LESS_OR_EQUAL;
            case ">" -> Operation.GREATER;
            case ">=" -> Operation.GREATER_OR_EQUAL;
            case "==" -> Operation.EQUAL;
            case "!=" -> Operation.NOT_EQUAL;
            default -> null;
        };
    }

    private Node prefix(int level) {
        if (token.is("-")) {
            take();
            if (token.kind() == Kind.QUANTITY) {
                // the sign belongs to the literal, for the sake of -5[degC]
                return afterSign(literal("-", take()));
            }
            return Build.negative(climb(Operation.NEGATE.precedence()));
        }
        if (token.is("+")) {
            take();
            return climb(Operation.NEGATE.precedence());
        }
        if (token.isWord("not")) {
            if (level > Operation.NOT.precedence()) {
                throw new TextException(
                        "not stands in brackets here", token.start(), 3, "write (not ...)");
            }
            take();
            return Build.apply(Operation.NOT, climb(Operation.NOT.precedence()));
        }
        return primary();
    }

    /** A signed literal: the power binds tighter than its sign. */
    private Node afterSign(Node literal) {
        if (!token.is("^")) {
            return literal;
        }
        take();
        Node exponent = climb(Operation.POWER.precedence());
        return Build.negative(Build.power(Build.negative(literal), exponent));
    }

    private Node primary() {
        Token first = token;
        return switch (first.kind()) {
            case NUMBER -> finite(take(), Double.parseDouble(first.text()));
            case QUANTITY -> literal("", take());
            case NAME -> {
                take();
                yield token.is("(") ? calls.call(first) : bindings.resolve(first);
            }
            case SYMBOL, TEXT, END -> bracketed(first);
        };
    }

    private Node bracketed(Token open) {
        if (!open.is("(")) {
            throw unexpected();
        }
        take();
        Node inside = expression();
        close(open);
        return inside;
    }

    /** Takes the bracket that closes another. */
    void close(Token open) {
        if (!token.is(")")) {
            if (token.kind() == Kind.END) {
                throw new TextException(
                        "expected \")\", got the end",
                        text.length(),
                        0,
                        "the bracket opens at character " + (open.start() + 1));
            }
            throw unexpected();
        }
        take();
    }

    private static Node finite(Token number, double value) {
        if (Double.isInfinite(value)) {
            throw number.fault(HouseForm.quoted(number.text()) + " is not finite", null);
        }
        return Build.constant(value);
    }

    private Node literal(String sign, Token number) {
        if (bindings.isReduced()) {
            throw number.fault("units have no meaning in reduced units", null);
        }
        try {
            return Build.constant(Quantity.parse(sign + number.text()).value());
        } catch (TextException e) {
            int offset = number.start() + Math.max(0, e.offset() - sign.length());
            throw new TextException(e.problem(), offset, e.length(), e.hint());
        }
    }

    /** The fault that the current token is. */
    TextException unexpected() {
        String found = HouseForm.quoted(text.substring(token.start(), token.end()));
        String problem;
        String hint = null;
        boolean afterValue = endsValue(token.start());
        if (token.kind() == Kind.END) {
            String before = text.strip();
            problem =
                    before.isEmpty()
                            ? "expected a formula, got nothing"
                            : "expected a value after "
                                    + HouseForm.quoted(before.substring(before.length() - 1))
                                    + ", got the end";
        } else if (token.kind() == Kind.TEXT) {
            problem = "a quoted text has no place in a formula, got " + found;
        } else if (afterValue && !token.is(")") && !token.is(",")) {
            problem = "expected an operator, got " + found;
            hint = "a product needs \"*\"";
            if (token.kind() == Kind.NAME && Bindings.isUnit(token.text())) {
                hint += "; a unit stands in brackets, 300[K]";
            }
        } else if (token.is(")") && afterValue) {
            problem = "\")\" without \"(\"";
        } else {
            problem = "expected a value, got " + found;
        }
        return token.fault(problem, hint);
    }

    private boolean endsValue(int end) {
        for (int i = end - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == ')' || c == ']' || c == '.' || Names.continuesName(c);
            }
        }
        return false;
    }

    /** Reads arguments up to the closing bracket. */
    List<Node> arguments(Token open) {
        List<Node> arguments = new ArrayList<>();
        if (!token.is(")")) {
            arguments.add(expression());
            while (token.is(",")) {
                take();
                arguments.add(expression());
            }
        }
        close(open);
        return arguments;
    }
}
