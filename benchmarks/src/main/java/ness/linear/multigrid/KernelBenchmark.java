package ness.linear.multigrid;

import java.util.concurrent.TimeUnit;
import ness.benchmarks.BytesPerCell;
import ness.linear.Factorisation;
import ness.linear.LinearReport;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The loops that a solve with conjugate gradients and multigrid consists of, on the finest grid of
 * P1, and the triad that says what the memory can do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class KernelBenchmark {
    /** Cells along each of two axes. */
    @Param("2048")
    int n;

    @Param("2")
    int threads;

    private Team team;
    private Stencil stencil;
    private FineLevel fine;
    private Cycle cycle;
    private Transfer transfer;
    private Work[] works;
    private double[] x;
    private double[] y;
    private double[] z;

    /** Builds P1 and its first two levels. */
    @Setup(Level.Trial)
    public void build() {
        team = Team.of(threads);
        stencil = P1.stencil(n);
        fine = new FineLevel(stencil, team);
        cycle = new Cycle(fine, team);
        works = Work.forTeam(team, fine.level.length);
        transfer = transfer();
        x = new double[n * n];
        y = new double[n * n];
        z = new double[n * n];
        for (int c = 0; c < n * n; c++) {
            x[c] = Math.sin(0.1 * c);
            y[c] = Math.cos(0.3 * c);
        }
        cycle.prepare(x, 1);
    }

    private Transfer transfer() {
        int half = fine.level.count[0] / 2;
        var coarse =
                new ness.linear.multigrid.Level(new int[] {half, half, 1}, new boolean[3], true);
        boolean[] axes = {true, true, false};
        return new Transfer(fine.level, coarse, axes, team, Work.forTeam(team, fine.level.length));
    }

    /** z = x + s y: what the memory of the machine can do. */
    @Benchmark
    @BytesPerCell(24)
    public double[] triad() {
        team.forEach(
                n * n,
                1 << 14,
                (from, to, thread) -> {
                    for (int i = from; i < to; i++) z[i] = x[i] + 3.0 * y[i];
                });
        return z;
    }

    /** z = A x: reads x, two couplings and the diagonal, writes z. */
    @Benchmark
    @BytesPerCell(40)
    public double[] multiply() {
        team.forEach(
                n,
                Math.max(1, (1 << 14) / n),
                (from, to, thread) -> stencil.multiply(x, z, from, to));
        return z;
    }

    /** The sum of x y: reads both. */
    @Benchmark
    @BytesPerCell(16)
    public double dot() {
        return cycle.dot(x, y);
    }

    /** The sum of x and the preconditioned vector, which is in single precision. */
    @Benchmark
    @BytesPerCell(12)
    public double dotPrepared() {
        return cycle.dotPrepared(x);
    }

    /** z = preconditioned vector + beta z. */
    @Benchmark
    @BytesPerCell(20)
    public double[] direct() {
        cycle.direct(z, 0.5);
        return z;
    }

    /** A vector into the level's right-hand side, in single precision. */
    @Benchmark
    @BytesPerCell(12)
    public FineLevel load() {
        team.forEach(
                fine.lines(),
                Math.max(1, (1 << 14) / n),
                (from, to, thread) -> {
                    for (int line = from; line < to; line++) fine.load(x, 1, line);
                });
        return fine;
    }

    /**
     * One sweep over both colours: reads right-hand side, inverse diagonal and the neighbours'
     * solution, writes the solution, and meets both couplings twice.
     */
    @Benchmark
    @BytesPerCell(32)
    public Object relax() {
        var level = fine.level;
        for (int each = 0; each < 2; each++) {
            int colour = each;
            level.forEachRow(
                    team,
                    (from, to, thread) -> {
                        for (int row = from; row < to; row++)
                            level.solve(row, level.parity(colour, row), works[thread]);
                    });
        }
        return level;
    }

    /** Residual of all cells: reads right-hand side, excess, solution, two couplings; writes it. */
    @Benchmark
    @BytesPerCell(24)
    public Object residual() {
        var level = fine.level;
        level.forEachRow(
                team,
                (from, to, thread) -> {
                    for (int row = from; row < to; row++)
                        for (int p = 0; p < 2; p++)
                            level.residual(row, p, level.defect[p][row], works[thread]);
                });
        return level;
    }

    /**
     * Residual of the first colour to the coarse cells: half the residual, four weights in four
     * cells.
     */
    @Benchmark
    @BytesPerCell(7)
    public Object restrict() {
        transfer.restrict(transfer.coarse().right, true);
        return transfer;
    }

    /** Coarse solution to the first colour: half the solution twice, four weights in four cells. */
    @Benchmark
    @BytesPerCell(9)
    public Object prolong() {
        transfer.prolong();
        return transfer;
    }

    /** One preconditioning, all levels. */
    @Benchmark
    public Object cycle() {
        cycle.prepare(x, 1);
        return cycle;
    }

    /** All that comes before the first iteration. */
    @Benchmark
    public Factorisation factorise() {
        return new Multigrid(threads).factorise(stencil);
    }

    /** A solve to 1e-8, without the set-up. */
    @Benchmark
    public LinearReport solve(Prepared prepared) {
        return prepared.factorisation.solve(P1.right(stencil), prepared.solution, 1e-8);
    }

    /** A stencil that is ready to be solved with. */
    @State(Scope.Benchmark)
    public static class Prepared {
        Factorisation factorisation;
        double[] solution;

        /** Factorises the stencil of the benchmark. */
        @Setup(Level.Trial)
        public void build(KernelBenchmark of) {
            factorisation = new Multigrid(of.threads).factorise(of.stencil);
            solution = new double[of.n * of.n];
        }
    }

    /** The equations of P1. */
    private static final class P1 {
        private P1() {}

        private static double conductivity(int i, int j, int n) {
            double x = (i + 0.5) / n;
            double y = (j + 0.5) / n;
            double smooth = Math.exp(2 * Math.sin(6 * Math.PI * x) * Math.sin(4 * Math.PI * y));
            return smooth * (((int) (8 * x) + (int) (8 * y)) % 2 == 1 ? 1000 : 1);
        }

        private static double series(double a, double b) {
            return 2 * a * b / (a + b);
        }

        static Stencil stencil(int n) {
            double[] gx = new double[(n + 1) * n];
            double[] gy = new double[(n + 1) * n];
            double[] diagonal = new double[n * n];
            for (int j = 0; j < n; j++)
                for (int i = 0; i < n; i++) {
                    double k = conductivity(i, j, n);
                    if (i > 0) gx[i + (n + 1) * j] = series(k, conductivity(i - 1, j, n));
                    if (j > 0) gy[i + n * j] = series(k, conductivity(i, j - 1, n));
                    if (i == 0 || i == n - 1) diagonal[i + n * j] = 2 * k;
                }
            double[][] couplings = {gx, gy, null};
            return new Stencil(Shape.of(n, n, 1), couplings, couplings, diagonal, true);
        }

        /** What the reservoirs at 400 and 300 K give at a start from 350 K. */
        static double[] right(Stencil stencil) {
            double[] right = stencil.diagonal().clone();
            int n = stencil.shape().nx();
            for (int c = 0; c < right.length; c++) right[c] *= c % n == 0 ? 50 : -50;
            return right;
        }
    }
}
