package ness.config;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a config, it is read or refused with a place; nothing else happens. */
class AnyConfigTest {
    private static final String SOUND = Sample.plate().text();
    private static final String[] PIECES = {
        "{}",
        "[]",
        "closed",
        "-1",
        "1e999",
        "\"2*T\"",
        "x",
        "hot",
        "{reservoir: hot}",
        "null",
        "3 m",
        "[1, 2]",
        "{x: 1}",
        "\"",
        "}",
        "true",
        "{where: x, flux: 1}",
        ".nan",
        "''",
        "\ud83d\ude00"
    };

    private static void readOrRefuse(byte[] bytes, String... overrides) {
        try {
            Resolved.read(new Texts().with("c.yaml", bytes), "c.yaml", List.of(overrides))
                    .canonical();
        } catch (InputException e) {
            assertTrue(!HouseForm.text(e.faults()).isEmpty());
            for (Fault fault : e.faults()) {
                assertTrue(fault.column() > 0, fault.toString());
            }
        }
    }

    @Property(tries = 500)
    void aValueReplacedByAnother(
            @ForAll @IntRange(max = 60) int where, @ForAll @IntRange(max = 19) int what) {
        int colon = -1;
        for (int i = 0; i <= where; i++) {
            int next = SOUND.indexOf(": ", colon + 1);
            colon = next < 0 ? SOUND.indexOf(": ") : next;
        }
        int end = colon + 2;
        while (",}]\n".indexOf(SOUND.charAt(end)) < 0) {
            end++;
        }
        String changed = SOUND.substring(0, colon + 2) + PIECES[what] + SOUND.substring(end);
        readOrRefuse(changed.getBytes(StandardCharsets.UTF_8));
    }

    /** Keys that are no words: empty, with dots and brackets, with signs that cannot be seen. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "x", "\"1,5\"", "a.b", "\"c[0]\"", "~", "\"\\e\"", "\"/\""})
    void aKeyReplacedByAnother(String key) {
        Leaves full = new Leaves(Sample.FULL);
        for (Leaves.Leaf old : full.keys()) {
            readOrRefuse(full.with(old, key).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 500)
    void aByteReplacedByAnother(@ForAll @IntRange(max = 700) int where, @ForAll byte what) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        bytes[where % bytes.length] = what;
        readOrRefuse(bytes);
    }

    @Property(tries = 300)
    void aPieceCutOut(
            @ForAll @IntRange(max = 700) int from, @ForAll @IntRange(max = 40) int width) {
        int start = from % SOUND.length();
        int end = Math.min(SOUND.length(), start + width);
        String cut = SOUND.substring(0, start) + SOUND.substring(end);
        readOrRefuse(cut.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anyOverride(
            @ForAll @StringLength(max = 20) String path,
            @ForAll @StringLength(max = 10) String value) {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        readOrRefuse(bytes, path + "=" + value);
        readOrRefuse(bytes, "mesh.axes.x." + path + "=" + value);
        readOrRefuse(bytes, "boundaries.left=" + value);
    }
}
