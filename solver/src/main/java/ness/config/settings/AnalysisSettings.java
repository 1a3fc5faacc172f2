package ness.config.settings;

import ness.words.Word;
import ness.words.Words;

/**
 * Extra studies of a solved problem.
 *
 * @param minimumEntropyProduction whether the production is compared with the least that any state
 *     could make between the same reservoirs
 */
@Words("extra studies of a solved problem")
public record AnalysisSettings(
        @Word(
                        value = "whether the production is compared with the least possible one",
                        fallback = "false")
                boolean minimumEntropyProduction) {}
