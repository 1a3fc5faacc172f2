package ness.balance;

/**
 * A connected part of the domain that exchanges with no reservoir: its amount is conserved.
 *
 * @param cells its cells, rising
 * @param pin the cell whose equation the conserved amount replaces
 */
public record ClosedPiece(int[] cells, int pin) {
    /** A piece that is pinned at its first cell. */
    public ClosedPiece(int[] cells) {
        this(cells, cells[0]);
    }
}
