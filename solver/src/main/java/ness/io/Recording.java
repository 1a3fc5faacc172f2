package ness.io;

import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import ness.findings.Course;
import ness.findings.Findings;
import ness.findings.Waypoint;
import ness.input.Exit;
import org.jspecify.annotations.Nullable;

/**
 * A course while it is written, with what a run in time needs to go on after a stop: checkpoints at
 * intervals, and one when the process is told to end. One thread runs and writes; another one may
 * stop it.
 */
public final class Recording implements Waypoint.Keeper {
    private static final long PATIENCE_MILLIS = 1500;

    private final ResultTarget target;
    private final Selection selection;
    private final Checkpoint.Identity run;
    private final double every;

    /** Held while anything is written, and for good once the run is stopped. */
    private final ReentrantLock writing = new ReentrantLock();

    private final CountDownLatch between = new CountDownLatch(1);
    private @Nullable Checkpoint from;
    private @Nullable CourseWriter writer;
    private @Nullable Place reached;
    private double next;
    private boolean finished;
    private volatile boolean stopping;

    /** The last place that a run told of, and how much was written there. */
    private record Place(Supplier<Waypoint> place, Mark mark) {}

    /**
     * @param config canonical text of the config
     * @param every time between checkpoints [s]; infinite = only at a stop
     */
    public Recording(ResultTarget target, Selection selection, String config, double every) {
        this.target = target;
        this.selection = selection;
        this.every = every;
        run = new Checkpoint.Identity(target.configPath(), config, digest(target));
        next = every;
    }

    /** Of the files that the config names, as they are now. */
    private static String digest(ResultTarget target) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Path input : target.inputs()) {
                if (input.toString().equals(target.configPath())) {
                    continue;
                }
                try (var bytes = new DigestInputStream(Files.newInputStream(input), sum)) {
                    bytes.transferTo(OutputStream.nullOutputStream());
                }
            }
            return "sha256:" + HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw Checkpoints.refused(Exit.MISSING_INPUT, target.configPath(), Reason.of(e), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Goes on from a checkpoint.
     *
     * @param shown its path as the user should see it
     * @return where the run goes on
     * @throws ness.input.InputException 66 if there is no such file, 65 if it is not a checkpoint
     *     of this run
     */
    public Waypoint goOnFrom(Path file, String shown) {
        Checkpoint checkpoint = Checkpoints.read(file, shown);
        if (!checkpoint.run().config().equals(run.config())) {
            throw Checkpoints.refused(
                    Exit.BAD_INPUT,
                    shown,
                    "is a checkpoint of another config, or of this one before it was changed",
                    "give the config, and --set, as they were");
        }
        if (!checkpoint.run().inputs().equals(run.inputs())) {
            throw Checkpoints.refused(
                    Exit.BAD_INPUT,
                    shown,
                    "was written with another mesh, image or table than the config names now",
                    "bring back the files as they were");
        }
        requireSeries(shown, checkpoint.mark());
        from = checkpoint;
        return checkpoint.place();
    }

    /** A run that ended for want of a shorter step left its series in the result only. */
    private void requireSeries(String shown, Mark mark) {
        try {
            if (PartFile.holds(target.part(), mark.length())) {
                return;
            }
            if (PartFile.holds(target.file(), mark.length())) {
                Files.copy(target.file(), target.part());
                return;
            }
        } catch (IOException e) {
            throw OutputException.failed(target.part(), e);
        }
        throw Checkpoints.refused(
                Exit.BAD_INPUT,
                shown,
                "needs " + target.part() + ", which is not there or too short",
                "-o as it was when the run was stopped; without --restart it begins anew");
    }

    /**
     * Pulls a course and writes it; findings that lead go to the disk as they come.
     *
     * @param end what was found in the end, asked for when no point is left
     * @throws OutputException 73 if the target may not be replaced, 74 if writing fails; then
     *     nothing half written stays and an earlier result is as it was
     * @throws ness.input.InputException 65 if a series that is to go on is not what it was
     */
    public void write(Course course, Supplier<Findings> end) {
        target.check();
        boolean done = false;
        try {
            CourseWriter open = open(course);
            writer = open;
            try {
                while (course.points().hasNext()) {
                    append(open, course.points().next());
                }
                finish(open, end.get());
                done = true;
            } finally {
                leave(open);
            }
        } catch (IOException | UncheckedIOException | HdfException e) {
            throw OutputException.failed(target.file(), e);
        } finally {
            if (!done && writer != null && !stopping) {
                forget();
            }
        }
    }

    private CourseWriter open(Course course) throws IOException {
        Checkpoint start = from;
        if (start == null) {
            forget();
            return CourseWriter.open(course, target, selection);
        }
        try {
            return CourseWriter.resume(course, target, selection, start.mark());
        } catch (DamagedException e) {
            throw Checkpoints.refused(
                    Exit.BAD_INPUT,
                    target.part().toString(),
                    String.valueOf(e.getMessage()),
                    "without --restart the run begins anew");
        }
    }

    private void append(CourseWriter open, Course.Point point) {
        writing.lock();
        try {
            open.append(point);
        } finally {
            writing.unlock();
        }
    }

    private void finish(CourseWriter open, Findings last) throws IOException {
        writing.lock();
        try {
            target.check();
            boolean again = last.run().exit() == Exit.TIME_STEP.code();
            Place place = reached;
            if (again && place != null) {
                save(open, place);
            }
            open.finish(last);
            finished = true;
            if (!again) {
                forget();
            }
        } finally {
            writing.unlock();
        }
    }

    /** Closes the file, which stays for whoever stops the run. */
    private void leave(CourseWriter open) throws IOException {
        between.countDown();
        writing.lock();
        try {
            if (stopping) {
                open.keep();
            }
            open.close();
        } finally {
            writing.unlock();
        }
    }

    /** Without the series a checkpoint is worth nothing. */
    private void forget() {
        try {
            String owner = ResultHead.owner(target.checkpoint(), Checkpoints.FORMAT);
            if (target.configPath().equals(owner)) {
                Files.deleteIfExists(target.checkpoint());
            }
        } catch (IOException e) {
            throw OutputException.failed(target.checkpoint(), e);
        }
    }

    @Override
    public void reached(double time, Supplier<Waypoint> place) {
        writing.lock();
        try {
            CourseWriter open = writer;
            if (open == null) {
                return;
            }
            Place here = new Place(place, open.mark());
            reached = here;
            if (time >= next) {
                save(open, here);
                next = every * (Math.floor(time / every) + 1);
            }
        } catch (IOException | UncheckedIOException e) {
            throw OutputException.failed(target.checkpoint(), e);
        } finally {
            writing.unlock();
        }
        while (stopping) {
            between.countDown();
            LockSupport.park(this);
        }
    }

    private void save(CourseWriter open, Place place) throws IOException {
        open.force();
        Checkpoint checkpoint = new Checkpoint(run, place.place().get(), place.mark());
        Checkpoints.write(target.checkpoint(), checkpoint);
    }

    /**
     * To be called when the process is about to end: leaves a checkpoint and the series so far, or
     * nothing if the run knows of no place to go on from. Nothing is written after it returns.
     *
     * @param runner the thread that runs and writes
     */
    public void stop(Thread runner) {
        stopping = true;
        try {
            between.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                runner.interrupt();
                if (!writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
            settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // the process ends; an earlier checkpoint is as it was
            return;
        }
    }

    private void settle() throws IOException {
        CourseWriter open = writer;
        Place place = reached;
        if (finished || open == null) {
            return;
        }
        if (place == null) {
            open.close();
            return;
        }
        open.keep();
        save(open, place);
    }
}
