package ness.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ness.config.Resolved;
import ness.config.Sources;
import ness.findings.Findings;
import ness.findings.Group;
import ness.input.Place;
import ness.study.Answer;
import ness.study.Run;

/** Solves one config again and again in one JVM; prints a line of JSON for each time. */
public final class Warm {
    private Warm() {}

    /** Arguments: config, repeats, threads, then assignments as {@code --set} takes them. */
    public static void main(String[] args) {
        List<String> sets = List.of(args).subList(3, args.length);
        Resolved config = Resolved.read(new OneFile(), args[0], sets);
        int threads = Integer.parseInt(args[2]);
        for (int repeat = 0; repeat < Integer.parseInt(args[1]); repeat++) {
            System.gc();
            for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
                pool.resetPeakUsage();
            print(new Run(config, args[0], "benchmark", "", threads).solve());
        }
    }

    private static void print(Answer answer) {
        Findings findings = answer.findings();
        Group seconds = findings.seconds();
        System.out.printf(
                Locale.ROOT,
                "{\"build\": %.6f, \"solve\": %.6f, \"iterations\": %.0f, \"residual\": %.3e, \"memory\": %d}%n",
                seconds.number("build"),
                seconds.number("solve"),
                findings.solver().number("linear_iterations"),
                findings.solver().number("residual"),
                peak());
    }

    /** Largest number of bytes of the heap that were in use since the last reset. */
    private static long peak() {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans())
            if (pool.getType() == MemoryType.HEAP) sum += pool.getPeakUsage().getUsed();
        return sum;
    }

    /** A config that names no other files. */
    private record OneFile() implements Sources {
        @Override
        public Source config(String path) {
            try {
                return new Source(path, path, Files.readAllBytes(Path.of(path)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Source named(Source from, String path, Place place, String key, long limit) {
            throw new UnsupportedOperationException(path);
        }
    }
}
