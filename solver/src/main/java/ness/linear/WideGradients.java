package ness.linear;

import java.util.Arrays;

/**
 * Conjugate gradients for matrices that couple cells across corners, preconditioned by solving,
 * loosely, with the simpler matrix of the same {@link Stencil}. What such a solve gives differs
 * from step to step, which the conjugation of R. Fletcher and E. Polak allows for (Y. Notay, SIAM
 * J. Sci. Comput. 22, 1444 (2000)). Other stencils go to the solver of the simpler ones.
 */
public final class WideGradients implements LinearSolver {
    private static final int MOST = 400;

    /** How well the simpler matrix is solved with. */
    private static final double LOOSELY = 0.1;

    private final LinearSolver narrow;

    /**
     * @param narrow for stencils without couplings across corners
     */
    public WideGradients(LinearSolver narrow) {
        this.narrow = narrow;
    }

    @Override
    public Factorisation factorise(Stencil stencil) {
        Stencil packed = stencil.packed();
        Wide wide = packed.wide();
        return wide == null
                ? narrow.factorise(stencil)
                : new Prepared(wide, narrow.factorise(packed.narrow()));
    }

    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        return narrow.predict(shape, symmetric);
    }

    private static final class Prepared implements Factorisation {
        private final Wide wide;
        private final Factorisation near;
        private boolean definite = true;

        Prepared(Wide wide, Factorisation near) {
            this.wide = wide;
            this.near = near;
        }

        @Override
        public LinearReport solve(double[] rhs, double[] x, double tolerance) {
            int n = rhs.length;
            double[] r = rhs.clone();
            double[] z = new double[n];
            double[] p = new double[n];
            double[] q = new double[n];
            Arrays.fill(x, 0);
            double first = Math.sqrt(dot(r, r));
            double size = first;
            double before = 0;
            int steps = 0;
            while (steps < MOST && size > tolerance * first) {
                near.solve(r, z, LOOSELY);
                double rz = dot(r, z);
                // z . (r - r_before) / (z . r)_before; q holds by how much r fell
                double beta = steps == 0 ? 0 : -dot(z, q) / before;
                for (int c = 0; c < n; c++) p[c] = z[c] + beta * p[c];
                wide.multiply(p, q);
                double pq = dot(p, q);
                if (!(pq > 0) || !(rz > 0)) {
                    definite &= !(pq < 0);
                    break;
                }
                double alpha = rz / pq;
                for (int c = 0; c < n; c++) {
                    x[c] += alpha * p[c];
                    q[c] *= alpha;
                    r[c] -= q[c];
                }
                size = Math.sqrt(dot(r, r));
                before = rz;
                steps++;
            }
            return new LinearReport("conjugate gradients", steps, first == 0 ? 0 : size / first);
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int c = 0; c < a.length; c++) sum += a[c] * b[c];
            return sum;
        }

        @Override
        public boolean iterative() {
            return true;
        }

        @Override
        public int negativePivots() {
            return definite ? 0 : 1;
        }
    }
}
