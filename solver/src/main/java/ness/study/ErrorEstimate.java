package ness.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.Resolved;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Faults;
import ness.input.InputException;

/**
 * How far the numbers of a ledger are from their limit on ever finer meshes, by meshes of half and
 * a quarter of the cells along each axis (theory T121, T122): the observed order, and a band around
 * each number that holds the limit unless the order is far from 2.
 *
 * <p>P. J. Roache, J. Fluids Eng. 116 (1994) 405; I. B. Celik et al., J. Fluids Eng. 130 (2008)
 * 078001; factors as in W. L. Oberkampf, C. J. Roy, Verification and Validation in Scientific
 * Computing (2010), ch. 8.
 */
final class ErrorEstimate {
    private static final String KEY = "solve.estimate_error";
    private static final int HALF = 2;
    private static final int QUARTER = 4;

    /** Differences below this fraction of the numbers of one unit are rounding. */
    private static final double ROUNDING = 1e-11;

    /** The order of the scheme. */
    private static final double FORMAL = 2;

    /** Orders as near to that are trusted, those further off are warned of. */
    private static final double TRUSTED = 0.2;

    private static final double ODD = 0.5;
    private static final double SAFETY = 1.25;
    private static final double CAUTION = 3;
    private static final int MOST_NAMED = 3;

    /** Numbers that are no results. */
    private static final Set<String> LEFT_OUT = Set.of("closure", "imbalance");

    private ErrorEstimate() {}

    /** Tells axes that cannot be coarsened twice (65). */
    static void check(Resolved config, Faults faults) {
        faults.of(() -> Refinement.coarser(config, QUARTER, KEY));
    }

    /** The same answer with {@code error_estimate: {PATH: {order, band, exact}}} in its ledger. */
    static Answer added(Run run, Solution fine) {
        Findings findings = fine.answer().findings();
        Map<String, Entry.Scalar> first = numbers(findings.ledger());
        Map<String, Entry.Scalar> second = new LinkedHashMap<>();
        Map<String, Entry.Scalar> third = new LinkedHashMap<>();
        for (int factor : new int[] {HALF, QUARTER}) {
            String failure = "";
            try {
                Run coarse = run.at(Refinement.coarser(run.config(), factor, KEY));
                Answer answer = coarse.settle(fine).answer();
                if (answer.faults().isEmpty())
                    (factor == HALF ? second : third).putAll(numbers(answer.findings().ledger()));
                else failure = answer.faults().getFirst().message();
            } catch (InputException e) {
                failure = e.faults().getFirst().message();
            }
            if (!failure.isEmpty()) {
                return new Answer(
                        findings.withWarning(
                                "no error estimate: on a mesh %d times as coarse %s"
                                        .formatted(factor, failure)),
                        List.of());
            }
        }
        return new Answer(with(findings, first, second, third), List.of());
    }

    private static Findings with(
            Findings findings,
            Map<String, Entry.Scalar> first,
            Map<String, Entry.Scalar> second,
            Map<String, Entry.Scalar> third) {
        Group.Builder all = Group.named("error_estimate");
        StringBuilder odd = new StringBuilder();
        int count = 0;
        for (Map.Entry<String, Entry.Scalar> each : first.entrySet()) {
            Entry.Scalar half = second.get(each.getKey());
            Entry.Scalar quarter = third.get(each.getKey());
            if (half == null || quarter == null) continue;
            double scale = scale(each.getValue(), first);
            Band band = Band.of(each.getValue().value(), half.value(), quarter.value(), scale);
            all.put(band.group(each.getKey(), each.getValue().unit()));
            if (!band.odd()) continue;
            if (count++ < MOST_NAMED)
                odd.append(odd.isEmpty() ? "" : ", ")
                        .append("%s (%.2f)".formatted(each.getKey(), band.order()));
        }
        Findings told = findings.withLedger(findings.ledger().with(all.build()));
        if (count == 0) return told;
        String more = count > MOST_NAMED ? " and %d more".formatted(count - MOST_NAMED) : "";
        return told.withWarning(
                "the observed order is not near 2 for " + odd + more + "; their bands are guesses");
    }

    /**
     * The largest number of the same unit; of plain numbers and unknown units the number itself.
     */
    private static double scale(Entry.Scalar number, Map<String, Entry.Scalar> all) {
        double scale = Math.abs(number.value());
        if (number.unit().isEmpty() || number.unit().equals("1")) return scale;
        for (Entry.Scalar other : all.values())
            if (other.unit().equals(number.unit()) && Double.isFinite(other.value()))
                scale = Math.max(scale, Math.abs(other.value()));
        return scale;
    }

    private static Map<String, Entry.Scalar> numbers(Group ledger) {
        Map<String, Entry.Scalar> numbers = new LinkedHashMap<>();
        collect("", ledger, numbers);
        return numbers;
    }

    private static void collect(String path, Group group, Map<String, Entry.Scalar> into) {
        for (Entry entry : group.entries()) {
            String name = path.isEmpty() ? entry.name() : path + "." + entry.name();
            switch (entry) {
                case Entry.Scalar number -> {
                    if (!LEFT_OUT.contains(number.name())) into.put(name, number);
                }
                case Group inner -> collect(name, inner, into);
                case Entry.Sequence _, Entry.Count _, Entry.Word _, Entry.Flag _ -> {}
            }
        }
    }

    /**
     * The order of a number and the band around it.
     *
     * @param order NaN where the numbers do not approach anything, or do not change
     * @param band half width of the band
     * @param exact whether the numbers are the same to rounding
     */
    record Band(double order, double band, boolean exact) {
        /** The band from the numbers on three meshes, each of half the cells of the one before. */
        static Band of(double fine, double half, double quarter, double scale) {
            double change = half - fine;
            double before = quarter - half;
            double most = Math.max(Math.abs(change), Math.abs(before));
            if (most <= ROUNDING * scale) return new Band(Double.NaN, most, true);
            double ratio = before / change;
            double order = ratio > 0 ? Math.log(ratio) / Math.log(2) : Double.NaN;
            boolean trusted = Math.abs(order - FORMAL) <= TRUSTED;
            double used = trusted ? FORMAL : Math.clamp(order, 0.5, FORMAL);
            if (Double.isNaN(order)) used = 0.5;
            double factor = trusted ? SAFETY : CAUTION;
            double step = Double.isNaN(order) ? most : Math.abs(change);
            return new Band(order, factor * step / (Math.pow(2, used) - 1), false);
        }

        /** Whether the order is not that of the scheme. */
        boolean odd() {
            return !exact && !(Math.abs(order - FORMAL) <= ODD);
        }

        Group group(String path, String unit) {
            return Group.named(path)
                    .put("order", order, "1")
                    .put("band", band, unit)
                    .put("exact", exact)
                    .build();
        }
    }
}
