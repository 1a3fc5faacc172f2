package ness.config.settings;

import java.util.List;
import java.util.Map;
import ness.words.Name;
import ness.words.Range;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What to write.
 *
 * @param file relative to the current folder; null = the config's name with .h5
 * @param fields names of the fields to store; null = all
 * @param checkpointEvery simulated time between checkpoints [s]; null = none
 * @param compress whether arrays are compressed
 * @param quantities expressions of ledger entries and integrals, by name
 */
@Words("what to write")
public record OutputSettings(
        @Word(value = "result file, relative to the current folder", example = "heated-rod.h5")
                @Nullable String file,
        @Word(value = "fields to store; all if not given", example = "[temperature]")
                @Nullable List<String> fields,
        @Word(
                        value = "simulated time between checkpoints",
                        unit = "s",
                        range = Range.POSITIVE,
                        example = "60 s")
                @Nullable Double checkpointEvery,
        @Word(value = "whether arrays are compressed", fallback = "false") boolean compress,
        @Word(
                        value = "expressions of ledger entries and integrals",
                        keys = Name.NEW_QUANTITY,
                        example = "{mean_temperature: mean(T)}")
                Map<String, Phrase> quantities) {

    /**
     * A text of a language that is read later.
     *
     * @param text as it was written
     * @param path its config path
     */
    public record Phrase(String text, String path) {}
}
