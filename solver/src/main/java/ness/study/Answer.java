package ness.study;

import java.util.List;
import java.util.function.Supplier;
import ness.findings.Course;
import ness.findings.Findings;
import ness.input.Exit;
import ness.input.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run. Where findings come one after another, they are pulled along the course, and
 * the rest of the answer is known at its end: to ask for it pulls what is left.
 */
public final class Answer {
    private final @Nullable Course course;
    private final Supplier<Answer> end;
    private final @Nullable Findings findings;
    private final List<Fault> faults;
    private final Exit failure;
    private @Nullable Answer ended;

    /**
     * An answer that is there.
     *
     * @param faults why no steady state was found, if so; then the findings are the last iterate
     */
    public Answer(Findings findings, List<Fault> faults) {
        this(findings, faults, Exit.NO_STEADY_STATE);
    }

    /** The same with how the command ends if there are faults. */
    Answer(Findings findings, List<Fault> faults, Exit failure) {
        this.findings = findings;
        this.failure = failure;
        this.faults = List.copyOf(faults);
        course = null;
        end = () -> this;
    }

    private Answer(Course course, Supplier<Answer> end) {
        this.course = course;
        this.end = end;
        findings = null;
        failure = Exit.NO_STEADY_STATE;
        faults = List.of();
    }

    /**
     * An answer that comes along a course.
     *
     * @param end the answer to the whole, once no point is left
     */
    static Answer along(Course course, Supplier<Answer> end) {
        return new Answer(course, end);
    }

    /** The findings one after another, each pulled once; null where there is one state only. */
    public @Nullable Course course() {
        return course;
    }

    /** What was found in the end. */
    public Findings findings() {
        return findings == null ? ended().findings() : findings;
    }

    /** Why the state that was asked for was not found; empty if it was. */
    public List<Fault> faults() {
        return course == null ? faults : ended().faults();
    }

    /** How the command ends. */
    public Exit exit() {
        if (course != null) return ended().exit();
        return faults.isEmpty() ? Exit.DONE : failure;
    }

    private Answer ended() {
        Answer known = ended;
        if (known == null) {
            if (course != null) course.points().forEachRemaining(point -> {});
            known = end.get();
            ended = known;
        }
        return known;
    }
}
