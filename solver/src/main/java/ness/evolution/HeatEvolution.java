package ness.evolution;

import ness.balance.Norm;
import ness.discrete.Frame;
import ness.discrete.GridBalance;
import ness.linear.LinearSolver;
import ness.physics.Inadmissible;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** The evolution of one conserved quantity on a grid, with finite reservoirs around it. */
public final class HeatEvolution implements Evolution<Frame> {
    /** The spread that states have at least, relative to their size. */
    private static final double LEAST = 1e-6;

    private final GridBalance balance;
    private final StageSolver stages;
    private final double tolerance;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private @Nullable Moment last;
    private @Nullable Frame frame;

    /**
     * @param tolerance of errors, relative to the spread of the states
     */
    public HeatEvolution(GridBalance balance, LinearSolver solver, double tolerance) {
        this.balance = balance;
        this.tolerance = tolerance;
        stages = new StageSolver(balance, solver);
    }

    @Override
    public Moment start() {
        double[] state = balance.initial();
        double[] rates = stages.rates(0, state);
        return shown(new Moment(0, state, new double[state.length], rates));
    }

    @Override
    public void begin() {
        stages.begin();
    }

    @Override
    public @Nullable Moment solve(double time, double weight, double[] base, Moment guess) {
        StageSolver.Stage stage =
                stages.solve(time, weight, base, guess.state(), tolerance * spread());
        return stage == null
                ? null
                : shown(new Moment(time, stage.state(), stage.amount(), stage.rate()));
    }

    /** Makes the frame with the flows of the last linearisation. */
    private Moment shown(Moment moment) {
        last = moment;
        frame = balance.changing(moment.state());
        return moment;
    }

    @Override
    public Ledger ledger() {
        Frame of = frame;
        if (of == null) throw new IllegalStateException("nothing solved yet");
        return of.ledger();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public Frame frame(Moment moment) {
        Frame of = frame;
        if (of != null && last == moment) return of;
        stages.rates(moment.time(), moment.state());
        shown(moment);
        of = frame;
        if (of == null) throw new IllegalStateException("shown just now");
        return of;
    }

    @Override
    public double[] spreads() {
        return new double[] {lowest, highest};
    }

    @Override
    public void spreads(double[] known) {
        lowest = known[0];
        highest = known[1];
    }

    @Override
    public double size(double[] errors, Moment at) {
        return stages.undamped(errors, at.state()) / spread();
    }

    @Override
    public double damped(double[] errors, Moment at) {
        return stages.damped(errors, at.state()) / spread();
    }

    @Override
    public void spread(Moment moment) {
        for (int c = 0; c < moment.state().length; c++) {
            if (balance.byState(c, moment.state()[c]) == 0) continue;
            lowest = Math.min(lowest, moment.state()[c]);
            highest = Math.max(highest, moment.state()[c]);
        }
        double[] outside = balance.outside();
        lowest = Math.min(lowest, outside[0]);
        highest = Math.max(highest, outside[1]);
    }

    private double spread() {
        return Math.max(highest - lowest, LEAST * Math.max(Math.abs(highest), Math.abs(lowest)));
    }

    @Override
    public double imbalance(Moment moment) {
        double norm = Norm.of(moment.rate());
        double scale = balance.scale();
        return norm == 0 ? 0 : scale > 0 ? norm / scale : Double.POSITIVE_INFINITY;
    }

    @Override
    public double entropy(Moment moment) {
        return balance.entropy(moment.state());
    }

    @Override
    public @Nullable Inadmissible refusal() {
        return stages.refusal();
    }

    @Override
    public int solves() {
        return stages.solves();
    }

    @Override
    public String method() {
        return stages.method();
    }
}
