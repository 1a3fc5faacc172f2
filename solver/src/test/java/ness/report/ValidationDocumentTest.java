package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.findings.Claim;
import ness.findings.Trial;
import org.junit.jupiter.api.Test;

class ValidationDocumentTest {
    private static final String DOCUMENT =
            """
            {
              "exit": 1,
              "page": "page.html",
              "summary": {
                "cases": 1,
                "broken": 0,
                "claims": 3,
                "failed": 2
              },
              "cases": [
                {
                  "config": "heat/wall.yaml",
                  "title": "Wall",
                  "source": "Fourier's law",
                  "exit": 1,
                  "claims": [
                    {
                      "claim": "entropy.production",
                      "unit": "W/K",
                      "found": 0.03341666666666667,
                      "expected": 0.033416666666666664,
                      "error": 2.1e-16,
                      "allowed": 1e-12,
                      "relative": true,
                      "verdict": "pass",
                      "remark": ""
                    },
                    {
                      "claim": "fields.temperature",
                      "unit": "K",
                      "found": 350.5,
                      "expected": 350,
                      "error": 0.5,
                      "allowed": 1e-9,
                      "relative": false,
                      "verdict": "fail",
                      "remark": "largest at x = 0.05 m"
                    },
                    {
                      "claim": "reservoirs.hot.flow",
                      "unit": "",
                      "found": null,
                      "expected": 40,
                      "error": null,
                      "allowed": 1,
                      "relative": false,
                      "verdict": "fail",
                      "remark": "hot has no \\"flow\\""
                    }
                  ],
                  "seconds": 0.25
                }
              ],
              "seconds": 2
            }
            """;

    @Test
    void theDocumentHoldsWhatTheTableShows() {
        assertEquals(DOCUMENT, ValidationDocument.of(List.of(Trials.BAD), 1, "page.html", 2));
    }

    @Test
    void aBrokenCaseHasErrorsInPlaceOfClaims() {
        String text = ValidationDocument.of(List.of(Trials.BROKEN), 65, "page.html", 2);
        assertTrue(text.contains("\"broken\": 1"), text);
        assertTrue(text.contains("\"exit\": 65"), text);
        assertTrue(text.contains("\"claims\": [],\n      \"errors\": ["), text);
        assertTrue(text.contains("\"line\": 3"), text);
        assertTrue(text.contains("\"path\": \"model.type\""), text);
    }

    @Test
    void infinitiesAreWordsAndNamesAreEscaped() {
        Claim endless =
                new Claim(
                        "a",
                        "1",
                        Double.POSITIVE_INFINITY,
                        1,
                        Double.POSITIVE_INFINITY,
                        1,
                        false,
                        "");
        Trial trial = Trial.judged("a", "", "", List.of(endless));
        String text = ValidationDocument.of(List.of(trial, Trials.MEAN), 1, "p", 0);
        assertTrue(text.contains("\"found\": \"inf\""), text);
        assertFalse(text.contains("\u001b"), text);
        assertTrue(text.contains("& \\\"b\\\"\\u001b[2J\""), text);
    }
}
