package ness.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ness.config.Resolved;
import ness.config.settings.OutputSettings.Phrase;
import ness.diagnostics.QuantityException;
import ness.diagnostics.RunFindings;
import ness.diagnostics.Units;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.Group;
import ness.grid.Grid;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.Faults;
import ness.input.InputException;
import ness.physics.Inadmissible;
import ness.steady.Outcome;
import ness.thermo.Ledger;

/** What is said of a problem, before and after it was solved. */
final class Conclusion {
    /** A ledger that closes worse than this is not reported as converged. */
    private static final double OPEN_LEDGER = 1e-9;

    /** Name of a phrase that stands alone; no config can use it. */
    private static final String OWN = " ";

    private final Run run;
    private final Resolved config;
    private final List<String> warnings;

    /**
     * @param warnings of the problem, one sentence each
     */
    Conclusion(Run run, List<String> warnings) {
        this.run = run;
        this.warnings = warnings;
        config = run.config();
    }

    /**
     * When a run began, its problem was built, and its state was found, as told by {@link
     * System#nanoTime}.
     */
    record Times(long start, long built, long solved) {
        Group group() {
            return Group.named("seconds")
                    .put("total", seconds(System.nanoTime() - start), "s")
                    .put("build", seconds(built - start), "s")
                    .put("solve", seconds(solved - built), "s")
                    .put("write", 0.0, "s")
                    .build();
        }

        private static double seconds(long nanos) {
            return nanos / 1e9;
        }
    }

    Units units() {
        return config.settings().units() == ness.config.settings.Settings.Units.INTERNATIONAL
                ? Units.SI
                : Units.REDUCED;
    }

    /** A unit as results have it. */
    String unit(String si) {
        return units() == Units.SI ? si : "1";
    }

    List<String> sides() {
        return Sides.of(config.settings().boundaries());
    }

    /**
     * Evaluates the quantities, if there are any, so that faults are told before solving.
     *
     * @param start findings of a state that was not solved for
     */
    void rehearse(Supplier<RunFindings> start, Faults faults) {
        Map<String, Phrase> asked = config.settings().output().quantities();
        if (asked.isEmpty()) return;
        RunFindings findings = start.get();
        asked.forEach(
                (name, phrase) -> faults.of(() -> quantities(findings, Map.of(name, phrase))));
    }

    InputException refused(Inadmissible cause) {
        String path = cause.path() == null ? "solve.initial" : cause.path();
        return new InputException(Exit.BAD_INPUT, config.fault(path, cause.message(), null));
    }

    private Group quantities(RunFindings findings, Map<String, Phrase> phrases) {
        Map<String, String> asked = new LinkedHashMap<>();
        phrases.forEach((name, phrase) -> asked.put(name, phrase.text()));
        Scope scope = units() == Units.SI ? Scope.EMPTY : Scope.EMPTY.inReducedUnits();
        for (var p : config.settings().parameters().entrySet())
            scope = scope.withParameter(p.getKey(), Expression.constant(p.getValue().value()));
        try {
            return findings.quantities(asked, scope);
        } catch (QuantityException e) {
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            path(e.name(), phrases),
                            String.valueOf(e.fault().getMessage()),
                            e.fault().hint()));
        }
    }

    private static String path(String name, Map<String, Phrase> phrases) {
        Phrase phrase = phrases.get(name);
        return phrase == null ? "output.quantities." + name : phrase.path();
    }

    /**
     * The answer to a search that found a state, unless its ledger is open.
     *
     * @param extreme what may be too far apart where it is
     */
    Answer converged(
            RunFindings findings, Ledger ledger, String extreme, Outcome.Trace trace, Times times) {
        double closure = ledger.closure();
        if (closure <= OPEN_LEDGER) return answer(findings, "converged", List.of(), trace, times);
        Fault open =
                config.fault(
                        "solve",
                        "the ledger does not close: production, outflow and storage of entropy"
                                + " differ by %.3g of what was exchanged".formatted(closure),
                        "a smaller solve.tolerance, or a less extreme contrast of " + extreme);
        return failed(findings, "not_converged", open, trace, times);
    }

    /** The answer to a search that found none. */
    Answer failed(
            RunFindings findings, String status, Fault fault, Outcome.Trace trace, Times times) {
        return answer(findings, status, List.of(fault), trace, times);
    }

    private Answer answer(
            RunFindings findings,
            String status,
            List<Fault> faults,
            Outcome.Trace trace,
            Times times) {
        Group quantities = quantities(findings);
        int exit = faults.isEmpty() ? 0 : Exit.NO_STEADY_STATE.code();
        var head = head(status, exit, findings.warnings());
        return new Answer(findings.findings(head, trace, quantities, times.group()), faults);
    }

    /** The quantities that the config asks for, and the model's own. */
    Group quantities(RunFindings findings) {
        return quantities(findings, config.settings().output().quantities());
    }

    /** The value of a phrase. */
    double value(RunFindings findings, Phrase phrase) {
        return quantities(findings, Map.of(OWN, phrase)).number(OWN);
    }

    /** The head of a result. */
    ness.findings.Run head(String status, int exit, List<String> more) {
        String title = config.settings().title();
        List<String> told = new ArrayList<>(warnings);
        told.addAll(more);
        return new ness.findings.Run(
                title == null ? "" : title,
                config.path(),
                run.configPath(),
                config.text(),
                config.canonical(),
                run.version(),
                config.model(),
                status,
                exit,
                run.output(),
                told);
    }

    /** The problem as understood. */
    Group understood(Study study, Size size) {
        Grid grid = study.problem().grid();
        String title = config.settings().title();
        Group.Builder mesh = Group.named("mesh");
        mesh.put("coordinates", grid.coordinates().word());
        Group.Builder cells = Group.named("cells");
        for (int a = 0; a < 3; a++)
            if (grid.axis(a).resolved()) cells.put(grid.axis(a).name(), grid.cells(a));
        mesh.put(cells.build());
        Group.Builder boundaries = Group.named("boundaries");
        for (String side : sides()) boundaries.put(side, study.described(side));
        Group.Builder group =
                Group.named("check")
                        .put("title", title == null ? "" : title)
                        .put("model", config.model())
                        .put(mesh.build());
        study.understood().forEach(group::put);
        group.put(boundaries.build()).put(size.group());
        int n = 0;
        Group.Builder told = Group.named("warnings");
        for (String warning : warnings) told.put(Integer.toString(++n), warning);
        return n == 0 ? group.build() : group.put(told.build()).build();
    }
}
