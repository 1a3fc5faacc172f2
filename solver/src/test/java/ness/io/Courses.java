package ness.io;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ness.findings.CellField;
import ness.findings.Course;
import ness.findings.Course.Column;
import ness.findings.Course.Led;
import ness.findings.Course.Point;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Samples;
import ness.findings.Values;

/** Courses made up for tests: at point p every number of a field is larger by 1000 p. */
final class Courses {
    static final Column TIME = new Column("time", "s", "time");
    static final Column VOLTAGE = new Column("V", "V", "voltage of the left side");
    static final Column WIDTH = new Column("parameters.w", "m", "");

    private Courses() {}

    /** Instants 0.25 s apart. */
    static Course time(Findings start, int points, String... led) {
        return time(start, 0, points, led);
    }

    /** The rest of such a course, from a point on. */
    static Course time(Findings start, int from, int points, String... led) {
        Stream<Point> all =
                IntStream.range(from, points)
                        .mapToObj(p -> new Point(List.of(0.25 * p), at(start, p)));
        return new Course(Course.TIME, List.of(TIME), new Led.Fields(List.of(led)), all.iterator());
    }

    /** Points with the voltages 0, -1, -2, ... and the widths 7, 8, 9, ... */
    static Course sweep(Findings start, int points) {
        Stream<Point> all =
                IntStream.range(0, points)
                        .mapToObj(p -> new Point(List.of(0.0 - p, 7.0 + p), at(start, p)));
        return new Course(
                Course.SWEEP, List.of(VOLTAGE, WIDTH), new Led.Everything(), all.iterator());
    }

    /** The findings of a point: fields raised, and a number {@code point} in the ledger. */
    static Findings at(Findings start, int point) {
        Group ledger =
                Samples.ledger()
                        .with(Group.named("here").put("point", point, "m").put("n", point).build());
        return new Findings(
                start.run(),
                start.mesh(),
                start.solver(),
                ledger,
                start.seconds(),
                start.cellFields().stream()
                        .map(field ->
                                new CellField(
                                        field.name(),
                                        field.unit(),
                                        field.longName(),
                                        raised(field.values(), point)))
                        .toList(),
                start.faceFields().stream()
                        .map(field ->
                                new FaceField(
                                        field.name(),
                                        field.unit(),
                                        field.longName(),
                                        field.axis(),
                                        raised(field.values(), point)))
                        .toList(),
                start.tables());
    }

    private static Values raised(Values values, int point) {
        return (from, into, count) -> {
            values.read(from, into, count);
            for (int i = 0; i < count; i++) {
                into[i] += 1000.0 * point;
            }
        };
    }

    /** Writes a course that ends with these findings. */
    static Path write(Course course, Findings end, Path file, Selection selection) {
        recording(file, selection).write(course, () -> end);
        return file;
    }

    /** A recording without checkpoints on the way. */
    static Recording recording(Path file, Selection selection) {
        return new Recording(Results.target(file), selection, "c: 1", Double.POSITIVE_INFINITY);
    }
}
