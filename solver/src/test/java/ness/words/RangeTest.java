package ness.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RangeTest {
    private static final double[] VALUES = {
        -1e300, -2, -1, -Double.MIN_VALUE, -0.0, 0, Double.MIN_VALUE, 0.5, 1, 1.5, 2, 1e15, 1e300
    };

    /** Range | how many of the values it allows | the least of them. */
    @ParameterizedTest
    @CsvSource({
        "ANY, 13, -1e300",
        "POSITIVE, 7, 4.9e-324",
        "NON_NEGATIVE, 9, -0.0",
        "UNIT_INTERVAL, 5, -0.0",
        "COUNT, 4, 1"
    })
    void allowsWhatItSays(Range range, int count, double least) {
        double[] allowed = Arrays.stream(VALUES).filter(range::allows).toArray();
        assertEquals(count, allowed.length);
        assertEquals(least, Arrays.stream(allowed).min().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"0.999999, false", "1, true", "1.0000000000000002, false", "3, true", "2.5, false"})
    void countsInWholeNumbers(double value, boolean allowed) {
        assertEquals(allowed, Range.COUNT.allows(value));
    }

    @ParameterizedTest
    @EnumSource
    void nothingInfiniteOrUndefinedIsEverAllowed(Range range) {
        assertFalse(range.allows(Double.NaN));
        assertFalse(range.allows(Double.POSITIVE_INFINITY));
        assertFalse(range.allows(Double.NEGATIVE_INFINITY));
    }

    @Test
    void saysWhatItExpects() {
        List<String> rules = Arrays.stream(Range.values()).map(Range::rule).toList();
        assertEquals(rules.size(), new HashSet<>(rules).size());
        List<String> phrases = Arrays.stream(Range.values()).map(Range::phrase).toList();
        assertEquals(phrases.size(), new HashSet<>(phrases).size());
        assertEquals("a positive value", Range.POSITIVE.phrase());
        assertEquals("a value from 0 to 1", Range.UNIT_INTERVAL.phrase());
        assertEquals("a whole number >= 1", Range.COUNT.phrase());
    }

    /** An override may not introduce what the config fixes: {@code --set} with a slip is told. */
    @Test
    void namesThatAConfigIntroducesAreFixedByIt() {
        List<Name> fixed = Arrays.stream(Name.values()).filter(Name::isFixedByConfig).toList();
        assertEquals(
                List.of(
                        Name.NEW_PARAMETER,
                        Name.NEW_REGION,
                        Name.NEW_RESERVOIR,
                        Name.NEW_SPECIES,
                        Name.NEW_CHEMOSTAT),
                fixed);
    }
}
