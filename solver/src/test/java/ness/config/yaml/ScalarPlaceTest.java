package ness.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ness.input.Place;
import ness.input.Text;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every character of a value is found where it stands, however the value is written. */
class ScalarPlaceTest {
    /** A text that is being written, and where each of its characters came to stand. */
    private static final class Written {
        private final StringBuilder yaml = new StringBuilder("a: ");
        private final List<Integer> at = new ArrayList<>();

        void character(int c, String as) {
            at.add(yaml.length());
            if (Character.charCount(c) == 2) {
                at.add(yaml.length());
            }
            yaml.append(as);
        }

        void agrees(String value) {
            Text text = Text.file("f", yaml + "\n");
            Node.Mapping root = (Node.Mapping) Objects.requireNonNull(YamlReader.read(text));
            Node.Scalar scalar = (Node.Scalar) Objects.requireNonNull(root.get("a"));
            assertEquals(value, scalar.value());
            for (int i = 0; i < value.length(); i++) {
                if (!Character.isLowSurrogate(value.charAt(i))) {
                    Place expected = text.at(at.get(i), 1);
                    assertEquals(expected, scalar.part(i, 1), yaml + " at " + i);
                }
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab'\"\\#:,+*(){}\u00e4\u6f22")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> "x" + text + "\ud83d\ude00y");
    }

    /** In double quotes any character may be escaped, in one of several ways. */
    @Property(tries = 80)
    void inDoubleQuotes(
            @ForAll @From("texts") String value, @ForAll @IntRange(max = 1 << 20) int how) {
        Written written = new Written();
        written.yaml.append('"');
        int choice = how;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            String plain = Character.toString(c);
            String as =
                    switch (choice % 4) {
                        case 0 -> String.format("\\U%08x", c);
                        case 1 -> c < 0x100 ? String.format("\\x%02x", c) : plain;
                        case 2 -> c < 0x10000 ? String.format("\\u%04x", c) : plain;
                        default -> c == '"' || c == '\\' ? "\\" + plain : plain;
                    };
            boolean bare = as.equals(plain) && (c == '"' || c == '\\');
            written.character(c, bare ? "\\" + plain : as);
            choice = choice * 5 + 1 & 0xfffff;
        }
        written.yaml.append('"');
        written.agrees(value);
    }

    @Property(tries = 80)
    void inSingleQuotes(@ForAll @From("texts") String value) {
        Written written = new Written();
        written.yaml.append('\'');
        value.codePoints()
                .forEach(c -> written.character(c, c == '\'' ? "''" : Character.toString(c)));
        written.yaml.append('\'');
        written.agrees(value);
    }

    /** A blank of the value may be a line break with any indentation in the text. */
    @Property(tries = 80)
    void overSeveralLines(
            @ForAll @From("texts") String first,
            @ForAll @From("texts") String second,
            @ForAll @IntRange(min = 1, max = 6) int indent,
            @ForAll @IntRange(max = 2) int style) {
        String quote = List.of("'", "\"", "").get(style);
        Written written = new Written();
        written.yaml.append(quote);
        String safe = "[^a-z\u00e4\u6f22]";
        String one = "x" + first.replaceAll(safe, "");
        String two = "y" + second.replaceAll(safe, "");
        one.codePoints().forEach(c -> written.character(c, Character.toString(c)));
        written.character(' ', "\n" + " ".repeat(indent));
        two.codePoints().forEach(c -> written.character(c, Character.toString(c)));
        written.yaml.append(quote);
        written.agrees(one + " " + two);
    }

    @Property(tries = 60)
    void inABlockOfLines(
            @ForAll @From("texts") String first, @ForAll @From("texts") String second) {
        Written written = new Written();
        written.yaml.append("|\n   ");
        first.codePoints().forEach(c -> written.character(c, Character.toString(c)));
        written.character('\n', "\n");
        written.yaml.append("   ");
        second.codePoints().forEach(c -> written.character(c, Character.toString(c)));
        written.character('\n', "");
        written.agrees(first + "\n" + second + "\n");
    }
}
