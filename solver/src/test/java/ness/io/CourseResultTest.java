package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Course;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Samples;
import ness.findings.Table;
import ness.findings.Values;
import ness.input.Exit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that lead with time or a sweep. */
class CourseResultTest {
    private static final Axis X = Samples.axis("x", "m", 6);
    private static final Axis Y = Samples.axis("y", "m", 5);

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
    }

    private static double[] numbers(HdfFile open, String path) {
        Object flat = open.getDatasetByPath(path).getDataFlat();
        return (double[]) flat;
    }

    /** Whether a chunk holds many points, one point, or a part of one, every number is there. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "3, 1, true",
        "5461, 9, false",
        "5461, 9, true",
        "8193, 3, true",
        "200000, 3, false",
        "200001, 2, true",
        "5461, 2, true",
        "5461, 3, false"
    })
    void everyPointOfAFieldThatLeadsIsKept(int cells, int points, boolean compress) {
        Findings rod = Samples.rod(cells);
        Course course = Courses.time(rod, points, "temperature");
        Selection selection = new Selection(Optional.empty(), compress);
        Courses.write(course, Courses.at(rod, points - 1), file, selection);
        try (HdfFile open = new HdfFile(file)) {
            Dataset field = open.getDatasetByPath("temperature");
            assertArrayEquals(new int[] {points, cells}, field.getDimensions());
            double[] found = numbers(open, "temperature");
            for (int p = 0; p < points; p++) {
                for (int c = 0; c < cells; c++) {
                    assertEquals(400.5 + c + 1000.0 * p, found[p * cells + c]);
                }
            }
            assertArrayEquals(
                    new int[] {cells},
                    open.getDatasetByPath("entropy_production_density").getDimensions());
        }
    }

    @Test
    void timeIsTheScaleOfItsAxis() {
        Findings rod = Samples.rod(3);
        Course course = Courses.time(rod, 3, "temperature");
        Courses.write(course, Courses.at(rod, 2), file, Selection.ALL);
        try (HdfFile open = new HdfFile(file)) {
            assertArrayEquals(new double[] {0, 0.25, 0.5}, numbers(open, "time"));
            Dataset time = open.getDatasetByPath("time");
            assertEquals("s", time.getAttribute("units").getData());
            assertEquals("DIMENSION_SCALE", time.getAttribute("CLASS").getData());
            assertEquals(2.0, open.getDatasetByPath("ledger/here/point").getData());
        }
    }

    @Test
    void aSweepKeepsEveryFieldAndNumber() {
        Findings plate = Samples.withVoid("cartesian", List.of(X, Y));
        Courses.write(Courses.sweep(plate, 4), Courses.at(plate, 3), file, Selection.ALL);
        try (HdfFile open = new HdfFile(file)) {
            for (CellField field : plate.cellFields()) {
                int[] shape = open.getDatasetByPath(field.name()).getDimensions();
                assertArrayEquals(new int[] {4, 5, 6}, shape);
            }
            assertArrayEquals(
                    new int[] {4, 5, 7},
                    open.getDatasetByPath("faces/heat_flow_x").getDimensions());
            assertArrayEquals(new double[] {0, 1, 2, 3}, numbers(open, "sweep"));
            assertArrayEquals(new double[] {0, -1, -2, -3}, numbers(open, "V"));
            assertArrayEquals(new double[] {7, 8, 9, 10}, numbers(open, "parameters.w"));
            assertArrayEquals(new double[] {0, 1, 2, 3}, numbers(open, "ledger/here/point"));
            long[] counts = (long[]) open.getDatasetByPath("ledger/here/n").getData();
            assertArrayEquals(new long[] {0, 1, 2, 3}, counts);
            assertEquals(
                    "hot", open.getDatasetByPath("ledger/boundaries/left/reservoir").getData());
            assertTrue(Double.isNaN(numbers(open, "temperature")[2 * 30]), "void at every point");
        }
    }

    /** What some points lack is NaN there, and words that change stand for each point. */
    @Test
    void ledgersOfASweepMayDiffer() {
        Findings rod = Samples.rod(2);
        List<Group> ledgers =
                List.of(
                        Group.named("ledger").put("a", 1, "W").put("word", "x").build(),
                        Group.named("ledger").put("word", "yy").put("b", true).build(),
                        Group.named("ledger").put("word", "x").put("a", 3, "W").build());
        List<Course.Point> points =
                ledgers.stream()
                        .map(ledger -> Samples.withLedger(rod, ledger))
                        .map(findings -> new Course.Point(List.of(0.0), findings))
                        .toList();
        Course course =
                new Course(
                        Course.SWEEP,
                        List.of(Courses.VOLTAGE),
                        new Course.Led.Everything(),
                        points.iterator());
        Courses.write(course, points.getLast().findings(), file, Selection.ALL);
        try (HdfFile open = new HdfFile(file)) {
            assertArrayEquals(new double[] {1, Double.NaN, 3}, numbers(open, "ledger/a"));
            Dataset words = open.getDatasetByPath("ledger/word");
            assertArrayEquals(new int[] {0, 1, 0}, (int[]) words.getData());
            assertArrayEquals(
                    new String[] {"x", "yy"}, (String[]) words.getAttribute("names").getData());
            assertArrayEquals(
                    new byte[] {0, 1, 0}, (byte[]) open.getDatasetByPath("ledger/b").getData());
        }
        Group back = Results.read(file).ledger();
        assertEquals(3.0, back.number("a"));
        assertEquals(Optional.of(new Entry.Word("word", "x")), back.find("word"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readingGivesTheLastPointAndThePlaces(boolean compress) {
        Findings plate = Samples.of("cartesian", List.of(X, Y));
        Selection selection = new Selection(Optional.empty(), compress);
        Findings last = Courses.at(plate, 4);
        Courses.write(Courses.sweep(plate, 5), last, file, selection);
        Findings back = Results.read(file);
        assertEquals(last.ledger(), back.ledger());
        for (int i = 0; i < last.cellFields().size(); i++) {
            assertArrayEquals(
                    last.cellFields().get(i).values().toArray(30),
                    back.cellFields().get(i).values().toArray(30));
        }
        for (int i = 0; i < last.faceFields().size(); i++) {
            FaceField field = last.faceFields().get(i);
            int faces = Math.toIntExact(last.mesh().faces(field.axis()));
            assertArrayEquals(
                    field.values().toArray(faces),
                    back.faceFields().get(i).values().toArray(faces));
        }
        Table places = back.tables().getFirst();
        assertEquals(Course.SWEEP, places.name());
        assertEquals(5, places.index().length());
        assertEquals("V", places.columns().getFirst().name());
        assertEquals("V", places.columns().getFirst().unit());
        assertArrayEquals(
                new double[] {7, 8, 9, 10, 11}, places.columns().getLast().values().toArray(5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameCourseGivesTheSameBytes(boolean compress) throws IOException {
        Findings rod = Samples.rod(5000);
        Selection selection = new Selection(Optional.empty(), compress);
        Path two = folder.resolve("two.h5");
        Courses.write(Courses.time(rod, 7, "temperature"), rod, file, selection);
        Courses.write(Courses.time(rod, 7, "temperature"), rod, two, selection);
        assertEquals(-1, Files.mismatch(file, two));
        assertEquals(List.of("rod.h5", "rod.xdmf", "two.h5", "two.xdmf"), Results.names(folder));
    }

    /** Also fields that do not lead, faces that do, and nothing at all, as asked. */
    @Test
    void fieldsCanBeChosen() {
        Findings rod = Samples.rod(4);
        String[] led = {"temperature", "heat_flow_x"};
        Selection faces = new Selection(Optional.of(List.of("heat_flow_x")), false);
        Courses.write(Courses.time(rod, 2, led), Courses.at(rod, 1), file, faces);
        try (HdfFile open = new HdfFile(file)) {
            assertArrayEquals(
                    new int[] {2, 5}, open.getDatasetByPath("faces/heat_flow_x").getDimensions());
            assertFalse(open.getChildren().containsKey("temperature"));
        }
        Selection none = new Selection(Optional.of(List.of()), false);
        Courses.write(Courses.time(rod, 2, led), Courses.at(rod, 1), file, none);
        try (HdfFile open = new HdfFile(file)) {
            assertEquals(2, open.getDatasetByPath("time").getSize());
            assertFalse(open.getChildren().containsKey("faces"));
        }
    }

    @Test
    void aCourseWithoutPointsIsASingleResult() {
        Findings rod = Samples.rod(4);
        Courses.write(Courses.time(rod, 0, "temperature"), rod, file, Selection.ALL);
        Path single = Results.write(rod, folder.resolve("single.h5"));
        assertEquals(rod.ledger(), Results.read(file).ledger());
        try (HdfFile open = new HdfFile(file);
                HdfFile other = new HdfFile(single)) {
            assertEquals(other.getChildren().keySet(), open.getChildren().keySet());
        }
    }

    @Test
    void failingAtALaterPointKeepsTheEarlierResult() throws IOException {
        Results.write(Samples.rod(5), file);
        byte[] before = Files.readAllBytes(file);
        Findings rod = Samples.rod(20_000);
        AtomicInteger asked = new AtomicInteger();
        Values breaks =
                (from, into, count) -> {
                    if (asked.incrementAndGet() == 3) {
                        throw new UncheckedIOException(new IOException("No space left on device"));
                    }
                };
        Course course = Courses.time(Results.withField(rod, breaks), 9, "temperature");
        OutputException why =
                assertThrows(
                        OutputException.class,
                        () -> Courses.write(course, rod, file, Selection.ALL));
        assertEquals(Exit.WRITE_FAILED, why.exit());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void whatEndsThePullingLeavesNothing() throws IOException {
        Findings rod = Samples.rod(20_000);
        Course course = Courses.time(rod, 3, "temperature");
        assertThrows(
                IllegalStateException.class,
                () ->
                        Courses.recording(file, Selection.ALL)
                                .write(
                                        course,
                                        () -> {
                                            throw new IllegalStateException("no end");
                                        }));
        assertEquals(List.of(), Results.names(folder));
    }
}
