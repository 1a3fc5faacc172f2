package ness.cli;

import java.util.List;
import ness.config.Resolved;

/**
 * How the configs of a command are to be read and solved.
 *
 * @param sets assignments {@code a.b.c=VALUE} that stand in for what the files say
 * @param allowOutside whether paths may leave the tree of the config
 * @param threads that a solver may use
 */
record Subject(List<String> sets, boolean allowOutside, int threads) {
    Subject {
        sets = List.copyOf(sets);
    }

    /** What the options of a command ask for. */
    static Subject of(Arguments arguments) {
        for (String set : arguments.values(Option.SET)) {
            if (set.indexOf('=') < 1) {
                throw arguments.refused(
                        "--set: expected KEY=VALUE, got " + ness.input.HouseForm.quoted(set),
                        "for example --set parameters.TH=350");
            }
        }
        return new Subject(
                arguments.values(Option.SET),
                arguments.has(Option.ALLOW_OUTSIDE),
                arguments.count(Option.THREADS).orElse(Runtime.getRuntime().availableProcessors()));
    }

    /** The same for a solver that may use so many threads. */
    Subject withThreads(int some) {
        return new Subject(sets, allowOutside, some);
    }

    /**
     * A config that was read, and the files that it took.
     *
     * @param files real paths, the config's first
     */
    record Problem(Resolved config, List<java.nio.file.Path> files) {
        /** Canonical path of the config, the owner of its result. */
        String owner() {
            return files.getFirst().toString();
        }
    }

    /** Reads a config with everything that it names. */
    Problem read(String config) {
        FileSources sources = new FileSources(allowOutside);
        Resolved resolved = Resolved.read(sources, config, sets);
        return new Problem(resolved, sources.files());
    }
}
