package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.discrete.Frame;
import ness.discrete.particles.ParticleFrame;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Run;
import ness.findings.Series;
import ness.findings.Table;
import ness.steady.Outcome;
import ness.thermo.Ledger;

/** All findings of a steady run. */
public final class RunFindings {
    private final FrameFindings frame;
    private final Units units;
    private final List<CellField> fields;
    private final List<Entry> ledger;

    private RunFindings(FrameFindings frame, Units units) {
        this.frame = frame;
        this.units = units;
        fields = frame.cellFields();
        ledger = frame.ledger();
    }

    /**
     * Findings of a conserved quantity.
     *
     * @param sides all sides that the config names, closed ones too
     */
    public static RunFindings of(Frame frame, Units units, List<String> sides) {
        return new RunFindings(new HeatFindings(frame, units, sides), units);
    }

    /**
     * Findings of particles.
     *
     * @param sides all sides that the config names, closed ones too
     */
    public static RunFindings of(ParticleFrame frame, Units units, List<String> sides) {
        return new RunFindings(new ParticleFindings(frame, units, sides), units);
    }

    /**
     * Evaluates quantities; those of the model come first, unless others have their names.
     *
     * @param asked text of each, by name
     * @param numbers scope of the parameters
     * @throws QuantityException naming the quantity that has no value
     */
    public Group quantities(Map<String, String> asked, Scope numbers) {
        QuantityLanguage language =
                new QuantityLanguage(frame, new Group("ledger", ledger), fields, numbers);
        Group.Builder group = Group.named("quantities");
        for (Entry own : frame.quantities().entries())
            if (!asked.containsKey(own.name())) group.put(own);
        asked.forEach((name, text) -> {
            try {
                group.put(name, language.value(text), units.of(""));
            } catch (ness.quantity.TextException e) {
                throw new QuantityException(name, e);
            }
        });
        return group.build();
    }

    /** What is odd about the state, one sentence each. */
    public List<String> warnings() {
        return frame.warnings();
    }

    /** The unknowns, by the names of their fields. */
    public List<String> unknowns() {
        return frame.unknowns();
    }

    /** A number of the ledger by its path; NaN where there is none. */
    public double number(String... path) {
        return new Group("ledger", ledger).number(path);
    }

    /** The groups of the ledger by their names, for those who look further. */
    public Group ledger() {
        return new Group("ledger", ledger);
    }

    /**
     * {@code totals}: the ledger summed over time, with the same words.
     *
     * @param timeError by how much the entropy of the states changed more than the steps stored
     */
    public Group totals(Ledger summed, double timeError) {
        Group.Builder group = Group.named("totals");
        for (Entry entry : frame.totals(summed)) {
            boolean entropy = entry.name().equals("entropy");
            group.put(
                    entropy && entry instanceof Group own
                            ? own.with(
                                    new Entry.Scalar(
                                            "time_error", timeError, units.summed().of("W/K")))
                            : entry);
        }
        return group.build();
    }

    /** Everything together. */
    public Findings findings(Run run, Outcome.Trace trace, Group quantities, Group seconds) {
        return findings(run, solver(trace), List.of(quantities), seconds, List.of(history(trace)));
    }

    /**
     * Everything together.
     *
     * @param more groups beside those of the frame
     */
    public Findings findings(
            Run run, Group solver, List<Group> more, Group seconds, List<Table> tables) {
        List<Entry> all = new ArrayList<>(ledger);
        all.addAll(more);
        return new Findings(
                run,
                frame.mesh(),
                solver,
                new Group("ledger", all),
                seconds,
                fields,
                frame.faceFields(),
                tables);
    }

    private static Group solver(Outcome.Trace trace) {
        return Group.named("solver")
                .put("method", "newton")
                .put("linear", trace.method())
                .put("steps", trace.steps())
                .put("linear_iterations", trace.linearIterations())
                .put("convergence_factor", trace.convergence(), "1")
                .put("residual", trace.residual(), "1")
                .build();
    }

    private static Table history(Outcome.Trace trace) {
        int n = trace.residuals().size();
        double[] index = new double[n];
        double[] length = new double[n];
        for (int i = 0; i < n; i++) {
            index[i] = i;
            length[i] = i == 0 ? 0 : trace.stepLengths().get(i - 1);
        }
        double[] residual = trace.residuals().stream().mapToDouble(r -> r).toArray();
        return new Table(
                "history",
                "course of the iteration",
                new Series("iteration", "1", "number of the iteration", index),
                List.of(
                        new Series("residual", "1", "residual relative to its scale", residual),
                        new Series("step_length", "1", "fraction of the correction", length)));
    }
}
