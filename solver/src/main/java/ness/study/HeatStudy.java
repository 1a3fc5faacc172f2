package ness.study;

import java.util.List;
import ness.config.assembly.Assembly;
import ness.config.assembly.GridFaults;
import ness.config.settings.SolveSettings;
import ness.diagnostics.RunFindings;
import ness.discrete.Frame;
import ness.discrete.GridBalance;
import ness.evolution.HeatEvolution;
import ness.evolution.Integrator;
import ness.evolution.Tableau;
import ness.evolution.Timing;
import ness.findings.Entry;
import ness.findings.Group;
import ness.input.Fault;
import ness.parallel.Team;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.problem.Reservoir;
import ness.steady.Newton;
import ness.steady.Outcome;
import org.jspecify.annotations.Nullable;

/** A balance law of one conserved quantity. */
final class HeatStudy implements Study {
    private final Run run;
    private final Assembly.Assembled assembled;
    private final GridProblem problem;
    private final GridBalance balance;
    private final Conclusion conclusion;

    HeatStudy(Run run, Assembly.Assembled assembled, GridProblem problem) {
        this.run = run;
        this.assembled = assembled;
        this.problem = problem;
        balance = new GridBalance(problem, Team.of(run.threads()));
        conclusion = new Conclusion(run, assembled.warnings());
    }

    @Override
    public GridProblem problem() {
        return problem;
    }

    @Override
    public List<String> warnings() {
        return assembled.warnings();
    }

    @Override
    public void check(GridFaults faults) {
        Solvability.check(run.config(), assembled, balance, faults);
        if (run.config().settings().analysis().minimumEntropyProduction())
            faults.all().of(() -> MinimumProduction.require(run, problem));
        conclusion.rehearse(() -> findings(balance.initial()), faults.all());
    }

    private RunFindings findings(double[] state) {
        return findings(balance.frame(state, new double[state.length]));
    }

    private RunFindings findings(Frame frame) {
        return RunFindings.of(frame, conclusion.units(), conclusion.sides());
    }

    @Override
    public void requireStart() {
        double[] initial = balance.initial();
        int cell = balance.inadmissible(initial);
        if (cell >= 0) throw conclusion.refused(balance.explain(cell, initial[cell]));
        balance.linearise(initial);
        for (double gain : balance.residual())
            if (Double.isNaN(gain)) throw conclusion.refused(balance.explainGains());
    }

    @Override
    public List<Entry> understood() {
        return List.of(new Entry.Count("unknowns", problem.grid().solid()), reservoirs());
    }

    private Group reservoirs() {
        Group.Builder group = Group.named("reservoirs");
        for (Reservoir r : problem.reservoirs())
            group.put(
                    Group.named(r.name())
                            .put("temperature", r.state().expression().toString())
                            .build());
        return group.build();
    }

    @Override
    public String described(String side) {
        Sides.Described words = new Sides.Described();
        for (Contact contact : problem.contacts())
            if (contact.side().equals(side))
                words.add(
                        contact.faces().length,
                        switch (contact.condition()) {
                            case BoundaryCondition.Held held ->
                                    "held at " + held.reservoir().name();
                            case BoundaryCondition.Exchange exchange ->
                                    "exchanging with " + exchange.reservoir().name();
                            case BoundaryCondition.Flux _ -> "prescribed flux";
                        });
        return words.toString();
    }

    @Override
    public Solution solve(long start, long built, double @Nullable [][] from) {
        if (run.config().settings().solve().to() == SolveSettings.Target.TIME)
            return new Solution(follow(start, built), problem.grid(), null);
        double[] first = from == null ? balance.initial() : from[0].clone();
        Outcome outcome =
                Newton.solve(
                        balance, first, run.solver(problem.grid()), run.settings(), run.monitor());
        var times = new Conclusion.Times(start, built, System.nanoTime());
        return switch (outcome) {
            case Outcome.Converged converged -> {
                Frame frame = balance.frame(converged.state(), converged.correction());
                Answer answer =
                        conclusion.converged(
                                findings(frame),
                                frame.ledger(),
                                "conductivities",
                                outcome.trace(),
                                times);
                boolean asked = run.config().settings().analysis().minimumEntropyProduction();
                if (asked && answer.faults().isEmpty())
                    answer = MinimumProduction.added(run, problem, answer);
                yield new Solution(answer, problem.grid(), new double[][] {converged.state()});
            }
            case Outcome.Failed failed -> {
                Fault fault = run.config().fault("solve", failed.reason(), failed.hint());
                Answer answer =
                        conclusion.failed(
                                findings(failed.state()),
                                failed.status(),
                                fault,
                                outcome.trace(),
                                times);
                yield new Solution(answer, problem.grid(), null);
            }
            case Outcome.Refused refused -> throw conclusion.refused(refused.cause());
        };
    }

    private Answer follow(long start, long built) {
        Timing timing = TimeRun.timing(run.config().settings().solve());
        var evolution = new HeatEvolution(balance, run.solver(problem.grid()), timing.tolerance());
        var integrator = new Integrator<>(evolution, timing, Tableau.ESDIRK4);
        return new TimeRun<Frame>(run, conclusion, this::findings, integrator, timing, start, built)
                .answer(List.of(problem.law().conserved().state()));
    }

    @Override
    public Group equilibrium() {
        return Equilibrium.of(
                run, problem, run.solver(problem.grid()), run.settings(), conclusion.units());
    }
}
