package ness.parallel;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that share loops. Blocks go to whoever is free, so what a block
 * computes must not depend on who computes it; sums are kept by block and added in their order.
 * Workers spin for a moment between loops, then sleep.
 */
public final class Team {
    /** Looks at the board before a worker sleeps: some ten microseconds. */
    private static final int PATIENCE = 2_000;

    /** The calling thread alone. */
    public static final Team ALONE = new Team(1);

    private static final Map<Integer, Team> TEAMS = new ConcurrentHashMap<>();

    /** One loop: its blocks, who takes the next, and how many are done. */
    private static final class Job {
        final Loop body;
        final int count;
        final int block;
        final AtomicInteger next = new AtomicInteger();
        final AtomicInteger done = new AtomicInteger();
        volatile @Nullable Throwable failure;

        Job(Loop body, int count, int block) {
            this.body = body;
            this.count = count;
            this.block = block;
        }

        void work(int thread) {
            for (int from = next.getAndAdd(block);
                    from < count && from >= 0;
                    from = next.getAndAdd(block)) {
                int to = Math.min(count, from + block);
                try {
                    body.run(from, to, thread);
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
                done.addAndGet(to - from);
            }
        }
    }

    /** The body of a loop. */
    @FunctionalInterface
    public interface Loop {
        /**
         * Does the places {@code from} to {@code to - 1}.
         *
         * @param thread who does it, 0 to {@link Team#size()} - 1, for work arrays
         */
        void run(int from, int to, int thread);
    }

    /** A part of a sum or of what else joins numbers. */
    @FunctionalInterface
    public interface Part {
        /** That over the places {@code from} to {@code to - 1}. */
        double of(int from, int to, int thread);
    }

    /** A search through some places. */
    @FunctionalInterface
    public interface Search {
        /** The first of the places {@code from} to {@code to - 1} that is looked for, or -1. */
        int in(int from, int to, int thread);
    }

    private final Thread[] workers;
    private volatile @Nullable Job job;

    private Team(int size) {
        workers = new Thread[size - 1];
        for (int w = 0; w < workers.length; w++) {
            int thread = w + 1;
            workers[w] = new Thread(() -> serve(thread), "ness-worker-" + thread);
            workers[w].setDaemon(true);
            workers[w].start();
        }
    }

    /**
     * The team of a size, made when it is asked for first and kept.
     *
     * @throws IllegalArgumentException for a size below 1
     */
    public static Team of(int size) {
        if (size < 1) throw new IllegalArgumentException("a team of " + size);
        return size == 1 ? ALONE : TEAMS.computeIfAbsent(size, Team::new);
    }

    /** Number of threads, the caller's among them. */
    public int size() {
        return workers.length + 1;
    }

    /** Runs a loop over {@code count} places in blocks; returns when all are done. */
    public synchronized void forEach(int count, int block, Loop body) {
        if (workers.length == 0 || count <= block) {
            for (int from = 0; from < count; from += block)
                body.run(from, Math.min(count, from + block), 0);
            return;
        }
        Job shared = new Job(body, count, block);
        job = shared;
        for (Thread worker : workers) LockSupport.unpark(worker);
        shared.work(0);
        while (shared.done.get() < count) Thread.onSpinWait();
        job = null;
        if (shared.failure instanceof RuntimeException e) throw e;
        if (shared.failure instanceof Error e) throw e;
    }

    /** The sum of parts, added in the order of the blocks. */
    public double sum(int count, int block, Part part) {
        return Arrays.stream(parts(count, block, part)).sum();
    }

    private double[] parts(int count, int block, Part part) {
        double[] parts = new double[(count + block - 1) / block];
        forEach(
                count,
                block,
                (from, to, thread) -> parts[from / block] = part.of(from, to, thread));
        return parts;
    }

    /** The largest of parts, or 0. */
    public double largest(int count, int block, Part part) {
        double[] parts = parts(count, block, part);
        double largest = 0;
        for (double each : parts)
            if (!(each <= largest)) largest = Double.isNaN(largest) ? largest : each;
        return largest;
    }

    /** What is found in the first part that finds something; -1 where none does. */
    public int first(int count, int block, Search search) {
        int[] found = new int[(count + block - 1) / block];
        forEach(
                count,
                block,
                (from, to, thread) -> found[from / block] = search.in(from, to, thread));
        for (int each : found) if (each >= 0) return each;
        return -1;
    }

    private void serve(int thread) {
        Job last = null;
        int looked = 0;
        while (true) {
            Job now = job;
            if (now != null && now != last) {
                now.work(thread);
                last = now;
                looked = 0;
            } else if (++looked < PATIENCE) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
                looked = 0;
            }
        }
    }
}
