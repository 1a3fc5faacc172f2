package ness.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues of small stencils. */
final class Spectrum {

    private Spectrum() {}

    /** The number that decides whether perturbations decay. */
    static double smallestRealPart(Stencil stencil) {
        EigenDecomposition_F64<DMatrixRMaj> values = decompose(stencil);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.getNumberOfEigenvalues(); i++) {
            smallest = Math.min(smallest, values.getEigenvalue(i).getReal());
        }
        return smallest;
    }

    /** Number of modes that grow. */
    static int growing(Stencil stencil) {
        EigenDecomposition_F64<DMatrixRMaj> values = decompose(stencil);
        int found = 0;
        for (int i = 0; i < values.getNumberOfEigenvalues(); i++) {
            if (values.getEigenvalue(i).getReal() < 0) found++;
        }
        return found;
    }

    private static EigenDecomposition_F64<DMatrixRMaj> decompose(Stencil stencil) {
        DMatrixRMaj matrix = Stencils.dense(stencil);
        EigenDecomposition_F64<DMatrixRMaj> values =
                DecompositionFactory_DDRM.eig(matrix.numRows, false, stencil.symmetric());
        if (!values.decompose(matrix)) throw new AssertionError("no eigenvalues");
        return values;
    }
}
