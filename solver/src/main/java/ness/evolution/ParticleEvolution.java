package ness.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.Norm;
import ness.discrete.particles.Discretised;
import ness.discrete.particles.ParticleFrame;
import ness.discrete.particles.TimedSpecies;
import ness.linear.LinearSolver;
import ness.physics.Inadmissible;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** The evolution of species that know nothing of each other, one behind the other in all arrays. */
public final class ParticleEvolution implements Evolution<ParticleFrame> {
    private final Discretised of;
    private final List<TimedSpecies> species = new ArrayList<>();
    private final List<StageSolver> stages = new ArrayList<>();
    private final double tolerance;
    private final double[] most;
    private final int[] from;
    private @Nullable Moment last;
    private @Nullable ParticleFrame frame;

    /**
     * @param solver for each species
     * @param tolerance of errors, relative to the largest density
     */
    public ParticleEvolution(Discretised of, LinearSolver solver, double tolerance) {
        this.of = of;
        this.tolerance = tolerance;
        int n = of.species();
        from = new int[n + 1];
        for (int s = 0; s < n; s++) {
            TimedSpecies each = new TimedSpecies(of, s);
            species.add(each);
            stages.add(new StageSolver(each, solver));
            from[s + 1] = from[s] + each.size();
        }
        most = new double[n];
    }

    private double[] part(double[] all, int s) {
        return Arrays.copyOfRange(all, from[s], from[s + 1]);
    }

    private double[] room() {
        return new double[from[from.length - 1]];
    }

    private void put(double[] part, int s, double[] all) {
        System.arraycopy(part, 0, all, from[s], part.length);
    }

    @Override
    public Moment start() {
        double[] state = room();
        double[] rate = room();
        for (int s = 0; s < species.size(); s++) {
            double[] own = species.get(s).initial();
            put(own, s, state);
            put(stages.get(s).rates(0, own), s, rate);
        }
        return shown(new Moment(0, state, room(), rate));
    }

    @Override
    public void begin() {
        stages.forEach(StageSolver::begin);
    }

    @Override
    public @Nullable Moment solve(double time, double weight, double[] base, Moment guess) {
        double[] state = room();
        double[] amount = room();
        double[] rate = room();
        for (int s = 0; s < species.size(); s++) {
            StageSolver.Stage stage =
                    stages.get(s)
                            .solve(
                                    time,
                                    weight,
                                    part(base, s),
                                    part(guess.state(), s),
                                    tolerance * spread(s));
            if (stage == null) return null;
            put(stage.state(), s, state);
            put(stage.amount(), s, amount);
            put(stage.rate(), s, rate);
        }
        return shown(new Moment(time, state, amount, rate));
    }

    private double spread(int s) {
        return most[s] > 0 ? most[s] : 1;
    }

    /** Makes the frame of a moment with the flows of the state that its rates are of. */
    private Moment shown(Moment moment) {
        int n = species.size();
        double[][] density = new double[n][];
        double[][][] flow = new double[n][][];
        for (int s = 0; s < n; s++) {
            double[] own = part(moment.state(), s);
            flow[s] = species.get(s).flows(own);
            density[s] = Arrays.copyOf(own, of.problem().grid().cells());
        }
        last = moment;
        frame = of.changing(density, flow);
        return moment;
    }

    @Override
    public Ledger ledger() {
        ParticleFrame now = frame;
        if (now == null) throw new IllegalStateException("nothing solved yet");
        return now.ledger();
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public ParticleFrame frame(Moment moment) {
        ParticleFrame now = frame;
        if (now != null && last == moment) return now;
        for (int s = 0; s < species.size(); s++)
            stages.get(s).rates(moment.time(), part(moment.state(), s));
        shown(moment);
        now = frame;
        if (now == null) throw new IllegalStateException("shown just now");
        return now;
    }

    @Override
    public double size(double[] errors, Moment at) {
        double largest = 0;
        for (int s = 0; s < species.size(); s++) {
            double error = stages.get(s).undamped(part(errors, s), part(at.state(), s));
            largest = Math.max(largest, error / spread(s));
        }
        return largest;
    }

    @Override
    public double damped(double[] errors, Moment at) {
        double largest = 0;
        for (int s = 0; s < species.size(); s++) {
            double error = stages.get(s).damped(part(errors, s), part(at.state(), s));
            largest = Math.max(largest, error / spread(s));
        }
        return largest;
    }

    @Override
    public void spread(Moment moment) {
        for (int s = 0; s < most.length; s++) {
            for (int c = from[s]; c < from[s + 1]; c++)
                most[s] = Math.max(most[s], Math.abs(moment.state()[c]));
            most[s] = Math.max(most[s], species.get(s).outside()[1]);
        }
    }

    @Override
    public double[] spreads() {
        return most.clone();
    }

    @Override
    public void spreads(double[] known) {
        System.arraycopy(known, 0, most, 0, most.length);
    }

    @Override
    public double imbalance(Moment moment) {
        double worst = 0;
        for (int s = 0; s < species.size(); s++) {
            double norm = Norm.of(part(moment.rate(), s));
            double scale = species.get(s).scale();
            if (norm > 0)
                worst = Math.max(worst, scale > 0 ? norm / scale : Double.POSITIVE_INFINITY);
        }
        return worst;
    }

    @Override
    public double entropy(Moment moment) {
        double sum = 0;
        for (int s = 0; s < species.size(); s++)
            sum += of.entropy(s, part(moment.state(), s)) - of.entropy(s, species.get(s).initial());
        return sum;
    }

    @Override
    public @Nullable Inadmissible refusal() {
        for (StageSolver each : stages) if (each.refusal() != null) return each.refusal();
        return null;
    }

    @Override
    public int solves() {
        return stages.stream().mapToInt(StageSolver::solves).sum();
    }

    @Override
    public String method() {
        return stages.getFirst().method();
    }
}
