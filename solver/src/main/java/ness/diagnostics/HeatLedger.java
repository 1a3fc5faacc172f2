package ness.diagnostics;

import java.util.List;
import ness.discrete.Frame;
import ness.findings.Group;
import ness.physics.Conserved;
import ness.problem.Reservoir;
import ness.thermo.Account;
import ness.thermo.Ledger;

/** The ledger of one conserved quantity: reservoirs, sides, sources, entropy, balances. */
final class HeatLedger {
    private final Frame frame;
    private final Ledger ledger;
    private final LedgerGroups all;
    private final Conserved conserved;
    private final Units units;
    private final List<String> sides;
    private final List<LedgerGroups.Column> columns;

    /**
     * @param sides all sides that the config names, closed ones too
     */
    HeatLedger(Frame frame, Units units, List<String> sides) {
        this(frame, frame.ledger(), units, sides);
    }

    private HeatLedger(Frame frame, Ledger ledger, Units units, List<String> sides) {
        this.frame = frame;
        this.units = units;
        this.sides = sides;
        this.ledger = ledger;
        all = new LedgerGroups(ledger, units);
        conserved = frame.problem().law().conserved();
        columns = List.of(all.flow(conserved.name(), conserved.flowUnit()), all.entropyFlow());
    }

    /** Groups in the order of the JSON document, quantities excepted. */
    List<Group> groups() {
        return List.of(
                reservoirs(),
                all.boundaries(sides, columns),
                sources(),
                all.entropy(),
                Group.named("balances").put(balance()).build());
    }

    /** The same of rates summed over time. */
    HeatLedger summed(Ledger totals) {
        return new HeatLedger(frame, totals, units.summed(), sides);
    }

    private boolean summed() {
        return ledger != frame.ledger();
    }

    private Group reservoirs() {
        List<Reservoir> known = frame.problem().reservoirs();
        Group.Builder group = Group.named("reservoirs");
        all.byReservoir(known.stream().map(Reservoir::name).toList())
                .forEach((name, accounts) -> {
                    Group.Builder one = Group.named(name);
                    for (Reservoir r : known)
                        if (!summed()
                                && r.name().equals(name)
                                && r.state().expression().isConstant())
                            one.put(
                                    conserved.state(),
                                    r.state().expression().value(),
                                    units.of(conserved.stateUnit()));
                    all.sums(columns, accounts).forEach(one::put);
                    group.put(one.build());
                });
        return group.build();
    }

    private Group sources() {
        String unit = units.of(conserved.flowUnit());
        return Group.named("sources")
                .put(conserved.name(), all.fromReservoirs(conserved.name()), unit)
                .put("work", all.amount(conserved.name(), Account.WORK), unit)
                .build();
    }

    private Group balance() {
        String name = conserved.name();
        return all.balance(
                name,
                conserved.flowUnit(),
                ledger.source(name),
                Math.max(ledger.imbalance(name), summed() ? 0 : frame.worstResidual()));
    }
}
