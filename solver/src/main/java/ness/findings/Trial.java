package ness.findings;

import java.util.List;
import ness.input.Exit;
import ness.input.Fault;

/**
 * A validation case that was run.
 *
 * @param config path of the case as the user should see it
 * @param title of the config, or empty
 * @param source where the knowledge of the result comes from; empty if the case could not be read
 * @param claims its claims in the order of the config; empty if it is broken
 * @param exit {@link Exit#DONE}, {@link Exit#CLAIM_FAILED}, or why it is broken
 * @param faults what is broken about it; empty if its claims were judged
 * @param seconds that it took [s]
 */
public record Trial(
        String config,
        String title,
        String source,
        List<Claim> claims,
        Exit exit,
        List<Fault> faults,
        double seconds) {
    public Trial {
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
        if (faults.isEmpty() == claims.isEmpty()) {
            throw new IllegalArgumentException(
                    "a case has claims or faults: " + config + " has " + claims + faults);
        }
    }

    /** A case whose claims were judged. */
    public static Trial judged(String config, String title, String source, List<Claim> claims) {
        boolean hold = claims.stream().allMatch(Claim::holds);
        Exit exit = hold ? Exit.DONE : Exit.CLAIM_FAILED;
        return new Trial(config, title, source, claims, exit, List.of(), 0);
    }

    /** A case whose claims could not be judged. */
    public static Trial broken(String config, Exit exit, List<Fault> faults) {
        return new Trial(config, "", "", List.of(), exit, faults, 0);
    }

    /** The same with the time that it took. */
    public Trial withSeconds(double measured) {
        return new Trial(config, title, source, claims, exit, faults, measured);
    }

    /** Whether it has no claims to show, but faults. */
    public boolean isBroken() {
        return !faults.isEmpty();
    }

    /** Number of claims that do not hold. */
    public int failures() {
        return (int) claims.stream().filter(claim -> !claim.holds()).count();
    }
}
