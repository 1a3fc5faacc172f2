package ness.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses which unit a writer meant, from the usual slips. */
final class NearSpelling {
    private static final String[] SUFFIXES = {
        "/L", "/K", "/m", "/m^2", "/m^3", "/s", "/(m.K)", "/(m^2.K)", "/(kg.K)", "/mol", "/kg", ".s"
    };
    private static final int LONGEST = 40;

    private NearSpelling() {}

    /** A near spelling of number and unit that fits what is expected, or null. */
    static @Nullable String of(String written, Unit expected) {
        String text = QuantityReader.withoutBrackets(written);
        NumberText number = NumberText.in(text);
        if (number == null || number.next() == text.length() || text.length() > 2 * LONGEST) {
            return null;
        }
        String found = Glyph.fold(text.substring(number.next())).strip();
        boolean isUnit = Glyph.isSymbol(found.charAt(0)) || found.charAt(0) == '(';
        if (!(isUnit || found.startsWith("1/")) || fitting(found, expected) != null) {
            return null;
        }
        for (String candidate : candidates(found, expected)) {
            String unit = fitting(candidate, expected);
            if (unit != null) {
                return text.substring(number.start(), number.end()) + " " + unit;
            }
        }
        return null;
    }

    private static @Nullable String fitting(String candidate, Unit expected) {
        Unit unit = unitOf(candidate);
        if (unit == null || !unit.dimension().matches(expected.dimension())) {
            return null;
        }
        boolean same =
                unit.factor() == expected.factor()
                        && unit.dimension().equals(expected.dimension())
                        && unit.offset() == 0
                        && !candidate.endsWith("/L");
        return same ? expected.text() : candidate;
    }

    private static @Nullable Unit unitOf(String text) {
        try {
            return UnitReader.read(text);
        } catch (TextException e) {
            return null;
        }
    }

    private static List<String> candidates(String found, Unit expected) {
        List<String> candidates = new ArrayList<>();
        if (expected.dimension().equals(Dimension.TEMPERATURE)) {
            addScale(found, candidates);
        }
        String repaired = repaired(found);
        candidates.add(regrouped(found));
        candidates.add(repaired);
        candidates.add(regrouped(repaired));
        candidates.add(regrouped(separated(found)));
        candidates.add(regrouped(separated(repaired)));
        for (String suffix : SUFFIXES) {
            if (!cancels(repaired, suffix) && !(suffix.equals("/L") && hasLength(repaired))) {
                candidates.add(repaired + suffix);
            }
        }
        return candidates;
    }

    private static void addScale(String found, List<String> candidates) {
        String letters = found.toLowerCase(Locale.ROOT);
        for (String word : new String[] {"degrees", "degree", "deg", "°", "º", " "}) {
            letters = letters.replace(word, "");
        }
        switch (letters) {
            case "c", "celsius", "centigrade", "" -> candidates.add("degC");
            case "f", "fahrenheit" -> candidates.add("degF");
            case "k", "kelvin", "kelvins" -> candidates.add("K");
            default -> {}
        }
    }

    /** a/b.c and a/b/c as a/(b.c). */
    private static String regrouped(String unit) {
        int slash = unit.indexOf('/');
        if (slash < 0 || unit.indexOf('(') >= 0) {
            return unit;
        }
        String divisor = unit.substring(slash + 1).replace('/', '.').replace(' ', '.');
        return unit.substring(0, slash) + "/(" + divisor + ")";
    }

    /** The unit in which something cancels what it divides by is no slip. */
    private static boolean cancels(String found, String suffix) {
        int slash = found.indexOf('/');
        String above = slash < 0 ? found : found.substring(0, slash);
        for (String factor : above.split("[. ()]", -1)) {
            String symbol = factor.replaceAll("[-^0-9²³]", "");
            if (!symbol.isEmpty()
                    && (suffix.startsWith("/" + symbol) || suffix.startsWith("/(" + symbol))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLength(String text) {
        Unit unit = unitOf(text);
        return unit == null || unit.dimension().length() != 0;
    }

    /** With unknown symbols replaced by what they stand for elsewhere: KG, kelvin, sec. */
    private static String repaired(String unit) {
        return eachSymbol(unit, false);
    }

    /** With symbols taken apart where two units touch: mK, Vs, m2K. */
    private static String separated(String unit) {
        return eachSymbol(unit, true);
    }

    private static String eachSymbol(String unit, boolean apart) {
        StringBuilder result = new StringBuilder();
        int i = 0;
        while (i < unit.length()) {
            int start = i;
            while (i < unit.length() && Glyph.isSymbol(unit.charAt(i))) {
                i++;
            }
            if (i > start) {
                boolean touches = start > 0 && isExponent(unit.charAt(start - 1));
                String symbol = unit.substring(start, i);
                result.append(touches ? "." : "").append(apart ? split(symbol) : known(symbol));
            } else {
                result.append(unit.charAt(i));
                i++;
            }
        }
        return result.toString();
    }

    private static boolean isExponent(char c) {
        return Glyph.isDigit(c) || Glyph.isSuperscript(c);
    }

    private static String split(String symbol) {
        for (int i = 1; i < symbol.length() && symbol.length() <= LONGEST; i++) {
            String left = symbol.substring(0, i);
            String right = symbol.substring(i);
            if (UnitTable.find(left) != null && UnitTable.find(right) != null) {
                return left + "." + right;
            }
        }
        return symbol;
    }

    private static String known(String symbol) {
        if (symbol.length() > LONGEST || UnitTable.find(symbol) != null) {
            return symbol;
        }
        String word = word(symbol.toLowerCase(Locale.ROOT));
        if (word != null) {
            return word;
        }
        for (String unit : UnitTable.symbols()) {
            if (unit.equalsIgnoreCase(symbol)) {
                return unit;
            }
            boolean prefixed = symbol.length() == unit.length() + 1;
            if (prefixed && symbol.regionMatches(true, 1, unit, 0, unit.length())) {
                char prefix = symbol.charAt(0) == 'K' ? 'k' : symbol.charAt(0);
                if (UnitTable.find(prefix + unit) != null) {
                    return prefix + unit;
                }
            }
        }
        return symbol;
    }

    private static @Nullable String word(String word) {
        String singular =
                word.endsWith("s") && word.length() > 3
                        ? word.substring(0, word.length() - 1)
                        : word;
        return switch (singular) {
            case "kelvin" -> "K";
            case "celsius", "celsiu" -> "degC";
            case "fahrenheit" -> "degF";
            case "sec", "second" -> "s";
            case "minute", "mins" -> "min";
            case "hr", "hour" -> "h";
            case "day" -> "d";
            case "year" -> "yr";
            case "meter", "metre" -> "m";
            case "micron" -> "um";
            case "gram", "gm", "gr" -> "g";
            case "liter", "litre", "ltr" -> "L";
            case "watt" -> "W";
            case "joule" -> "J";
            case "volt" -> "V";
            case "amp", "ampere" -> "A";
            case "newton" -> "N";
            case "pascal" -> "Pa";
            case "coulomb" -> "C";
            case "siemen" -> "S";
            case "mole" -> "mol";
            case "degree" -> "deg";
            case "radian" -> "rad";
            case "percent" -> "%";
            case "calorie" -> "cal";
            default -> null;
        };
    }

    /** A known unit that an unknown symbol stands for, or null. */
    static @Nullable String ofSymbol(String symbol) {
        String folded = Glyph.fold(symbol);
        String known = known(folded);
        if (!known.equals(folded)) {
            return known;
        }
        String apart = separated(folded);
        return apart.length() > LONGEST || apart.equals(folded) || unitOf(apart) == null
                ? null
                : apart;
    }
}
