package ness.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.diagnostics.RunFindings;
import ness.findings.Entry;
import ness.findings.Group;
import ness.findings.Series;
import ness.findings.Table;

/** What a run in time tells as curves: entropy and the flows of reservoirs at the times kept. */
final class TimeTables {
    private final List<Double> times = new ArrayList<>();
    private final List<Double> steps = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** One curve. */
    private record Column(String unit, List<Double> values) {}

    /** Adds a moment. */
    void add(double time, RunFindings findings, long taken) {
        times.add(time);
        steps.add((double) taken);
        Group ledger = findings.ledger();
        Group entropy = ledger.group("entropy");
        for (String name : List.of("production", "outflow", "storage"))
            put("entropy_" + name, entropy.find(name).orElse(entropy));
        for (Entry reservoir : ledger.group("reservoirs").entries())
            if (reservoir instanceof Group group)
                for (Entry each : group.entries()) put(group.name() + "_" + each.name(), each);
    }

    private void put(String name, Entry entry) {
        if (!(entry instanceof Entry.Scalar scalar)) return;
        Column column =
                columns.computeIfAbsent(name, n -> new Column(scalar.unit(), new ArrayList<>()));
        while (column.values.size() < times.size() - 1) column.values.add(Double.NaN);
        column.values.add(scalar.value());
    }

    /** The curves, with the number of steps as history. */
    List<Table> tables(String second) {
        List<Series> curves = new ArrayList<>();
        columns.forEach((name, column) -> {
            while (column.values.size() < times.size()) column.values.add(Double.NaN);
            curves.add(new Series(name, column.unit, "", array(column.values)));
        });
        return List.of(
                new Table("history", "steps taken", time(second), List.of(steps())),
                new Table("curves", "the ledger at the times kept", time(second), curves));
    }

    private Series time(String second) {
        return new Series("time", second, "time", array(times));
    }

    private Series steps() {
        return new Series("steps", "1", "steps taken so far", array(steps));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
