package ness.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ness.cli.Batch.Reply;
import ness.cli.Subject.Problem;
import ness.config.Resolved;
import ness.config.settings.OutputSettings;
import ness.config.settings.SolveSettings;
import ness.findings.Course;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Waypoint;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.io.Recording;
import ness.io.ResultTarget;
import ness.io.ResultWriter;
import ness.io.Selection;
import ness.report.Json;
import ness.report.Summary;
import ness.steady.Monitor;
import ness.study.Answer;
import ness.study.Run;
import org.jspecify.annotations.Nullable;

/** {@code ness run}: solves configs and writes their results. */
record RunCommand() implements Command {
    private static final Option OUTPUT =
            Option.valued(
                    "--output",
                    "-o",
                    "FILE",
                    "Write the result there; default: the config's output.file, else its name with"
                            + " .h5 in the current folder.");
    private static final Option RESTART =
            Option.valued("--restart", "FILE", "Go on from a checkpoint of a time run.");
    private static final Option FORCE =
            Option.flag("--force", "Replace a file that is not a result of this config.");
    private static final Option BACKEND =
            Option.valued("--backend", "auto|java|petsc", "Who solves the linear systems.");

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "Solve, print the ledger, write HDF5 and XDMF.";
    }

    @Override
    public String details() {
        return """
        Each config is solved for itself; when one is refused the others still run, and the exit \
        code is the first that is not 0. A result is written aside, checked and renamed, so an \
        earlier one stays whole whatever happens. It is replaced only if it came from the same \
        config, or with --force; the config itself is never overwritten.\
        """;
    }

    @Override
    public Operands operands() {
        return Operands.CONFIGS;
    }

    @Override
    public List<Option> options() {
        return List.of(
                OUTPUT,
                Option.SET,
                Option.JSON,
                FORCE,
                RESTART,
                Option.THREADS,
                BACKEND,
                Option.ALLOW_OUTSIDE,
                Option.QUIET,
                Option.VERBOSE);
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        if (arguments.has(OUTPUT) && arguments.operands().size() > 1) {
            throw arguments.refused(
                    "-o names one file, but there are several configs",
                    "without -o each result gets its config's name");
        }
        if (arguments.has(RESTART) && arguments.operands().size() > 1) {
            throw arguments.refused(
                    "--restart goes on with one run, but there are several configs", null);
        }
        arguments.value(RESTART).ifPresent(RunCommand::requireFile);
        refuseWhatComesLater(arguments);
        boolean json = arguments.has(Option.JSON);
        Subject subject = Subject.of(arguments);
        return Batch.run(
                arguments.operands(),
                json,
                console,
                config -> solve(config, subject, arguments, console));
    }

    private static void requireFile(String checkpoint) {
        if (!Files.exists(OutputFile.path(checkpoint))) {
            throw new InputException(
                    Exit.MISSING_INPUT, Fault.of(checkpoint, "there is no such file", null));
        }
    }

    private static void refuseWhatComesLater(Arguments arguments) {
        switch (arguments.value(BACKEND).orElse("auto")) {
            case "auto", "java" -> {}
            case "petsc" ->
                    throw new InputException(
                            Exit.UNAVAILABLE,
                            Fault.of(
                                    "ness run",
                                    "the backend petsc is not in this version",
                                    "--backend java"));
            default ->
                    throw arguments.refused(BACKEND.key() + ": expected " + BACKEND.value(), null);
        }
    }

    private static Reply solve(String name, Subject subject, Arguments arguments, Console console) {
        long start = System.nanoTime();
        Problem problem = subject.read(name);
        Resolved config = problem.config();
        Path file = OutputFile.of(config, arguments.value(OUTPUT), subject.allowOutside());
        ResultTarget target =
                new ResultTarget(file, problem.owner(), problem.files(), arguments.has(FORCE));
        target.check();
        Progress progress = new Progress(console, System::nanoTime);
        Monitor monitor = monitor(arguments, console, progress);
        Selection selection = selection(config.settings().output());
        Answer answer;
        Findings findings;
        try {
            Recording recording = recording(config, target, selection);
            Waypoint from = restart(config, arguments, recording);
            answer =
                    new Run(
                                    config,
                                    problem.owner(),
                                    Version.ofProgram(),
                                    file.toString(),
                                    subject.threads(),
                                    monitor,
                                    recording,
                                    from)
                            .solve();
            Course course = answer.course();
            if (course == null) {
                console.gate().pass(() -> ResultWriter.write(answer.findings(), target, selection));
            } else {
                console.gate().pass(recording, () -> recording.write(course, answer::findings));
            }
            findings = answer.findings();
        } finally {
            progress.clear();
        }
        findings = findings.withSeconds(seconds(findings.seconds(), start));
        if (arguments.has(Option.JSON)) {
            return new Reply(answer.exit(), Json.of(findings, answer.faults()));
        }
        console.err().print(HouseForm.text(answer.faults()));
        boolean quiet = arguments.has(Option.QUIET);
        return new Reply(answer.exit(), quiet ? "" : Summary.of(findings, console.colour()));
    }

    private static boolean inTime(Resolved config) {
        return config.settings().solve().to() == SolveSettings.Target.TIME;
    }

    private static Recording recording(Resolved config, ResultTarget target, Selection selection) {
        if (inTime(config)) {
            target.checkCheckpoint();
        }
        Double every = config.settings().output().checkpointEvery();
        return new Recording(
                target,
                selection,
                config.canonical(),
                every == null ? Double.POSITIVE_INFINITY : every);
    }

    private static @Nullable Waypoint restart(
            Resolved config, Arguments arguments, Recording recording) {
        Optional<String> restart = arguments.value(RESTART);
        if (restart.isEmpty()) {
            return null;
        }
        if (!inTime(config)) {
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            "solve",
                            "--restart goes on with a run in time, but this one seeks a steady"
                                    + " state",
                            "without --restart"));
        }
        return recording.goOnFrom(OutputFile.path(restart.get()), restart.get());
    }

    private static Selection selection(OutputSettings output) {
        return new Selection(Optional.ofNullable(output.fields()), output.compress());
    }

    private static Monitor monitor(Arguments arguments, Console console, Progress progress) {
        return (step, residual) -> {
            String where = "residual " + (float) residual;
            if (arguments.has(Option.VERBOSE)) {
                console.err().println("step " + step + ": " + where);
            } else if (!arguments.has(Option.QUIET)) {
                progress.show("step " + step + ":", where);
            }
        };
    }

    /** The solver's own times and the rest, in which files are read and written. */
    private static Group seconds(Group solver, long start) {
        double total = (System.nanoTime() - start) / 1e9;
        double build = solver.number("build");
        double solve = solver.number("solve");
        return Group.named("seconds")
                .put("total", total, "s")
                .put("build", build, "s")
                .put("solve", solve, "s")
                .put("write", Math.max(0, total - build - solve), "s")
                .build();
    }
}
