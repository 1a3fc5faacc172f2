package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import ness.findings.Samples;
import ness.findings.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElementsTest {
    private static ByteBuffer encode(Elements elements, long from, int count) {
        ByteBuffer bytes =
                ByteBuffer.allocate(count * elements.type().getSize())
                        .order(ByteOrder.LITTLE_ENDIAN);
        elements.encode(from, count, bytes);
        assertEquals(0, bytes.remaining(), "every element fills its size");
        return bytes.flip();
    }

    static Stream<Elements> all() {
        return Stream.of(
                new Elements.Reals(3, Samples.counting(0)),
                new Elements.Integers(3, Samples.counting(0)),
                new Elements.Whole(7),
                new Elements.Truth(true),
                new Elements.Text("größer"),
                new Elements.Text(""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKindFillsTheSizeOfItsType(Elements elements) {
        int count = (int) elements.count();
        assertEquals(count * elements.type().getSize(), encode(elements, 0, count).remaining());
    }

    @Test
    void realsKeepTheirBits() {
        double[] numbers = {1e-300, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE};
        ByteBuffer bytes = encode(new Elements.Reals(5, Values.of(numbers)), 1, 4);
        for (int i = 1; i < 5; i++) {
            assertEquals(Double.doubleToRawLongBits(numbers[i]), bytes.getLong());
        }
    }

    @Test
    void blocksStandWhereTheyAreAskedFor() {
        Elements elements = new Elements.Integers(10, Samples.counting(100));
        ByteBuffer bytes = encode(elements, 4, 2);
        assertEquals(104, bytes.getInt());
        assertEquals(105, bytes.getInt());
    }

    @Test
    void textsEndWithZero() {
        byte[] bytes = encode(new Elements.Text("größer"), 0, 1).array();
        assertArrayEquals("größer\0".getBytes(StandardCharsets.UTF_8), bytes);
    }

    @Test
    void truthsAreOneByte() {
        assertEquals(1, encode(new Elements.Truth(true), 0, 1).get());
        assertEquals(0, encode(new Elements.Truth(false), 0, 1).get());
        assertEquals(Long.MIN_VALUE, encode(new Elements.Whole(Long.MIN_VALUE), 0, 1).getLong());
    }

    /** The check value that the definition of CRC-32C gives for the digits 1 to 9. */
    @Test
    void theChecksumIsTheOneOfItsName() {
        Checksum sum = new Checksum();
        sum.add("123456789".getBytes(StandardCharsets.US_ASCII), 9);
        assertEquals("crc32c:e3069283", sum.text());
    }

    @Test
    void theChecksumHasOneLengthAndDependsOnEveryByte() {
        assertEquals("crc32c:00000000", Checksum.EMPTY);
        byte[] bytes = new byte[64];
        String before = text(bytes);
        for (int i = 0; i < bytes.length; i++) {
            byte[] other = Arrays.copyOf(bytes, bytes.length);
            other[i] = 1;
            assertNotEquals(before, text(other));
            assertEquals(before.length(), text(other).length());
        }
    }

    private static String text(byte[] bytes) {
        Checksum sum = new Checksum();
        sum.add(bytes, bytes.length);
        return sum.text();
    }

    @Test
    void cellsWithoutVolumeAreBlank() {
        Values masked = new Masked(Samples.counting(5), Values.of(1, 0, 2, 0));
        double[] found = masked.toArray(4);
        assertArrayEquals(new double[] {5, Double.NaN, 7, Double.NaN}, found);
        assertTrue(Double.isNaN(masked.at(3)));
    }
}
