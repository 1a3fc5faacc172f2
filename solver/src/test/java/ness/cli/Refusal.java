package ness.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A config that must be refused.
 *
 * @param name short name of the case
 * @param text the config; the sign § stood where the fault has to be reported
 * @param line line of the fault from 1; 0 when it has no place, -1 when any will do
 * @param column column of the fault from 1 in code points
 * @param exit the exit code
 * @param words what the message or, behind {@code hint: }, the hint has to say
 */
record Refusal(String name, byte[] text, int line, int column, int exit, List<String> words) {
    /** One bar between two reservoirs, complete and free of faults. */
    static final String ROD =
            """
            title: Rod
            mesh: {axes: {x: {from: 0, to: 10 cm, cells: 20}}}
            model:
              type: heat
              materials:
                default: {conductivity: 401 W/(m.K)}
            reservoirs:
              hot: {temperature: 400 K}
              cold: {temperature: 300 K}
            boundaries:
              left: {reservoir: hot}
              right: {reservoir: cold}
            """;

    /** A plate with a named region, complete and free of faults. */
    static final String PLATE =
            """
            title: Plate
            mesh:
              axes:
                x: {from: 0, to: 4 cm, cells: 8}
                y: {from: 0, to: 4 cm, cells: 8}
              regions:
                chip: {box: {from: [0, 0], to: [1 cm, 2 cm]}}
            model:
              type: heat
              materials:
                default: {conductivity: 2}
                chip: {conductivity: 100}
            reservoirs:
              hot: {temperature: 400 K}
              cold: {temperature: 300 K}
            boundaries:
              left: {reservoir: hot}
              right: {reservoir: cold}
            """;

    private static final String MARK = "§";

    /** The rod with one text replaced; § in the new text marks the place of the fault. */
    static Refusal rod(String old, String text, String... words) {
        return changed(ROD, old, text, words);
    }

    /** The plate with one text replaced. */
    static Refusal plate(String old, String text, String... words) {
        return changed(PLATE, old, text, words);
    }

    /** The rod with lines behind it. */
    static Refusal rodAnd(String lines, String... words) {
        return whole(lines, ROD + lines + "\n", words);
    }

    /** The plate with lines behind it. */
    static Refusal plateAnd(String lines, String... words) {
        return whole(lines, PLATE + lines + "\n", words);
    }

    /** The rod with another conductivity. */
    static Refusal conductivity(String value, String... words) {
        return rod("401 W/(m.K)", value, words);
    }

    /** The rod with another temperature of its hot end. */
    static Refusal temperature(String value, String... words) {
        return rod("400 K", value, words);
    }

    /** The rod with another mesh. */
    static Refusal mesh(String value, String... words) {
        return rod("{axes: {x: {from: 0, to: 10 cm, cells: 20}}}", value, words);
    }

    /** The rod with another left side. */
    static Refusal left(String value, String... words) {
        return rod("{reservoir: hot}", value, words);
    }

    /** A config of its own. */
    static Refusal whole(String name, String text, String... words) {
        int mark = text.indexOf(MARK);
        String clean = text.replace(MARK, "");
        int line = 0;
        int column = 0;
        if (mark >= 0) {
            String before = text.substring(0, mark);
            line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int start = before.lastIndexOf('\n') + 1;
            column = 1 + before.codePointCount(start, mark);
        }
        byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
        return new Refusal(shortened(name), bytes, line, column, 65, List.of(words));
    }

    /** The same with another exit code. */
    Refusal exits(int code) {
        return new Refusal(name, text, line, column, code, words);
    }

    /** The same with other bytes. */
    Refusal bytes(byte[] bytes) {
        return new Refusal(name, bytes, line, column, exit, words);
    }

    /** The same at a given place. */
    Refusal at(int newLine, int newColumn) {
        return new Refusal(name, text, newLine, newColumn, exit, words);
    }

    /** The same wherever it is reported. */
    Refusal anywhere() {
        return at(-1, -1);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Refusal changed(String base, String old, String text, String... words) {
        if (!base.contains(old)) {
            throw new IllegalArgumentException("not in the base: " + old);
        }
        int at = base.indexOf(old);
        return whole(text, base.substring(0, at) + text + base.substring(at + old.length()), words);
    }

    private static String shortened(String name) {
        String line = name.replace(MARK, "").replace('\n', '|').replaceAll("\\p{Cntrl}", "?");
        return line.length() > 60 ? line.substring(0, 60) : line;
    }
}
