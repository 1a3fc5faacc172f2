package ness.report;

import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;

/** Validation cases as a JSON document. */
public final class ValidationDocument {
    private ValidationDocument() {}

    /**
     * The document of all cases; ends with a line break.
     *
     * @param exit how the command ends
     * @param page path of the page that was written
     */
    public static String of(List<Trial> trials, int exit, String page, double seconds) {
        JsonText json = new JsonText();
        json.open('{').key("exit").literal(Integer.toString(exit));
        json.key("page").string(page);
        json.key("summary").open('{');
        count(json, "cases", trials.size());
        count(json, "broken", (int) trials.stream().filter(Trial::isBroken).count());
        count(json, "claims", trials.stream().mapToInt(trial -> trial.claims().size()).sum());
        count(json, "failed", trials.stream().mapToInt(Trial::failures).sum());
        json.close('}');
        json.key("cases").open('[');
        for (Trial trial : trials) {
            trial(json.next(), trial);
        }
        json.close(']').key("seconds").number(seconds);
        return json.close('}').literal("\n").toString();
    }

    private static void trial(JsonText json, Trial trial) {
        json.open('{').key("config").string(trial.config());
        json.key("title").string(trial.title());
        json.key("source").string(trial.source());
        json.key("exit").literal(Integer.toString(trial.exit().code()));
        json.key("claims").open('[');
        for (Claim claim : trial.claims()) {
            claim(json.next(), claim);
        }
        json.close(']');
        if (trial.isBroken()) {
            Json.errors(json, trial.faults());
        }
        json.key("seconds").number(trial.seconds()).close('}');
    }

    private static void claim(JsonText json, Claim claim) {
        json.open('{').key("claim").string(claim.path());
        json.key("unit").string(claim.unit());
        json.key("found").number(claim.found());
        json.key("expected").number(claim.expected());
        json.key("error").number(claim.error());
        json.key("allowed").number(claim.allowed());
        json.key("relative").literal(Boolean.toString(claim.relative()));
        json.key("verdict").string(claim.holds() ? "pass" : "fail");
        json.key("remark").string(claim.remark()).close('}');
    }

    private static void count(JsonText json, String key, int number) {
        json.key(key).literal(Integer.toString(number));
    }
}
