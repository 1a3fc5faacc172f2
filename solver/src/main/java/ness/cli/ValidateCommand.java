package ness.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.HouseForm;
import ness.report.ValidationDocument;
import ness.report.ValidationPage;
import ness.report.ValidationTable;

/** {@code ness validate}: runs the cases that carry a reference and judges their claims. */
record ValidateCommand() implements Command {
    private static final Option OUTPUT =
            Option.valued(
                    "--output",
                    "-o",
                    "PAGE.html",
                    "Write the page there; default: "
                            + ReportFile.NAME
                            + " in the current folder.");

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String summary() {
        return "Run cases with a known answer and judge them.";
    }

    @Override
    public String details() {
        return """
        Runs each config that has a reference: in the files and folders given; default: the folder \
        validation here, else that of the installation. Prints a row for each claim, writes a page \
        of them, and exits with 1 if any claim fails.\
        """;
    }

    @Override
    public Operands operands() {
        return new Operands("PATH...", 0, Integer.MAX_VALUE, List.of("yaml", "yml"), List.of());
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.SET,
                Option.JSON,
                OUTPUT,
                Option.THREADS,
                Option.ALLOW_OUTSIDE,
                Option.QUIET);
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        long start = System.nanoTime();
        Subject subject = Subject.of(arguments);
        ReportFile page = ReportFile.at(arguments.value(OUTPUT).orElse(ReportFile.NAME));
        List<String> cases = Cases.of(arguments.operands(), console.home());
        boolean json = arguments.has(Option.JSON);
        List<Trial> trials = trials(cases, subject, arguments, console);
        Exit exit = Exit.DONE;
        for (Trial trial : trials) {
            exit = exit == Exit.DONE ? trial.exit() : exit;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String html = ValidationPage.of(trials, seconds, Version.ofProgram());
        console.gate().pass(() -> page.write(html));
        if (json) {
            console.out().print(ValidationDocument.of(trials, exit.code(), page.name(), seconds));
        } else {
            console.out().println(ValidationTable.summary(trials, seconds));
            console.out().println("wrote " + HouseForm.escaped(page.name()));
        }
        return exit;
    }

    /** Runs several cases at a time, one thread each, and prints them in their order. */
    private static List<Trial> trials(
            List<String> cases, Subject subject, Arguments arguments, Console console) {
        boolean table = !arguments.has(Option.JSON) && !arguments.has(Option.QUIET);
        Subject each = subject.withThreads(Math.max(1, subject.threads() / cases.size()));
        List<Trial> trials = new ArrayList<>();
        Progress progress = new Progress(console, System::nanoTime);
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(subject.threads(), cases.size()))) {
            List<Future<Trial>> running =
                    cases.stream()
                            .map(name -> workers.submit(() -> Cases.run(name, each)))
                            .toList();
            if (table) {
                console.out().print(ValidationTable.head(console.colour()));
            }
            for (int i = 0; i < cases.size(); i++) {
                progress.show("[%d/%d]".formatted(i + 1, cases.size()), cases.get(i));
                Trial trial = running.get(i).get();
                progress.clear();
                if (!arguments.has(Option.JSON)) {
                    console.err().print(HouseForm.text(trial.faults()));
                }
                if (table) {
                    console.out().print(ValidationTable.of(trial, console.colour()));
                    console.out().flush();
                }
                trials.add(trial);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases ran", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a case threw", e.getCause());
        }
        return trials;
    }
}
