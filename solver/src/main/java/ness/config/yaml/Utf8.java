package ness.config.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import ness.input.Exit;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;

/** Turns the bytes of a text file into a text without characters that cannot be typed. */
public final class Utf8 {
    private static final String HINT = "save the file as UTF-8 text";

    private Utf8() {}

    /**
     * The text of a file; a byte-order mark is dropped.
     *
     * @throws InputException 65 if it is not UTF-8 or has control characters
     */
    public static Text text(String name, byte[] bytes) {
        boolean marked =
                bytes.length >= 3
                        && bytes[0] == (byte) 0xef
                        && bytes[1] == (byte) 0xbb
                        && bytes[2] == (byte) 0xbf;
        int start = marked ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String content = out.flip().toString();
        if (result.isError()) {
            int wrong = content.length();
            Text whole =
                    Text.file(
                            name,
                            new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
            int found = bytes[in.position()] & 0xff;
            throw refused(
                    whole.at(wrong, 1),
                    bytes,
                    "not UTF-8: unexpected byte 0x" + Integer.toHexString(found));
        }
        Text text = Text.file(name, content);
        int control = firstControl(content);
        if (control >= 0) {
            String hex = Integer.toHexString(content.charAt(control));
            throw refused(
                    text.at(control, 1),
                    bytes,
                    "not UTF-8 text: control character \\u" + "0".repeat(4 - hex.length()) + hex);
        }
        return text;
    }

    private static InputException refused(Place place, byte[] bytes, String message) {
        String hint = HINT;
        if (isSigned(bytes, "HDF")) {
            hint = "this is an HDF5 file; ness show " + place.text().name();
        } else if (isSigned(bytes, "PNG")) {
            hint = "this is a PNG image, not a text";
        }
        return new InputException(Exit.BAD_INPUT, place.fault("", message, hint));
    }

    /** Whether the three letters behind the first byte, which is no text, are these. */
    private static boolean isSigned(byte[] bytes, String letters) {
        return bytes.length > 4
                && new String(bytes, 1, 3, StandardCharsets.US_ASCII).equals(letters);
    }

    private static int firstControl(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean allowed = c == '\t' || c == '\n' || c == '\r' || c == 0x85;
            boolean control = c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0xfffe || c == 0xffff;
            if (control && !allowed) {
                return i;
            }
        }
        return -1;
    }
}
