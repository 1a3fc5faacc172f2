package ness.evolution;

import java.util.List;
import ness.physics.Inadmissible;
import ness.thermo.Account;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** A number with its known course, u' = -k (u - cos t) - sin t, whose rates a ledger books. */
final class Decay implements Evolution<Double> {
    private static final Account OUTSIDE = new Account("outside", "side");

    private final double k;
    private final double start;
    private double rate;
    int failures;

    /**
     * @param k how fast it decays
     * @param start the number at first; 1 = on the course cos t
     */
    Decay(double k, double start) {
        this.k = k;
        this.start = start;
    }

    double exact(double time) {
        return Math.cos(time) + (start - 1) * Math.exp(-k * time);
    }

    private double rate(double time, double u) {
        return -k * (u - Math.cos(time)) - Math.sin(time);
    }

    private Moment moment(double time, double u) {
        rate = rate(time, u);
        double[] state = {u};
        return new Moment(time, state, new double[] {u - start}, new double[] {rate});
    }

    @Override
    public Moment start() {
        return moment(0, start);
    }

    @Override
    public void begin() {}

    @Override
    public @Nullable Moment solve(double time, double weight, double[] base, Moment guess) {
        if (failures > 0) {
            failures--;
            return null;
        }
        double drive = k * Math.cos(time) - Math.sin(time);
        double u = (base[0] + start + weight * drive) / (1 + weight * k);
        return moment(time, u);
    }

    @Override
    public Ledger ledger() {
        Ledger ledger = new Ledger(List.of("stuff"), List.of("flowing"));
        ledger.flow("stuff", OUTSIDE).exchange(rate, 0.5 * rate);
        ledger.store("stuff", rate, 0.5 * rate);
        return ledger;
    }

    @Override
    public Double frame(Moment moment) {
        return moment.state()[0];
    }

    @Override
    public double size(double[] errors, Moment at) {
        return Math.abs(errors[0]);
    }

    @Override
    public double damped(double[] errors, Moment at) {
        return size(errors, at);
    }

    @Override
    public void spread(Moment moment) {}

    @Override
    public double[] spreads() {
        return new double[0];
    }

    @Override
    public void spreads(double[] known) {}

    @Override
    public double imbalance(Moment moment) {
        return Math.abs(moment.rate()[0]);
    }

    @Override
    public double entropy(Moment moment) {
        return 0.5 * moment.amount()[0];
    }

    @Override
    public @Nullable Inadmissible refusal() {
        return null;
    }

    @Override
    public int solves() {
        return 0;
    }

    @Override
    public String method() {
        return "division";
    }
}
