package ness.thermo;

import java.util.List;

/**
 * A ledger as names and numbers, to the last bit, so that it can be kept and read again.
 *
 * @param names for each entry its kind and what it is of, in order
 * @param numbers of all entries one after another
 */
public record LedgerRecord(List<String> names, List<Double> numbers) {
    public LedgerRecord {
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
    }
}
