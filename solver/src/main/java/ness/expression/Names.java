package ness.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import ness.input.Spelling;
import org.jspecify.annotations.Nullable;

/** The names that the expression language keeps for itself. */
public final class Names {
    private static final SequencedMap<String, Operation> FUNCTIONS = functionsByWord();

    /** CODATA 2022 [SI]; exact but for epsilon_0. */
    private static final Map<String, Double> CONSTANTS =
            Map.ofEntries(
                    Map.entry("pi", Math.PI),
                    Map.entry("e", Math.E),
                    Map.entry("k_B", 1.380649e-23),
                    Map.entry("N_A", 6.02214076e23),
                    Map.entry("R", 8.31446261815324),
                    Map.entry("F", 96485.33212331001),
                    Map.entry("q_e", 1.602176634e-19),
                    Map.entry("h", 6.62607015e-34),
                    Map.entry("hbar", 1.0545718176461565e-34),
                    Map.entry("sigma_SB", 5.6703744191844294e-8),
                    Map.entry("epsilon_0", 8.8541878188e-12),
                    Map.entry("c_0", 299792458.0));

    private static final Set<String> FORMS = Set.of("sum", "integral", "table");
    private static final Set<String> WORDS = Set.of("and", "or", "not");
    private static final Set<String> COORDINATES =
            Set.of("x", "y", "z", "r", "phi", "latitude", "t");

    private Names() {}

    private static SequencedMap<String, Operation> functionsByWord() {
        SequencedMap<String, Operation> functions = new LinkedHashMap<>();
        for (Operation operation : Operation.values()) {
            if (operation.isFunction()) {
                functions.put(operation.word(), operation);
            }
        }
        return Collections.unmodifiableSequencedMap(functions);
    }

    /**
     * Whether the text can be a name: a letter or underscore, then letters, digits, underscores.
     */
    public static boolean isIdentifier(String text) {
        if (text.isEmpty() || !startsName(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!continuesName(text.charAt(i))) {
                return false;
            }
        }
        return !WORDS.contains(text);
    }

    static boolean startsName(char c) {
        return c == '_' || Character.isLetter(c);
    }

    static boolean continuesName(char c) {
        return startsName(c) || (c >= '0' && c <= '9');
    }

    /**
     * Whether the name is a function, a constant, a word such as {@code and}, a coordinate or t.
     */
    public static boolean isBuiltIn(String name) {
        return isLanguage(name) || COORDINATES.contains(name);
    }

    /** A name that cannot even name the index of a sum. */
    static boolean isLanguage(String name) {
        return isFunction(name) || CONSTANTS.containsKey(name) || WORDS.contains(name);
    }

    /** All functions, for completion and the schema. */
    public static Set<String> functions() {
        Set<String> names = new TreeSet<>(FUNCTIONS.keySet());
        names.addAll(FORMS);
        return names;
    }

    static boolean isFunction(String name) {
        return FUNCTIONS.containsKey(name) || FORMS.contains(name);
    }

    static @Nullable Operation function(String name) {
        return FUNCTIONS.get(name);
    }

    /** The value of a constant, or null. */
    static @Nullable Double constant(String name, boolean reduced) {
        if (!reduced) {
            return CONSTANTS.get(name);
        }
        return switch (name) {
            case "pi", "e" -> CONSTANTS.get(name);
            case "k_B", "q_e", "epsilon_0" -> 1.0;
            default -> null;
        };
    }

    static Set<String> constants() {
        return CONSTANTS.keySet();
    }

    /** The name that was probably meant, or null; short names are easily something else. */
    static @Nullable String near(String name, Iterable<String> known) {
        int length = name.length();
        return Spelling.nearest(name, known, length < 2 ? 0 : length < 6 ? 1 : 2);
    }
}
