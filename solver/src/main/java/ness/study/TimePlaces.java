package ness.study;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ness.evolution.Integrator;
import ness.evolution.Moment;
import ness.findings.Waypoint;
import ness.thermo.Ledger;
import ness.thermo.LedgerRecord;

/** Places of a run in time as names and numbers, from which it goes on to the same bits. */
final class TimePlaces {
    private static final String LEDGER = "ledger";

    /** Between the names of a ledger's entries: no word of a config has it. */
    private static final String BETWEEN = "\u001e";

    private TimePlaces() {}

    /**
     * A place that an integrator has reached.
     *
     * @param spreads of the states up to there
     * @param solves linear solves up to there
     * @param rows of the tables that belong to the time before it
     * @param more numbers to keep beside these
     */
    static Waypoint of(
            Integrator.Snapshot place,
            double[] spreads,
            int solves,
            TimeTables tables,
            int rows,
            Map<String, Double> more) {
        Moment now = place.now();
        Map<String, double[]> arrays = new HashMap<>();
        arrays.put("state", now.state());
        arrays.put("amount", now.amount());
        arrays.put("rate", now.rate());
        arrays.put("spreads", spreads);
        LedgerRecord ledger = place.totals().record();
        arrays.put(LEDGER, ledger.numbers().stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, String> words = new HashMap<>();
        words.put(LEDGER, String.join(BETWEEN, ledger.names()));
        Map<String, Double> numbers = new HashMap<>(more);
        numbers.put("time", place.time());
        numbers.put("step", place.step());
        numbers.put("error", place.error());
        numbers.put("steps", (double) place.steps());
        numbers.put("rejections", (double) place.rejections());
        numbers.put("calm", (double) place.calm());
        numbers.put("solves", (double) solves);
        tables.keep(rows, arrays, words);
        return new Waypoint(arrays, numbers, words);
    }

    /** Brings an integrator of the same system and its tables to a place. */
    static void resume(Waypoint place, Integrator<?> integrator, TimeTables tables) {
        Ledger totals = integrator.blank();
        String names = place.words().get(LEDGER);
        if (names == null) throw new IllegalStateException("no ledger at this place");
        List<Double> numbers = Arrays.stream(array(place, LEDGER)).boxed().toList();
        totals.take(new LedgerRecord(List.of(names.split(BETWEEN, -1)), numbers));
        Moment now =
                new Moment(
                        number(place, "time"),
                        array(place, "state"),
                        array(place, "amount"),
                        array(place, "rate"));
        Integrator.Snapshot snapshot =
                new Integrator.Snapshot(
                        now,
                        totals,
                        totals,
                        number(place, "step"),
                        number(place, "error"),
                        Math.round(number(place, "steps")),
                        Math.round(number(place, "rejections")),
                        (int) number(place, "calm"));
        integrator.resume(snapshot, array(place, "spreads"), (int) number(place, "solves"));
        tables.resume(place.arrays(), place.words());
    }

    static double number(Waypoint place, String name) {
        Double number = place.numbers().get(name);
        if (number == null) throw new IllegalStateException("no " + name + " at this place");
        return number;
    }

    private static double[] array(Waypoint place, String name) {
        double[] array = place.arrays().get(name);
        if (array == null) throw new IllegalStateException("no " + name + " at this place");
        return array;
    }
}
