package ness.balance;

/**
 * A connected part of the domain that exchanges with no reservoir: its amount is conserved.
 *
 * @param cells its cells, rising
 */
public record ClosedPiece(int[] cells) {
    /** The cell whose equation the conserved amount replaces. */
    public int pin() {
        return cells[0];
    }
}
