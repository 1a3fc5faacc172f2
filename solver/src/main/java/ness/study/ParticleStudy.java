package ness.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.config.assembly.Assembly;
import ness.config.assembly.GridFaults;
import ness.config.settings.SolveSettings;
import ness.diagnostics.RunFindings;
import ness.discrete.Current;
import ness.discrete.particles.Discretised;
import ness.discrete.particles.ParticleFrame;
import ness.evolution.Integrator;
import ness.evolution.ParticleEvolution;
import ness.evolution.Tableau;
import ness.evolution.Timing;
import ness.findings.Entry;
import ness.findings.Group;
import ness.input.Exit;
import ness.input.Fault;
import ness.linear.LinearSolver;
import ness.parallel.Team;
import ness.physics.Property;
import ness.physics.driftdiffusion.Reaction;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.FieldCondition;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import ness.steady.ParticleOutcome;
import ness.steady.ParticleSteady;
import org.jspecify.annotations.Nullable;

/** Particles that drift and diffuse. */
final class ParticleStudy implements Study {
    private final Run run;
    private final List<String> warnings;
    private final ParticleProblem problem;
    private final Conclusion conclusion;

    ParticleStudy(Run run, Assembly.Assembled assembled, ParticleProblem problem) {
        this.run = run;
        this.problem = problem;
        warnings = assembled.warnings();
        conclusion = new Conclusion(run, warnings);
    }

    @Override
    public ParticleProblem problem() {
        return problem;
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void check(GridFaults faults) {
        if (run.config().settings().analysis().minimumEntropyProduction())
            faults.all()
                    .add(
                            Exit.BAD_INPUT,
                            run.config()
                                    .fault(
                                            "analysis.minimum_entropy_production",
                                            "is a study of heat conduction",
                                            "leave it out"));
        if (timed()) checkTimed(faults);
        conclusion.rehearse(() -> findings(BlankFrame.of(problem)), faults.all());
    }

    private boolean timed() {
        return run.config().settings().solve().to() == SolveSettings.Target.TIME;
    }

    /** A run in time needs a density to start from for each species. */
    private void checkTimed(GridFaults faults) {
        if (!problem.law().linear())
            faults.add(
                    "solve.to",
                    "runs in time of species that react or feel their charge are not available in this version",
                    "to: steady");
        for (Species each : problem.law().species())
            if (!problem.initial().containsKey(each.name()))
                faults.add(
                        "solve.initial",
                        "missing key \"%s\"".formatted(each.name()),
                        "a run in time needs a density of each species to start from");
    }

    private RunFindings findings(ParticleFrame frame) {
        return RunFindings.of(frame, conclusion.units(), conclusion.sides());
    }

    /** The densities of particles are found from nothing; assembly has tried the rest. */
    @Override
    public void requireStart() {}

    @Override
    public List<Entry> understood() {
        boolean field = problem.law().electrostatics() != null;
        List<Species> species = problem.law().species();
        List<Entry> told = new ArrayList<>();
        long unknowns = (long) problem.grid().solid() * (species.size() + (field ? 1 : 0));
        told.add(new Entry.Count("unknowns", unknowns));
        Group.Builder names = Group.named("species");
        for (Species each : species) names.put(each.name(), described(each));
        told.add(names.build());
        if (!problem.amounts().isEmpty()) {
            Group.Builder amounts = Group.named("amount");
            for (Species each : species) {
                Double amount = problem.amounts().get(each.name());
                if (amount != null) amounts.put(each.name(), amount, "1");
            }
            told.add(amounts.build());
        }
        List<Reaction> reactions = problem.law().reactions();
        if (!reactions.isEmpty()) {
            Group.Builder equations = Group.named("reactions");
            for (int r = 0; r < reactions.size(); r++)
                equations.put(Integer.toString(r + 1), reactions.get(r).equation());
            told.add(equations.build());
        }
        Group.Builder reservoirs = Group.named("reservoirs");
        for (ParticleReservoir each : problem.reservoirs()) reservoirs.put(described(each));
        told.add(reservoirs.build());
        return told;
    }

    private static String described(Species species) {
        String moving =
                switch (species.motility()) {
                    case DIFFUSIVITY -> "diffusivity ";
                    case MOBILITY -> "mobility ";
                    case DRAG -> "drag ";
                };
        String charge = species.charge() == 0 ? "" : ", charge " + species.charge();
        return moving + species.coefficient().expression() + charge;
    }

    private Group described(ParticleReservoir reservoir) {
        Group.Builder one = Group.named(reservoir.name());
        List<Species> species = problem.law().species();
        for (int s = 0; s < species.size(); s++)
            one.put(
                    species.get(s).name(),
                    switch (reservoir.contents().get(s)) {
                        case Content.Density held -> held.density().expression().toString();
                        case Content.Potential held ->
                                "chemical potential " + held.chemicalPotential().expression();
                        case Content.Closed _ -> "closed";
                    });
        Property voltage = reservoir.voltage();
        if (voltage != null) one.put("voltage", voltage.expression().toString());
        Double volume = reservoir.volume();
        if (volume != null) one.put("volume", volume.toString());
        return one.build();
    }

    @Override
    public String described(String side) {
        Sides.Described words = new Sides.Described();
        List<Species> species = problem.law().species();
        for (ParticleContact contact : problem.contacts()) {
            if (!contact.side().equals(side)) continue;
            int faces = contact.faces().length;
            boolean alike =
                    contact.passages().stream().map(ParticleStudy::word).distinct().count() == 1;
            for (int s = 0; s < species.size(); s++) {
                String word = word(contact.passages().get(s));
                if (word == null) continue;
                words.add(faces, alike ? word : species.get(s).name() + " " + word);
                faces = 0;
            }
            String field = word(contact.field());
            if (field != null) words.add(faces, field);
        }
        return words.toString();
    }

    private static @Nullable String word(Passage passage) {
        return switch (passage) {
            case Passage.Closed _ -> null;
            case Passage.Held held -> "held at " + held.reservoir().name();
            case Passage.Membrane membrane -> "exchanging with " + membrane.reservoir().name();
            case Passage.Flux _ -> "prescribed flux";
            case Passage.Absorbing _ -> "absorbing";
        };
    }

    private static @Nullable String word(@Nullable FieldCondition field) {
        return switch (field) {
            case null -> null;
            case FieldCondition.Voltage _ -> "voltage held";
            case FieldCondition.SurfaceCharge _ -> "charged surface";
        };
    }

    private LinearSolver solver() {
        boolean closed = !problem.amounts().isEmpty();
        return closed ? run.solverOfClosed(problem.grid()) : run.solver(problem.grid());
    }

    @Override
    public Solution solve(long start, long built, double @Nullable [][] from) {
        if (timed()) return new Solution(follow(start, built), problem.grid(), null);
        ParticleOutcome outcome =
                ParticleSteady.solve(
                        problem,
                        from,
                        solver(),
                        Team.of(run.threads()),
                        run.settings(),
                        run.monitor());
        var times = new Conclusion.Times(start, built, System.nanoTime());
        return switch (outcome) {
            case ParticleOutcome.Converged converged -> {
                Answer answer =
                        conclusion.converged(
                                findings(converged.frame()),
                                converged.frame().ledger(),
                                "diffusivities and densities",
                                outcome.trace(),
                                times);
                yield new Solution(answer, problem.grid(), state(converged.frame()));
            }
            case ParticleOutcome.Failed failed -> {
                Fault fault = run.config().fault("solve", failed.reason(), failed.hint());
                Answer answer =
                        conclusion.failed(
                                findings(failed.frame()),
                                failed.status(),
                                fault,
                                outcome.trace(),
                                times);
                yield new Solution(answer, problem.grid(), null);
            }
            case ParticleOutcome.Refused refused -> throw conclusion.refused(refused.cause());
        };
    }

    /** Densities, then the potential if there is one. */
    private static double[][] state(ParticleFrame frame) {
        double[] potential = frame.potential();
        double[][] state = Arrays.copyOf(frame.density(), frame.density().length);
        if (potential == null) return state;
        double[][] all = Arrays.copyOf(state, state.length + 1);
        all[state.length] = potential;
        return all;
    }

    private Answer follow(long start, long built) {
        Timing timing = TimeRun.timing(run.config().settings().solve());
        Discretised discretised = new Discretised(problem, Team.of(run.threads()));
        var evolution =
                new ParticleEvolution(discretised, run.solver(problem.grid()), timing.tolerance());
        var integrator = new Integrator<>(evolution, timing, Tableau.ESDIRK4);
        List<String> unknowns = problem.law().species().stream().map(Species::name).toList();
        return new TimeRun<ParticleFrame>(
                        run, conclusion, this::findings, integrator, timing, start, built)
                .answer(unknowns);
    }

    @Override
    public Group equilibrium() {
        ParticleSteady.Undriven twin =
                ParticleSteady.withoutDrives(
                        problem, solver(), Team.of(run.threads()), run.settings(), run.monitor());
        Current largest = twin.largest();
        if (largest != null) return Equilibrium.told(largest, conclusion.units().of("1/s"));
        throw switch (twin.outcome()) {
            case ParticleOutcome.Failed failed ->
                    Equilibrium.refused(
                            run.config().fault("solve", failed.reason(), failed.hint()));
            case ParticleOutcome.Refused refused -> conclusion.refused(refused.cause());
            case ParticleOutcome.Converged _ -> throw new IllegalStateException("no current");
        };
    }
}
