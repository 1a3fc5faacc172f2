package ness.linear.choice;

import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.LinearSolver;
import ness.linear.Prediction;
import ness.linear.Shape;
import ness.linear.Stencil;
import org.jspecify.annotations.Nullable;

/** An iterative solver with elimination behind it, for what it cannot solve and memory allows. */
final class Backed implements LinearSolver {
    private final LinearSolver iterative;
    private final LinearSolver direct;

    Backed(LinearSolver iterative, LinearSolver direct) {
        this.iterative = iterative;
        this.direct = direct;
    }

    @Override
    public Factorisation factorise(Stencil stencil) {
        return new Either(stencil, iterative.factorise(stencil));
    }

    @Override
    public Prediction predict(Shape shape, boolean symmetric) {
        return iterative.predict(shape, symmetric);
    }

    private boolean fits(Stencil stencil) {
        Prediction prediction = direct.predict(stencil.shape(), stencil.symmetric());
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return prediction.addressable() && prediction.bytes() < free;
    }

    private final class Either implements Factorisation {
        private final Stencil stencil;
        private final Factorisation first;
        private @Nullable Factorisation second;

        Either(Stencil stencil, Factorisation first) {
            this.stencil = stencil;
            this.first = first;
        }

        @Override
        public LinearReport solve(double[] rhs, double[] solution, double tolerance) {
            Factorisation exact = second;
            if (exact != null) return exact.solve(rhs, solution, tolerance);
            LinearReport report = first.solve(rhs, solution, tolerance);
            if (report.reached() <= tolerance || !fits(stencil)) return report;
            exact = direct.factorise(stencil);
            second = exact;
            return exact.solve(rhs, solution, tolerance);
        }

        @Override
        public boolean iterative() {
            return second == null;
        }

        @Override
        public int negativePivots() {
            Factorisation exact = second;
            return exact == null ? first.negativePivots() : exact.negativePivots();
        }
    }
}
