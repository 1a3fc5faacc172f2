package ness.cli;

import java.util.List;

/**
 * An option of a command.
 *
 * @param names as they are typed: {@code -o}, {@code --output}; the last one is its key
 * @param value what follows it, such as {@code FILE}; empty for a flag
 * @param repeatable whether it may be given several times
 * @param text what it does, in a sentence
 */
record Option(List<String> names, String value, boolean repeatable, String text) {
    static final Option HELP = flag("--help", "-h", "Print this help.");
    static final Option JSON =
            flag("--json", "Print one JSON document on standard output and nothing else.");
    static final Option QUIET = flag("--quiet", "-q", "Print errors only.");
    static final Option VERBOSE = flag("--verbose", "-v", "Tell every step on standard error.");
    static final Option ALLOW_OUTSIDE =
            flag(
                    "--allow-outside",
                    "Let paths in a config leave the tree that holds it and its meshes.");
    static final Option SET =
            new Option(
                    List.of("--set"),
                    "a.b.c=VALUE",
                    true,
                    "Replace a value of the config, as it would stand in the file, for example"
                            + " --set parameters.TH=350. Repeatable.");
    static final Option THREADS =
            valued("--threads", "N", "Use N threads; default: one for each core.");

    static Option flag(String name, String text) {
        return new Option(List.of(name), "", false, text);
    }

    static Option flag(String name, String letter, String text) {
        return new Option(List.of(letter, name), "", false, text);
    }

    static Option valued(String name, String value, String text) {
        return new Option(List.of(name), value, false, text);
    }

    static Option valued(String name, String letter, String value, String text) {
        return new Option(List.of(letter, name), value, false, text);
    }

    /** The name by which a command asks for it. */
    String key() {
        return names.getLast();
    }

    boolean isFlag() {
        return value.isEmpty();
    }

    /** Whether its value is a path, for completion. */
    boolean takesFile() {
        return value.startsWith("FILE") || value.startsWith("PAGE");
    }

    /** The words that its value is one of; empty if it is free. */
    List<String> choices() {
        return value.contains("|") ? List.of(value.split("\\|")) : List.of();
    }

    /** Its words as the help shows them: {@code -o, --output FILE}. */
    String usage() {
        return String.join(", ", names) + (isFlag() ? "" : " " + value);
    }
}
