package ness.input;

/**
 * The text of one input with the name under which the user knows it: a file's path, or {@code
 * --set}.
 *
 * <p>Lines end with LF, CR LF or CR; lines and columns count from 1, columns in code points.
 */
public final class Text {
    private final String name;
    private final String content;
    private final boolean numbered;

    private Text(String name, String content, boolean numbered) {
        this.name = name;
        this.content = content;
        this.numbered = numbered;
    }

    /** The text of a file. */
    public static Text file(String name, String content) {
        return new Text(name, content, true);
    }

    /** A text without line numbers of its own, such as a word of the command line. */
    public static Text word(String name, String content) {
        return new Text(name, content, false);
    }

    /** Name to show: the path of a file or the option. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String content() {
        return content;
    }

    /** Whether places in it have line numbers. */
    boolean isNumbered() {
        return numbered;
    }

    /** The line of this number (from 1) without its end; empty if there is none. */
    public String line(int number) {
        int start = startOfLine(number);
        if (start < 0) {
            return "";
        }
        int end = start;
        while (end < content.length()
                && content.charAt(end) != '\n'
                && content.charAt(end) != '\r') {
            end++;
        }
        return content.substring(start, end);
    }

    /** Index in {@link #content} of this line and column; the end of the text when it is beyond. */
    public int index(int line, int column) {
        int start = startOfLine(line);
        if (start < 0) {
            return content.length();
        }
        int index = start;
        for (int c = 1; c < column && index < content.length(); c++) {
            index += Character.charCount(content.codePointAt(index));
        }
        return index;
    }

    /** The place of {@code width} characters at an index of {@link #content}. */
    public Place at(int index, int width) {
        int line = 1;
        int start = 0;
        int end = Math.clamp(index, 0, content.length());
        for (int i = 0; i < end; i++) {
            char c = content.charAt(i);
            boolean crBeforeLf =
                    c == '\r' && i + 1 < content.length() && content.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !crBeforeLf)) {
                line++;
                start = i + 1;
            }
        }
        return new Place(this, line, content.codePointCount(start, end) + 1, width);
    }

    private int startOfLine(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            while (start < content.length()
                    && content.charAt(start) != '\n'
                    && content.charAt(start) != '\r') {
                start++;
            }
            if (start >= content.length()) {
                return -1;
            }
            boolean crLf = content.startsWith("\r\n", start);
            start += crLf ? 2 : 1;
        }
        return start;
    }
}
