package ness.steady;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ness.discrete.Frame;
import ness.discrete.GridBalance;
import ness.linear.LinearSolver;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import ness.problem.Gallery;
import ness.problem.GridProblem;
import ness.thermo.Account;
import ness.thermo.Flow;

/** A problem of the gallery with its steady state. */
public record Solved(Outcome.Converged outcome, Frame frame) {
    private static final Settings SETTINGS = new Settings(1e-12, 50, 1e-6);

    /** Solves; fails if there is no steady state or if its ledger does not close. */
    public static Solved of(Gallery gallery) {
        Solved solved = unchecked(gallery);
        assertTrue(
                solved.closure() <= 1e-12,
                () -> "closure " + solved.closure() + ", " + solved.outcome.trace());
        assertTrue(
                solved.frame.ledger().imbalance("heat") <= 1e-12,
                () -> "imbalance " + solved.frame.ledger().imbalance("heat"));
        for (double[] produced : solved.frame.faceProduction())
            for (double p : produced)
                assertTrue(p >= -1e-12 * Math.abs(solved.production()), () -> "negative: " + p);
        return solved;
    }

    /** Solves; fails if there is no steady state. */
    static Solved unchecked(Gallery gallery) {
        return unchecked(gallery, Method.AUTO);
    }

    /** Solves with a given linear solver; fails if there is no steady state. */
    static Solved unchecked(Gallery gallery, Method method) {
        GridBalance balance = new GridBalance(gallery.problem());
        return switch (search(balance, SETTINGS, method)) {
            case Outcome.Converged c -> new Solved(c, balance.frame(c.state(), c.correction()));
            case Outcome.Failed f -> fail(f.status() + ": " + f.reason() + " " + f.trace());
            case Outcome.Refused r -> fail(r.cause() + " " + r.trace());
        };
    }

    static Outcome attempt(Gallery gallery) {
        return search(new GridBalance(gallery.problem()), SETTINGS);
    }

    static Outcome search(GridBalance balance, Settings settings) {
        return search(balance, settings, Method.AUTO);
    }

    private static Outcome search(GridBalance balance, Settings settings, Method method) {
        LinearSolver solver =
                LinearSolvers.choose(GridBalance.shape(balance.problem().grid()), method, 1);
        return Newton.solve(balance, solver, settings, (step, residual) -> {});
    }

    GridProblem problem() {
        return frame.problem();
    }

    public double temperature(int cell) {
        return frame.state()[cell];
    }

    /** Heat into the system through a side [W]. */
    public double heat(String side) {
        double sum = 0;
        for (Account account : frame.ledger().accounts())
            if (side.equals(account.side())) sum += flow(account).amount();
        return sum;
    }

    Flow flow(Account account) {
        return frame.ledger().flow("heat", account);
    }

    public double production() {
        return frame.ledger().production();
    }

    public double production(String process) {
        Double produced = frame.ledger().byProcess().get(process);
        return produced == null ? Double.NaN : produced;
    }

    double closure() {
        return frame.ledger().closure();
    }

    /** Temperature of the first place of a side's wall. */
    public double wall(String side) {
        for (Frame.WallState wall : frame.wallState())
            if (wall.contact().side().equals(side)) return wall.state()[0];
        throw new IllegalArgumentException(side);
    }

    /** Asserts that a value is another to a relative tolerance. */
    public static void close(double expected, double found, double relative) {
        double allowed = relative * Math.abs(expected);
        if (!(Math.abs(found - expected) <= allowed))
            fail(
                    "expected %s, found %s, relative error %.2e, allowed %.1e"
                            .formatted(
                                    expected,
                                    found,
                                    Math.abs(found - expected) / Math.abs(expected),
                                    relative));
    }
}
