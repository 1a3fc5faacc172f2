package ness.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import ness.input.Place;
import ness.input.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {
    private static final Node ROOT =
            Objects.requireNonNull(
                    YamlReader.read(
                            Text.file(
                                    "f.yaml",
                                    """
                                    a:
                                      b: [x, {c: y}]
                                      empty:
                                    reservoirs.hot: 1
                                    reservoirs: {hot: 2, hot.q: 3}
                                    """)));

    @ParameterizedTest
    @CsvSource({
        "a.b[0], x",
        "a.b[1].c, y",
        "a.b.1.c, y",
        "reservoirs.hot, 1",
    })
    void theLongestKeyThatFitsIsFollowed(String path, String value) {
        assertEquals(value, assertInstanceOf(Node.Scalar.class, Tree.find(ROOT, path)).value());
    }

    @ParameterizedTest
    @CsvSource({"a.c", "a.b[2]", "a.b[x]", "a.b[-1]", "a.b[99999999999]", "b", "a.b[0].c", "a.bb"})
    void whatIsAbsentIsNotFound(String path) {
        assertNull(Tree.find(ROOT, path));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1",
        "a.b, 2:6",
        "a.b[1].c, 2:14",
        "a.b[1].d, 2:10",
        "a.empty, 3:3",
        "a.nothing, 2:3",
        "nothing.at.all, 1:1",
    })
    void thePlaceOfWhatIsAbsentIsThatOfTheNearestValueAround(String path, String expected) {
        Place place = Tree.place(ROOT, path);
        assertEquals(expected, place.line() + ":" + place.column());
    }

    @Test
    void pathsAreJoinedByDotsButForItems() {
        assertEquals("a", Tree.child("", "a"));
        assertEquals("a.b", Tree.join("a", "b"));
        assertEquals("a[0]", Tree.join("a", "[0]"));
        assertEquals("a", Tree.join("a", ""));
    }

    @Test
    void aMappingWithAnotherValueKeepsItsOrder() {
        Node.Mapping root = (Node.Mapping) ROOT;
        Node.Scalar value = new Node.Scalar(root.place(), "z", true);
        Node.Scalar fresh = new Node.Scalar(root.place(), "fresh", true);
        Node.Entry first = root.entries().getFirst();
        assertEquals(value, root.with(first.key(), value).entries().getFirst().value());
        assertEquals(fresh, root.with(fresh, value).entries().getLast().key());
        assertEquals(3, root.entries().size());
    }
}
