package ness.report;

import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;
import ness.input.Fault;
import ness.input.HouseForm;

/** Validation cases as a page for a browser that loads nothing from elsewhere. */
public final class ValidationPage {
    /** The first line of every page, by which an earlier one is known. */
    public static final String FIRST_LINE = "<!DOCTYPE html><!-- Ness validation report -->";

    private static final String HEAD =
            FIRST_LINE
                    + """

                    <html lang="en"><head><meta charset="utf-8">
                    <meta http-equiv="Content-Security-Policy" \
                    content="default-src 'none'; style-src 'unsafe-inline'">
                    <title>Ness validation report</title>
                    <style>
                    body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 75em; \
                    padding: 0 1em; }
                    table { border-collapse: collapse; width: 100%; margin-bottom: 1.5em; }
                    th, td { padding: .2em .6em; border-bottom: 1px solid #ddd; text-align: left; }
                    td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
                    h2 { font-size: 1.1em; margin: 1.2em 0 .2em; }
                    .where, .remark { color: #666; }
                    .pass { color: #176617; } .fail { color: #b00020; font-weight: bold; }
                    pre { background: #f6f6f6; padding: .6em; overflow-x: auto; }
                    </style></head><body>
                    <h1>Validation report</h1>
                    """;
    private static final String COLUMNS =
            """
            <table><thead><tr><th>claim</th><th class="n">found</th><th class="n">expected</th>\
            <th>unit</th><th class="n">error</th><th class="n">allowed</th><th>verdict</th></tr>\
            </thead><tbody>
            """;
    private static final int DIGITS = 12;

    private ValidationPage() {}

    /** The page of all cases. */
    public static String of(List<Trial> trials, double seconds, String version) {
        StringBuilder html = new StringBuilder(HEAD);
        String summary = ValidationTable.summary(trials, seconds);
        html.append("<p>").append(escaped(summary)).append("; Ness ").append(escaped(version));
        html.append("</p>\n");
        for (Trial trial : trials) {
            trial(html, trial);
        }
        return html.append("</body></html>\n").toString();
    }

    private static void trial(StringBuilder html, Trial trial) {
        String title = trial.title().isEmpty() ? trial.config() : trial.title();
        html.append("<h2>").append(escaped(title)).append("</h2>\n<p class=\"where\">");
        html.append(escaped(trial.config()));
        if (!trial.source().isEmpty()) {
            html.append("; reference: ").append(escaped(trial.source()));
        }
        html.append("; ").append(Decimal.rounded(trial.seconds(), 2)).append(" s</p>\n");
        if (trial.isBroken()) {
            html.append("<p class=\"fail\">broken (").append(trial.exit().code()).append(")</p>\n");
            html.append("<pre>");
            for (Fault fault : trial.faults()) {
                html.append(escapedLines(HouseForm.text(List.of(fault))));
            }
            html.append("</pre>\n");
            return;
        }
        html.append(COLUMNS);
        trial.claims().forEach(claim -> claim(html, claim));
        html.append("</tbody></table>\n");
    }

    private static void claim(StringBuilder html, Claim claim) {
        html.append("<tr><td>").append(escaped(claim.path()));
        if (!claim.remark().isEmpty()) {
            html.append("<br><span class=\"remark\">").append(escaped(claim.remark()));
            html.append("</span>");
        }
        String relative = claim.relative() ? " (relative)" : "";
        html.append("</td>");
        number(html, Decimal.rounded(claim.found(), DIGITS));
        number(html, Decimal.rounded(claim.expected(), DIGITS));
        html.append("<td>").append(escaped(claim.unit().equals("1") ? "" : claim.unit()));
        html.append("</td>");
        number(html, Decimal.rounded(claim.error(), 3));
        number(html, Decimal.rounded(claim.allowed(), 3) + relative);
        html.append(
                claim.holds()
                        ? "<td class=\"pass\">pass</td></tr>\n"
                        : "<td class=\"fail\">FAIL</td></tr>\n");
    }

    private static void number(StringBuilder html, String text) {
        html.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    private static String escapedLines(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines().forEach(line -> lines.append(escaped(line)).append('\n'));
        return lines.toString();
    }

    private static String escaped(String text) {
        return HouseForm.escaped(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
