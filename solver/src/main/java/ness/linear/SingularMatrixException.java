package ness.linear;

/** Elimination met a pivot that is zero, or indistinguishable from zero in double precision. */
public final class SingularMatrixException extends RuntimeException {
    private final int cell;

    /**
     * @param cell the cell whose unknown the equations leave open, as an index of the {@link Shape}
     * @param reason what was found there
     */
    public SingularMatrixException(int cell, String reason) {
        super("the linear system is singular at cell " + cell + ": " + reason);
        this.cell = cell;
    }

    /** Index of the cell whose unknown the equations leave open. */
    public int cell() {
        return cell;
    }
}
