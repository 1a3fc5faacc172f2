package ness.linear;

/** The factorisation of an open chain. */
final class OpenChain implements ChainFactorisation {

    OpenChain(Stencil stencil) {}

    @Override
    public LinearReport solve(double[] rhs, double[] solution) {
        throw new UnsupportedOperationException("OpenChain");
    }

    @Override
    public boolean positive() {
        return negativePivots() == 0;
    }

    @Override
    public int negativePivots() {
        throw new UnsupportedOperationException("OpenChain");
    }

    @Override
    public void flows(double[] rhs, double[] solution, double[] flow) {
        throw new UnsupportedOperationException("OpenChain");
    }
}
