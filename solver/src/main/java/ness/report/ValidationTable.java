package ness.report;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;
import ness.input.Fault;

/** Validation cases for a terminal: a row a claim, under the name of its case. */
public final class ValidationTable {
    private static final int NAME = 36;
    private static final int NUMBER = 15;
    private static final int ERROR = 10;
    private static final int ALLOWED = 12;
    private static final int WIDTH = NAME + 2 * NUMBER + ERROR + ALLOWED + 6;
    private static final int DIGITS = 8;

    private ValidationTable() {}

    /** The names of the columns. */
    public static String head(boolean colour) {
        Paper paper = new Paper(colour);
        paper.faint(row("claim", "found", "expected", "error", "allowed", "verdict"));
        return paper.toString();
    }

    /** The rows of one case. */
    public static String of(Trial trial, boolean colour) {
        Paper paper = new Paper(colour);
        String title = trial.title().isEmpty() ? "" : ": " + trial.title();
        paper.heading(Paper.cut(trial.config() + title, WIDTH));
        for (Fault fault : trial.faults()) {
            paper.wrapped("  broken (" + trial.exit().code() + "): ", fault.sentence(), true);
        }
        for (Claim claim : trial.claims()) {
            claim(paper, claim);
        }
        return paper.toString();
    }

    private static void claim(Paper paper, Claim claim) {
        String name = "  " + claim.path();
        if (name.length() >= NAME) {
            paper.line(Paper.cut(name, WIDTH));
            name = "";
        }
        String row =
                row(
                        name,
                        Decimal.rounded(claim.found(), DIGITS),
                        Decimal.rounded(claim.expected(), DIGITS),
                        Decimal.rounded(claim.error(), 2),
                        Decimal.rounded(claim.allowed(), 2) + (claim.relative() ? " rel" : ""),
                        claim.holds() ? "pass" : "FAIL");
        if (claim.holds()) {
            paper.line(row);
        } else {
            paper.warning(row);
            if (!claim.remark().isEmpty()) {
                paper.wrapped("    ", claim.remark(), false);
            }
        }
    }

    private static String row(
            String name,
            String found,
            String expected,
            String error,
            String allowed,
            String verdict) {
        return Paper.left(name, NAME)
                + Paper.right(found, NUMBER)
                + Paper.right(expected, NUMBER)
                + Paper.right(error, ERROR)
                + Paper.right(allowed, ALLOWED)
                + "  "
                + verdict;
    }

    /** How many cases and claims there were and how many of them fail, in a line. */
    public static String summary(List<Trial> trials, double seconds) {
        int claims = 0;
        int failed = 0;
        int broken = 0;
        for (Trial trial : trials) {
            claims += trial.claims().size();
            failed += trial.failures();
            broken += trial.isBroken() ? 1 : 0;
        }
        List<String> parts = new ArrayList<>();
        parts.add(count(trials.size(), "case"));
        parts.add(count(claims, "claim") + (failed > 0 ? " of which " + failed + " fail" : ""));
        if (broken > 0) {
            parts.add(count(broken, "broken case"));
        }
        if (failed == 0 && broken == 0) {
            parts.add("all hold");
        }
        return String.join(", ", parts) + " (" + Decimal.rounded(seconds, 3) + " s)";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
