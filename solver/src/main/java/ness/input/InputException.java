package ness.input;

import java.util.List;

/** The input cannot be used: every fault that was found, and how the command ends. */
public final class InputException extends RuntimeException {
    private final Exit exit;
    private final transient List<Fault> faults;

    /** Faults in the order in which they are to be told; at least one. */
    public InputException(Exit exit, List<Fault> faults) {
        super(faults.getFirst().sentence());
        this.exit = exit;
        this.faults = List.copyOf(faults);
    }

    /** One fault. */
    public InputException(Exit exit, Fault fault) {
        this(exit, List.of(fault));
    }

    /** How the command ends. */
    public Exit exit() {
        return exit;
    }

    /** What is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
