package ness.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.discrete.Frame;
import ness.expression.Scope;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Run;
import ness.findings.Series;
import ness.findings.Table;
import ness.steady.Outcome;

/** All findings of a steady run. */
public final class RunFindings {
    private final Frame frame;
    private final Units units;
    private final List<CellField> fields;
    private final List<Group> groups;

    /**
     * @param sides all sides that the config names, closed ones too
     */
    public RunFindings(Frame frame, Units units, List<String> sides) {
        this.frame = frame;
        this.units = units;
        fields = new FieldFindings(frame, units).cellFields();
        groups = new LedgerFindings(frame, units, sides).groups();
    }

    /**
     * Evaluates quantities.
     *
     * @param asked text of each, by name
     * @param numbers scope of the parameters
     * @throws QuantityException naming the quantity that has no value
     */
    public Group quantities(Map<String, String> asked, Scope numbers) {
        Group ledger = new Group("ledger", List.<Entry>copyOf(groups));
        QuantityLanguage language =
                new QuantityLanguage(
                        frame.problem().grid(), new Interpolation(frame), ledger, fields, numbers);
        Group.Builder group = Group.named("quantities");
        asked.forEach((name, text) -> {
            try {
                group.put(name, language.value(text), units.of(""));
            } catch (ness.quantity.TextException e) {
                throw new QuantityException(name, e);
            }
        });
        return group.build();
    }

    /** Everything together. */
    public Findings findings(Run run, Outcome.Trace trace, Group quantities, Group seconds) {
        List<Entry> ledger = new ArrayList<>(groups);
        ledger.add(quantities);
        FieldFindings all = new FieldFindings(frame, units);
        return new Findings(
                run,
                all.mesh(),
                solver(trace),
                new Group("ledger", ledger),
                seconds,
                fields,
                all.faceFields(),
                List.of(history(trace)));
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
