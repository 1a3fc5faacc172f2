package ness.report;

import ness.findings.Entry;
import ness.findings.Group;

/** Numbers of a ledger with their observed order and the band around them, one a row. */
final class EstimateTable {
    private static final int NAME = 44;
    private static final int ORDER = 12;
    private static final int BAND = 24;

    private EstimateTable() {}

    static void print(Paper paper, Group estimate) {
        paper.heading(
                Paper.left("error estimate", NAME)
                        + Paper.right("order", ORDER)
                        + Paper.right("band", BAND));
        int exact = 0;
        for (Entry entry : estimate.entries()) {
            if (!(entry instanceof Group number)) continue;
            if (number.find("exact").orElse(number) instanceof Entry.Flag flag && flag.value()) {
                exact++;
                continue;
            }
            paper.line(
                    Paper.left("  " + number.name().replace('_', ' '), NAME)
                            + Paper.right(Decimal.rounded(number.number("order"), 3), ORDER)
                            + Paper.right(band(number), BAND));
        }
        if (exact > 0) {
            String others = exact == estimate.entries().size() ? "all" : "the others";
            paper.line("  %s (%d) are exact to rounding".formatted(others, exact));
        }
        paper.blank();
    }

    private static String band(Group number) {
        String unit =
                number.find("band").orElse(number) instanceof Entry.Scalar scalar
                        ? scalar.unit()
                        : "";
        String band = "± " + Decimal.rounded(number.number("band"), 2);
        return unit.equals("1") ? band : (band + " " + unit).strip();
    }
}
