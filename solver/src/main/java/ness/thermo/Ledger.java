package ness.thermo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The balances of conserved quantities and of entropy (theory T26-T29). It takes two kinds of entry
 * and knows neither grid nor network: what was exchanged with an account, and what was produced by
 * a process. Flows are positive into the system.
 *
 * <p>A flow that runs one way only produces without bound: it is marked, and what is marked stays
 * out of the closure.
 */
public final class Ledger {
    private final Map<String, Map<Account, Flow>> flows = new LinkedHashMap<>();
    private final Map<String, CompensatedSum> production = new LinkedHashMap<>();
    private final Map<String, CompensatedSum> storage = new LinkedHashMap<>();
    private final Map<String, CompensatedSum> shares = new LinkedHashMap<>();
    private final Set<String> boundless = new HashSet<>();
    private final Set<String> boundlessShares = new HashSet<>();
    private final CompensatedSum entropyStored = new CompensatedSum();
    private final Map<String, Double> moved = new LinkedHashMap<>();
    private double movedEntropy;
    private double converted;
    private double excess = Double.NaN;

    /**
     * A ledger with nothing in it.
     *
     * @param quantities what is conserved, such as heat or a species
     * @param processes that can produce entropy
     */
    public Ledger(List<String> quantities, List<String> processes) {
        for (String quantity : quantities) flows.put(quantity, new LinkedHashMap<>());
        for (String process : processes) production.put(process, new CompensatedSum());
    }

    /** A ledger of the same quantities and processes with nothing in it. */
    public Ledger blank() {
        return new Ledger(quantities(), List.copyOf(production.keySet()));
    }

    /**
     * Adds what another ledger of the same quantities and processes has, as often as a factor says:
     * rates over a time.
     */
    public void add(Ledger other, double factor) {
        other.flows.forEach((quantity, accounts) ->
                accounts.forEach((account, flow) -> flow(quantity, account).add(flow, factor)));
        other.production.forEach(
                (process, sum) -> production(process).addProduct(factor, sum.value()));
        other.storage.forEach((quantity, amount) -> store(quantity, factor * amount.value(), 0));
        entropyStored.addProduct(factor, other.entropyStorage());
        other.shares.forEach((quantity, sum) -> share(quantity).addProduct(factor, sum.value()));
        boundless.addAll(other.boundless);
        boundlessShares.addAll(other.boundlessShares);
        if (!Double.isNaN(other.excess))
            excess = (Double.isNaN(excess) ? 0 : excess) + factor * other.excess;
        converted += Math.abs(factor) * other.converted;
        other.moved.forEach((quantity, size) -> move(quantity, Math.abs(factor) * size, 0));
        movedEntropy += Math.abs(factor) * other.movedEntropy;
    }

    /** The same ledger once more. */
    public Ledger copy() {
        Ledger copy = blank();
        copy.take(record());
        return copy;
    }

    /** Everything in it as names and numbers. */
    public LedgerRecord record() {
        List<String> names = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        flows.forEach((quantity, accounts) ->
                accounts.forEach((account, flow) -> {
                    names.add(Entries.flow(quantity, account));
                    for (CompensatedSum sum : flow.sums()) Entries.put(sum, numbers);
                    numbers.add(flow.bound());
                }));
        production.forEach((process, sum) -> {
            names.add(Entries.of(Entries.PRODUCTION, process));
            Entries.put(sum, numbers);
            numbers.add(boundless.contains(process) ? 1.0 : 0.0);
        });
        storage.forEach((quantity, sum) -> {
            names.add(Entries.of(Entries.STORAGE, quantity));
            Entries.put(sum, numbers);
            numbers.add(moved.getOrDefault(quantity, 0.0));
        });
        shares.forEach((quantity, sum) -> {
            names.add(Entries.of(Entries.SHARE, quantity));
            Entries.put(sum, numbers);
            numbers.add(boundlessShares.contains(quantity) ? 1.0 : 0.0);
        });
        names.add(Entries.of(Entries.REST, ""));
        Entries.put(entropyStored, numbers);
        numbers.addAll(List.of(converted, movedEntropy, excess));
        return new LedgerRecord(names, numbers);
    }

    /** Takes over what a record of a ledger of the same quantities and processes has. */
    public void take(LedgerRecord record) {
        Iterator<Double> numbers = record.numbers().iterator();
        for (String name : record.names()) {
            String[] parts = Entries.parts(name);
            switch (parts[0]) {
                case Entries.FLOW -> {
                    Flow flow = flow(parts[1], Entries.account(parts));
                    for (CompensatedSum sum : flow.sums()) Entries.take(sum, numbers);
                    flow.bound(numbers.next());
                }
                case Entries.PRODUCTION -> {
                    Entries.take(production(parts[1]), numbers);
                    if (numbers.next() != 0) boundless(parts[1]);
                }
                case Entries.STORAGE -> {
                    store(parts[1], 0, 0);
                    CompensatedSum stored = storage.get(parts[1]);
                    if (stored != null) Entries.take(stored, numbers);
                    moved.put(parts[1], numbers.next());
                }
                case Entries.SHARE -> {
                    Entries.take(share(parts[1]), numbers);
                    if (numbers.next() != 0) boundlessShares.add(parts[1]);
                }
                default -> {
                    Entries.take(entropyStored, numbers);
                    converted = numbers.next();
                    movedEntropy = numbers.next();
                    excess = numbers.next();
                }
            }
        }
    }

    /** The conserved quantities. */
    public List<String> quantities() {
        return List.copyOf(flows.keySet());
    }

    /** The flow of a quantity from an account; opened at 0 when it is asked for first. */
    public Flow flow(String quantity, Account account) {
        return of(quantity).computeIfAbsent(account, a -> new Flow());
    }

    private Map<Account, Flow> of(String quantity) {
        Map<Account, Flow> found = flows.get(quantity);
        if (found == null) throw new IllegalArgumentException("no quantity " + quantity);
        return found;
    }

    /** The sum of entropy produced by a process [W K^-1], to add to. */
    public CompensatedSum production(String process) {
        CompensatedSum sum = production.get(process);
        if (sum == null) throw new IllegalArgumentException("no process " + process);
        return sum;
    }

    /** The sum of entropy produced by the flows of one quantity [W K^-1], to add to. */
    public CompensatedSum share(String quantity) {
        return shares.computeIfAbsent(quantity, q -> new CompensatedSum());
    }

    /** Marks a process whose production has no bound. */
    public void boundless(String process) {
        boundless.add(process);
    }

    /** Marks a process whose production has no bound, and the quantity that flows. */
    public void boundless(String process, String quantity) {
        boundless(process);
        boundlessShares.add(quantity);
    }

    /**
     * Books the part of the production with which a state approaches a steady one [W K^-1]; the
     * rest is its housekeeping.
     */
    public void exceed(double entropy) {
        excess = entropy;
    }

    /**
     * Notes the sizes of what is stored here and there: of a conserved quantity, and of entropy [W
     * K^-1]. They are part of the closure's scale.
     */
    public void move(String quantity, double size, double entropySize) {
        moved.merge(quantity, size, Double::sum);
        movedEntropy += entropySize;
    }

    /** Books what the system stored: of a conserved quantity, and of entropy [W K^-1]. */
    public void store(String quantity, double amount, double entropy) {
        storage.computeIfAbsent(quantity, q -> new CompensatedSum()).add(amount);
        entropyStored.add(entropy);
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
        Set<Account> all = new LinkedHashSet<>();
        for (Map<Account, Flow> each : flows.values()) all.addAll(each.keySet());
        return List.copyOf(all);
    }

    /** Whether an account exchanges a quantity. */
    public boolean has(String quantity, Account account) {
        return of(quantity).containsKey(account);
    }

    /** Entropy produced by each process [W K^-1]. */
    public Map<String, Double> byProcess() {
        return values(production, boundless);
    }

    /** Entropy produced by the flows of each quantity that has a share [W K^-1]. */
    public Map<String, Double> byQuantity() {
        return values(shares, boundlessShares);
    }

    private static Map<String, Double> values(
            Map<String, CompensatedSum> sums, Set<String> boundless) {
        Map<String, Double> result = new LinkedHashMap<>();
        sums.forEach((name, sum) ->
                result.put(
                        name, boundless.contains(name) ? Double.POSITIVE_INFINITY : sum.value()));
        return result;
    }

    /** Production that keeps a steady state up [W K^-1]; NaN where nothing said what exceeds it. */
    public double housekeeping() {
        return production() - excess;
    }

    /** Entropy produced inside [W K^-1]. */
    public double production() {
        return boundless.isEmpty() ? produced().value() : Double.POSITIVE_INFINITY;
    }

    private CompensatedSum produced() {
        CompensatedSum total = new CompensatedSum();
        production.values().forEach(total::add);
        return total;
    }

    /** Entropy that left through the boundaries: minus all entropy flows [W K^-1]. */
    public double outflow() {
        CompensatedSum total = new CompensatedSum();
        double boundless = 0;
        for (Flow flow : all()) {
            if (Double.isInfinite(flow.entropy())) boundless = flow.entropy();
            total.add(flow.entropies());
        }
        return 0 - (boundless == 0 ? total.value() : boundless);
    }

    private List<Flow> all() {
        List<Flow> all = new ArrayList<>();
        for (Map<Account, Flow> each : flows.values()) all.addAll(each.values());
        return all;
    }

    /** Entropy stored [W K^-1]. */
    public double entropyStorage() {
        return entropyStored.value();
    }

    /** Stored amount of a conserved quantity. */
    public double storage(String quantity) {
        CompensatedSum stored = storage.get(quantity);
        return stored == null ? 0 : stored.value();
    }

    /** What crossed the sides. */
    public double inflow(String quantity) {
        return total(quantity, true).value();
    }

    /** What sources delivered inside. */
    public double source(String quantity) {
        return total(quantity, false).value();
    }

    private CompensatedSum total(String quantity, boolean sides) {
        CompensatedSum total = new CompensatedSum();
        of(quantity)
                .forEach((account, flow) -> {
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
        for (Flow flow : all()) gap.add(flow.entropies());
        gap.add(-entropyStorage());
        double exchanged = converted + movedEntropy + sum(all(), Flow::entropySize);
        return relative(gap.value(), exchanged, sum(all(), Flow::oneWayEntropy));
    }

    /** How far inflow, source and storage disagree, relative to a scale like the closure's. */
    public double imbalance(String quantity) {
        return imbalance(List.of(quantity));
    }

    /** The same for quantities of one kind, such as heat and work, taken together. */
    public double imbalance(List<String> together) {
        CompensatedSum gap = new CompensatedSum();
        double exchanged = 0;
        double oneWay = 0;
        for (String quantity : together) {
            gap.add(total(quantity, true));
            gap.add(total(quantity, false));
            gap.add(-storage(quantity));
            exchanged += sum(of(quantity).values(), Flow::size);
            exchanged += moved.getOrDefault(quantity, 0.0);
            oneWay += sum(of(quantity).values(), Flow::oneWayAmount);
        }
        return relative(gap.value(), exchanged, oneWay);
    }

    /** A gap of a conserved quantity relative to the scale of {@link #imbalance(String)}. */
    public double imbalance(String quantity, double gap) {
        Collection<Flow> own = of(quantity).values();
        return relative(gap, sum(own, Flow::size), sum(own, Flow::oneWayAmount));
    }

    private static double sum(Collection<Flow> flows, ToDoubleFunction<Flow> part) {
        double sum = 0;
        for (Flow flow : flows) sum += part.applyAsDouble(flow);
        return sum;
    }

    private static double relative(double gap, double exchanged, double oneWay) {
        if (gap == 0) return 0;
        double scale = Math.max(exchanged, 1e-3 * oneWay);
        return scale > 0 ? Math.abs(gap) / scale : Double.POSITIVE_INFINITY;
    }
}
