package ness.study;

import ness.balance.ClosedPiece;
import ness.config.Resolved;
import ness.discrete.GridBalance;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.BalanceLaw;
import ness.problem.GridProblem;

/** Whether pieces that no reservoir touches have a steady state, before one is sought. */
final class Solvability {
    private static final double BALANCED = 1e-10;

    private Solvability() {}

    /** Refuses pieces whose amount is not determined (65) or whose sources do not balance (76). */
    static void require(Resolved config, GridBalance balance) {
        if (balance.closedPieces().isEmpty()) return;
        balance.linearise(balance.initial());
        for (ClosedPiece piece : balance.closedPieces()) {
            double[] netAndGross = balance.netAndGross(piece);
            if (Math.abs(netAndGross[0]) > BALANCED * netAndGross[1])
                throw unbalanced(config, balance, piece, netAndGross[0]);
            GridProblem problem = balance.problem();
            if (problem.initial() == null)
                throw undetermined(config, balance, piece, "give solve.initial and heat capacity");
            BalanceLaw law = problem.law();
            for (int c : piece.cells())
                if (!law.hasCapacity(c))
                    throw undetermined(config, balance, piece, "give density and heat_capacity");
        }
    }

    private static String named(GridBalance balance, ClosedPiece piece) {
        int cell = piece.pin();
        GridProblem problem = balance.problem();
        String region = problem.grid().regions().get(problem.grid().region(cell)).name();
        return "the piece of %d cells in region %s with %s"
                .formatted(piece.cells().length, region, balance.describe(cell));
    }

    private static InputException unbalanced(
            Resolved config, GridBalance balance, ClosedPiece piece, double net) {
        return new InputException(
                Exit.NO_STEADY_STATE,
                config.fault(
                        "model.source",
                        "no steady state: %s touches no reservoir and gains a net source of %.6g W"
                                .formatted(named(balance, piece), net),
                        "add a reservoir, or balance sources and fluxes"));
    }

    private static InputException undetermined(
            Resolved config, GridBalance balance, ClosedPiece piece, String hint) {
        return new InputException(
                Exit.BAD_INPUT,
                config.fault(
                        "boundaries",
                        "the amount is undetermined: %s touches no reservoir"
                                .formatted(named(balance, piece)),
                        "add a reservoir, or " + hint));
    }
}
