package ness.input;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param file name of the file (or {@code --set}) to show
 * @param line line from 1; 0 = unknown
 * @param column column from 1 in code points, a tab is one; 0 = unknown
 * @param path config path of the key or value, such as {@code model.materials.default}; may be
 *     empty
 * @param message what was expected and what was found, without the key
 * @param hint what to do about it
 * @param sourceLine the line of the input, to be quoted
 * @param width number of characters that are meant, from {@code column}
 */
public record Fault(
        String file,
        int line,
        int column,
        String path,
        String message,
        @Nullable String hint,
        @Nullable String sourceLine,
        int width) {

    /** A fault without a place in a text, such as a missing file. */
    public static Fault of(String file, String message, @Nullable String hint) {
        return new Fault(file, 0, 0, "", message, hint, null, 1);
    }

    /** The last key of the path, in front of the message: {@code conductivity: expected ...}. */
    public String sentence() {
        String key = path.substring(path.lastIndexOf('.') + 1);
        boolean named = key.isEmpty() || message.startsWith(key + " is ");
        return named ? message : HouseForm.escaped(key) + ": " + message;
    }

    /** The members of its JSON object in order; unknown ones are null. */
    public Map<String, @Nullable Object> members() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("file", file);
        members.put("line", line > 0 ? line : null);
        members.put("column", line > 0 && column > 0 ? column : null);
        members.put("path", path);
        members.put("message", sentence());
        members.put("hint", hint);
        return members;
    }
}
