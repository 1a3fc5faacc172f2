package ness.diagnostics;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.discrete.Frame;
import ness.findings.Group;
import ness.physics.Conserved;
import ness.problem.Reservoir;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** The ledger of a frame as groups of numbers: reservoirs, sides, sources, entropy, balances. */
final class LedgerFindings {
    private static final String AROUND = "around.";

    private final Frame frame;
    private final Ledger ledger;
    private final Conserved conserved;
    private final Units units;
    private final List<String> sides;

    /**
     * @param sides all sides that the config names, closed ones too
     */
    LedgerFindings(Frame frame, Units units, List<String> sides) {
        this.frame = frame;
        this.units = units;
        this.sides = sides;
        ledger = frame.ledger();
        conserved = frame.problem().law().conserved();
    }

    /** Groups in the order of the JSON document, quantities excepted. */
    List<Group> groups() {
        return List.of(reservoirs(), boundaries(), sources(), entropy(), balances());
    }

    /** What several accounts gave together. */
    private static final class Total {
        final CompensatedSum amount = new CompensatedSum();
        final CompensatedSum entropy = new CompensatedSum();
    }

    private void addTo(Map<String, Total> totals, @Nullable String key, Account account) {
        if (key == null) return;
        Total total = totals.computeIfAbsent(key, k -> new Total());
        total.amount.add(ledger.flow(conserved.name(), account).amount());
        total.entropy.add(ledger.flow(conserved.name(), account).entropy());
    }

    private Group reservoirs() {
        Map<String, Total> totals = new LinkedHashMap<>();
        for (Reservoir r : frame.problem().reservoirs()) totals.put(r.name(), new Total());
        for (Account account : ledger.accounts()) addTo(totals, account.reservoir(), account);
        Group.Builder group = Group.named("reservoirs");
        totals.forEach((name, total) -> {
            Group.Builder one = Group.named(name);
            for (Reservoir r : frame.problem().reservoirs())
                if (r.name().equals(name) && r.state().expression().isConstant())
                    one.put(
                            conserved.state(),
                            r.state().expression().value(),
                            units.of(conserved.stateUnit()));
            group.put(flows(one, total));
        });
        return group.build();
    }

    private Group flows(Group.Builder group, Total total) {
        return group.put(
                        conserved.name() + "_flow",
                        total.amount.value(),
                        units.of(conserved.flowUnit()))
                .put("entropy_flow", total.entropy.value(), units.of("W/K"))
                .build();
    }

    private Group boundaries() {
        Map<String, Total> totals = new LinkedHashMap<>();
        Map<String, Set<String>> touched = new LinkedHashMap<>();
        for (String side : sides) {
            totals.put(side, new Total());
            touched.put(side, new LinkedHashSet<>());
        }
        for (Account account : ledger.accounts()) {
            String side = account.side();
            String reservoir = account.reservoir();
            if (side == null || reservoir == null) continue;
            addTo(totals, side, account);
            touched.computeIfAbsent(side, s -> new LinkedHashSet<>()).add(reservoir);
        }
        Group.Builder group = Group.named("boundaries");
        Group.Builder around = Group.named("around");
        totals.forEach((side, total) -> {
            boolean hole = side.startsWith(AROUND);
            String name = hole ? side.substring(AROUND.length()) : side;
            Set<String> names = touched.getOrDefault(side, Set.of());
            String reservoir = names.size() == 1 ? names.iterator().next() : null;
            Group one = flows(Group.named(name).put("reservoir", reservoir), total);
            (hole ? around : group).put(one);
        });
        Group holes = around.build();
        return holes.isEmpty() ? group.build() : group.put(holes).build();
    }

    private Group sources() {
        double work =
                ledger.accounts().contains(Account.WORK)
                        ? ledger.flow(conserved.name(), Account.WORK).amount()
                        : 0;
        CompensatedSum heat = new CompensatedSum();
        for (Account account : ledger.accounts())
            if (account.side() == null && account.reservoir() != null)
                heat.add(ledger.flow(conserved.name(), account).amount());
        String unit = units.of(conserved.flowUnit());
        return Group.named("sources")
                .put(conserved.name(), heat.value(), unit)
                .put("work", work, unit)
                .build();
    }

    private Group entropy() {
        String unit = units.of("W/K");
        Group.Builder split = Group.named("by_process");
        ledger.byProcess().forEach((process, amount) -> split.put(process, amount, unit));
        return Group.named("entropy")
                .put("production", ledger.production(), unit)
                .put(split.build())
                .put("outflow", ledger.outflow(), unit)
                .put("storage", ledger.entropyStorage(), unit)
                .put("closure", ledger.closure(), "1")
                .build();
    }

    private Group balances() {
        String unit = units.of(conserved.flowUnit());
        Group one =
                Group.named(conserved.name())
                        .put("inflow", ledger.inflow(conserved.name()), unit)
                        .put("storage", ledger.storage(conserved.name()), unit)
                        .put("source", ledger.source(conserved.name()), unit)
                        .put(
                                "imbalance",
                                Math.max(ledger.imbalance(conserved.name()), frame.worstResidual()),
                                "1")
                        .build();
        return Group.named("balances").put(one).build();
    }
}
