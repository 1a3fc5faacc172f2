package ness.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.discrete.particles.Verdict;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Samples;
import ness.grid.Grid;
import ness.physics.Property;
import ness.physics.driftdiffusion.Constants;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Medium;
import ness.physics.driftdiffusion.Motility;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import ness.steady.Outcome;
import ness.study.Experiment;
import ness.thermo.Account;
import ness.thermo.Ledger;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/**
 * A frame of particles made up by hand, in reduced units: salt of charge 2 diffuses with D = 1
 * along a rod of unit length and cross-section from density 2 to density 1, while dust of uniform
 * density 3 stays where it is. The current is 1 everywhere, and the production ln 2.
 */
public final class HandMade {
    private HandMade() {}

    private static Property number(String name, double value) {
        return new Property(name, name, Expression.constant(value), Range.ANY);
    }

    private static DriftDiffusion law() {
        Property one = number("one", 1);
        Medium medium =
                new Medium(
                        List.of(one, one, one),
                        false,
                        Convention.HAENGGI,
                        null,
                        Arrays.asList(null, null, null),
                        Arrays.asList(null, null, null));
        return new DriftDiffusion(
                List.of(
                        new Species("salt", 2, Motility.DIFFUSIVITY, one, null),
                        new Species("dust", 0, Motility.DIFFUSIVITY, one, null)),
                medium,
                null,
                List.of(),
                List.of(),
                Constants.REDUCED);
    }

    private static ParticleReservoir reservoir(String name, double salt) {
        return new ParticleReservoir(
                name,
                List.of(new Content.Density(number("salt", salt)), new Content.Closed()),
                null,
                null);
    }

    private static ParticleContact contact(Grid grid, int end, ParticleReservoir reservoir) {
        int rows = grid.cells() / grid.cells(0);
        int[] faces = new int[rows];
        int[] cells = new int[rows];
        for (int j = 0; j < rows; j++) {
            cells[j] = grid.cell(end * (grid.cells(0) - 1), j, 0);
            faces[j] = grid.face(0, end, cells[j]);
        }
        String side = end == 0 ? "left" : "right";
        return new ParticleContact(
                side,
                0,
                end,
                faces,
                cells,
                List.of(new Passage.Held(reservoir), new Passage.Closed()),
                null);
    }

    /** The frame on nx by ny cells; one row is a rod. */
    public static ParticleFrame frame(int nx, int ny) {
        Grid grid =
                new Experiment(
                                ny == 1
                                        ? "{axes: {x: {from: 0, to: 1, cells: %d}}}".formatted(nx)
                                        : ("{axes: {x: {from: 0, to: 1, cells: %d},"
                                                        + " y: {from: 0, to: 1, cells: %d}}}")
                                                .formatted(nx, ny))
                        .grid();
        ParticleReservoir strong = reservoir("strong", 2);
        ParticleReservoir weak = reservoir("weak", 1);
        ParticleProblem problem =
                new ParticleProblem(
                        grid,
                        law(),
                        List.of(strong, weak),
                        List.of(contact(grid, 0, strong), contact(grid, 1, weak)),
                        Map.of("dust", 3.0),
                        Map.of());
        double[][] density = new double[2][grid.cells()];
        double[] cellProduction = new double[grid.cells()];
        double[][][] flow = new double[2][3][0];
        double[][] faceProduction = new double[3][0];
        for (int axis = 0; axis < 3; axis++) {
            if (!grid.axis(axis).resolved()) continue;
            faceProduction[axis] = new double[grid.faces(axis)];
            for (int s = 0; s < 2; s++) flow[s][axis] = new double[grid.faces(axis)];
        }
        Arrays.fill(flow[0][0], 1.0 / ny);
        for (int c = 0; c < grid.cells(); c++) {
            int i = c % nx;
            density[0][c] = 2 - (i + 0.5) / nx;
            density[1][c] = 3;
            cellProduction[c] = Math.log((2 - (double) i / nx) / (2 - (i + 1.0) / nx)) / ny;
            faceProduction[0][grid.face(0, 0, c)] += 0.5 * cellProduction[c];
            faceProduction[0][grid.face(0, 1, c)] += 0.5 * cellProduction[c];
        }
        double[][] walls = {fill(ny, 2), fill(ny, 1)};
        double[] nan = fill(ny, Double.NaN);
        return new ParticleFrame(
                problem,
                density,
                null,
                flow,
                faceProduction,
                cellProduction,
                new double[2] @Nullable [],
                new double[2] @Nullable [],
                affinities(nx, ny),
                ny == 1 ? null : new double[2][grid.cells()],
                ledger(),
                new double[] {1e-16, 0},
                new double[][] {{2, Double.NaN}, {1, Double.NaN}},
                new double[][] {{Math.log(2), Double.NaN}, {0, Double.NaN}},
                new double[][][] {{walls[0], nan}, {walls[1], nan}},
                null,
                new Verdict(false, Math.log(2), "through strong and weak"),
                List.of("made up"));
    }

    /** Logarithms of the ratios of salt on both sides of each face; the dust has none. */
    private static double[][][] affinities(int nx, int ny) {
        double[][][] all = {
            {new double[(nx + 1) * ny], {}, {}}, {new double[(nx + 1) * ny], {}, {}}
        };
        for (int f = 0; f < (nx + 1) * ny; f++) {
            double left = 2 - Math.max(0, f % (nx + 1) - 0.5) / nx;
            double right = 2 - Math.min(nx, f % (nx + 1) + 0.5) / nx;
            all[0][0][f] = Math.log(left / right);
        }
        if (ny > 1) for (double[][] each : all) each[1] = new double[nx * (ny + 1)];
        return all;
    }

    private static double[] fill(int n, double value) {
        double[] row = new double[n];
        Arrays.fill(row, value);
        return row;
    }

    private static Ledger ledger() {
        List<String> quantities = new ArrayList<>(List.of("salt", "dust", "energy", "heat"));
        quantities.add("work");
        Ledger ledger = new Ledger(quantities, List.of("diffusion", "contact"));
        Account strong = new Account("strong", "left");
        Account weak = new Account("weak", "right");
        ledger.flow("salt", strong).exchange(1, -Math.log(2));
        ledger.flow("salt", weak).exchange(-1, 0);
        ledger.flow("energy", strong).exchange(5, 0);
        ledger.flow("energy", weak).exchange(-4, 0);
        ledger.flow("heat", new Account("medium", null)).exchange(-3, 0);
        ledger.flow("work", Account.WORK).exchange(2, 0);
        ledger.production("diffusion").add(Math.log(2));
        ledger.share("salt").add(Math.log(2));
        ledger.share("dust").add(0);
        ledger.exceed(0);
        return ledger;
    }

    /** The same with production and entropy without bound at the right. */
    public static ParticleFrame boundless() {
        ParticleFrame frame = frame(2, 1);
        frame.ledger().flow("salt", new Account("weak", "right")).boundless(-1);
        frame.ledger().boundless("diffusion", "salt");
        return frame;
    }

    static RunFindings run(ParticleFrame frame) {
        return RunFindings.of(frame, Units.SI, List.of("left", "right", "top"));
    }

    /** What a run that ends in this frame finds. */
    public static Findings findings(ParticleFrame frame, Units units) {
        RunFindings found = RunFindings.of(frame, units, List.of("left", "right", "top"));
        Outcome.Trace trace =
                new Outcome.Trace(1, 1, 1e-15, List.of(1.0, 1e-15), List.of(1.0), "direct", 0);
        return found.findings(
                Samples.run("Salt"),
                trace,
                found.quantities(Map.of("mean", "mean(salt)"), Scope.EMPTY),
                Group.named("seconds").put("total", 1.0, "s").build());
    }
}
