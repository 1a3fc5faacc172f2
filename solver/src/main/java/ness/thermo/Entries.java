package ness.thermo;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and numbers of the entries of a ledger's record. */
final class Entries {
    static final String FLOW = "flow";
    static final String PRODUCTION = "production";
    static final String STORAGE = "storage";
    static final String SHARE = "share";
    static final String REST = "rest";

    /** Between the parts of a name: no word of a config has it. */
    private static final String BETWEEN = "\u001f";

    /** Stands for no reservoir or side, which no name is. */
    private static final String NONE = " ";

    private Entries() {}

    static String of(String kind, String name) {
        return kind + BETWEEN + name;
    }

    static String flow(String quantity, Account account) {
        String from = account.reservoir() == null ? NONE : account.reservoir();
        String through = account.side() == null ? NONE : account.side();
        return String.join(BETWEEN, FLOW, quantity, from, through);
    }

    static String[] parts(String name) {
        return name.split(BETWEEN, -1);
    }

    static Account account(String[] parts) {
        return new Account(name(parts[2]), name(parts[3]));
    }

    private static @Nullable String name(String part) {
        return part.equals(NONE) ? null : part;
    }

    static void put(CompensatedSum sum, List<Double> numbers) {
        for (double part : sum.parts()) numbers.add(part);
    }

    static void take(CompensatedSum sum, Iterator<Double> numbers) {
        double value = numbers.next();
        sum.take(value, numbers.next());
    }
}
