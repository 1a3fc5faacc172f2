package ness.report;

import ness.input.HouseForm;

/** Lines of a terminal, 80 characters wide, in colour only if asked. */
final class Paper {
    static final int WIDTH = 80;
    private static final int LABEL = 30;

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    Paper(boolean colour) {
        this.colour = colour;
    }

    void line(String line) {
        text.append(line).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    void heading(String line) {
        styled("1", line);
    }

    void faint(String line) {
        styled("2", line);
    }

    void warning(String line) {
        styled("33", line);
    }

    /** One named number with its unit. */
    void entry(int depth, String name, String number, String unit) {
        String shown = unit.isEmpty() || unit.equals("1") ? number : number + " " + unit;
        line((label(depth, name) + shown).stripTrailing());
    }

    /** One named text, on several lines if it needs them. */
    void words(int depth, String name, String text) {
        wrapped(label(depth, name), text, false);
    }

    private static String label(int depth, String name) {
        String label = "  ".repeat(depth) + HouseForm.escaped(name).replace('_', ' ');
        return label.length() < LABEL ? left(label, LABEL) : cut(label, WIDTH / 2) + "  ";
    }

    /** A text of several words, broken at blanks so that no line is wider than the paper. */
    void wrapped(String first, String words, boolean warning) {
        StringBuilder line = new StringBuilder(first);
        String indent = " ".repeat(first.length());
        boolean fresh = true;
        for (String word : HouseForm.escaped(words).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                put(line.toString(), warning);
                line.setLength(0);
                line.append(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        put(line.toString(), warning);
    }

    private void put(String line, boolean warning) {
        if (warning) {
            warning(line);
        } else {
            line(line);
        }
    }

    private void styled(String code, String line) {
        String shown = line.stripTrailing();
        line(colour ? "\u001b[" + code + "m" + shown + "\u001b[0m" : shown);
    }

    /** The text cut or filled with blanks on its right. */
    static String left(String text, int width) {
        String cut = cut(text, width - 1);
        return cut + " ".repeat(width - cut.codePointCount(0, cut.length()));
    }

    /** The text cut or filled with blanks on its left. */
    static String right(String text, int width) {
        String cut = cut(text, width - 1);
        return " ".repeat(width - cut.codePointCount(0, cut.length())) + cut;
    }

    /** The text on one line, everything visible, at most so many characters. */
    static String cut(String text, int width) {
        String shown = HouseForm.escaped(text);
        if (shown.codePointCount(0, shown.length()) <= width) {
            return shown;
        }
        return shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
