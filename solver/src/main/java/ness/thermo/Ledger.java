package ness.thermo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The balance of one conserved quantity and of entropy (theory T26-T29). It takes two kinds of
 * entry and knows neither grid nor network: what was exchanged with an account, and what was
 * produced by a process. Flows are positive into the system.
 */
public final class Ledger {
    private final Map<Account, Flow> flows = new LinkedHashMap<>();
    private final Map<String, CompensatedSum> production = new LinkedHashMap<>();
    private double storage;
    private double entropyStorage;
    private double converted;

    /** A ledger with these processes, each at 0. */
    public Ledger(List<String> processes) {
        for (String process : processes) production.put(process, new CompensatedSum());
    }

    /** The flow from an account; opened at 0 when it is asked for first. */
    public Flow flow(Account account) {
        return flows.computeIfAbsent(account, a -> new Flow());
    }

    /** The sum of entropy produced by a process [W K^-1], to add to. */
    public CompensatedSum production(String process) {
        CompensatedSum sum = production.get(process);
        if (sum == null) throw new IllegalArgumentException("no process " + process);
        return sum;
    }

    /** Books what the system stored: of the conserved quantity, and of entropy [W K^-1]. */
    public void store(double amount, double entropy) {
        storage += amount;
        entropyStorage += entropy;
    }

    /**
     * Notes the size of the entropy that work turned into, which no account brought [W K^-1]: it is
     * part of the closure's scale.
     */
    public void convert(double entropy) {
        converted += entropy;
    }

    /** All accounts, in the order they were opened. */
    public List<Account> accounts() {
        return List.copyOf(flows.keySet());
    }

    /** Entropy produced by each process [W K^-1]. */
    public Map<String, Double> byProcess() {
        Map<String, Double> result = new LinkedHashMap<>();
        production.forEach((process, sum) -> result.put(process, sum.value()));
        return result;
    }

    /** Entropy produced inside [W K^-1]. */
    public double production() {
        return produced().value();
    }

    private CompensatedSum produced() {
        CompensatedSum total = new CompensatedSum();
        production.values().forEach(total::add);
        return total;
    }

    /** Entropy that left through the boundaries: minus all entropy flows [W K^-1]. */
    public double outflow() {
        CompensatedSum total = new CompensatedSum();
        for (Flow flow : flows.values()) total.add(flow.entropies());
        return 0 - total.value();
    }

    /** Entropy stored [W K^-1]. */
    public double entropyStorage() {
        return entropyStorage;
    }

    /** Stored amount of the conserved quantity. */
    public double storage() {
        return storage;
    }

    /** What crossed the sides. */
    public double inflow() {
        return total(true).value();
    }

    /** What sources delivered inside. */
    public double source() {
        return total(false).value();
    }

    private CompensatedSum total(boolean sides) {
        CompensatedSum total = new CompensatedSum();
        flows.forEach((account, flow) -> {
            if ((account.side() != null) == sides) total.add(flow.amounts());
        });
        return total;
    }

    /**
     * How far production, outflow and storage of entropy disagree, relative to the entropy
     * exchanged, or to a thousandth of the one-way flows where that is more (T28).
     */
    public double closure() {
        CompensatedSum gap = produced();
        for (Flow flow : flows.values()) gap.add(flow.entropies());
        gap.add(-entropyStorage);
        double exchanged = converted + sum(Flow::entropySize);
        return relative(gap.value(), exchanged, sum(Flow::oneWayEntropy));
    }

    /** How far inflow, source and storage disagree, relative to a scale like the closure's. */
    public double imbalance() {
        CompensatedSum gap = total(true);
        gap.add(total(false));
        gap.add(-storage);
        return imbalance(gap.value());
    }

    /** A gap of the conserved quantity relative to the scale of {@link #imbalance()}. */
    public double imbalance(double gap) {
        return relative(gap, sum(Flow::size), sum(Flow::oneWayAmount));
    }

    private double sum(ToDoubleFunction<Flow> part) {
        double sum = 0;
        for (Flow flow : flows.values()) sum += part.applyAsDouble(flow);
        return sum;
    }

    private static double relative(double gap, double exchanged, double oneWay) {
        if (gap == 0) return 0;
        double scale = Math.max(exchanged, 1e-3 * oneWay);
        return scale > 0 ? Math.abs(gap) / scale : Double.POSITIVE_INFINITY;
    }
}
