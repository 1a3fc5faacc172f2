package ness.expression;

import java.util.Arrays;

/** One step of a program: fills a register from others, over the first n points. */
@SuppressWarnings("ArrayRecordComponent") // never compared
sealed interface Step {
    void run(Frame frame, int n);

    /** The register that it fills. */
    int target();

    /** The same number at all points. */
    boolean isUniform();

    /** An operation point by point. */
    record Pointwise(Operation operation, int target, int a, int b, int c, boolean isUniform)
            implements Step {
        @Override
        public void run(Frame frame, int n) {
            Kernels.run(
                    operation,
                    frame.register(target),
                    frame.register(a),
                    frame.register(b),
                    frame.register(c),
                    n);
        }
    }

    /** A table point by point. */
    record Tabulated(MonotoneCubic table, int order, int target, int a, boolean isUniform)
            implements Step {
        @Override
        public void run(Frame frame, int n) {
            double[] out = frame.register(target);
            double[] x = frame.register(a);
            for (int i = 0; i < n; i++) {
                out[i] = table.derivative(order, x[i]);
            }
        }
    }

    /**
     * A sum: the body is a program of its own, whose inputs are the index and what does not depend
     * on it.
     *
     * @param inputs registers of this program that the body reads, after the index
     */
    record Summed(int body, int target, int from, int to, int[] inputs, boolean isUniform)
            implements Step {
        @Override
        public void run(Frame frame, int n) {
            Frame inner = frame.body(body);
            double[] out = frame.register(target);
            for (int i = 0; i < inputs.length; i++) {
                inner.input(i + 1, frame.register(inputs[i]));
            }
            double first = frame.register(from)[0];
            double last = frame.register(to)[0];
            Arrays.fill(out, 0, n, 0);
            double[] index = inner.register(0);
            for (double k = first; k <= last; k++) {
                frame.budget().spend(n);
                Arrays.fill(index, 0, n, k);
                double[] term = inner.run(n);
                for (int i = 0; i < n; i++) {
                    out[i] += term[i];
                }
            }
        }
    }

    /**
     * An integral, point by point; inputs as for a sum.
     *
     * @param breaks where the body may have kinks, rising
     */
    record Integrated(
            int body,
            int target,
            int from,
            int to,
            int[] inputs,
            double[] breaks,
            boolean isUniform)
            implements Step {
        @Override
        public void run(Frame frame, int n) {
            Frame inner = frame.body(body);
            Quadrature quadrature = new Quadrature(inner, breaks);
            double[] out = frame.register(target);
            for (int p = 0; p < n; p++) {
                for (int i = 0; i < inputs.length; i++) {
                    double value = frame.register(inputs[i])[p];
                    Arrays.fill(inner.register(i + 1), 0, Quadrature.NODES, value);
                }
                double a = frame.register(from)[p];
                double b = frame.register(to)[p];
                out[p] = quadrature.integral(a, b);
            }
        }
    }
}
