package ness.study;

import java.util.List;
import ness.balance.ClosedPiece;
import ness.config.Resolved;
import ness.config.assembly.Assembly;
import ness.config.assembly.GridFaults;
import ness.config.settings.SolveSettings;
import ness.discrete.GridBalance;
import ness.input.Exit;
import ness.input.Fault;
import ness.physics.BalanceLaw;
import ness.problem.GridProblem;

/** Whether pieces that no reservoir touches have a steady state, before one is sought. */
final class Solvability {
    private static final double BALANCED = 1e-10;

    /** Most pieces that are told one by one. */
    private static final int MOST = 10;

    private final Resolved config;
    private final Assembly.Assembled assembled;
    private final GridBalance balance;
    private final GridFaults faults;
    private int told;

    private Solvability(
            Resolved config, Assembly.Assembled assembled, GridBalance balance, GridFaults faults) {
        this.config = config;
        this.assembled = assembled;
        this.balance = balance;
        this.faults = faults;
    }

    /**
     * Tells pieces whose amount is not determined (65) or whose sources do not balance (76), unless
     * a fault that is known already leaves open which pieces there are and what they gain.
     */
    static void check(
            Resolved config, Assembly.Assembled assembled, GridBalance balance, GridFaults faults) {
        if (config.settings().solve().to() == SolveSettings.Target.TIME) {
            if (!balance.hasCapacity())
                faults.add(
                        "model.materials",
                        "a run in time needs density and heat_capacity of every material",
                        "give both");
            return;
        }
        if (faults.isToldOf("where")) return;
        if (balance.closedPieces().isEmpty() && balance.keptSets().isEmpty()) return;
        new Solvability(config, assembled, balance, faults).check();
    }

    private void check() {
        boolean gains =
                !faults.isToldOf("source") && !faults.isToldOf("power") && !faults.isToldOf("flux");
        balance.linearise(balance.initial());
        for (int set = 0; set < balance.keptSets().size(); set++) checkSet(set, gains);
        for (ClosedPiece piece : balance.closedPieces()) {
            double[] netAndGross = balance.netAndGross(piece);
            boolean unbalanced = Math.abs(netAndGross[0]) > BALANCED * netAndGross[1];
            if (gains && unbalanced) unbalanced(piece, netAndGross[0]);
            else requireAmount(piece);
            if (told == MOST) return;
        }
    }

    /** Finite reservoirs that exchange with nothing else keep what they hold. */
    private void checkSet(int set, boolean gains) {
        List<String> names = balance.keptSets().get(set);
        double[] netAndGross = balance.netAndGross(set);
        if (gains && Math.abs(netAndGross[0]) > BALANCED * netAndGross[1]) {
            Fault fault =
                    config.fault(
                            "reservoirs." + names.getFirst(),
                            "no steady state: what %s and the pieces between them gain is a net %.6g W"
                                    .formatted(String.join(", ", names), netAndGross[0]),
                            "add a reservoir that stays as it is, or leave out the supply");
            faults.all().add(Exit.NO_STEADY_STATE, fault);
            return;
        }
        for (int cell : balance.cellsOf(set)) {
            boolean known =
                    balance.problem().law().hasCapacity(cell)
                            && balance.problem().initial() != null;
            if (known) continue;
            faults.add(
                    "reservoirs." + names.getFirst(),
                    "the amount is undetermined: %s exchange with nothing that stays as it is"
                            .formatted(String.join(", ", names)),
                    "add a reservoir, or give solve.initial, density and heat_capacity");
            return;
        }
    }

    private void requireAmount(ClosedPiece piece) {
        GridProblem problem = balance.problem();
        BalanceLaw law = problem.law();
        boolean capacity = true;
        for (int c : piece.cells()) capacity &= law.hasCapacity(c);
        if (problem.initial() == null) undetermined(piece, "solve.initial and heat capacity");
        else if (!capacity) undetermined(piece, "density and heat_capacity");
    }

    private String named(ClosedPiece piece) {
        int cell = piece.pin();
        GridProblem problem = balance.problem();
        String region = problem.grid().regions().get(problem.grid().region(cell)).name();
        return "the piece of %d cells in region %s with %s"
                .formatted(piece.cells().length, region, balance.describe(cell));
    }

    private void unbalanced(ClosedPiece piece, double net) {
        Fault fault =
                config.fault(
                        "model.source",
                        "no steady state: %s touches no reservoir and gains a net source of %.6g%s"
                                .formatted(named(piece), net, balance.problem().grid().behind("W")),
                        hint("add a reservoir, or balance sources and fluxes"));
        faults.all().add(Exit.NO_STEADY_STATE, fault);
    }

    private void undetermined(ClosedPiece piece, String missing) {
        Fault fault =
                config.fault(
                        "boundaries",
                        "the amount is undetermined: %s touches no reservoir"
                                .formatted(named(piece)),
                        hint("add a reservoir, or give " + missing));
        faults.all().add(Exit.BAD_INPUT, fault);
    }

    /** What to do, and what may be the cause. */
    private String hint(String advice) {
        StringBuilder hint = new StringBuilder(advice);
        for (String warning : assembled.warnings())
            if (warning.contains("selects no")) hint.append("; ").append(warning);
        int pieces = balance.closedPieces().size();
        if (++told == MOST && pieces > MOST)
            hint.append("; there are %d such pieces in all".formatted(pieces));
        return hint.toString();
    }
}
