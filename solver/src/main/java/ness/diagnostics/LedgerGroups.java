package ness.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import ness.findings.Entry;
import ness.findings.Group;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Ledger;

/** A ledger as groups of numbers, whatever it holds: reservoirs, sides, entropy, balances. */
final class LedgerGroups {
    private static final String AROUND = "around.";

    private final Ledger ledger;
    private final Units units;

    LedgerGroups(Ledger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    /**
     * A kind of flow that accounts are asked for.
     *
     * @param amount what one account gave to the system
     */
    record Column(String name, String unit, ToDoubleFunction<Account> amount) {}

    /** The flow of a conserved quantity. */
    Column flow(String quantity, String unit) {
        return new Column(quantity + "_flow", unit, account -> amount(quantity, account));
    }

    /** What an account gave of a quantity; 0 where it exchanges none. */
    double amount(String quantity, Account account) {
        boolean has = ledger.quantities().contains(quantity) && ledger.has(quantity, account);
        return has ? ledger.flow(quantity, account).amount() : 0;
    }

    /** The entropy that came with all quantities together. */
    Column entropyFlow() {
        return new Column(
                "entropy_flow",
                "W/K",
                account -> {
                    CompensatedSum sum = new CompensatedSum();
                    for (String quantity : ledger.quantities())
                        if (ledger.has(quantity, account))
                            sum.add(ledger.flow(quantity, account).entropy());
                    return sum.value();
                });
    }

    /** Sums of columns over some accounts. */
    List<Entry> sums(List<Column> columns, List<Account> accounts) {
        List<Entry> sums = new ArrayList<>();
        for (Column column : columns) {
            CompensatedSum sum = new CompensatedSum();
            for (Account account : accounts) sum.add(column.amount().applyAsDouble(account));
            sums.add(new Entry.Scalar(column.name(), sum.value(), units.of(column.unit())));
        }
        return sums;
    }

    /**
     * The accounts of each reservoir.
     *
     * @param first reservoirs that are told first, whether they gave something or not
     */
    Map<String, List<Account>> byReservoir(List<String> first) {
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        for (String name : first) accounts.put(name, new ArrayList<>());
        for (Account account : ledger.accounts()) {
            String name = account.reservoir();
            if (name != null) accounts.computeIfAbsent(name, n -> new ArrayList<>()).add(account);
        }
        return accounts;
    }

    /**
     * What crossed each side.
     *
     * @param sides all sides that the config names, closed ones too
     */
    Group boundaries(List<String> sides, List<Column> columns) {
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        for (String side : sides) accounts.put(side, new ArrayList<>());
        for (Account account : ledger.accounts()) {
            String side = account.side();
            if (side != null) accounts.computeIfAbsent(side, s -> new ArrayList<>()).add(account);
        }
        Group.Builder group = Group.named("boundaries");
        Group.Builder around = Group.named("around");
        accounts.forEach((side, own) -> {
            boolean hole = side.startsWith(AROUND);
            Group.Builder one = Group.named(hole ? side.substring(AROUND.length()) : side);
            Set<String> touched = new LinkedHashSet<>();
            for (Account account : own)
                if (account.reservoir() != null) touched.add(account.reservoir());
            one.put("reservoir", touched.size() == 1 ? touched.iterator().next() : null);
            sums(columns, own).forEach(one::put);
            (hole ? around : group).put(one.build());
        });
        Group holes = around.build();
        return holes.isEmpty() ? group.build() : group.put(holes).build();
    }

    /** What sources inside gave of a quantity, by accounts of reservoirs. */
    double fromReservoirs(String quantity) {
        CompensatedSum sum = new CompensatedSum();
        for (Account account : ledger.accounts())
            if (account.side() == null && account.reservoir() != null)
                sum.add(amount(quantity, account));
        return sum.value();
    }

    /** Production, its split, outflow, storage and closure. */
    Group entropy() {
        String unit = units.of("W/K");
        Group.Builder split = Group.named("by_process");
        ledger.byProcess().forEach((process, amount) -> split.put(process, amount, unit));
        Group.Builder shares = Group.named("by_species");
        ledger.byQuantity().forEach((species, amount) -> shares.put(species, amount, unit));
        Group.Builder entropy =
                Group.named("entropy")
                        .put("production", ledger.production(), unit)
                        .put(split.build());
        Group bySpecies = shares.build();
        if (!bySpecies.isEmpty()) entropy.put(bySpecies);
        if (!Double.isNaN(ledger.housekeeping()))
            entropy.put("housekeeping", ledger.housekeeping(), unit);
        return entropy.put("outflow", ledger.outflow(), unit)
                .put("storage", ledger.entropyStorage(), unit)
                .put("closure", ledger.closure(), "1")
                .build();
    }

    /**
     * The balance of a quantity.
     *
     * @param source what was delivered inside
     * @param imbalance relative to the ledger's scale
     */
    Group balance(String quantity, String unit, double source, double imbalance) {
        return Group.named(quantity)
                .put("inflow", ledger.inflow(quantity), units.of(unit))
                .put("storage", ledger.storage(quantity), units.of(unit))
                .put("source", source, units.of(unit))
                .put("imbalance", imbalance, "1")
                .build();
    }
}
