package ness.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.findings.Entry;
import ness.findings.Group;

/**
 * Reservoirs or sides, one a row, and their numbers, one a column, within 80 characters: columns
 * that do not fit go into a further table below.
 */
final class FlowTable {
    private static final int NAME = 24;
    private static final int COLUMN = 14;
    private static final int COLUMNS = 4;
    private static final int ROWS = 40;

    private final String title;
    private final Map<String, Group> rows = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    FlowTable(String title, Group group) {
        this.title = title;
        collect("", group);
    }

    private void collect(String prefix, Group group) {
        for (Entry entry : group.entries()) {
            if (entry instanceof Group row) {
                if (row.entries().stream().anyMatch(e -> e instanceof Entry.Scalar)) {
                    rows.put(prefix + row.name(), row);
                    columns(row);
                } else {
                    collect(prefix + row.name() + " ", row);
                }
            }
        }
    }

    private void columns(Group row) {
        for (Entry entry : row.entries()) {
            if (entry instanceof Entry.Scalar scalar) {
                units.putIfAbsent(scalar.name(), scalar.unit());
            }
        }
    }

    void print(Paper paper) {
        List<String> left = new ArrayList<>(units.keySet());
        while (!left.isEmpty() && !rows.isEmpty()) {
            List<String> some = left.subList(0, Math.min(COLUMNS, left.size()));
            part(paper, new LinkedHashSet<>(some));
            some.clear();
        }
    }

    private void part(Paper paper, Set<String> columns) {
        StringBuilder names = new StringBuilder();
        StringBuilder under = new StringBuilder();
        for (String column : columns) {
            names.append(Paper.right(column.replace('_', ' '), COLUMN));
            under.append(Paper.right(units.getOrDefault(column, ""), COLUMN));
        }
        paper.heading(Paper.left(title, NAME) + names);
        paper.faint(Paper.left("", NAME) + under);
        int printed = 0;
        for (Map.Entry<String, Group> row : rows.entrySet()) {
            if (printed++ == ROWS) {
                paper.line("  … and %s more".formatted(rows.size() - ROWS));
                break;
            }
            row(paper, row.getKey(), row.getValue(), columns);
        }
        paper.blank();
    }

    private static void row(Paper paper, String name, Group row, Set<String> columns) {
        String label = name;
        if (row.find("reservoir").orElse(row) instanceof Entry.Word word && word.text() != null) {
            label = name + " (" + word.text() + ")";
        }
        StringBuilder line = new StringBuilder(Paper.left("  " + label, NAME));
        for (String column : columns) {
            boolean there = row.find(column).isPresent();
            line.append(Paper.right(there ? Decimal.rounded(row.number(column), 6) : "", COLUMN));
        }
        paper.line(line.toString().stripTrailing());
    }
}
