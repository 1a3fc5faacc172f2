package ness.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import ness.findings.Findings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.io.ResultReader;
import ness.report.Json;
import ness.report.Summary;

/** {@code ness show}: the summary and ledger of a finished run. */
record ShowCommand() implements Command {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return "Print the summary and ledger of a finished run.";
    }

    @Override
    public Operands operands() {
        return new Operands("FILE.h5", 1, 1, List.of("h5"), List.of());
    }

    @Override
    public List<Option> options() {
        return List.of(Option.JSON);
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        Findings findings = read(arguments.operands().getFirst());
        console.out()
                .print(
                        arguments.has(Option.JSON)
                                ? Json.of(findings)
                                : Summary.show(findings, console.colour()));
        return Exit.DONE;
    }

    private static Findings read(String name) {
        try {
            return ResultReader.read(Path.of(name), name);
        } catch (InvalidPathException e) {
            throw new InputException(
                    Exit.MISSING_INPUT, Fault.of(name, "is not the name of a file", null));
        }
    }
}
