package ness.cli;

import java.util.List;
import ness.input.Exit;

/** One command of the program. */
interface Command {
    /** The word that calls it. */
    String name();

    /** What it does, in a line. */
    String summary();

    /** What else its help says; may be empty. */
    default String details() {
        return "";
    }

    /** What it takes beside its options. */
    Operands operands();

    /** Its options, without {@code --help}. */
    List<Option> options();

    /**
     * Does it.
     *
     * @throws ness.input.InputException when something that the user gave cannot be used
     */
    Exit run(Arguments arguments, Console console);
}
