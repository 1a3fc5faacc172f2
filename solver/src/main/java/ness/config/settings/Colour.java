package ness.config.settings;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exact colour.
 *
 * @param rgb red, green and blue in 24 bits
 */
public record Colour(int rgb) {
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("black", 0x000000),
                    Map.entry("white", 0xffffff),
                    Map.entry("red", 0xff0000),
                    Map.entry("lime", 0x00ff00),
                    Map.entry("green", 0x008000),
                    Map.entry("blue", 0x0000ff),
                    Map.entry("yellow", 0xffff00),
                    Map.entry("cyan", 0x00ffff),
                    Map.entry("magenta", 0xff00ff),
                    Map.entry("gray", 0x808080),
                    Map.entry("grey", 0x808080),
                    Map.entry("orange", 0xffa500));

    /** The colour words that are known beside {@code #rrggbb}. */
    public static Iterable<String> words() {
        return new java.util.TreeSet<>(WORDS.keySet());
    }

    /** Reads {@code #rrggbb}, {@code #rgb} or a word of CSS; null if it is none. */
    public static @Nullable Colour read(String text) {
        Integer word = WORDS.get(text.toLowerCase(Locale.ROOT));
        if (word != null) {
            return new Colour(word);
        }
        int digits = text.length() - 1;
        if ((digits != 6 && digits != 3) || text.charAt(0) != '#') {
            return null;
        }
        int rgb = 0;
        for (int i = 1; i <= digits; i++) {
            char c = text.charAt(i);
            int digit = c < 0x7f ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return null;
            }
            rgb = digits == 6 ? 16 * rgb + digit : 256 * rgb + 17 * digit;
        }
        return new Colour(rgb);
    }

    @Override
    public String toString() {
        return "#" + java.util.HexFormat.of().toHexDigits(rgb, 6);
    }
}
