package ness.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import ness.input.Place;
import ness.input.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarSourceTest {
    /** In each text the value's only # stands where it must be found again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 10+x*x#q\n",
                "a: \"10+#q\"\n",
                "a: '10+#q'\n",
                "a: 'it''s #q'\n",
                "a: \"\\u00b5\\x41\\U0001F600\\n #q\"\n",
                "a: \"one\n   two #q\"\n",
                "a: \"one\\\n   two #q\"\n",
                "a: one\n  two#q\n",
                "a: 'one\n\n  two #q'\n",
                "a: |\n  one\n  two #q\n",
                "a: >\n  one\n  two #q\n",
                "a: >-\n  one\n\n  two #q\n",
                "a: \ud83d\ude00 \u6f22#q\n",
                "a:   #comment\n  one#q\n",
            })
    void aPartOfAValueIsFoundInItsText(String yaml) {
        Node.Mapping root =
                (Node.Mapping) Objects.requireNonNull(YamlReader.read(Text.file("f", yaml)));
        Node.Scalar scalar = (Node.Scalar) Objects.requireNonNull(root.get("a"));
        Place place = scalar.part(scalar.value().indexOf('#'), 1);
        int expected = yaml.lastIndexOf('#');
        int line = (int) yaml.substring(0, expected).chars().filter(c -> c == '\n').count() + 1;
        int start = yaml.lastIndexOf('\n', expected) + 1;
        assertEquals(line, place.line());
        assertEquals(yaml.codePointCount(start, expected) + 1, place.column());
    }
}
