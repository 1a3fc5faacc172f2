package ness.findings;

import java.util.Iterator;
import java.util.List;

/**
 * Findings one after another along an axis: the instants of a time run, the points of a sweep. A
 * writer pulls them, so that a long course never lies in memory; all have the same shapes. The last
 * ones say how the run ended.
 *
 * @param axis {@link #TIME} or {@link #SWEEP}
 * @param columns what places a point on the axis: the time, or one entry for each swept parameter
 * @param led names of the fields that are kept for every point; the others are kept of the last
 * @param points in order; asking for the next may take long, and may end early
 */
public record Course(String axis, List<Column> columns, Led led, Iterator<Point> points) {
    public static final String TIME = "time";
    public static final String SWEEP = "sweep";

    public Course {
        columns = List.copyOf(columns);
    }

    /** One number that places a point: its name, unit and meaning. */
    public record Column(String name, String unit, String longName) {}

    /** What is kept for every point. */
    public sealed interface Led {
        /** Every field and every number of the ledger. */
        record Everything() implements Led {}

        /** Fields of these names; of the ledger, the last. */
        record Fields(List<String> names) implements Led {
            public Fields {
                names = List.copyOf(names);
            }
        }
    }

    /**
     * A point of the axis.
     *
     * @param at a number for each column
     */
    public record Point(List<Double> at, Findings findings) {
        public Point {
            at = List.copyOf(at);
        }
    }
}
