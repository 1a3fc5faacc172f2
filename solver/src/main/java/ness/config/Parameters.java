package ness.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.binding.Binder;
import ness.config.binding.Numbers;
import ness.config.binding.Surroundings.Reader;
import ness.config.settings.Parameter;
import ness.config.yaml.Node;
import ness.expression.Expression;
import ness.expression.Names;
import ness.expression.Scope;
import ness.input.Faults;
import ness.input.Place;
import ness.input.Text;
import ness.quantity.Quantity;
import ness.quantity.TextException;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a config, in their order: each may use those before it. */
final class Parameters {
    /** What stands for a parameter that is wrong itself. */
    static final Parameter BROKEN = new Parameter(Double.NaN, null, null);

    private static final int MOST = 1000;

    private static final List<String> VARIABLES =
            List.of("x", "y", "z", "r", "phi", "latitude", "t", "T");

    private final Text file;
    private final boolean reduced;
    private final Faults faults;
    private final Map<String, Parameter> read = new LinkedHashMap<>();

    private Parameters(Text file, boolean reduced, Faults faults) {
        this.file = file;
        this.reduced = reduced;
        this.faults = faults;
    }

    static Map<String, Parameter> read(Node.Mapping mapping, boolean reduced, Faults faults) {
        Parameters parameters = new Parameters(mapping.place().text(), reduced, faults);
        Set<String> later = new LinkedHashSet<>();
        for (Node.Entry entry : mapping.entries()) {
            later.add(entry.key().value());
        }
        if (later.size() > MOST) {
            String message = "more than " + MOST + " parameters";
            faults.add(mapping.place(), "parameters", message, null);
            return parameters.read;
        }
        for (Node.Entry entry : mapping.entries()) {
            String name = entry.key().value();
            later.remove(name);
            Parameter parameter = BROKEN;
            if (entry.value() instanceof Node.Scalar scalar && !scalar.isEmpty()) {
                parameter = parameters.one(name, scalar, later);
            }
            parameters.read.putIfAbsent(name, parameter);
        }
        return parameters.read;
    }

    private Parameter one(String name, Node.Scalar scalar, Set<String> later) {
        String path = "parameters." + name;
        try {
            Place override = scalar.place().text() == file ? null : scalar.place();
            Parameter parameter = value(scalar.value(), name, later, override);
            if (Double.isFinite(parameter.value()) || read.containsValue(BROKEN)) {
                return parameter;
            }
            String number = Double.toString(parameter.value());
            faults.add(scalar.place(), path, "expected a finite number, got " + number, null);
        } catch (TextException e) {
            faults.add(Numbers.place(scalar, e), path, e.problem(), e.hint());
        }
        return BROKEN;
    }

    private Parameter value(String text, String name, Set<String> later, @Nullable Place override) {
        if (Quantity.isMeant(text)) {
            Quantity quantity = reduced ? Quantity.readReduced(text) : Quantity.parse(text);
            return new Parameter(quantity.value(), quantity, override);
        }
        Parameter same = read.get(text.strip());
        if (same != null) {
            return new Parameter(same.value(), same.quantity(), override);
        }
        return new Parameter(
                Expression.parse(text, scope(text, name, later)).value(), null, override);
    }

    private Scope scope(String text, String name, Set<String> later) {
        Scope scope = scope(read, reduced);
        for (String variable : VARIABLES) {
            if (!read.containsKey(variable)) {
                scope = scope.withRefused(variable, variable + " means nothing in a parameter");
            }
        }
        for (String other : later) {
            if (text.contains(other)) {
                String reason = other + " is given further down; a parameter can use earlier ones";
                scope = scope.withRefused(other, reason);
            }
        }
        return read.containsKey(name)
                ? scope
                : scope.withRefused(name, "a parameter cannot use itself");
    }

    /** A scope that knows those parameters whose names formulas can use. */
    static Scope scope(Map<String, Parameter> parameters, boolean reduced) {
        Map<String, Expression> known = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            if (Names.isIdentifier(name) && !Names.isBuiltIn(name)) {
                known.put(name, Expression.constant(parameter.value()));
            }
        });
        return (reduced ? Scope.EMPTY.inReducedUnits() : Scope.EMPTY).withParameters(known);
    }

    /** Finds a parameter that was read before, by the last key of its path. */
    record Lookup(Map<String, Parameter> parameters) implements Reader {
        @Override
        public String wanted() {
            return "a quantity or formula";
        }

        @Override
        public @Nullable Object read(Node.Scalar scalar, Word word, String path, Binder binder) {
            Parameter found = parameters.get(path.substring("parameters.".length()));
            return BROKEN.equals(found) ? null : found;
        }
    }
}
