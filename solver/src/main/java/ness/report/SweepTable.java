package ness.report;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Entry;
import ness.findings.Group;

/**
 * The points of a sweep, one a row, within 80 characters: swept values, status, production, then
 * the quantities, or the flows of reservoirs where none were asked for. Columns that do not fit go
 * into further tables below.
 */
final class SweepTable {
    private static final int NUMBER = 13;
    private static final int WIDEST = 24;
    private static final int STATUS = 15;
    private static final int ROWS = 200;

    private final List<Group> points;
    private final List<Column> swept;
    private final List<Column> found;

    /** A number of each point: where it stands, and what it is called. */
    private record Column(String[] path, String name, String unit) {
        /** Wide enough for its name, within bounds. */
        int width() {
            return Math.clamp(name.length() + 2, NUMBER, WIDEST);
        }

        /** The name; of one that is too long its end, in which such names differ. */
        String title() {
            String title = name.replace('_', ' ');
            int most = WIDEST - 2;
            return title.length() <= most
                    ? title
                    : "…" + title.substring(title.length() - most + 1);
        }

        static Column of(Entry.Scalar number, String name, String... path) {
            return new Column(path, name, number.unit());
        }
    }

    SweepTable(Entry.Sequence sequence) {
        points = sequence.groups();
        Group first = points.getFirst();
        swept = new ArrayList<>();
        for (Entry entry : first.group("parameters").entries())
            if (entry instanceof Entry.Scalar number)
                swept.add(Column.of(number, last(number.name()), "parameters", number.name()));
        found = new ArrayList<>();
        if (first.find("entropy", "production").orElse(first) instanceof Entry.Scalar number)
            found.add(Column.of(number, "production", "entropy", "production"));
        quantities(first);
        if (found.size() < 2) flows(first);
    }

    private void quantities(Group first) {
        for (Entry entry : first.group("quantities").entries())
            if (entry instanceof Entry.Scalar number)
                found.add(Column.of(number, number.name(), "quantities", number.name()));
    }

    private void flows(Group first) {
        for (Entry entry : first.group("reservoirs").entries())
            if (entry instanceof Group reservoir)
                for (Entry flow : reservoir.entries())
                    if (flow instanceof Entry.Scalar number && isFlow(number.name()))
                        found.add(
                                Column.of(
                                        number,
                                        reservoir.name() + " " + number.name(),
                                        "reservoirs",
                                        reservoir.name(),
                                        number.name()));
    }

    private static boolean isFlow(String name) {
        boolean flow = name.endsWith("_flow") && !name.equals("entropy_flow");
        return flow || name.equals("current");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    void print(Paper paper) {
        int room = Paper.WIDTH - STATUS;
        for (Column column : swept) room -= column.width();
        int from = 0;
        do {
            int to = from;
            int used = 0;
            while (to < found.size() && (to == from || used + found.get(to).width() <= room))
                used += found.get(to++).width();
            part(paper, found.subList(from, to));
            from = to;
        } while (from < found.size());
    }

    private void part(Paper paper, List<Column> columns) {
        StringBuilder names = new StringBuilder();
        StringBuilder units = new StringBuilder();
        for (Column column : swept) head(column, names, units);
        names.append("  ").append(Paper.left("status", STATUS - 2));
        units.append(" ".repeat(STATUS));
        for (Column column : columns) head(column, names, units);
        paper.heading(names.toString().stripTrailing());
        paper.faint(units.toString());
        int printed = 0;
        for (Group point : points) {
            if (printed++ == ROWS) {
                paper.line("  … and %d more".formatted(points.size() - ROWS));
                break;
            }
            row(paper, point, columns);
        }
        paper.blank();
    }

    private static void head(Column column, StringBuilder names, StringBuilder units) {
        String unit = column.unit().equals("1") ? "" : column.unit();
        names.append(Paper.right(column.title(), column.width()));
        units.append(Paper.right(unit, column.width()));
    }

    private void row(Paper paper, Group point, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (Column column : swept) line.append(number(point, column));
        String status =
                point.find("status").orElse(point) instanceof Entry.Word word && word.text() != null
                        ? word.text().replace('_', ' ')
                        : "";
        line.append("  ").append(Paper.left(status, STATUS - 2));
        for (Column column : columns) line.append(number(point, column));
        String text = line.toString().stripTrailing();
        if (point.number("exit") == 0) paper.line(text);
        else paper.warning(text);
    }

    private static String number(Group point, Column column) {
        return Paper.right(Decimal.rounded(point.number(column.path()), 6), column.width());
    }
}
