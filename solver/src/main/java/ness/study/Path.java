package ness.study;

import java.util.ArrayList;
import java.util.List;
import ness.config.settings.Amount;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The way from each point of a sweep to the next (natural continuation): the state of one starts
 * the search at the other. Where that fails the way is taken in halves, and in the end the point is
 * solved by itself. A new row starts from the start of the last.
 */
final class Path {
    /** Shortest step between two points that is tried, as a fraction of the way. */
    private static final double SMALLEST_STEP = 1.0 / 256;

    private final Run run;
    private final Points points;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Stand last;
    private @Nullable Stand startOfRow;

    /** Where the path has been. */
    private record Stand(List<Amount> values, Solution solution) {}

    Path(Run run, Points points) {
        this.run = run;
        this.points = points;
    }

    /** What was odd on the way, one sentence each. */
    List<String> warnings() {
        return warnings;
    }

    /**
     * The answer at a point, which may be that there is none.
     *
     * @throws InputException if the point could not be tried
     */
    Answer reach(int point) {
        List<Amount> values = points.at(point);
        boolean starts = point % points.row() == 0;
        Stand from = starts && startOfRow != null ? startOfRow : last;
        Solution solution = from == null ? null : follow(from, values);
        if (solution == null) {
            solution = run.at(points.config(values)).settle(null);
            if (from != null && solution.found())
                warnings.add(
                        "at %s the search started afresh: no way led there from the last point"
                                .formatted(points.described(values)));
        }
        if (solution.found()) {
            last = new Stand(values, solution);
            if (starts) startOfRow = last;
        }
        return run.at(points.config(values)).studied(solution);
    }

    /** The steady state at these values on the branch of another; null if that leads nowhere. */
    private @Nullable Solution follow(Stand from, List<Amount> values) {
        Stand here = from;
        double reached = 0;
        double step = 1;
        while (step >= SMALLEST_STEP) {
            double fraction = Math.min(1, reached + step);
            List<Amount> there =
                    fraction == 1 ? values : Points.between(from.values(), values, fraction);
            Solution found = tried(here.solution(), there);
            if (found == null) {
                step /= 2;
            } else if (fraction == 1) {
                return found;
            } else {
                here = new Stand(there, found);
                reached = fraction;
                step *= 2;
            }
        }
        return null;
    }

    private @Nullable Solution tried(Solution from, List<Amount> values) {
        try {
            Solution solution = run.at(points.config(values)).settle(from);
            return solution.found() ? solution : null;
        } catch (InputException e) {
            return null;
        }
    }
}
