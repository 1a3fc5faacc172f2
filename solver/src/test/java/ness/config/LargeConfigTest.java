package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cost of a config grows with its size, not with the square of it. */
class LargeConfigTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "'title: \"', x, 9000000",
        "'model: {type: heat, materials: {default: {conductivity: \"', (, 5000000",
        "'k: ', 'x: ', 3000000",
        "'a: [', '[', 9000000",
        "'parameters: {', 'a: 1 m, ', 100000",
    })
    void aLongValueIsRefusedSoon(String start, String piece, int times) {
        String config = start + piece.repeat(times);
        InputException refused = assertTimeout(SOON, () -> Texts.refused(config));
        assertTrue(refused.faults().size() <= 100);
    }

    @Test
    void ofVeryManyFaultsTheFirstAreTold() {
        StringBuilder config = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            config.append('k').append(i).append(": 1\n");
        }
        InputException refused = assertTimeout(SOON, () -> Texts.refused(config.toString()));
        assertEquals(100, refused.faults().size());
        assertEquals("k0: unknown key", refused.faults().getFirst().sentence());
    }

    @Test
    void thereAreAtMostAThousandParameters() {
        StringBuilder parameters = new StringBuilder("{TH: 400 K");
        for (int i = 0; i < 999; i++) {
            parameters.append(", a").append(i).append(": \"2*TH\"");
        }
        Sample sample = new Sample().with("parameters", parameters + "}");
        assertTimeout(SOON, sample::read);
        InputException refused =
                Texts.refused(sample.with("parameters", parameters + ", b: 1}").text());
        assertEquals(
                "parameters: more than 1000 parameters", refused.faults().getFirst().sentence());
    }
}
