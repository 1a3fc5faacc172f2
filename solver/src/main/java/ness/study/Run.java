package ness.study;

import ness.config.Resolved;
import ness.config.assembly.Assembly;
import ness.config.assembly.GridFaults;
import ness.discrete.GridBalance;
import ness.findings.Group;
import ness.findings.Waypoint;
import ness.grid.Grid;
import ness.input.Faults;
import ness.input.InputException;
import ness.linear.LinearSolver;
import ness.linear.Prediction;
import ness.linear.Shape;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import ness.physics.PropertyException;
import ness.problem.GridProblem;
import ness.problem.ParticleProblem;
import ness.steady.Monitor;
import ness.steady.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The straight pipe: one config, its problem, its solution and what was found.
 *
 * @param config every word bound and checked
 * @param configPath canonical absolute path of the config, the owner of the result file
 * @param version of the program
 * @param output path of the result file as the user should see it; empty if none is written
 * @param threads that the solver may use, at least 1
 * @param monitor hears how the search goes on
 * @param keeper hears of places from which a run in time can go on
 * @param from such a place, to go on from; null = the start
 */
public record Run(
        Resolved config,
        String configPath,
        String version,
        String output,
        int threads,
        Monitor monitor,
        Waypoint.Keeper keeper,
        @Nullable Waypoint from) {

    /** A run from the start, of which nothing is kept. */
    public Run(
            Resolved config,
            String configPath,
            String version,
            String output,
            int threads,
            Monitor monitor) {
        this(config, configPath, version, output, threads, monitor, Waypoint.Keeper.NONE, null);
    }

    /** A run that nobody watches. */
    public Run(Resolved config, String configPath, String version, String output, int threads) {
        this(config, configPath, version, output, threads, (step, residual) -> {});
    }

    /**
     * Solves for the steady state, or for those along a sweep.
     *
     * @throws InputException 65 for values that are inadmissible where they are used, 76 for a
     *     problem that has no steady state, 78 for one that is too large
     */
    public Answer solve() {
        return config.settings().sweep().isEmpty()
                ? studied(settle(null, true))
                : new Sweep(this).answer();
    }

    /** The answer with what the extra studies of its problem find. */
    Answer studied(Solution solution) {
        boolean more = config.settings().solve().estimateError() && solution.found();
        return more ? ErrorEstimate.added(this, solution) : solution.answer();
    }

    /** Solves for one steady state, from that of a like problem if one is given. */
    Solution settle(@Nullable Solution from) {
        return settle(from, false);
    }

    private Solution settle(@Nullable Solution from, boolean studies) {
        long start = System.nanoTime();
        Size.of(config).require(config);
        try {
            GridFaults faults = new GridFaults(config);
            if (studies) checkStudies(faults.all());
            Study study = sound(faults);
            double @Nullable [][] state = from == null ? null : from.on(study.problem().grid());
            return study.solve(start, System.nanoTime(), state);
        } catch (PropertyException e) {
            throw Assembly.refused(config, e);
        }
    }

    /** The same with another config. */
    Run at(Resolved other) {
        return new Run(other, configPath, version, output, threads, monitor);
    }

    /**
     * Tells what can be known to be wrong without solving.
     *
     * @return the grid of the problem
     */
    Grid rehearse() {
        Size.of(config).require(config);
        try {
            GridFaults faults = new GridFaults(config);
            checkStudies(faults.all());
            Study study = sound(faults);
            study.requireStart();
            return study.problem().grid();
        } catch (PropertyException e) {
            throw Assembly.refused(config, e);
        }
    }

    private void checkStudies(Faults faults) {
        if (config.settings().solve().estimateError()) ErrorEstimate.check(config, faults);
    }

    /** The problem, if nothing is known to be wrong with it. */
    private Study sound(GridFaults faults) {
        Study study = study(Assembly.of(config, faults));
        study.check(faults);
        faults.all().stop();
        return study;
    }

    /** One line for each kind of problem. */
    private Study study(Assembly.Assembled assembled) {
        return switch (assembled.problem()) {
            case GridProblem heat -> new HeatStudy(this, assembled, heat);
            case ParticleProblem particles -> new ParticleStudy(this, assembled, particles);
        };
    }

    LinearSolver solver(Grid grid) {
        return LinearSolvers.choose(GridBalance.shape(grid), method(config), threads);
    }

    /** The same for stationary densities of closed species, which elimination finds safest. */
    LinearSolver solverOfClosed(Grid grid) {
        return solverOfClosed(GridBalance.shape(grid), method(config), threads);
    }

    static LinearSolver solverOfClosed(Shape shape, Method method, int threads) {
        LinearSolver direct = LinearSolvers.choose(shape, Method.DIRECT, threads);
        Prediction prediction = direct.predict(shape, false);
        boolean fits =
                prediction.addressable()
                        && prediction.bytes() < Runtime.getRuntime().maxMemory() / 2;
        return fits && method == Method.AUTO
                ? direct
                : LinearSolvers.choose(shape, method, threads);
    }

    /** The linear solver that a config asks for. */
    static Method method(Resolved config) {
        return switch (config.settings().solve().linear().method()) {
            case AUTO -> Method.AUTO;
            case DIRECT -> Method.DIRECT;
            case MULTIGRID -> Method.MULTIGRID;
        };
    }

    Settings settings() {
        var solve = config.settings().solve();
        return new Settings(
                solve.ofResidual(),
                Math.toIntExact(Math.min(solve.maxSteps(), 1 << 20)),
                solve.linear().tolerance());
    }

    /**
     * The problem as understood, for a reader: title, model, mesh, unknowns, reservoirs,
     * boundaries, {@code memory: {predicted, available}} [bytes]. Solves nothing.
     *
     * @throws InputException as {@link #solve()}, whatever can be known before solving
     */
    public Group check() {
        Group understood = checkOne();
        if (config.settings().sweep().isEmpty()) return understood;
        Points points = new Points(config);
        points.check(this, true);
        return understood.with(points.understood());
    }

    private Group checkOne() {
        Size size = Size.of(config);
        size.require(config);
        GridFaults faults = new GridFaults(config);
        Claims.check(config, faults.all());
        checkStudies(faults.all());
        try {
            Study study = sound(faults);
            study.requireStart();
            return new Conclusion(this, study.warnings()).understood(study, size);
        } catch (PropertyException e) {
            throw Assembly.refused(config, e);
        }
    }

    /**
     * {@code equilibrium: {largest_net, largest_one_way, where}}: the largest current of the twin
     * without drives, beside the one-way flows whose difference it is.
     */
    public Group equilibrium() {
        Size.of(config).require(config);
        Study study = study(Assembly.of(config));
        try {
            return study.equilibrium();
        } catch (PropertyException e) {
            throw Assembly.refused(config, e);
        }
    }
}
