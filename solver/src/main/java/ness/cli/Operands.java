package ness.cli;

import java.util.List;

/**
 * What a command takes beside its options.
 *
 * @param name as the help shows it; empty if it takes nothing
 * @param least number of operands
 * @param most number of operands
 * @param suffixes endings of the files that are meant, for completion
 * @param words the only words allowed; empty if there is no such list
 */
record Operands(String name, int least, int most, List<String> suffixes, List<String> words) {
    static final Operands NONE = new Operands("", 0, 0, List.of(), List.of());
    static final Operands CONFIGS =
            new Operands("CONFIG...", 1, Integer.MAX_VALUE, List.of("yaml", "yml"), List.of());

    static Operands oneOf(String... words) {
        return new Operands(String.join("|", words), 1, 1, List.of(), List.of(words));
    }
}
