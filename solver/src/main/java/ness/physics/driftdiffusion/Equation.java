package ness.physics.driftdiffusion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ness.input.HouseForm;
import ness.input.Spelling;
import ness.quantity.TextException;

/**
 * What becomes what in a reaction.
 *
 * @param text as it was written
 * @param left number of each species and chemostat on the left, by name
 * @param right the same on the right
 * @param reversible whether there is a way back
 */
public record Equation(
        String text, Map<String, Integer> left, Map<String, Integer> right, boolean reversible) {
    /** Unit of the constant of a forward rate, which depends on the equation. */
    public static final String FORWARD = "rate constant";

    /** Unit of an equilibrium constant, which depends on the equation. */
    public static final String EQUILIBRIUM = "equilibrium constant";

    private static final Pattern ARROW = Pattern.compile("<->|->");
    private static final Pattern PLUS = Pattern.compile("\\s\\+\\s");
    private static final Pattern TERM =
            Pattern.compile("([0-9]+(?:\\s*\\*\\s*|\\s+|(?=\\p{L}|_)))?(.*)");

    /** Most particles of one kind on a side. */
    private static final int MOST = 9;

    public Equation {
        left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
        right = Collections.unmodifiableMap(new LinkedHashMap<>(right));
    }

    /**
     * Reads {@code 2 A + B <-> C}, or {@code ->} for one way.
     *
     * @param names the species and chemostats that there are
     * @throws TextException at what does not fit
     */
    public static Equation parse(String text, Iterable<String> names) {
        return new Parser(text, names).equation();
    }

    /** Particles on the left, the order of the forward rate. */
    public int order() {
        return count(left);
    }

    /** Particles on the right less those on the left. */
    public int gain() {
        return count(right) - count(left);
    }

    /** All that take part. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        return names;
    }

    /** How many more of a kind there are on the right than on the left. */
    public int gain(String name) {
        return right.getOrDefault(name, 0) - left.getOrDefault(name, 0);
    }

    private static int count(Map<String, Integer> side) {
        return side.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The unit of the constant of the forward rate. */
    public String forwardUnit() {
        return switch (order()) {
            case 1 -> "1/s";
            default -> "m^" + 3 * (order() - 1) + "/s";
        };
    }

    /** The unit of the equilibrium constant. */
    public String equilibriumUnit() {
        int gain = gain();
        if (gain == 0) return "1";
        return gain > 0 ? "1/m^" + 3 * gain : "m^" + -3 * gain;
    }

    private record Parser(String text, Iterable<String> names) {
        Equation equation() {
            Matcher arrow = ARROW.matcher(text);
            if (!arrow.find())
                throw new TextException(
                        "expected <-> or -> in a reaction, got " + HouseForm.quoted(text),
                        0,
                        text.length(),
                        "A + B <-> C, or A -> B for one way");
            int from = arrow.start();
            int to = arrow.end();
            if (arrow.find())
                throw new TextException(
                        "expected one arrow, got a second",
                        arrow.start(),
                        arrow.end() - arrow.start(),
                        null);
            boolean reversible = text.charAt(from) == '<';
            return new Equation(
                    text, side(0, from, "left"), side(to, text.length(), "right"), reversible);
        }

        private Map<String, Integer> side(int from, int to, String which) {
            Map<String, Integer> side = new LinkedHashMap<>();
            if (text.substring(from, to).isBlank())
                throw new TextException(
                        "expected a species on the " + which + ", got nothing",
                        Math.max(0, from == 0 ? 0 : to - 1),
                        Math.min(1, text.length()),
                        "a chemostat can stand for what comes from outside or goes there");
            Matcher plus = PLUS.matcher(text).region(from, to);
            int start = from;
            while (plus.find()) {
                terms(start, plus.start(), side);
                start = plus.end();
            }
            terms(start, to, side);
            return side;
        }

        /** A term, or several that are joined by a plus without blanks. */
        private void terms(int from, int to, Map<String, Integer> side) {
            int plus = text.indexOf('+', from);
            while (plus >= 0 && plus < to && !isKnown(name(from, to))) {
                term(from, plus, side);
                from = plus + 1;
                plus = text.indexOf('+', from);
            }
            term(from, to, side);
        }

        private Matcher matched(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && Character.isWhitespace(text.charAt(start))) start++;
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) end--;
            Matcher term = TERM.matcher(text).region(start, end);
            if (!term.matches()) throw new IllegalStateException("every text is a term");
            return term;
        }

        private String name(int from, int to) {
            return matched(from, to).group(2);
        }

        private boolean isKnown(String name) {
            for (String each : names) if (each.equals(name)) return true;
            return false;
        }

        private void term(int from, int to, Map<String, Integer> side) {
            Matcher term = matched(from, to);
            String name = term.group(2);
            if (name.isEmpty())
                throw new TextException(
                        "expected a species, got nothing",
                        Math.min(from, text.length() - 1),
                        1,
                        null);
            if (!isKnown(name))
                throw new TextException(
                        "unknown species " + HouseForm.quoted(name),
                        term.start(2),
                        name.length(),
                        Spelling.hint(name, names));
            String digits = term.group(1);
            int count = digits == null ? 1 : count(digits, term.start(1));
            side.merge(name, count, Integer::sum);
        }

        private static int count(String text, int offset) {
            String digits = text.replaceAll("[^0-9]", "");
            int count = digits.length() > 3 ? MOST + 1 : Integer.parseInt(digits);
            if (count < 1 || count > MOST)
                throw new TextException(
                        "expected a whole number from 1 to "
                                + MOST
                                + ", got "
                                + HouseForm.quoted(digits),
                        offset,
                        digits.length(),
                        null);
            return count;
        }
    }
}
