package ness.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ness.expression.Node.Index;
import ness.input.HouseForm;
import ness.quantity.TextException;
import ness.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What names mean inside a formula: indices of sums and integrals, then the scope. */
final class Bindings {
    private final Scope scope;
    private final Deque<Index> indices = new ArrayDeque<>();

    Bindings(Scope scope) {
        this.scope = scope;
    }

    boolean isReduced() {
        return scope.reduced();
    }

    void push(Index index) {
        indices.push(index);
    }

    void pop() {
        indices.pop();
    }

    Node resolve(Token name) {
        String text = name.text();
        for (Index index : indices) {
            if (index.name().equals(text)) {
                return index;
            }
        }
        if (scope.has(text)) {
            return new Node.Variable(text);
        }
        Expression parameter = scope.parameters().get(text);
        if (parameter != null) {
            return parameter.root();
        }
        Double constant = Names.constant(text, scope.reduced());
        if (constant != null) {
            return Build.constant(constant);
        }
        throw unknown(name);
    }

    private TextException unknown(Token name) {
        String text = name.text();
        String reason = scope.refused().get(text);
        if (reason != null) {
            return name.fault(reason, null);
        }
        if (Names.constants().contains(text)) {
            return name.fault("\"" + text + "\" has no value in reduced units", null);
        }
        if (Names.isFunction(text)) {
            String problem = "\"" + text + "\" is a function";
            return name.fault(problem, "write " + text + "(...)");
        }
        if (Names.isLanguage(text)) {
            return name.fault("expected a value, got \"" + text + "\"", null);
        }
        return name.fault("unknown name " + HouseForm.quoted(text), hint(text));
    }

    private String hint(String text) {
        String near = Names.near(text, known());
        if (near != null) {
            return "did you mean \"" + near + "\"?";
        }
        if (isUnit(text)) {
            return "a unit stands in brackets behind its number: 1[" + text + "]";
        }
        List<String> names = new ArrayList<>(scope.variables());
        names.addAll(scope.parameters().keySet());
        return names.isEmpty()
                ? "no variable has a value here"
                : "known here: " + String.join(", ", names.subList(0, Math.min(names.size(), 20)));
    }

    static boolean isUnit(String text) {
        try {
            return !Unit.parse(text).text().isEmpty();
        } catch (TextException e) {
            return false;
        }
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        for (Index index : indices) {
            known.add(index.name());
        }
        known.addAll(scope.variables());
        known.addAll(scope.parameters().keySet());
        known.addAll(Names.constants());
        return known;
    }

    /** What an unknown function was probably meant to be, or null. */
    static @Nullable String functionFor(String name) {
        return switch (name) {
            case "ln" -> "write log(...)";
            case "log10" -> "write log(x)/log(10)";
            case "pow" -> "write a^b";
            case "fabs" -> "write abs(...)";
            case "arcsin" -> "write asin(...)";
            case "arccos" -> "write acos(...)";
            case "arctan" -> "write atan(...)";
            case "sgn" -> "write sign(...)";
            case "where", "iif" -> "write if(condition, a, b)";
            default -> {
                String near = Names.near(name, Names.functions());
                yield near == null ? null : "did you mean \"" + near + "\"?";
            }
        };
    }
}
