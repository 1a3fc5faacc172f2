package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Property(tries = 500)
    void readsAndScalesDecimalsAsTheNearestDouble(
            @ForAll int digits,
            @ForAll @IntRange(min = -40, max = 40) int exponent,
            @ForAll @IntRange(min = -30, max = 30) int power) {
        BigDecimal exact = new BigDecimal(digits).scaleByPowerOfTen(exponent);
        Scale scale = Scale.of(digits + "e" + exponent);
        assertEquals(exact.doubleValue(), scale.value());
        assertEquals(exact.scaleByPowerOfTen(power).doubleValue(), scale.timesTenTo(power).value());
        assertEquals(
                exact.multiply(new BigDecimal("1.602176634")).doubleValue(),
                scale.times(Scale.of("1.602176634")).value());
    }

    @Test
    void readsEverySpellingOfADecimal() {
        for (String text :
                new String[] {
                    "0.001", "100", "1.50", ".5", "4.", "-0.0070e-3", "1E5", "0.0", "12e+3"
                }) {
            assertEquals(Double.parseDouble(text), Scale.of(text).value() + 0.0, text);
        }
    }

    @Test
    void fallsBackToDoublesForLongNumbers() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            String text = random.nextLong() + "." + random.nextLong(1L << 60);
            assertEquals(Double.parseDouble(text), Scale.of(text).value(), text);
        }
        Scale third = Scale.of("1").per(Scale.of("3"));
        assertEquals(1.0 / 3, third.value());
        assertEquals(1.0 / 9, third.power(2).value(), 1e-17);
        assertEquals(9, third.power(-2).value(), 4e-15);
    }

    @Test
    void knowsWhatIsOutOfProportion() {
        assertTrue(Scale.of("1e300").isModerate());
        assertFalse(Scale.of("1e300").power(2).isModerate());
        assertFalse(Scale.of("0").isModerate());
        assertFalse(Scale.of("1e-300").power(3).isModerate());
    }
}
