package ness.balance;

import java.util.List;

/**
 * Unknowns beside those of the cells, such as the states of finite reservoirs: each touches some
 * cells, none another.
 *
 * @param links in the order of the unknowns, which follow the cells in every vector
 * @param kept for each unknown the number of a set that nothing else exchanges with, so that what
 *     all of it holds is conserved; -1 where something does
 */
public record Border(List<Link> links, int[] kept) {
    /**
     * One unknown and the cells that it touches; a cell may stand there more than once.
     *
     * @param cells that it touches
     * @param gives derivative of the gain of each of them by the unknown
     * @param takes derivative of the unknown's gain by the solution variable of each
     * @param own minus the derivative of the unknown's gain by itself
     */
    public record Link(int[] cells, double[] gives, double[] takes, double own) {}
}
