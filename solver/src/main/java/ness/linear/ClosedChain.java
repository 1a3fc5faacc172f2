package ness.linear;

/** The factorisation of a ring. */
final class ClosedChain implements ChainFactorisation {

    ClosedChain(Stencil stencil) {}

    @Override
    public LinearReport solve(double[] rhs, double[] solution) {
        throw new UnsupportedOperationException("ClosedChain");
    }

    @Override
    public boolean positive() {
        return negativePivots() == 0;
    }

    @Override
    public int negativePivots() {
        throw new UnsupportedOperationException("ClosedChain");
    }

    @Override
    public void flows(double[] rhs, double[] solution, double[] flow) {
        throw new UnsupportedOperationException("ClosedChain");
    }
}
