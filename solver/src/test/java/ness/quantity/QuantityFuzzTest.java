package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuantityFuzzTest {
    private static final String[] PIECES = {
        "1", "2.5", "1e3", "-", "+", " ", "\u00A0", "\u202F", "W", "m", "K", "kg", "s", "/", ".",
        "(", ")", "^", "^2", "²", "⁻¹", "-1", "·", "*", "mmol", "L", "degC", "µ", "foo", "%", "e",
        "E", "x", "0", "00", ",", "\u2212", "NaN", "inf", "\u0663", "_", "[", "]", "\ud83d", "min",
        "°", "\t", "1e999"
    };

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int k = random.nextInt(10); k >= 0; k--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** Whatever is typed is a finite number, or is refused with a place inside the text. */
    @Test
    void survivesRandomText() {
        Random random = new Random(7);
        Unit kelvin = Unit.parse("K");
        int understood = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = (random.nextBoolean() ? "3 " : "") + random(random);
            boolean meant = Quantity.isMeant(text);
            try {
                Quantity quantity = Quantity.parse(text);
                assertTrue(Double.isFinite(quantity.value()), text);
                assertTrue(meant, text + " is a quantity, but was not taken for one");
                understood++;
            } catch (TextException e) {
                assertTrue(e.offset() >= 0 && e.length() >= 0, text);
                assertTrue(e.offset() + e.length() <= text.length(), text + ": " + e.problem());
                if (i % 10 == 0) {
                    checkHint(text, kelvin);
                }
            }
        }
        assertTrue(understood > 3000, "only " + understood + " quantities were understood");
    }

    /** A near spelling is always a quantity that fits. */
    private static void checkHint(String text, Unit expected) {
        String near = Quantity.nearSpelling(text, expected);
        if (near != null && NumberText.in(text) != null) {
            try {
                Quantity.read(near, expected);
            } catch (TextException e) {
                // the number itself may be at fault, its unit may not
                assertTrue(e.offset() < near.indexOf(' '), near + ": " + e.problem());
            }
        }
    }

    @Property(tries = 500)
    void keepsWholeDecimalsExact(
            @ForAll int digits, @ForAll("prefixes") String prefix, @ForAll("bases") String base) {
        Unit unit = Unit.parse(prefix + base);
        int power = (int) Math.rint(Math.log10(unit.factor()));
        BigDecimal exact = new BigDecimal(digits).scaleByPowerOfTen(power);
        double found = Quantity.parse(digits + " " + prefix + base).value();
        assertEquals(exact.doubleValue(), found, prefix + base);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of(
                "", "k", "M", "G", "T", "m", "u", "µ", "n", "p", "f", "c", "d", "da", "h");
    }

    @Provide
    Arbitrary<String> bases() {
        return Arbitraries.of("m", "K", "W", "Pa", "mol", "V", "J", "s", "g", "Hz", "ohm", "L");
    }

    @Property(tries = 500)
    void multipliesAndDividesFactors(@ForAll("compounds") String[] parts) {
        BigDecimal expected = BigDecimal.ONE;
        Dimension dimension = Dimension.NONE;
        StringBuilder text = new StringBuilder("1");
        for (String part : parts) {
            boolean below = part.charAt(0) == '/';
            text.append(part);
            Unit unit = Unit.parse(part.substring(1));
            BigDecimal factor = new BigDecimal(unit.factor());
            expected =
                    below
                            ? expected.divide(factor, MathContext.DECIMAL64)
                            : expected.multiply(factor, MathContext.DECIMAL64);
            dimension = below ? dimension.per(unit.dimension()) : dimension.times(unit.dimension());
        }
        Unit unit = Unit.parse(text.toString());
        double value = expected.doubleValue();
        assertEquals(value, unit.factor(), 1e-14 * value, text.toString());
        assertEquals(dimension, unit.dimension(), text.toString());
        assertEquals(dimension, Unit.parse(dimension.toString()).dimension(), text.toString());
    }

    @Provide
    Arbitrary<String[]> compounds() {
        Arbitrary<String> sign = Arbitraries.of(".", "/", "·", "*");
        Arbitrary<String> unit =
                Arbitraries.of(
                        "m", "km", "W", "K", "s^2", "min", "mmol", "L", "eV", "cm²", "h", "V");
        return Combinators.combine(sign, unit)
                .as((s, u) -> s + u)
                .array(String[].class)
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
