package ness.study;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import ness.config.settings.OutputSettings.Phrase;
import ness.config.settings.SolveSettings;
import ness.diagnostics.RunFindings;
import ness.evolution.Integrator;
import ness.evolution.Timing;
import ness.findings.Course;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Waypoint;
import ness.input.Exit;
import ness.input.Fault;
import ness.physics.Inadmissible;
import org.jspecify.annotations.Nullable;

/**
 * A run in time as a course of findings: each is computed when it is asked for, so that a long
 * course never lies in memory.
 *
 * @param <F> what moments are shown as
 */
final class TimeRun<F> implements Iterator<Course.Point> {
    /** Times that an event is searched for in a step. */
    private static final int MOST_TRIALS = 60;

    /** How closely an event is found, relative to its time. */
    private static final double CLOSE = 1e-10;

    private static final String INDEX = "index";
    private static final String WATCHED = "watched";

    private final Run run;
    private final Conclusion conclusion;
    private final Function<F, RunFindings> show;
    private final Integrator<F> integrator;
    private final Timing timing;
    private final @Nullable Phrase stopWhen;
    private final long begin;
    private final long built;
    private final TimeTables tables = new TimeTables();
    private long index;
    private double watched = Double.NaN;
    private boolean ended;
    private String status = "finished";
    private @Nullable Fault fault;
    private @Nullable Findings last;

    TimeRun(
            Run run,
            Conclusion conclusion,
            Function<F, RunFindings> show,
            Integrator<F> integrator,
            Timing timing,
            long begin,
            long built) {
        this.run = run;
        this.conclusion = conclusion;
        this.show = show;
        this.integrator = integrator;
        this.timing = timing;
        this.begin = begin;
        this.built = built;
        stopWhen = run.config().settings().solve().stopWhen();
        Waypoint from = run.from();
        if (from == null) return;
        TimePlaces.resume(from, integrator, tables);
        index = Math.round(TimePlaces.number(from, INDEX));
        watched = TimePlaces.number(from, WATCHED);
    }

    /** Tells of the present place, from which the run could go on. */
    private void tell() {
        Integrator.Snapshot place = integrator.snapshot();
        int solves = integrator.solves();
        double[] spreads = integrator.spreads();
        int rows = tables.rows();
        Map<String, Double> more = Map.of(INDEX, (double) index, WATCHED, watched);
        run.keeper()
                .reached(
                        place.time(),
                        () -> TimePlaces.of(place, spreads, solves, tables, rows, more));
    }

    /** How a run in time that a config asks for goes. */
    static Timing timing(SolveSettings solve) {
        Double end = solve.end();
        return new Timing(
                end == null ? Double.POSITIVE_INFINITY : end,
                solve.every(),
                solve.ofError(),
                solve.firstStep(),
                solve.until() == SolveSettings.Until.STEADY);
    }

    /** The course, and what is known at its end. */
    Answer answer(List<String> unknowns) {
        Set<String> led = new LinkedHashSet<>(unknowns);
        led.add("entropy_production_density");
        List<String> asked = run.config().settings().output().fields();
        if (asked != null) led.addAll(asked);
        Course course =
                new Course(
                        "time",
                        List.of(new Course.Column("time", conclusion.unit("s"), "time")),
                        new Course.Led.Fields(List.copyOf(led)),
                        this);
        return Answer.along(course, this::end);
    }

    private Answer end() {
        Findings found = last;
        if (found == null) throw new IllegalStateException("the start is always told");
        Fault why = fault;
        return new Answer(found, why == null ? List.of() : List.of(why), Exit.TIME_STEP);
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public Course.Point next() {
        if (ended) throw new NoSuchElementException();
        RunFindings shown = index == 0 ? watch() : advance(timing.kept(index));
        index++;
        tables.add(integrator.now().time(), shown, integrator.steps());
        Findings findings = findings(shown);
        last = findings;
        return new Course.Point(List.of(integrator.now().time()), findings);
    }

    private RunFindings watch() {
        RunFindings shown = show.apply(integrator.frame());
        Phrase phrase = stopWhen;
        if (phrase != null) watched = conclusion.value(shown, phrase);
        return shown;
    }

    /** Goes on to a time, unless the run ends before. */
    private RunFindings advance(double target) {
        while (integrator.now().time() < target) {
            Integrator.Snapshot before = integrator.snapshot();
            if (!integrator.advance(target)) {
                refuse();
                break;
            }
            if (stopWhen == null) tell();
            run.monitor().step((int) integrator.steps(), integrator.imbalance());
            if (stopWhen != null && happened(before)) {
                status = "stopped";
                ended = true;
                break;
            }
            if (stopWhen != null) tell();
            if (timing.steady() && integrator.steady()) {
                status = "converged";
                ended = true;
                break;
            }
        }
        if (integrator.now().time() >= timing.end()) ended = true;
        return show.apply(integrator.frame());
    }

    private void refuse() {
        ended = true;
        Inadmissible why = integrator.refusal();
        if (why != null && why.path() != null) throw conclusion.refused(why);
        status = "diverged";
        fault =
                run.config()
                        .fault(
                                "solve",
                                "no step after t = %.9g s is short enough%s"
                                        .formatted(
                                                integrator.now().time(),
                                                why == null ? "" : ": " + why.message()),
                                "a larger solve.tolerance, or a smaller source");
    }

    /** Whether what is watched changed sign in the last step; then that is cut short there. */
    private boolean happened(Integrator.Snapshot before) {
        Phrase phrase = stopWhen;
        if (phrase == null) return false;
        double from = watched;
        double to = value(phrase);
        if (!changed(from, to)) {
            watched = to;
            return false;
        }
        double low = before.time();
        double high = integrator.now().time();
        for (int n = 0; n < MOST_TRIALS && high - low > CLOSE * high; n++) {
            double share = from == to ? 0.5 : Math.abs(from) / (Math.abs(from) + Math.abs(to));
            boolean halve = n % 3 == 2 || !(share > 0.01 && share < 0.99);
            double middle = low + (high - low) * (halve ? 0.5 : share);
            integrator.restore(before);
            goTo(middle);
            double there = value(phrase);
            if (changed(from, there)) {
                high = middle;
                to = there;
            } else {
                low = middle;
                from = there;
            }
        }
        if (integrator.now().time() != high) {
            integrator.restore(before);
            goTo(high);
        }
        return true;
    }

    private void goTo(double time) {
        while (integrator.now().time() < time && integrator.advance(time)) {}
    }

    private double value(Phrase phrase) {
        return conclusion.value(show.apply(integrator.frame()), phrase);
    }

    private static boolean changed(double from, double to) {
        return from == 0 ? to != 0 : Math.signum(from) != Math.signum(to);
    }

    private Findings findings(RunFindings shown) {
        List<Group> more = new ArrayList<>();
        more.add(shown.totals(integrator.totals(), integrator.entropyError()));
        more.add(conclusion.quantities(shown));
        Fault why = fault;
        List<String> warnings = new ArrayList<>(shown.warnings());
        boolean late = ended && why == null && timing.steady() && !status.equals("converged");
        if (late && stopWhen == null)
            warnings.add("the end was reached before the state was steady");
        return shown.findings(
                conclusion.head(status, why == null ? 0 : Exit.TIME_STEP.code(), warnings),
                solver(),
                more,
                new Conclusion.Times(begin, built, System.nanoTime()).group(),
                ended ? tables.tables(conclusion.unit("s")) : List.of());
    }

    private Group solver() {
        return Group.named("solver")
                .put("method", integrator.method())
                .put("linear", integrator.linear())
                .put("steps", integrator.steps())
                .put("rejected", integrator.rejections())
                .put("linear_iterations", (long) integrator.solves())
                .put("time", integrator.now().time(), conclusion.unit("s"))
                .put("residual", integrator.imbalance(), "1")
                .build();
    }
}
