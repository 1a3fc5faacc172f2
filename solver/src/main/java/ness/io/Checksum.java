package ness.io;

import java.util.zip.CRC32C;

/** The CRC-32C of a dataset's bytes before compression, as the text of its attribute. */
final class Checksum {
    static final String ATTRIBUTE = "checksum";

    /** Holds the place of a checksum that is not known yet. */
    static final String EMPTY = text(0);

    private final CRC32C sum = new CRC32C();

    void add(byte[] bytes, int length) {
        add(bytes, 0, length);
    }

    void add(byte[] bytes, int from, int length) {
        sum.update(bytes, from, length);
    }

    String text() {
        return text(sum.getValue());
    }

    private static String text(long value) {
        String hex = Long.toHexString(value);
        return "crc32c:" + "0".repeat(8 - hex.length()) + hex;
    }
}
