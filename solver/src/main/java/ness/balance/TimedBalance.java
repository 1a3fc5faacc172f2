package ness.balance;

/** A balance of amounts that may change in time: what cells hold, and rates at a time. */
public interface TimedBalance extends Balance {
    /** Goes to another time [s]. */
    void moveTo(double time);

    /** Writes what each unknown has gained since the initial state. */
    void gained(double[] state, double[] into);

    /** Derivative of an unknown's amount by its state; 0 where it holds nothing. */
    double byState(int unknown, double state);

    /** Whether Jacobian and capacities are the same at all times and states. */
    boolean timeless();
}
