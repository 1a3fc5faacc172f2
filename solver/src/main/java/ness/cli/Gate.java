package ness.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import ness.io.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Lets results be written until the process is told to stop: then a write that has begun is broken
 * off, with nothing left of it, and none begins any more.
 */
final class Gate {
    private static final long PATIENCE_MILLIS = 4000;

    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Recording recording;

    /** Writes what knows itself how to be stopped half way. */
    void pass(Recording course, Runnable write) {
        recording = course;
        try {
            write.run();
        } finally {
            recording = null;
        }
    }

    /** Writes, unless the process is stopping: then this thread waits for its end. */
    void pass(Runnable write) {
        writing.lock();
        try {
            write.run();
        } finally {
            writing.unlock();
        }
    }

    /** Breaks off what the writer writes and closes for good; returns when nothing is left. */
    void close(Thread writer) {
        Recording course = recording;
        if (course != null) {
            course.stop(writer);
        }
        if (!writing.tryLock()) {
            writer.interrupt();
            try {
                boolean closed = writing.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                assert closed || writer.isAlive();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
