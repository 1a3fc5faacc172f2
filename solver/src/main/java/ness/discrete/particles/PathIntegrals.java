package ness.discrete.particles;

import ness.expression.Kronrod;
import ness.parallel.Team;
import ness.physics.driftdiffusion.DriftDiffusion;

/**
 * The integrals along half cells that edges are made of (theory T62): in closed form where nothing
 * varies along the path, else by the rules of Gauss and Kronrod, with bisection where they differ.
 */
final class PathIntegrals {
    private static final int N = Kronrod.POINTS;

    /** Paths that are sampled at once: the points of the rule, the face and the node of each. */
    private static final int PATHS = Samples.SIZE / (N + 2);

    /**
     * Difference of the two rules, relative to the fine one, at which that is exact to rounding.
     */
    private static final double CONVERGED = 1e-10;

    /** The same relative to the whole path: a jump inside a panel. */
    private static final double NEGLIGIBLE = 1e-16;

    private static final int DEEPEST = 60;

    private final HalfCells paths;
    private final Samples samples;
    private final int species;
    private final double order;
    private final boolean streams;
    private final boolean forces;
    private final Panel panel;
    private final double[] fall = new double[N];
    private final double[] drive = new double[N];
    private final double[] risen = new double[N];
    private final double[] psi = new double[N];

    private PathIntegrals(DriftDiffusion law, HalfCells paths) {
        this.paths = paths;
        samples = new Samples(law, paths.grid(), paths.axis());
        species = law.species().size();
        order = law.medium().convention().exponent();
        streams = law.medium().streams();
        forces = law.medium().forces();
        panel = new Panel(species);
    }

    /** The integrals of all half cells at one end. */
    static Halves of(DriftDiffusion law, HalfCells paths, int end, Team team) {
        int cells = paths.grid().cells();
        boolean streams = law.medium().streams();
        boolean forces = law.medium().forces();
        Halves halves = new Halves(law.species().size(), cells, streams, forces);
        int blocks = (cells + PATHS - 1) / PATHS;
        PathIntegrals[] workers = new PathIntegrals[team.size()];
        for (int t = 0; t < workers.length; t++) workers[t] = new PathIntegrals(law, paths);
        team.forEach(
                blocks,
                64,
                (from, to, thread) -> {
                    for (int b = from; b < to; b++)
                        workers[thread].block(
                                end, b * PATHS, Math.min(cells, (b + 1) * PATHS), halves);
                });
        return halves;
    }

    /** The sums of one path or of a part of it, for each species. */
    private static final class Panel {
        final double[] phi;
        final double[] top;
        final double[] integral;
        final double[] plain;
        final double[] carried;
        final double[] dragged;
        final double[] error;
        double work;

        Panel(int species) {
            phi = new double[species];
            top = new double[species];
            integral = new double[species];
            plain = new double[species];
            carried = new double[species];
            dragged = new double[species];
            error = new double[species];
        }
    }

    private void block(int end, int from, int to, Halves into) {
        int count = 0;
        for (int cell = from; cell < to; cell++) {
            double face = paths.face(cell, end);
            double node = paths.node(cell);
            for (int k = 0; k < N; k++)
                samples.place(count++, cell, face + 0.5 * (1 + Kronrod.point(k)) * (node - face));
            samples.place(count++, cell, face);
            samples.place(count++, cell, node);
        }
        if (paths.grid().hasVoids() && solid(from, to) < to - from) {
            oneByOne(end, from, to, into);
            return;
        }
        samples.evaluate(count);
        boolean again = false;
        boolean[] refine = new boolean[to - from];
        for (int cell = from; cell < to; cell++) {
            refine[cell - from] = !path(cell, end, (cell - from) * (N + 2), into);
            again |= refine[cell - from];
        }
        if (!again) return;
        for (int cell = from; cell < to; cell++) if (refine[cell - from]) refine(cell, end, into);
    }

    private int solid(int from, int to) {
        int n = 0;
        for (int c = from; c < to; c++) if (!paths.grid().isVoid(c)) n++;
        return n;
    }

    /** Blocks with voids, where the law need not have values. */
    private void oneByOne(int end, int from, int to, Halves into) {
        for (int cell = from; cell < to; cell++) {
            if (paths.grid().isVoid(cell)) continue;
            place(cell, end, 0, 1);
            samples.evaluate(N + 2);
            if (!path(cell, end, 0, into)) refine(cell, end, into);
        }
    }

    private void place(int cell, int end, double from, double to) {
        double face = paths.face(cell, end);
        double whole = paths.node(cell) - face;
        for (int k = 0; k < N; k++) {
            double t = from + 0.5 * (1 + Kronrod.point(k)) * (to - from);
            samples.place(k, cell, face + t * whole);
        }
        samples.place(N, cell, face);
        samples.place(N + 1, cell, paths.node(cell));
    }

    /** Fills in a whole path from its samples; false if its parts must be looked at. */
    private boolean path(int cell, int end, int at, Halves into) {
        ends(cell, at, into);
        if (samples.uniform() && paths.uniform()) {
            closed(cell, end, at, into);
            return true;
        }
        for (int s = 0; s < species; s++) panel.phi[s] = 0;
        sum(cell, end, at, 0, 1);
        boolean good = true;
        for (int s = 0; s < species; s++) good &= panel.error[s] <= CONVERGED;
        store(cell, at, into);
        return good;
    }

    /** psi at the face, where phi is 0. */
    private void ends(int cell, int at, Halves into) {
        for (int s = 0; s < species; s++)
            into.face[s][cell] = order == 0 ? 0 : order * Math.log(samples.diffusivity[s][at + N]);
    }

    private void store(int cell, int at, Halves into) {
        for (int s = 0; s < species; s++) {
            into.top[s][cell] = panel.top[s];
            into.integral[s][cell] = panel.integral[s];
            into.plain[s][cell] = panel.plain[s];
            into.node[s][cell] = atNode(s, at);
            if (streams) {
                into.carried[s][cell] = panel.carried[s];
                into.dragged[s][cell] = panel.dragged[s];
            }
        }
        if (forces) into.work[cell] = panel.work;
    }

    private double atNode(int s, int at) {
        double phi = panel.phi[s];
        if (samples.steadyBath())
            phi +=
                    (samples.energy[s][at + N + 1] - samples.energy[s][at + N])
                            / samples.thermal[at + N];
        return order == 0 ? phi : phi + order * Math.log(samples.diffusivity[s][at + N + 1]);
    }

    /** Nothing varies along the path: phi is linear. */
    private void closed(int cell, int end, int at, Halves into) {
        double signed = (paths.node(cell) - paths.face(cell, end)) * paths.stretch(cell);
        double length = Math.abs(signed);
        double half = paths.half(cell, end);
        double f = samples.force[at];
        double u = samples.velocity[at];
        for (int s = 0; s < species; s++) {
            double d = samples.diffusivity[s][at];
            double phi = -(f / samples.thermal[at] + u / d) * signed;
            double lift = order == 0 ? 0 : order * Math.log(d);
            double size = Math.abs(phi);
            into.node[s][cell] = phi + lift;
            into.top[s][cell] = Math.max(phi, 0) + lift;
            into.integral[s][cell] = half / d * (size == 0 ? 1 : -Math.expm1(-size) / size);
            into.plain[s][cell] = half / d;
            if (streams) {
                into.carried[s][cell] = u / d * length;
                into.dragged[s][cell] = u * u / d * paths.volume(cell, end);
            }
        }
        if (forces) into.work[cell] = f * length;
    }

    /**
     * Sums a part of a path, from {@code panel.phi} at its beginning, by samples from {@code at}.
     */
    private void sum(int cell, int end, int at, double from, double to) {
        double face = paths.face(cell, end);
        double whole = paths.node(cell) - face;
        double signed = 0.5 * (to - from) * whole;
        double step = Math.abs(signed);
        double metres = paths.stretch(cell);
        double resistance = paths.resistance(cell, end, Math.abs(whole));
        double volume = streams ? paths.volume(cell, end) / Math.abs(whole) : 0;
        for (int k = 0; k < N; k++)
            fall[k] =
                    paths.fall(face + (from + 0.5 * (1 + Kronrod.point(k)) * (to - from)) * whole);
        panel.work = 0;
        if (forces)
            for (int k = 0; k < N; k++)
                panel.work += Kronrod.weight(k) * samples.force[at + k] * metres * step;
        for (int s = 0; s < species; s++) {
            rise(s, at, metres, signed);
            barrier(s, at, step, resistance);
            if (streams) stream(s, at, metres * step, step * volume * scale(cell, end));
        }
    }

    /** psi at the points of a part, and phi at its end. */
    private void rise(int s, int at, double metres, double signed) {
        double[] energy = samples.energy[s];
        boolean driven = drive(s, at, metres, drive);
        if (driven) Kronrod.upTo(drive, risen);
        for (int k = 0; k < N; k++) {
            psi[k] = panel.phi[s] + (driven ? risen[k] * signed : 0);
            if (samples.steadyBath())
                psi[k] += (energy[at + k] - energy[at + N]) / samples.thermal[at + N];
            if (order != 0) psi[k] += order * Math.log(samples.diffusivity[s][at + k]);
        }
        panel.error[s] = 0;
        if (!driven) return;
        double fine = 0;
        double coarse = 0;
        double size = 0;
        for (int k = 0; k < N; k++) {
            fine += Kronrod.weight(k) * drive[k] * signed;
            coarse += Kronrod.coarse(k) * drive[k] * signed;
            size += Kronrod.weight(k) * Math.abs(drive[k] * signed);
        }
        panel.phi[s] += fine;
        panel.error[s] = Math.abs(fine - coarse) / (1 + size);
    }

    /** The integrals of exp(psi) ds/(D A) and of ds/(D A) over a part. */
    private void barrier(int s, int at, double step, double resistance) {
        double[] d = samples.diffusivity[s];
        double top = Double.NEGATIVE_INFINITY;
        for (double p : psi) top = Math.max(top, p);
        double fine = 0;
        double coarse = 0;
        double plain = 0;
        for (int k = 0; k < N; k++) {
            double bare = step * fall[k] * resistance / d[at + k];
            double value = Math.exp(psi[k] - top) * bare;
            fine += Kronrod.weight(k) * value;
            coarse += Kronrod.coarse(k) * value;
            plain += Kronrod.weight(k) * bare;
        }
        panel.top[s] = top;
        panel.integral[s] = fine;
        panel.plain[s] = plain;
        panel.error[s] = Math.max(panel.error[s], Math.abs(fine - coarse) / fine);
    }

    /** The integrals of u/D and of u^2 A/D over a part. */
    private void stream(int s, int at, double length, double volume) {
        double carried = 0;
        double dragged = 0;
        for (int k = 0; k < N; k++) {
            double u = samples.velocity[at + k];
            double perD = Kronrod.weight(k) * u / samples.diffusivity[s][at + k];
            carried += perD;
            dragged += perD * u / fall[k];
        }
        panel.carried[s] = carried * length;
        panel.dragged[s] = dragged * volume;
    }

    /** What makes A ds of {@link HalfCells#fall} the volume of the half cell. */
    private double scale(int cell, int end) {
        if (paths.uniform()) return 1;
        double face = paths.face(cell, end);
        double whole = paths.node(cell) - face;
        double sum = 0;
        for (int k = 0; k < N; k++)
            sum +=
                    0.5
                            * Kronrod.weight(k)
                            / paths.fall(face + 0.5 * (1 + Kronrod.point(k)) * whole);
        return 1 / sum;
    }

    /** phi' without what the potential energy gives in a bath of one temperature. */
    private boolean drive(int s, int at, double metres, double[] into) {
        boolean driven = false;
        for (int k = 0; k < N; k++) {
            int i = at + k;
            double q =
                    -(samples.force[i] / samples.thermal[i]
                                    + samples.velocity[i] / samples.diffusivity[s][i])
                            * metres;
            if (!samples.steadyBath()) q += samples.energy[s][i] / samples.thermal[i];
            into[k] = q;
            driven |= q != 0;
        }
        return driven;
    }

    /** Sums a path again by parts, from the face on. */
    private void refine(int cell, int end, Halves into) {
        double[] whole = new double[species];
        double[] top = new double[species];
        for (int s = 0; s < species; s++) {
            whole[s] = into.integral[s][cell];
            top[s] = into.top[s][cell];
        }
        Panel total = new Panel(species);
        java.util.Arrays.fill(total.top, Double.NEGATIVE_INFINITY);
        parts(cell, end, 0, 1, 0, total, new Reference(whole, top));
        for (int s = 0; s < species; s++) {
            panel.phi[s] = total.phi[s];
            panel.top[s] = total.top[s];
            panel.integral[s] = total.integral[s];
            panel.plain[s] = total.plain[s];
            panel.carried[s] = total.carried[s];
            panel.dragged[s] = total.dragged[s];
        }
        panel.work = total.work;
        store(cell, 0, into);
    }

    /** A first guess of the whole: integral times exp(top). */
    private record Reference(double[] integral, double[] top) {}

    private void parts(
            int cell,
            int end,
            double from,
            double to,
            int depth,
            Panel total,
            Reference reference) {
        System.arraycopy(total.phi, 0, panel.phi, 0, species);
        place(cell, end, from, to);
        samples.evaluate(N + 2);
        sum(cell, end, 0, from, to);
        if (depth < DEEPEST && !good(total, reference, to - from)) {
            double middle = 0.5 * (from + to);
            parts(cell, end, from, middle, depth + 1, total, reference);
            parts(cell, end, middle, to, depth + 1, total, reference);
            return;
        }
        for (int s = 0; s < species; s++) {
            double top = Math.max(total.top[s], panel.top[s]);
            total.integral[s] =
                    total.integral[s] * Math.exp(total.top[s] - top)
                            + panel.integral[s] * Math.exp(panel.top[s] - top);
            total.top[s] = top;
            total.phi[s] = panel.phi[s];
            total.plain[s] += panel.plain[s];
            total.carried[s] += panel.carried[s];
            total.dragged[s] += panel.dragged[s];
        }
        total.work += panel.work;
    }

    private boolean good(Panel total, Reference reference, double width) {
        for (int s = 0; s < species; s++) {
            if (panel.error[s] <= CONVERGED) continue;
            double known = total.integral[s] * Math.exp(total.top[s] - panel.top[s]);
            double guess = reference.integral[s] * Math.exp(reference.top[s] - panel.top[s]);
            boolean small = panel.integral[s] <= NEGLIGIBLE * Math.max(known, guess);
            if (!small || width > 0x1p-8) return false;
        }
        return true;
    }
}
