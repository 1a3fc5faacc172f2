package ness.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ness.config.Records;
import ness.config.binding.Layout;
import ness.quantity.Quantity;
import ness.quantity.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the annotations say of the words of the language makes sense. */
class WordsTest {
    static Stream<Class<?>> records() {
        return Records.all().stream();
    }

    static Stream<Word> words() {
        return records()
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .map(component -> component.getAnnotation(Word.class));
    }

    /** Editors show it behind the key, messages in the middle of a sentence. */
    @ParameterizedTest
    @MethodSource("words")
    void aMeaningIsAPhrase(Word word) {
        String meaning = word.value();
        assertTrue(meaning.length() >= 5, meaning);
        assertFalse(meaning.endsWith("."), meaning);
        boolean sentence =
                Character.isUpperCase(meaning.charAt(0))
                        && Character.isLowerCase(meaning.charAt(1));
        assertFalse(sentence, meaning);
    }

    @ParameterizedTest
    @MethodSource("words")
    void aRequiredWordStandsForNothingElse(Word word) {
        assertFalse(word.required() && !word.fallback().isEmpty(), word.value());
        assertFalse(word.key().equals("*") && word.required(), word.value());
    }

    /** The units are units, and the numbers that stand for absent keys are in range. */
    @ParameterizedTest
    @MethodSource("words")
    void numbersFitTheirUnitAndRange(Word word) {
        if (!Set.of("*", "axis", "rate constant", "equilibrium constant").contains(word.unit())) {
            assertEquals(word.unit(), Unit.parse(word.unit()).text());
            if (!word.unit().equals("1") && Quantity.isMeant(word.example())) {
                double example =
                        Quantity.readQuantity(word.example(), Unit.parse(word.unit())).value();
                assertTrue(word.range().allows(example), word.example());
            }
        }
        if (Quantity.isMeant(word.fallback())) {
            assertTrue(word.range().allows(Quantity.parse(word.fallback()).value()));
        }
    }

    /** A group names keys that can be written; what comes later cannot be written yet. */
    @ParameterizedTest
    @MethodSource("records")
    void groupsNameKeysThatAreThere(Class<?> record) {
        Words words = Objects.requireNonNull(record.getAnnotation(Words.class), record.toString());
        List<String> keys = Layout.of(record).keys();
        assertEquals(keys.size(), new HashSet<>(keys).size(), keys.toString());
        assertTrue(keys.containsAll(List.of(words.oneOf())), keys.toString());
        assertTrue(keys.containsAll(List.of(words.anyOf())), keys.toString());
        for (String later : words.later()) {
            assertFalse(keys.contains(later), later);
        }
        for (RecordComponent component : record.getRecordComponents()) {
            boolean grouped = List.of(words.oneOf()).contains(component.getName());
            assertFalse(grouped && component.getAnnotation(Word.class).required());
        }
    }
}
