package ness.evolution;

/**
 * Chooses step lengths by the errors of the last two steps: a proportional-integral controller (K.
 * Gustafsson, ACM Trans. Math. Softw. 17 (1991) 533). A step that would change little keeps its
 * length, so that factorisations can be used again.
 */
final class Controller {
    private static final double SAFETY = 0.9;
    private static final double SHORTEST = 0.1;
    private static final double LONGEST = 5;
    private static final double KEPT = 1.2;

    private final int order;
    private double before;

    /**
     * @param order of the weights by which the error is told, plus one
     * @param before error of the last accepted step in units of the tolerance; 0 at the start
     */
    Controller(int order, double before) {
        this.order = order;
        this.before = before;
    }

    /** The error of the last accepted step, to go on from later. */
    double before() {
        return before;
    }

    /** Goes on from an error. */
    void restore(double error) {
        before = error;
    }

    /** Length of the next step after one that was good enough. */
    double accepted(double step, double error) {
        double e = Math.max(error, 1e-10);
        double factor = SAFETY * Math.pow(e, -0.7 / order);
        if (before > 0) factor *= Math.pow(before, 0.4 / order);
        else factor = SAFETY * Math.pow(e, -1.0 / order);
        before = e;
        factor = Math.clamp(factor, SHORTEST, LONGEST);
        return factor >= 1 && factor < KEPT ? step : step * factor;
    }

    /** Length of the next try after one that was not. */
    double rejected(double step, double error) {
        double factor = SAFETY * Math.pow(error, -1.0 / order);
        return step * Math.clamp(factor, SHORTEST, 0.9);
    }
}
