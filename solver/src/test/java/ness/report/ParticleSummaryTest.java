package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.diagnostics.HandMade;
import ness.diagnostics.Units;
import org.junit.jupiter.api.Test;

/** What the terminal tells of particles. */
class ParticleSummaryTest {
    @Test
    void flowsStandFirstThenStatesThenPotentials() {
        String text = Summary.of(HandMade.findings(HandMade.frame(2, 1), Units.SI), false);
        text.lines().forEach(line -> assertTrue(line.length() <= 80, line));
        String expected =
                """
                reservoirs                   salt flow     dust flow  entropy flow   energy flow
                                                   1/s           1/s           W/K             W
                  strong                             1             0     -0.693147             5
                  weak                              -1             0             0            -4
                  medium                                                         0

                reservoirs                     current     heat flow
                                                     A             W
                  strong                             2
                  weak                              -2
                  medium                                          -3

                reservoirs                        salt   temperature
                                                  m^-3             K
                  strong                             2
                  weak                               1
                  medium                                           1

                chemical potential                salt
                                                     J
                  strong                      0.693147
                  weak                               0

                """;
        assertEquals(
                expected, text.substring(text.indexOf("reservoirs"), text.indexOf("boundaries")));
    }

    @Test
    void theVerdictIsTold() {
        String text = Summary.of(HandMade.findings(HandMade.frame(2, 1), Units.SI), false);
        assertTrue(text.contains("\ndetailed balance              no\n"), text);
        assertTrue(text.contains("\n  largest cycle affinity      0.693147\n"), text);
    }
}
