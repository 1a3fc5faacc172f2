package ness.cli;

import java.util.List;
import ness.cli.Batch.Reply;
import ness.cli.Subject.Problem;
import ness.findings.Group;
import ness.input.Exit;
import ness.report.Json;
import ness.report.Summary;
import ness.study.Run;

/** {@code ness check}: the problem as understood; solves nothing. */
record CheckCommand() implements Command {
    private static final double LARGEST_CURRENT = 1e-12;
    private static final Option EQUILIBRIUM =
            Option.flag(
                    "--equilibrium",
                    "Solve the twin without drives; exit 1 if a current in it exceeds 1e-12 of its"
                            + " one-way flows.");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String summary() {
        return "Print the problem as understood; solve nothing.";
    }

    @Override
    public String details() {
        return """
        Finds whatever is wrong with a config and can be known without solving, all of it in one \
        go, each fault at its line and column. Writes no file.\
        """;
    }

    @Override
    public Operands operands() {
        return Operands.CONFIGS;
    }

    @Override
    public List<Option> options() {
        return List.of(EQUILIBRIUM, Option.SET, Option.JSON, Option.THREADS, Option.ALLOW_OUTSIDE);
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        Subject subject = Subject.of(arguments);
        return Batch.run(
                arguments.operands(),
                arguments.has(Option.JSON),
                console,
                config -> check(config, subject, arguments, console));
    }

    private static Reply check(String name, Subject subject, Arguments arguments, Console console) {
        Problem problem = subject.read(name);
        Run run =
                new Run(
                        problem.config(),
                        problem.owner(),
                        Version.ofProgram(),
                        "",
                        subject.threads());
        Group found = run.check();
        Exit exit = Exit.DONE;
        if (arguments.has(EQUILIBRIUM)) {
            Group equilibrium = run.equilibrium();
            double net = equilibrium.number("largest_net");
            double oneWay = equilibrium.number("largest_one_way");
            exit = net <= LARGEST_CURRENT * oneWay ? Exit.DONE : Exit.CLAIM_FAILED;
            found = found.with(equilibrium);
        }
        return new Reply(
                exit,
                arguments.has(Option.JSON) ? Json.of(found) : Summary.of(found, console.colour()));
    }
}
