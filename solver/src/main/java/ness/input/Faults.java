package ness.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The faults found so far; those of one file are told in the order of its lines. */
public final class Faults {
    private static final int MOST = 100;

    private final List<Found> found = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int total;

    private record Found(Fault fault, Exit exit) {}

    /** Adds a fault of the content (exit 65). */
    public void add(Place place, String path, String message, @Nullable String hint) {
        add(Exit.BAD_INPUT, place.fault(path, message, hint));
    }

    /** Adds that something else stands where {@code wanted} is (exit 65). */
    public void expected(
            Place place, String path, String wanted, String found, @Nullable String hint) {
        add(place, path, "expected " + wanted + ", got " + found, hint);
    }

    /** Adds that this version does not have what is written there (exit 65). */
    public void notYet(Place place, String path, String what) {
        add(place, path, (what + " is not available in this version").strip(), null);
    }

    /** Adds a fault that ends with another exit code. */
    public void add(Exit exit, Fault fault) {
        if (!files.contains(fault.file())) {
            files.add(fault.file());
        }
        total++;
        if (found.size() < MOST) {
            found.add(new Found(fault, exit));
        }
    }

    /** Adds what stopped the reading of another file. */
    public void add(InputException exception) {
        for (Fault fault : exception.faults()) {
            add(exception.exit(), fault);
        }
    }

    /** The result of a step; null after adding the faults that it ended with. */
    public <T> @Nullable T of(Supplier<T> step) {
        try {
            return step.get();
        } catch (InputException e) {
            add(e);
            return null;
        }
    }

    /** Names the next file in whose order faults are told. */
    public void order(String file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    /** Whether there are so many that no more are kept. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    /** Number of faults so far. */
    public int count() {
        return total;
    }

    /**
     * Ends the reading if there is a fault. A config that is wrong ends as such, whether or not it
     * has a steady state.
     *
     * @throws InputException with all of them
     */
    public void stop() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(
                Comparator.<Found>comparingInt(f -> files.indexOf(f.fault().file()))
                        .thenComparingInt(f -> f.fault().line())
                        .thenComparingInt(f -> f.fault().column()));
        List<Fault> faults = new ArrayList<>();
        for (Found f : found) {
            if (!faults.contains(f.fault())) {
                faults.add(f.fault());
            }
        }
        Exit exit = found.getFirst().exit();
        for (Found f : found) {
            boolean wins = exit == Exit.NO_STEADY_STATE || f.exit() == Exit.USAGE;
            exit = wins ? f.exit() : exit;
        }
        throw new InputException(exit, faults);
    }
}
