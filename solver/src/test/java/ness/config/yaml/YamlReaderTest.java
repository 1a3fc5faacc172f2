package ness.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    private static Node read(String text) {
        return Objects.requireNonNull(YamlReader.read(Text.file("f.yaml", text)));
    }

    private static Fault refused(String text) {
        InputException refused = assertThrows(InputException.class, () -> read(text), text);
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals(1, refused.faults().size());
        return refused.faults().getFirst();
    }

    private static String place(Node node) {
        return node.place().line() + ":" + node.place().column() + "+" + node.place().width();
    }

    @Test
    void everyValueHasItsPlace() {
        Node.Mapping root = (Node.Mapping) read("# rod\na: 401 W/m\nb:\n  - x\n  - {c: 'd e'}\n");
        assertEquals("2:4+7", place(Objects.requireNonNull(root.get("a"))));
        assertEquals("3:1+1", place(Objects.requireNonNull(root.entry("b")).key()));
        Node.Sequence items = assertInstanceOf(Node.Sequence.class, root.get("b"));
        assertEquals("4:5+1", place(items.items().get(0)));
        Node.Mapping item = (Node.Mapping) items.items().get(1);
        assertEquals("5:5+1", place(item));
        assertEquals("5:9+5", place(Objects.requireNonNull(item.get("c"))));
    }

    @Test
    void tabsAndWideCharactersAreOneColumnEach() {
        Node.Mapping root = (Node.Mapping) read("{\"\ud83d\ude00\u6f22\",\ta: 1,\tb: 2}\n");
        assertEquals("1:17+1", place(Objects.requireNonNull(root.get("b"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# only\n", "---\n", "\n\n"})
    void nothingIsNothing(String text) {
        Node node = YamlReader.read(Text.file("f.yaml", text));
        assertTrue(node == null || (node instanceof Node.Scalar scalar && scalar.isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", "NULL", ""})
    void wordsForNothingAreEmpty(String word) {
        Node.Mapping root = (Node.Mapping) read("a: " + word + "\n");
        assertEquals("nothing", Objects.requireNonNull(root.get("a")).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "y", "off", "010", "1_000", "'null'", "1:30", ".nan"})
    void otherWordsStayAsTheyAre(String word) {
        Node.Mapping root = (Node.Mapping) read("a: " + word + "\n");
        Node.Scalar scalar = (Node.Scalar) Objects.requireNonNull(root.get("a"));
        assertEquals(word.replace("'", ""), scalar.value());
        assertEquals("a single value", scalar.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\r\nb: 2\r\n",
                "a: 1\nb: 2",
                "a: 1\nb: 2\n...\n",
                "%YAML 1.2\n---\na: 1\nb: 2\n",
                "\"a\": 1\n'b': 2 # two\n",
                "{a: 1, b: 2}",
                "? a\n: 1\n? b\n: 2\n",
            })
    void theseAreTheSame(String text) {
        Node.Mapping root = (Node.Mapping) read(text);
        assertEquals(2, root.entries().size());
        assertEquals("2", ((Node.Scalar) Objects.requireNonNull(root.get("b"))).value());
        assertNull(root.get("c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a:\\n\\tb: 1\\n          | 2:1 | tab
                    a: {x: 1, y: 2\\nb: 3\\n | 1:4 | expected "}" at the end of this mapping
                    a: [1, 2\\nb: 3\\n       | 1:4 | expected "]" at the end of this list
                    a: [1, 2}\\n            | 1:9 | expected "," or "]", got "}"
                    a: {b: 1]\\n            | 1:9 | expected "," or "}", got "]"
                    title: x\\nkey value\\nb: 3\\n | 2:1 | expected a colon after this key
                    a: b: c\\n              | 1:5 | a colon is not allowed here
                    a: "b\\nc: 3\\n          | 1:4 | expected a closing quote
                    a: 'b\\n                | 1:4 | expected a closing quote
                    a: "\\\\q"\\n            | 1:6 | unknown escape
                    a: @x\\n                | 1:4 | a value cannot start with "@"
                    a: `x\\n                | 1:4 | a value cannot start with
                    a: %x\\n                | 1:4 | a value cannot start with "%"
                    a: 1\\n b: 2\\n          | 2:3 | a colon is not allowed here
                    a:\\n  - 1\\n b: 3\\n     | 3:2 | expected a key or item like those of line 1
                    a: - 1\\n               | 1:4 | a list item is not allowed here
                    a: &x 1\\n              | 1:4 | anchors are not supported
                    a: *x\\n                | 1:4 | aliases are not supported
                    a: * x\\n               | 1:4 | aliases and anchors are not supported
                    a: !!int 1\\n           | 1:4 | tags
                    a: !include f\\n        | 1:4 | tags
                    a: !<x> f\\n            | 1:4 | tags
                    <<: {a: 1}\\n           | 1:1 | merge keys are not supported
                    a: 1\\n---\\nb: 2\\n      | 2:1 | expected one document in a file
                    %YAML 1.1\\n---\\na: 1\\n | 1:1 | expected YAML 1.2
                    %YAML 2.0\\n---\\na: 1\\n | 1:1 | YAML
                    {[a]: 1}\\n             | 1:2 | expected a word as key, got a list
                    {a: 1}}\\n              | 1:7 | expected the end of the file
                    """)
    void mistakesAreToldInPlainWords(String text, String place, String words) {
        String yaml = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        Fault fault = refused(yaml);
        assertTrue(fault.message().contains(words), fault.toString());
        assertEquals(place, fault.line() + ":" + fault.column(), fault.toString());
        assertTrue(!HouseForm.text(java.util.List.of(fault)).contains("Exception"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? ", "[{a: ", "- ? "})
    void deepNestingIsRefusedAtOnce(String opening) {
        Fault fault = assertTimeout(Duration.ofSeconds(5), () -> refused(opening.repeat(100_000)));
        assertEquals("nested too deeply (limit 64)", fault.message());
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        String deep = "[".repeat(YamlReader.DEEPEST) + "]".repeat(YamlReader.DEEPEST);
        assertInstanceOf(Node.Sequence.class, read(deep));
        refused("[" + deep + "]");
    }

    @Test
    void aliasesDoNotExpand() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append("%1$c: &%1$c [*%2$c, *%2$c, *%2$c]%n".formatted(c, before));
        }
        assertTimeout(Duration.ofSeconds(5), () -> refused(bomb.toString()));
    }

    @Test
    void tooManyValuesAreRefused() {
        String many = "[" + "1,".repeat(2_100_000) + "1]";
        assertTrue(refused(many).message().contains("too many values"));
    }

    @Property(tries = 1000)
    void anyTextIsReadOrRefused(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '\t', to = '\n')
                    String text) {
        readOrRefuse(text);
    }

    @Property(tries = 1000)
    void anyMixOfYamlSignsIsReadOrRefused(
            @ForAll
                    @StringLength(max = 30)
                    @net.jqwik.api.constraints.Chars({
                        '{', '}', '[', ']', ':', ' ', '\n', '-', '?', '"', '\'', '#', '|', '>', '&',
                        '*', '!', '%', '@', ',', 'a', '1', '\\', '\t', '.', '\r'
                    })
                    String text) {
        readOrRefuse(text);
    }

    private static void readOrRefuse(String text) {
        try {
            YamlReader.read(Text.file("f.yaml", text));
        } catch (InputException e) {
            Fault fault = e.faults().getFirst();
            assertTrue(fault.line() >= 1 && fault.column() >= 1, text);
            assertTrue(!fault.message().toLowerCase(Locale.ROOT).contains("exception"), text);
        }
    }
}
