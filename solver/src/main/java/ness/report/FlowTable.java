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
 * that do not fit go into further tables below, flows first. Groups that rows hold, such as their
 * chemical potentials, are tables of their own.
 */
final class FlowTable {
    private static final int NAME = 24;
    private static final int COLUMN = 14;
    private static final int COLUMNS = 4;
    private static final int ROWS = 40;

    private final String title;
    private final Map<String, Group> rows = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Group.Builder> inner = new LinkedHashMap<>();

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
                    inner(prefix, row);
                } else {
                    collect(prefix + row.name() + " ", row);
                }
            }
        }
    }

    private void inner(String prefix, Group row) {
        for (Entry entry : row.entries()) {
            if (entry instanceof Group group) {
                inner.computeIfAbsent(group.name(), Group::named)
                        .put(new Group(prefix + row.name(), group.entries()));
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
        List<String> columns = new ArrayList<>(units.keySet());
        if (columns.size() > COLUMNS) {
            List<String> states = new ArrayList<>(columns);
            states.removeIf(FlowTable::isFlow);
            columns.removeAll(states);
            parts(paper, columns);
            columns = states;
        }
        parts(paper, columns);
        inner.forEach((name, group) -> new FlowTable(name, group.build()).print(paper));
    }

    private static boolean isFlow(String column) {
        return column.endsWith("_flow") || column.equals("current");
    }

    private void parts(Paper paper, List<String> columns) {
        for (int from = 0; from < columns.size() && !rows.isEmpty(); from += COLUMNS) {
            int to = Math.min(from + COLUMNS, columns.size());
            part(paper, new LinkedHashSet<>(columns.subList(from, to)));
        }
    }

    private void part(Paper paper, Set<String> columns) {
        StringBuilder names = new StringBuilder();
        StringBuilder under = new StringBuilder();
        for (String column : columns) {
            names.append(Paper.right(column.replace('_', ' '), COLUMN));
            under.append(Paper.right(units.getOrDefault(column, ""), COLUMN));
        }
        paper.heading(Paper.left(title.replace('_', ' '), NAME) + names);
        paper.faint(Paper.left("", NAME) + under);
        Map<String, Group> filled = new LinkedHashMap<>(rows);
        filled.values().removeIf(row -> columns.stream().allMatch(c -> row.find(c).isEmpty()));
        int printed = 0;
        for (Map.Entry<String, Group> row : filled.entrySet()) {
            if (printed++ == ROWS) {
                paper.line("  … and %s more".formatted(filled.size() - ROWS));
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
