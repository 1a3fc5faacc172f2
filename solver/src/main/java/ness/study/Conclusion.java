package ness.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.Resolved;
import ness.config.assembly.Assembly;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.OutputSettings.Phrase;
import ness.diagnostics.QuantityException;
import ness.diagnostics.RunFindings;
import ness.diagnostics.Units;
import ness.discrete.Frame;
import ness.discrete.GridBalance;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.Findings;
import ness.findings.Group;
import ness.grid.Grid;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.Faults;
import ness.input.InputException;
import ness.physics.Inadmissible;
import ness.problem.Reservoir;
import ness.steady.Outcome;

/** What is said of a problem, before and after it was solved. */
final class Conclusion {
    /** A ledger that closes worse than this is not reported as converged. */
    private static final double OPEN_LEDGER = 1e-9;

    private final Run run;
    private final Resolved config;
    private final Assembly.Assembled assembled;
    private final GridBalance balance;
    private final Units units;

    Conclusion(Run run, Assembly.Assembled assembled, GridBalance balance) {
        this.run = run;
        this.config = run.config();
        this.assembled = assembled;
        this.balance = balance;
        units =
                config.settings().units() == ness.config.settings.Settings.Units.INTERNATIONAL
                        ? Units.SI
                        : Units.REDUCED;
    }

    private List<String> sides() {
        BoundariesSettings words = config.settings().boundaries();
        List<String> sides = new ArrayList<>(words.sides().keySet());
        for (String region : words.around().keySet()) sides.add("around." + region);
        if (words.surface() != null) sides.add("surface");
        return sides;
    }

    /** Evaluates the quantities on the initial state, so that faults are told before solving. */
    void rehearseQuantities(Faults faults) {
        Map<String, Phrase> asked = config.settings().output().quantities();
        if (asked.isEmpty()) return;
        double[] initial = balance.initial();
        Frame frame = balance.frame(initial, new double[initial.length]);
        RunFindings findings = new RunFindings(frame, units, sides());
        asked.forEach(
                (name, phrase) -> faults.of(() -> quantities(findings, Map.of(name, phrase))));
    }

    /**
     * Refuses an initial state or reservoirs that a search could not start from.
     *
     * @throws InputException 65
     */
    void requireStart() {
        double[] initial = balance.initial();
        int cell = balance.inadmissible(initial);
        if (cell >= 0) throw refused(balance.explain(cell, initial[cell]));
        balance.linearise(initial);
        for (double gain : balance.residual())
            if (Double.isNaN(gain)) throw refused(balance.explainGains());
    }

    private InputException refused(Inadmissible cause) {
        String path = cause.path() == null ? "solve.initial" : cause.path();
        return new InputException(Exit.BAD_INPUT, config.fault(path, cause.message(), null));
    }

    private Group quantities(RunFindings findings, Map<String, Phrase> phrases) {
        Map<String, String> asked = new LinkedHashMap<>();
        phrases.forEach((name, phrase) -> asked.put(name, phrase.text()));
        Scope scope = units == Units.SI ? Scope.EMPTY : Scope.EMPTY.inReducedUnits();
        for (var p : config.settings().parameters().entrySet())
            scope = scope.withParameter(p.getKey(), Expression.constant(p.getValue().value()));
        try {
            return findings.quantities(asked, scope);
        } catch (QuantityException e) {
            throw new InputException(
                    Exit.BAD_INPUT,
                    config.fault(
                            "output.quantities." + e.name(),
                            String.valueOf(e.fault().getMessage()),
                            e.fault().hint()));
        }
    }

    /** The answer to a finished search. */
    Answer answer(Outcome outcome, long start, long built, long solved) {
        return switch (outcome) {
            case Outcome.Converged converged -> {
                Frame frame = balance.frame(converged.state(), converged.correction());
                double closure = frame.ledger().closure();
                if (!(closure <= OPEN_LEDGER))
                    yield answer(
                            frame,
                            outcome.trace(),
                            "not_converged",
                            List.of(openLedger(closure)),
                            start,
                            built,
                            solved);
                yield answer(frame, outcome.trace(), "converged", List.of(), start, built, solved);
            }
            case Outcome.Failed failed -> {
                double[] state = failed.state();
                Frame frame = balance.frame(state, new double[state.length]);
                Fault fault = config.fault("solve", failed.reason(), failed.hint());
                yield answer(
                        frame,
                        outcome.trace(),
                        failed.status(),
                        List.of(fault),
                        start,
                        built,
                        solved);
            }
            case Outcome.Refused refused -> throw refused(refused.cause());
        };
    }

    private Fault openLedger(double closure) {
        return config.fault(
                "solve",
                "the ledger does not close: production, outflow and storage of entropy differ by"
                        + " %.3g of what was exchanged".formatted(closure),
                "a smaller solve.tolerance, or a less extreme contrast of conductivities");
    }

    private Answer answer(
            Frame frame,
            Outcome.Trace trace,
            String status,
            List<Fault> faults,
            long start,
            long built,
            long solved) {
        RunFindings findings = new RunFindings(frame, units, sides());
        Group quantities = quantities(findings, config.settings().output().quantities());
        int exit = faults.isEmpty() ? 0 : Exit.NO_STEADY_STATE.code();
        String title = config.settings().title();
        var head =
                new ness.findings.Run(
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
                        assembled.warnings());
        Group seconds =
                Group.named("seconds")
                        .put("total", seconds(System.nanoTime() - start), "s")
                        .put("build", seconds(built - start), "s")
                        .put("solve", seconds(solved - built), "s")
                        .put("write", 0.0, "s")
                        .build();
        Findings all = findings.findings(head, trace, quantities, seconds);
        return new Answer(all, faults);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** The problem as understood. */
    Group understood(Size size) {
        Grid grid = assembled.problem().grid();
        String title = config.settings().title();
        Group.Builder mesh = Group.named("mesh");
        mesh.put("coordinates", grid.coordinates().word());
        Group.Builder cells = Group.named("cells");
        for (int a = 0; a < 3; a++)
            if (grid.axis(a).resolved()) cells.put(grid.axis(a).name(), grid.cells(a));
        mesh.put(cells.build());
        Group.Builder reservoirs = Group.named("reservoirs");
        for (Reservoir r : balance.problem().reservoirs())
            reservoirs.put(
                    Group.named(r.name())
                            .put("temperature", r.state().expression().toString())
                            .build());
        Group.Builder boundaries = Group.named("boundaries");
        for (String side : sides()) boundaries.put(side, described(side));
        Group.Builder group =
                Group.named("check")
                        .put("title", title == null ? "" : title)
                        .put("model", config.model())
                        .put(mesh.build())
                        .put("unknowns", grid.cells())
                        .put(reservoirs.build())
                        .put(boundaries.build())
                        .put(size.group());
        int n = 0;
        Group.Builder warnings = Group.named("warnings");
        for (String warning : assembled.warnings()) warnings.put(Integer.toString(++n), warning);
        return n == 0 ? group.build() : group.put(warnings.build()).build();
    }

    private String described(String side) {
        int faces = 0;
        Set<String> what = new LinkedHashSet<>();
        for (var contact : balance.problem().contacts()) {
            if (!contact.side().equals(side)) continue;
            faces += contact.faces().length;
            what.add(
                    switch (contact.condition()) {
                        case ness.problem.BoundaryCondition.Held held ->
                                "held at " + held.reservoir().name();
                        case ness.problem.BoundaryCondition.Exchange exchange ->
                                "exchanging with " + exchange.reservoir().name();
                        case ness.problem.BoundaryCondition.Flux _ -> "prescribed flux";
                    });
        }
        return what.isEmpty()
                ? "closed"
                : String.join(", ", what) + " on " + faces + (faces == 1 ? " face" : " faces");
    }
}
