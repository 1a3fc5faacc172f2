package ness.report;

import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.Fault;

/** Validation cases made up for tests. */
final class Trials {
    static final Claim HOLDS =
            new Claim(
                    "entropy.production",
                    "W/K",
                    0.03341666666666667,
                    0.033416666666666664,
                    2.1e-16,
                    1e-12,
                    true,
                    "");
    static final Claim FAILS =
            new Claim(
                    "fields.temperature",
                    "K",
                    350.5,
                    350,
                    0.5,
                    1e-9,
                    false,
                    "largest at x = 0.05 m");
    static final Claim UNKNOWN =
            new Claim(
                    "reservoirs.hot.flow",
                    "",
                    Double.NaN,
                    40,
                    Double.NaN,
                    1,
                    false,
                    "hot has no \"flow\"");
    static final Trial GOOD = judged("heat/rod.yaml", "Rod", HOLDS);
    static final Trial BAD = judged("heat/wall.yaml", "Wall", HOLDS, FAILS, UNKNOWN);
    static final Trial BROKEN =
            Trial.broken(
                            "heat/no.yaml",
                            Exit.BAD_INPUT,
                            List.of(
                                    new Fault(
                                            "heat/no.yaml",
                                            3,
                                            9,
                                            "model.type",
                                            "expected heat, got \"hat\"",
                                            "did you mean \"heat\"?",
                                            "  type: hat",
                                            3)))
                    .withSeconds(0.25);
    static final String NASTY = "<script>alert('a')</script> & \"b\"\u001b[2J";
    static final Trial MEAN =
            Trial.judged(
                    NASTY,
                    NASTY,
                    NASTY,
                    List.of(new Claim(NASTY, NASTY, 1, 1, 2, 1, false, NASTY)));
    static final Trial MEAN_BROKEN =
            Trial.broken(
                    NASTY,
                    Exit.BAD_INPUT,
                    List.of(new Fault(NASTY, 1, 1, NASTY, NASTY, NASTY, NASTY, 1)));

    private Trials() {}

    private static Trial judged(String config, String title, Claim... claims) {
        return Trial.judged(config, title, "Fourier's law", List.of(claims)).withSeconds(0.25);
    }
}
