package ness.config.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "a: b\n", "a: \u00b5\u2028\ud83d\ude00\u0085", "\ta\r\n"})
    void textStaysAsItIs(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertEquals(text, Utf8.text("f", bytes).content());
    }

    @Test
    void aByteOrderMarkIsDropped() {
        byte[] bytes = "\ufeffa: b".getBytes(StandardCharsets.UTF_8);
        assertEquals("a: b", Utf8.text("f", bytes).content());
    }

    @ParameterizedTest
    @CsvSource({
        "610a62e9, 2:2, 0xe9",
        "610ac3, 2:1, 0xc3",
        "eda080, 1:1, 0xed",
        "f8808080, 1:1, 0xf8",
        "c080, 1:1, 0xc0",
        "fffe6100, 1:1, 0xff",
        "610a00, 2:1, u0000",
        "61, 0:0, ''",
        "6107, 1:2, u0007",
        "c3a9e28083ef, 1:3, 0xef",
        "c29b, 1:1, u009b",
        "7f, 1:1, u007f",
    })
    void whatIsNoTextIsToldAtItsPlace(String hex, String place, String words) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (words.isEmpty()) {
            assertEquals("a", Utf8.text("f", bytes).content());
            return;
        }
        Fault fault = refused(bytes);
        assertEquals(place, fault.line() + ":" + fault.column());
        assertTrue(fault.message().startsWith("not UTF-8"), fault.message());
        assertTrue(fault.message().contains(words), fault.message());
    }

    @Test
    void aResultFileIsKnownByItsFirstBytes() {
        byte[] bytes = HexFormat.of().parseHex("894844460d0a1a0a00000000");
        assertEquals("this is an HDF5 file; ness show f", refused(bytes).hint());
    }

    private static Fault refused(byte[] bytes) {
        InputException refused = assertThrows(InputException.class, () -> Utf8.text("f", bytes));
        return refused.faults().getFirst();
    }
}
