package ness.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ness.linear.multigrid.KernelBenchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of kernels and prints a line of JSON for each: nanoseconds a cell, and the
 * memory traffic that this makes, absolute and as a share of the triad's of the same run.
 */
public final class Kernels {
    private Kernels() {}

    /**
     * Arguments: cells along each of two axes, threads, seconds of an iteration, flags of the JVM.
     *
     * @throws RunnerException when a benchmark fails
     */
    public static void main(String[] args) throws RunnerException {
        int n = Integer.parseInt(args[0]);
        TimeValue time = TimeValue.milliseconds(Math.round(1000 * Double.parseDouble(args[2])));
        Options options =
                new OptionsBuilder()
                        .include(KernelBenchmark.class.getName())
                        .param("n", args[0])
                        .param("threads", args[1])
                        .warmupIterations(2)
                        .warmupTime(time)
                        .measurementIterations(3)
                        .measurementTime(time)
                        .forks(1)
                        .jvmArgs(Stream.of(args).skip(3).toArray(String[]::new))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        double triad = 0;
        for (RunResult result : results)
            if (name(result).equals("triad")) triad = traffic(result, n).orElseThrow();
        for (RunResult result : results) print(result, n, triad);
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    private static double nanoseconds(RunResult result, int n) {
        return result.getPrimaryResult().getScore() / ((double) n * n);
    }

    /** Bytes a nanosecond, of a benchmark that says how many it moves. */
    private static Optional<Double> traffic(RunResult result, int n) {
        return bytes(name(result)).map(bytes -> bytes / nanoseconds(result, n));
    }

    private static Optional<Integer> bytes(String name) {
        return Stream.of(KernelBenchmark.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> method.getAnnotation(BytesPerCell.class))
                .flatMap(Stream::ofNullable)
                .map(BytesPerCell::value)
                .findFirst();
    }

    private static void print(RunResult result, int n, double triad) {
        StringBuilder line = new StringBuilder();
        line.append(
                String.format(
                        Locale.ROOT,
                        "{\"kernel\": \"%s\", \"nanoseconds\": %.4f",
                        name(result),
                        nanoseconds(result, n)));
        traffic(result, n)
                .ifPresent(traffic ->
                        line.append(
                                String.format(
                                        Locale.ROOT,
                                        ", \"bytes\": %d, \"traffic\": %.3f, \"share\": %.3f",
                                        bytes(name(result)).orElse(0),
                                        traffic,
                                        traffic / triad)));
        System.out.println(line.append('}'));
    }
}
