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
import org.jspecify.annotations.Nullable;

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

    /** Number of moments told so far. */
    int rows() {
        return times.size();
    }

    /** Writes so many moments under names that start with "curves". */
    void keep(int rows, Map<String, double[]> arrays, Map<String, String> words) {
        arrays.put("curves.time", array(times, rows));
        arrays.put("curves.steps", array(steps, rows));
        int n = 0;
        for (Map.Entry<String, Column> each : columns.entrySet()) {
            Column column = each.getValue();
            arrays.put("curves." + n, array(column.values, rows));
            words.put("curves." + n, each.getKey());
            words.put("curves." + n++ + ".unit", column.unit);
        }
    }

    /** Goes on from what was written. */
    void resume(Map<String, double[]> arrays, Map<String, String> words) {
        times.addAll(list(arrays.get("curves.time")));
        steps.addAll(list(arrays.get("curves.steps")));
        for (int n = 0; words.containsKey("curves." + n); n++)
            columns.put(
                    String.valueOf(words.get("curves." + n)),
                    new Column(
                            String.valueOf(words.get("curves." + n + ".unit")),
                            list(arrays.get("curves." + n))));
    }

    private static List<Double> list(double @Nullable [] values) {
        List<Double> list = new ArrayList<>();
        if (values != null) for (double value : values) list.add(value);
        return list;
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

    private static double[] array(List<Double> values, int rows) {
        return values.stream().limit(rows).mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
