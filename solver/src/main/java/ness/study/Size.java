package ness.study;

import ness.config.Resolved;
import ness.config.settings.AxisSettings;
import ness.config.settings.SegmentSettings;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.InputException;
import ness.linear.Prediction;
import ness.linear.Shape;
import ness.linear.block.BlockSolver;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.DriftDiffusionSettings;

/**
 * How much memory a problem will take, known before anything is built.
 *
 * @param cells number of cells
 * @param predicted bytes
 * @param available bytes
 */
record Size(double cells, double predicted, long available) {
    /** Numbers that a run holds for each cell, whatever is unknown there. */
    private static final int PER_CELL = 6;

    /** The same for each unknown: state, gains, corrections. */
    private static final int PER_UNKNOWN = 6;

    /** The same for each unknown and resolved axis: flows, couplings, production. */
    private static final int PER_FACE = 5;

    /** Predicts the size of a config's problem. */
    static Size of(Resolved config) {
        double cells = 1;
        int axes = 0;
        int[] count = {1, 1, 1};
        boolean[] periodic = new boolean[3];
        for (var entry : config.settings().mesh().axes().entrySet()) {
            AxisSettings axis = entry.getValue();
            double n = axis.faces().isEmpty() ? 0 : axis.faces().size() - 1;
            if (axis.faces().isEmpty()) for (SegmentSettings s : axis.pieces()) n += s.cells();
            cells *= n;
            if (n < Integer.MAX_VALUE) count[axes] = (int) n;
            periodic[axes++] = axis.periodic();
        }
        long available = Runtime.getRuntime().maxMemory();
        LawSettings model = config.settings().model();
        double unknown = (double) model.unknowns() * (PER_UNKNOWN + PER_FACE * axes);
        double own = 8 * cells * (PER_CELL + model.beside() + unknown);
        if (cells >= Integer.MAX_VALUE - 8) return new Size(cells, own, available);
        Shape shape =
                new Shape(count[0], count[1], count[2], periodic[0], periodic[1], periodic[2]);
        Prediction prediction = solving(shape, model, Run.method(config));
        double solving = prediction.addressable() ? prediction.bytes() : Double.POSITIVE_INFINITY;
        return new Size(cells, own + solving, available);
    }

    private static Prediction solving(Shape shape, LawSettings model, Method method) {
        if (model.coupled() > 1) return BlockSolver.predict(shape, model.coupled());
        boolean closed =
                model instanceof DriftDiffusionSettings particles && !particles.amount().isEmpty();
        return closed
                ? Run.solverOfClosed(shape, method, 1).predict(shape, false)
                : LinearSolvers.choose(shape, method, 1).predict(shape, true);
    }

    /** Refuses what does not fit. */
    void require(Resolved config) {
        if (predicted < available) return;
        String needed =
                Double.isInfinite(predicted)
                        ? "more than one array can hold"
                        : gigabytes(predicted);
        throw new InputException(
                Exit.TOO_LARGE,
                config.fault(
                        "mesh.axes",
                        "%,.0f cells need %s, and %s are available"
                                .formatted(cells, needed, gigabytes((double) available)),
                        "fewer cells, or more memory: NESS_JAVA_OPTS=-Xmx..."));
    }

    private static String gigabytes(double bytes) {
        return "%.3g GB".formatted(bytes / 1e9);
    }

    Group group() {
        return Group.named("memory")
                .put("predicted", predicted, "B")
                .put("available", (double) available, "B")
                .build();
    }
}
