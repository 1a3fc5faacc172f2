package ness.findings;

import java.util.List;

/**
 * Series of one length side by side: the history of an iteration, for example.
 *
 * @param index what counts the rows
 */
public record Table(String name, String longName, Series index, List<Series> columns)
        implements Finding {
    public Table {
        columns = List.copyOf(columns);
        for (Series column : columns) {
            if (column.length() != index.length()) {
                throw new IllegalArgumentException(
                        "table %s: column %s has %s rows, not %s"
                                .formatted(name, column.name(), column.length(), index.length()));
            }
        }
        Finding.requireDistinct(columns);
    }
}
