package ness.steady;

/** Hears how a search goes on. */
@FunctionalInterface
public interface Monitor {
    /**
     * A step was taken.
     *
     * @param step its number, from 1
     * @param residual after it, relative to its scale
     */
    void step(int step, double residual);
}
