package ness.io;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ness.findings.Group;
import ness.findings.Series;

/**
 * A course that was written point by point, as the rest of the file needs it.
 *
 * @param axis the dimension that leads: {@code time}, {@code sweep}
 * @param columns what places the points; the one named like the axis, if any, is its scale
 * @param points how many there are
 * @param fields the numbers of those that lead, by name
 * @param ledgers of the points, where their numbers are kept; else empty
 * @param statuses of the points, likewise
 */
record Lead(
        String axis,
        List<Series> columns,
        int points,
        Map<String, LedData> fields,
        List<Group> ledgers,
        List<String> statuses) {
    /** Names the axis at the root of the file and at every dataset that it leads. */
    static final String ATTRIBUTE = "leading_axis";

    /** The column that is the scale of the axis. */
    Optional<Series> scale() {
        return columns.stream().filter(column -> column.name().equals(axis)).findFirst();
    }

    /** The columns that stand beside it. */
    List<Series> beside() {
        return columns.stream().filter(column -> !column.name().equals(axis)).toList();
    }
}
