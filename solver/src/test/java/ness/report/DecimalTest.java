package ness.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({
        "400,400",
        "0.1,0.1",
        "1e-12,1e-12",
        "-40.1,-40.1",
        "1e7,1e7",
        "123456.5,123456.5",
        "0,0",
        "5e-324,4.9e-324",
        "1.7976931348623157e308,1.7976931348623157e308",
    })
    void shortestIsWhatOneWouldWrite(double value, String text) {
        assertEquals(text, Decimal.shortest(value));
    }

    @Property
    void shortestReadsBackToTheSameBits(@ForAll double value) {
        String text = Decimal.shortest(value);
        assertEquals(
                Double.doubleToLongBits(value), Double.doubleToLongBits(Double.parseDouble(text)));
        assertTrue(text.matches("-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "40.1,40.1",
        "0.0334166666666667,0.0334167",
        "400,400",
        "123456.7,123457",
        "1234567,1.23457e6",
        "999999.9,1e6",
        "1.23456e-16,1.23456e-16",
        "0.00012345678,0.000123457",
        "0.000012345678,1.23457e-5",
        "-0.5,-0.5",
        "-0.0,0",
        "NaN,-",
        "Infinity,inf",
        "-Infinity,-inf",
    })
    void roundedHasSixDigits(double value, String text) {
        assertEquals(text, Decimal.rounded(value, 6));
    }

    @Test
    void roundedToTwoDigits() {
        assertEquals("1.2e-16", Decimal.rounded(1.234e-16, 2));
        assertEquals("3e-16", Decimal.rounded(2.99e-16, 2));
        assertEquals("400", Decimal.rounded(400.4, 2));
    }

    @Property
    void roundedIsNearAndShort(@ForAll double value) {
        String text = Decimal.rounded(value, 6);
        double back = Double.parseDouble(text);
        assertTrue(Math.abs(back - value) <= 0.51e-5 * Math.abs(value) + Double.MIN_VALUE, text);
        assertTrue(text.length() <= 13, text);
    }
}
