package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import ness.findings.Axis;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static void assertFits(String text) {
        text.lines()
                .forEach(line ->
                        assertTrue(
                                line.codePointCount(0, line.length()) <= 80,
                                () -> "wider than 80: " + line));
    }

    private static Findings ledger(Group... groups) {
        return Samples.withLedger(Samples.rod(3), new Group("ledger", List.of((Entry[]) groups)));
    }

    @Test
    void aRunIsToldInOrder() {
        assertEquals(
                """
                Rod
                heat on a cartesian mesh (x): x 3 cells, 3 unknowns
                converged: newton, 1 step, residual 1e-15

                reservoirs                 temperature     heat flow  entropy flow
                                                     K             W           W/K
                  hot                              400          40.1       0.10025
                  cold                             300         -40.1     -0.133667

                boundaries                   heat flow  entropy flow
                                                     W           W/K
                  left (hot)                      40.1       0.10025

                sources
                  heat                        0 W
                  work                        0 W

                entropy
                  production                  0.0334167 W/K
                  by process
                    conduction                0.0334 W/K
                  outflow                     0.0334 W/K
                  storage                     0 W/K
                  closure                     1e-16

                balances
                  heat
                    inflow                    0 W

                wrote rod.h5 in 0.3 s
                next: ness show rod.h5
                """,
                Summary.of(Samples.rod(3), false));
    }

    @Test
    void coloursAreThereOnlyIfAskedFor() {
        assertFalse(Summary.of(Samples.rod(3), false).contains("\u001b"));
        assertFalse(Summary.show(Samples.rod(3), false).contains("\u001b"));
        String coloured = Summary.of(Samples.rod(3), true);
        assertTrue(coloured.startsWith("\u001b[1mRod\u001b[0m\n"), coloured);
        assertEquals(
                Summary.of(Samples.rod(3), false), coloured.replaceAll("\u001b\\[[0-9]+m", ""));
    }

    @Test
    void titlesAndWarningsAreShownAndNotObeyed() {
        Findings findings =
                Samples.withRun(Samples.rod(3), Samples.run("a\u001b[2Jb\r\u202ec"))
                        .withWarning("region \u0007 is\nempty");
        for (String text : List.of(Summary.of(findings, false), Summary.show(findings, false))) {
            assertTrue(text.startsWith("a\\u001b[2Jb\\u000d\\u202ec\n"), text);
            assertTrue(text.contains("warning: region \\u0007 is\\u000aempty\n"), text);
        }
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        String word = "größe ".repeat(60);
        Group wide =
                Group.named("x".repeat(70)).put("y".repeat(60), 1.0 / 3, "W m^-3 K^-1").build();
        Findings findings =
                Samples.withRun(
                                ledger(
                                        Group.named("reservoirs").put(wide).put(many()).build(),
                                        Group.named("quantities").put(wide).build()),
                                Samples.run(word))
                        .withWarning(word);
        assertFits(Summary.of(findings, false));
        assertFits(Summary.show(findings, false));
    }

    private static Group many() {
        Group.Builder many = Group.named("many");
        for (int i = 0; i < 9; i++) {
            many.put("particles_" + i + "_flow", -1.2345678e-10 * i, "1/s");
        }
        return many.build();
    }

    @Test
    void columnsThatDoNotFitStandBelow() {
        String text = Summary.of(ledger(Group.named("reservoirs").put(many()).build()), false);
        assertEquals(3, text.lines().filter(line -> line.startsWith("reservoirs")).count());
        for (int i = 0; i < 9; i++) {
            assertTrue(text.contains("particles " + i), text);
        }
    }

    @Test
    void sidesWithinAGroupAreNamedByBoth() {
        Group around =
                Group.named("around")
                        .put(Group.named("hole").put("heat_flow", 2, "W").build())
                        .build();
        String text = Summary.of(ledger(Group.named("boundaries").put(around).build()), false);
        assertTrue(text.lines().anyMatch(line -> line.matches("  around hole +2")), text);
    }

    @Test
    void longListsAreCut() {
        Group.Builder sides = Group.named("boundaries");
        for (int i = 0; i < 50; i++) {
            sides.put(Group.named("side" + i).put("heat_flow", i, "W").build());
        }
        String text = Summary.of(ledger(sides.build()), false);
        assertTrue(text.contains("… and 10 more"), text);
    }

    @Test
    void everyKindOfEntryIsShown() {
        Group cycle = Group.named("one").put("affinity", Double.POSITIVE_INFINITY, "1").build();
        Group quantities =
                Group.named("quantities")
                        .put("detailed_balance", false)
                        .put("states", 3)
                        .put("slowest", "A")
                        .put("nothing", (String) null)
                        .put(new Entry.Sequence("cycles", List.of(cycle)))
                        .build();
        String text = Summary.of(ledger(quantities), false);
        assertTrue(text.contains("detailed balance            no\n"), text);
        assertTrue(text.contains("states                      3\n"), text);
        assertTrue(text.contains("slowest                     A\n"), text);
        assertTrue(text.contains("nothing                     -\n"), text);
        assertTrue(text.contains("cycles 1\n"), text);
        assertTrue(text.contains("affinity                  inf\n"), text);
    }

    @Test
    void aLineIsDrawnAsAPlot() {
        String text = Summary.show(Samples.rod(100), false);
        assertFits(text);
        assertTrue(text.contains("from 400.5 to 499.5"), text);
        List<String> plot = text.lines().filter(line -> line.contains("*")).toList();
        assertEquals(8, plot.size());
        assertTrue(plot.getFirst().indexOf('*') > plot.getLast().indexOf('*'), "rises");
        assertEquals(
                60, plot.stream().mapToLong(l -> l.chars().filter(c -> c == '*').count()).sum());
    }

    @Test
    void platesAndConstantsAreToldByTheirRange() {
        Axis x = Samples.axis("x", "m", 4);
        Axis y = Samples.axis("y", "m", 3);
        String text = Summary.show(Samples.of("cartesian", List.of(x, y)), false);
        assertTrue(text.contains("from 400.5 to 411.5"), text);
        assertFalse(text.contains("*"), text);
        assertFalse(Summary.show(Samples.rod(1), false).contains("*"), "no range, no plot");
    }

    @Test
    void theLocaleDoesNotMatter() {
        String text = Summary.show(Samples.rod(30), false);
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(text, Summary.show(Samples.rod(30), false), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
