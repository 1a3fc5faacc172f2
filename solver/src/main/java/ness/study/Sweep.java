package ness.study;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import ness.config.settings.Amount;
import ness.findings.Course;
import ness.findings.Course.Point;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Steady states one after another, each searched from the last. A point without steady state is
 * marked, and the sweep goes on from the last one that has one.
 */
final class Sweep implements Iterator<Point> {
    /** Most failures that are told one by one. */
    private static final int MOST_TOLD = 10;

    private final Run run;
    private final Points points;
    private final Points.Meshes meshes;
    private final Path path;
    private final List<Group> ledgers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Solved points that nobody has asked for yet, and those that wait for a shape. */
    private final Deque<Point> ready = new ArrayDeque<>();

    private final List<Refused> waiting = new ArrayList<>();
    private int next;
    private int failures;
    private double build;
    private double solve;
    private @Nullable Findings last;

    /** A point that could not be tried, so that there is not even a last iterate. */
    private record Refused(int point, InputException cause) {}

    /**
     * @throws InputException with all that can be known to be wrong at any point
     */
    Sweep(Run run) {
        this.run = run;
        points = new Points(run.config());
        meshes = points.check(run, false);
        path = new Path(run, points);
        if (meshes.alike() && !meshes.same())
            warnings.add("the mesh differs from point to point; the file holds one of them");
        if (!meshes.alike())
            warnings.add("the cells differ from point to point; the file holds no fields");
    }

    /** The points as they are asked for, and what is to be said at the end. */
    Answer answer() {
        Course course = new Course("sweep", points.columns(), new Course.Led.Everything(), this);
        return Answer.along(course, this::end);
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || next < points.count();
    }

    @Override
    public Point next() {
        while (ready.isEmpty() && next < points.count()) solve(next++);
        if (!ready.isEmpty()) return ready.removeFirst();
        throw waiting.isEmpty() ? new NoSuchElementException() : waiting.getFirst().cause();
    }

    private void solve(int point) {
        Answer answer;
        try {
            answer = path.reach(point);
        } catch (InputException e) {
            waiting.add(new Refused(point, e));
            Findings shape = last;
            if (shape != null) shape(shape);
            return;
        }
        Findings findings = answer.findings();
        shape(findings);
        warnings.addAll(findings.run().warnings());
        build += findings.seconds().number("build");
        solve += findings.seconds().number("solve");
        String reason = "";
        if (!answer.faults().isEmpty()) {
            reason = answer.faults().getFirst().message();
            fail(point, reason, answer.faults().getFirst().hint());
        }
        add(point, findings, reason);
    }

    /** Gives the points that could not be tried the shape of one that could. */
    private void shape(Findings findings) {
        for (Refused each : waiting) {
            Fault fault = each.cause().faults().getFirst();
            fail(each.point(), fault.message(), fault.hint());
            var head = findings.run().withEnd("diverged", each.cause().exit().code());
            add(each.point(), findings.withRun(head.withWarnings(List.of())), fault.message());
        }
        waiting.clear();
    }

    private void add(int point, Findings findings, String reason) {
        Findings told = findings.withRun(findings.run().withResolved(run.config().canonical()));
        if (!meshes.alike()) told = told.withoutFields();
        last = told;
        Findings kept = reason.isEmpty() ? told : told.undefined();
        List<Amount> values = points.at(point);
        ledgers.add(ledger(point, values, kept, reason));
        ready.add(new Point(values.stream().map(Amount::value).toList(), kept));
    }

    private Group ledger(int point, List<Amount> values, Findings findings, String reason) {
        Group.Builder group =
                Group.named(Integer.toString(point))
                        .put(points.group(values))
                        .put("status", findings.run().status())
                        .put("exit", findings.run().exit());
        if (!reason.isEmpty()) group.put("reason", reason);
        findings.ledger().entries().forEach(group::put);
        return group.build();
    }

    private void fail(int point, String reason, @Nullable String hint) {
        if (failures++ >= MOST_TOLD) return;
        String message = "at " + points.described(points.at(point)) + ": " + reason;
        faults.add(run.config().fault("sweep", message, hint));
    }

    /** What is said of the whole: the last point, with all points below. */
    private Answer end() {
        Findings end = last;
        if (end == null) throw waiting.getFirst().cause();
        if (failures > MOST_TOLD) {
            String more =
                    "%d of %d points have no steady state".formatted(failures, points.count());
            faults.add(run.config().fault("sweep", more, null));
        }
        warnings.addAll(path.warnings());
        int exit = failures == 0 ? 0 : Exit.NO_STEADY_STATE.code();
        var head = end.run().withEnd(end.run().status(), exit);
        Group all = new Group("sweep", List.of(new Entry.Sequence("points", ledgers)));
        Group seconds =
                Group.named("seconds")
                        .put("total", build + solve, "s")
                        .put("build", build, "s")
                        .put("solve", solve, "s")
                        .put("write", 0.0, "s")
                        .build();
        Findings whole =
                end.withRun(head.withWarnings(List.copyOf(warnings)))
                        .withLedger(end.ledger().with(all))
                        .withSeconds(seconds);
        return new Answer(whole, faults);
    }
}
