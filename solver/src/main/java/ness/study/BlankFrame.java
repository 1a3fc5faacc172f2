package ness.study;

import java.util.Arrays;
import java.util.List;
import ness.discrete.particles.ParticleFrame;
import ness.discrete.particles.Verdict;
import ness.grid.Grid;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.problem.ParticleContact;
import ness.problem.ParticleProblem;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** A frame of particles in which nothing flows yet, to try out what is asked of it. */
final class BlankFrame {
    private BlankFrame() {}

    static ParticleFrame of(ParticleProblem problem) {
        Grid grid = problem.grid();
        DriftDiffusion law = problem.law();
        int n = law.species().size();
        boolean field = law.electrostatics() != null;
        boolean reacts = !law.reactions().isEmpty();
        boolean surface = problem.contacts().stream().anyMatch(c -> c.axis() < 0);
        double[][][] flow = new double[n][][];
        for (int s = 0; s < n; s++) flow[s] = faces(grid);
        boolean plane = grid.cells(0) > 1 && grid.cells(1) > 1 && grid.cells(2) == 1;
        Ledger ledger = ParticleFrame.ledger(law);
        ledger.exceed(0);
        return new ParticleFrame(
                problem,
                cells(n, grid, 1),
                field ? new double[grid.cells()] : null,
                flow,
                faces(grid),
                new double[grid.cells()],
                cells(reacts, n, grid),
                cells(surface, n, grid),
                flow,
                plane ? rows(n, grid.cells()) : null,
                ledger,
                new double[n],
                rows(problem.reservoirs().size(), n),
                rows(problem.reservoirs().size(), n),
                walls(problem, n),
                field ? wallPotentials(problem) : null,
                new Verdict(true, 0, ""),
                List.of());
    }

    private static double[][] cells(int n, Grid grid, double value) {
        double[][] rows = rows(n, grid.cells());
        for (double[] row : rows) Arrays.fill(row, value);
        return rows;
    }

    /** A zero for each cell and species; null for species without. */
    private static double[] @Nullable [] cells(boolean any, int n, Grid grid) {
        double[] @Nullable [] all = new double[n] @Nullable [];
        for (int s = 0; any && s < n; s++) all[s] = new double[grid.cells()];
        return all;
    }

    private static double[][] rows(int n, int length) {
        return new double[n][length];
    }

    private static double[][] faces(Grid grid) {
        double[][] faces = new double[3][];
        for (int axis = 0; axis < 3; axis++)
            faces[axis] = new double[grid.axis(axis).resolved() ? grid.faces(axis) : 0];
        return faces;
    }

    private static double[][][] walls(ParticleProblem problem, int n) {
        List<ParticleContact> contacts = problem.contacts();
        double[][][] walls = new double[contacts.size()][][];
        for (int c = 0; c < walls.length; c++) {
            walls[c] = rows(n, contacts.get(c).cells().length);
            for (double[] wall : walls[c]) Arrays.fill(wall, 1);
        }
        return walls;
    }

    private static double[][] wallPotentials(ParticleProblem problem) {
        List<ParticleContact> contacts = problem.contacts();
        double[][] walls = new double[contacts.size()][];
        for (int c = 0; c < walls.length; c++)
            walls[c] = new double[contacts.get(c).cells().length];
        return walls;
    }
}
