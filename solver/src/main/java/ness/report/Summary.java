package ness.report;

import java.util.List;
import java.util.stream.Collectors;
import ness.findings.Axis;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.findings.Run;
import ness.input.HouseForm;

/** What a run found, for a terminal of 80 columns: text only, somebody else prints it. */
public final class Summary {
    private static final int DIGITS = 6;

    private Summary() {}

    /** After a run: what was solved, the ledger, where the file is, what to do next. */
    public static String of(Findings findings, boolean colour) {
        Paper paper = new Paper(colour);
        head(paper, findings);
        if (findings.ledger().find("sweep", "points").orElse(findings.ledger())
                instanceof Entry.Sequence points) {
            new SweepTable(points).print(paper);
        } else {
            ledger(paper, findings.ledger());
        }
        tail(paper, findings);
        return paper.toString();
    }

    /** A finished run, read back: the summary, and the shape of its fields. */
    public static String show(Findings findings, boolean colour) {
        Paper paper = new Paper(colour);
        head(paper, findings);
        ledger(paper, findings.ledger());
        Profiles.print(paper, findings);
        for (String warning : findings.run().warnings()) {
            paper.wrapped("warning: ", warning, true);
        }
        return paper.toString();
    }

    /** A group by itself, such as a problem that was checked. */
    public static String of(Group group, boolean colour) {
        Paper paper = new Paper(colour);
        entries(paper, 0, group.entries());
        return paper.toString();
    }

    private static void head(Paper paper, Findings findings) {
        Run run = findings.run();
        String title = run.title().isEmpty() ? run.config() : run.title();
        if (!title.isEmpty()) {
            paper.heading(Paper.cut(title, Paper.WIDTH));
        }
        paper.wrapped("", run.model() + " on " + mesh(findings.mesh()), false);
        String end = run.status().replace('_', ' ') + how(findings.solver());
        boolean sweep = findings.ledger().find("sweep").isPresent();
        paper.wrapped(sweep ? "last point " : "", end, false);
        paper.blank();
    }

    private static String mesh(Mesh mesh) {
        String cells =
                mesh.axes().stream()
                        .map(axis -> axis.name() + " " + axis.cells())
                        .collect(Collectors.joining(" x "));
        String names = mesh.axes().stream().map(Axis::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? mesh.unknowns() + " unknowns"
                : "a %s mesh (%s): %s cells, %s unknowns"
                        .formatted(mesh.coordinates(), names, cells, mesh.unknowns());
    }

    private static String how(Group solver) {
        StringBuilder how = new StringBuilder();
        if (solver.find("method").orElse(solver) instanceof Entry.Word word) {
            how.append(": ").append(word.text());
        }
        if (solver.find("steps").orElse(solver) instanceof Entry.Count steps) {
            how.append(", ").append(steps.value()).append(steps.value() == 1 ? " step" : " steps");
        }
        if (solver.find("residual").orElse(solver) instanceof Entry.Scalar residual) {
            how.append(", residual ").append(Decimal.rounded(residual.value(), 2));
        }
        return how.toString();
    }

    private static void ledger(Paper paper, Group ledger) {
        for (Entry entry : ledger.entries()) {
            if (entry instanceof Entry.Flag verdict) {
                entries(paper, 0, List.of(verdict));
                paper.blank();
            }
            if (entry instanceof Group group && !group.isEmpty()) {
                switch (group.name()) {
                    case "reservoirs", "boundaries" ->
                            new FlowTable(group.name(), group).print(paper);
                    case "error_estimate" -> EstimateTable.print(paper, group);
                    default -> {
                        paper.heading(group.name());
                        entries(paper, 1, group.entries());
                        paper.blank();
                    }
                }
            }
        }
    }

    private static void entries(Paper paper, int depth, List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Scalar scalar ->
                        paper.entry(
                                depth,
                                scalar.name(),
                                Decimal.rounded(scalar.value(), DIGITS),
                                scalar.unit());
                case Entry.Count count ->
                        paper.entry(depth, count.name(), Long.toString(count.value()), "");
                case Entry.Flag flag ->
                        paper.entry(depth, flag.name(), flag.value() ? "yes" : "no", "");
                case Entry.Word word -> {
                    String text = word.text();
                    paper.words(depth, word.name(), text == null ? "-" : text);
                }
                case Entry.Sequence sequence -> {
                    for (int i = 0; i < sequence.groups().size(); i++) {
                        paper.entry(depth, sequence.name() + " " + (i + 1), "", "");
                        entries(paper, depth + 1, sequence.groups().get(i).entries());
                    }
                }
                case Group group -> {
                    if (!group.isEmpty()) {
                        paper.entry(depth, group.name(), "", "");
                        entries(paper, depth + 1, group.entries());
                    }
                }
            }
        }
    }

    private static void tail(Paper paper, Findings findings) {
        Run run = findings.run();
        for (String warning : run.warnings()) {
            paper.wrapped("warning: ", warning, true);
        }
        String seconds = "";
        if (findings.seconds().find("total").isPresent()) {
            seconds = " in " + Decimal.rounded(findings.seconds().number("total"), 3) + " s";
        }
        if (run.output().isEmpty()) {
            paper.line("done" + seconds + "; no file was written");
        } else {
            String file = HouseForm.escaped(run.output());
            paper.line("wrote " + file + seconds);
            paper.line("next: ness show " + file);
        }
    }
}
