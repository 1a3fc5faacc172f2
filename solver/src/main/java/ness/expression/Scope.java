package ness.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that mean something where a formula stands. Values of this class never change; each
 * {@code with} gives another.
 */
public final class Scope {
    /** Nothing but the built-in names. */
    public static final Scope EMPTY =
            new Scope(new LinkedHashSet<>(), new LinkedHashMap<>(), Map.of(), null, false);

    private final SequencedSet<String> variables;
    private final SequencedMap<String, Expression> parameters;
    private final Map<String, String> refused;
    private final @Nullable Tables tables;
    private final boolean reduced;

    private Scope(
            SequencedSet<String> variables,
            SequencedMap<String, Expression> parameters,
            Map<String, String> refused,
            @Nullable Tables tables,
            boolean reduced) {
        this.variables = variables;
        this.parameters = parameters;
        this.refused = refused;
        this.tables = tables;
        this.reduced = reduced;
    }

    /** These variables and the built-in names. */
    public static Scope of(String... variables) {
        return EMPTY.withVariables(List.of(variables));
    }

    /** With more variables; a variable hides a parameter and a refusal of the same name. */
    public Scope withVariables(List<String> names) {
        SequencedSet<String> more = new LinkedHashSet<>(variables);
        more.addAll(names);
        return new Scope(more, parameters, refused, tables, reduced);
    }

    /** With a named quantity (a constant, in SI) or formula of earlier ones. */
    public Scope withParameter(String name, Expression value) {
        SequencedMap<String, Expression> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Scope(variables, more, refused, tables, reduced);
    }

    /** With many parameters. */
    public Scope withParameters(Map<String, Expression> values) {
        SequencedMap<String, Expression> more = new LinkedHashMap<>(parameters);
        more.putAll(values);
        return new Scope(variables, more, refused, tables, reduced);
    }

    /**
     * With a name that is known but means nothing here.
     *
     * @param reason the message, such as {@code T means nothing in a reservoir}
     */
    public Scope withRefused(String name, String reason) {
        Map<String, String> more = new LinkedHashMap<>(refused);
        more.put(name, reason);
        return new Scope(variables, parameters, more, tables, reduced);
    }

    /** With files for {@code table}; without it the function is refused. */
    public Scope withTables(Tables files) {
        return new Scope(variables, parameters, refused, files, reduced);
    }

    /** In reduced units: k_B = q_e = epsilon_0 = 1, no other physical constant, no unit. */
    public Scope inReducedUnits() {
        return new Scope(variables, parameters, refused, tables, true);
    }

    /** The variables in their order. */
    public SequencedSet<String> variables() {
        return Collections.unmodifiableSequencedSet(variables);
    }

    boolean has(String variable) {
        return variables.contains(variable);
    }

    SequencedMap<String, Expression> parameters() {
        return parameters;
    }

    Map<String, String> refused() {
        return refused;
    }

    @Nullable Tables tables() {
        return tables;
    }

    boolean reduced() {
        return reduced;
    }
}
