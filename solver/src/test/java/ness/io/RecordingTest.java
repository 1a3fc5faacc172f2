package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import ness.findings.Course;
import ness.findings.Findings;
import ness.findings.Run;
import ness.findings.Samples;
import ness.findings.Waypoint;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs in time that are stopped and go on. */
@Timeout(120)
class RecordingTest {
    private static final int POINTS = 9;
    private static final String[] LED = {"temperature", "heat_flow_x"};

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");
    private Path part = Path.of("");
    private Path checkpoint = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
        part = folder.resolve("rod.h5.part");
        checkpoint = folder.resolve("rod.checkpoint.h5");
    }

    private Recording recording(String config, double every, Selection selection) {
        return new Recording(Results.target(file), selection, config, every);
    }

    private Recording recording(double every) {
        return recording("c: 1", every, Selection.ALL);
    }

    /** What a run does between two points: it tells where it is. */
    private record Telling(Iterator<Course.Point> points, Waypoint.Keeper keeper, Runnable last)
            implements Iterator<Course.Point> {
        @Override
        public boolean hasNext() {
            return points.hasNext();
        }

        @Override
        public Course.Point next() {
            Course.Point point = points.next();
            double time = point.at().getFirst();
            keeper.reached(time, () -> place(time));
            if (!points.hasNext()) {
                last.run();
            }
            return point;
        }
    }

    private static Waypoint place(double time) {
        return new Waypoint(
                Map.of("state", new double[] {time, -0.0}, "none", new double[0]),
                Map.of("time", time),
                Map.of("method", "größer"));
    }

    private static Course course(
            Findings start, int from, int points, Waypoint.Keeper keeper, Runnable last) {
        Course all = Courses.time(start, from, points, LED);
        return new Course(
                all.axis(), all.columns(), all.led(), new Telling(all.points(), keeper, last));
    }

    private static Course course(Findings start, int from, Waypoint.Keeper keeper) {
        return course(start, from, POINTS, keeper, () -> {});
    }

    private byte[] uninterrupted(Findings start, Selection selection) throws IOException {
        Recording whole = recording("c: 1", 1e9, selection);
        whole.write(course(start, 0, whole), () -> Courses.at(start, POINTS - 1));
        byte[] bytes = Files.readAllBytes(file);
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
        Files.delete(file);
        return bytes;
    }

    /** Leaves what a run leaves that is killed at its last point: a part with more than valid. */
    private void killed(Findings start, int points, Selection selection) {
        Recording first = recording("c: 1", 0.5, selection);
        Path saved = folder.resolve("saved");
        Runnable copy =
                () -> {
                    try {
                        Files.copy(part, saved, StandardCopyOption.REPLACE_EXISTING);
                        Files.write(saved, new byte[12_345], StandardOpenOption.APPEND);
                        Files.copy(checkpoint, folder.resolve("c"));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    throw new IllegalStateException("killed");
                };
        assertThrows(
                IllegalStateException.class,
                () -> first.write(course(start, 0, points, first, copy), () -> start));
        try {
            Files.move(saved, part);
            Files.move(folder.resolve("c"), checkpoint);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With many points in a chunk, one, and several chunks a point. */
    @ParameterizedTest
    @CsvSource({
        "5, 4, false",
        "5, 4, true",
        "5000, 3, false",
        "5000, 4, true",
        "5000, 5, false",
        "5000, 7, true",
        "20000, 4, false",
        "20000, 5, true",
        "150000, 4, true",
        "150001, 5, false"
    })
    void whatWasStoppedGoesOnToTheSameBytes(int cells, int points, boolean compress)
            throws IOException {
        Findings rod = Samples.rod(cells);
        Selection selection = new Selection(Optional.empty(), compress);
        byte[] expected = uninterrupted(rod, selection);
        killed(rod, points, selection);
        Recording second = recording("c: 1", 0.5, selection);
        Waypoint from = second.goOnFrom(checkpoint, "c");
        int next = (int) Math.round(from.number("time") / 0.25);
        assertTrue(next > 0 && next < points);
        second.write(course(rod, next, second), () -> Courses.at(rod, POINTS - 1));
        assertArrayEquals(expected, Files.readAllBytes(file));
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void theStateComesBackToTheBit() {
        killed(Samples.rod(5), 5, Selection.ALL);
        Waypoint from = recording(1).goOnFrom(checkpoint, "c");
        assertEquals(1.0, from.number("time"));
        double[] state = from.array("state");
        assertEquals(1.0, state[0]);
        assertEquals(Long.MIN_VALUE, Double.doubleToRawLongBits(state[1]));
        assertEquals(0, from.array("none").length);
        assertEquals("größer", from.word("method"));
    }

    private static void assertRefused(
            Exit exit, String words, org.junit.jupiter.api.function.Executable what) {
        InputException why = assertThrows(InputException.class, what);
        assertEquals(exit, why.exit());
        String message = why.faults().getFirst().message();
        assertTrue(message.contains(words), message);
    }

    @Test
    void anotherConfigIsRefused() {
        killed(Samples.rod(5), 5, Selection.ALL);
        Recording other = recording("c: 2", 1, Selection.ALL);
        assertRefused(Exit.BAD_INPUT, "another config", () -> other.goOnFrom(checkpoint, "c"));
    }

    @Test
    void anotherMeshIsRefused() throws IOException {
        Path mesh = Files.writeString(folder.resolve("mesh.yaml"), "a");
        ResultTarget target = new ResultTarget(file, Results.CONFIG, List.of(mesh), false);
        Recording first = new Recording(target, Selection.ALL, "c: 1", 0);
        Findings rod = Samples.rod(3);
        Course stuck = course(rod, 0, 2, first, () -> keep(checkpoint, folder.resolve("c")));
        first.write(stuck, () -> rod);
        Files.writeString(mesh, "b");
        Recording second = new Recording(target, Selection.ALL, "c: 1", 0);
        assertRefused(
                Exit.BAD_INPUT, "another mesh", () -> second.goOnFrom(folder.resolve("c"), "c"));
    }

    private static void keep(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSeriesThatIsNotThereOrChangedIsRefused() throws IOException {
        killed(Samples.rod(20_000), 5, Selection.ALL);
        byte[] sound = Files.readAllBytes(part);
        Recording second = recording(1);
        second.goOnFrom(checkpoint, "c");
        sound[100_000] ^= 4;
        Files.write(part, sound);
        Findings rod = Samples.rod(20_000);
        assertRefused(
                Exit.BAD_INPUT, "series", () -> second.write(course(rod, 4, second), () -> rod));
        Files.write(part, new byte[70]);
        assertRefused(Exit.BAD_INPUT, "too short", () -> recording(1).goOnFrom(checkpoint, "c"));
        Files.delete(part);
        assertRefused(Exit.BAD_INPUT, "not there", () -> recording(1).goOnFrom(checkpoint, "c"));
    }

    @Test
    void everyFlippedBitAndCutOfACheckpointIsNoticed() throws IOException {
        killed(Samples.rod(3), 4, Selection.ALL);
        long size = Files.size(checkpoint);
        for (long at = 0; at < size; at += at < 120 || at > size - 20 ? 1 : 37) {
            flip(at);
            assertRefused(Exit.BAD_INPUT, "is not", () -> recording(1).goOnFrom(checkpoint, "c"));
            flip(at);
        }
        for (long length = size - 1; length >= 0; length -= 61) {
            try (FileChannel channel = FileChannel.open(checkpoint, StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }
            assertRefused(Exit.BAD_INPUT, "is not", () -> recording(1).goOnFrom(checkpoint, "c"));
        }
        Files.delete(checkpoint);
        assertRefused(Exit.MISSING_INPUT, "no such", () -> recording(1).goOnFrom(checkpoint, "c"));
        Path result = Results.write(Samples.rod(3), folder.resolve("other.h5"));
        assertRefused(Exit.BAD_INPUT, "is not", () -> recording(1).goOnFrom(result, "c"));
    }

    private void flip(long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(checkpoint.toFile(), "rw")) {
            bytes.seek(at);
            int value = bytes.read();
            bytes.seek(at);
            bytes.write(value ^ 1 << at % 8);
        }
    }

    /** A run that computes for ever after some points, as a signal finds it. */
    private void stopped(Course course, Recording recording, CountDownLatch busy) throws Exception {
        Thread runner =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> recording.write(course, () -> Samples.rod(5)));
        busy.await();
        long start = System.nanoTime();
        recording.stop(runner);
        assertTrue(System.nanoTime() - start < 5e9, "within five seconds");
    }

    private static Runnable busy(CountDownLatch busy) {
        return () -> {
            busy.countDown();
            sleep();
        };
    }

    private static void sleep() {
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void aRunInTimeThatIsStoppedLeavesACheckpointAndTheSeries() throws Exception {
        Findings rod = Samples.rod(5);
        byte[] expected = uninterrupted(rod, Selection.ALL);
        Files.delete(folder.resolve("rod.xdmf"));
        Recording first = recording(1e9);
        CountDownLatch busy = new CountDownLatch(1);
        stopped(course(rod, 0, 6, first, busy(busy)), first, busy);
        assertEquals(List.of("rod.checkpoint.h5", "rod.h5.part"), Results.names(folder));
        // in life the process is gone by now
        Files.move(part, folder.resolve("p"));
        Files.copy(folder.resolve("p"), part);
        Files.delete(folder.resolve("p"));
        Recording second = recording(1e9);
        assertEquals(1.25, second.goOnFrom(checkpoint, "c").number("time"));
        second.write(course(rod, 5, second), () -> Courses.at(rod, POINTS - 1));
        assertArrayEquals(expected, Files.readAllBytes(file));
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void aSweepThatIsStoppedLeavesNothing() throws Exception {
        Course all = Courses.sweep(Samples.rod(5), 3);
        CountDownLatch busy = new CountDownLatch(1);
        Recording sweep = recording(1e9);
        Telling points = new Telling(all.points(), Waypoint.Keeper.NONE, busy(busy));
        stopped(new Course(all.axis(), all.columns(), all.led(), points), sweep, busy);
        assertEquals(List.of(), Results.names(folder));
    }

    /** The result can be looked at, and the run can go on from it. */
    @Test
    void aRunWhoseStepsBecameTooShortCanGoOn() throws IOException {
        Findings rod = Samples.rod(5000);
        byte[] expected = uninterrupted(rod, Selection.ALL);
        Recording first = recording(1e9);
        Run head = Samples.run("Rod");
        Run cut =
                new Run(
                        head.title(),
                        head.config(),
                        head.configPath(),
                        head.configText(),
                        head.resolved(),
                        head.version(),
                        head.model(),
                        "diverged",
                        Exit.TIME_STEP.code(),
                        head.output(),
                        head.warnings());
        first.write(course(rod, 0, 6, first, () -> {}), () -> Samples.withRun(rod, cut));
        assertEquals(List.of("rod.checkpoint.h5", "rod.h5", "rod.xdmf"), Results.names(folder));
        assertEquals("diverged", Results.read(file).run().status());
        Recording second = recording(1e9);
        second.goOnFrom(checkpoint, "c");
        second.write(course(rod, 5, second), () -> Courses.at(rod, POINTS - 1));
        assertArrayEquals(expected, Files.readAllBytes(file));
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void aForeignFileInPlaceOfTheCheckpointIsNotTouched() throws IOException {
        Files.writeString(checkpoint, "my thesis");
        OutputException why =
                assertThrows(OutputException.class, Results.target(file)::checkCheckpoint);
        assertEquals(Exit.CANNOT_CREATE, why.exit());
        Findings rod = Samples.rod(5);
        Recording sweep = recording(1e9);
        sweep.write(Courses.sweep(rod, 2), () -> rod);
        assertEquals("my thesis", Files.readString(checkpoint));
    }
}
