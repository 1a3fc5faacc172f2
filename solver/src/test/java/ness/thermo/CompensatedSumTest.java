package ness.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A. Neumaier, ZAMM 54 (1974) 39: the error is at most eps |sum| + n^2 eps^2 times the sum of the
 * sizes of the terms, which decimal numbers without rounding confirm.
 */
class CompensatedSumTest {
    private static final double EPS = 0x1p-53;

    private static double bound(BigDecimal exact, double sizes, int terms) {
        return EPS * Math.abs(exact.doubleValue()) + 4.0 * terms * terms * EPS * EPS * sizes;
    }

    @Provide
    Arbitrary<Double> terms() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-1, 1),
                        Arbitraries.integers().between(-40, 40))
                .as(Math::scalb);
    }

    @Property(tries = 300)
    void isTheExactSumToItsLastBit(@ForAll List<@From("terms") Double> terms) {
        CompensatedSum sum = new CompensatedSum();
        BigDecimal exact = BigDecimal.ZERO;
        double sizes = 0;
        for (double term : terms) {
            sum.add(term);
            exact = exact.add(new BigDecimal(term));
            sizes += Math.abs(term);
        }
        double error = new BigDecimal(sum.value()).subtract(exact).abs().doubleValue();
        assertTrue(error <= bound(exact, sizes, terms.size()), () -> "error " + error);
    }

    /** However the terms are shared out, as threads do. */
    @Property(tries = 300)
    void partsAddUpToTheWhole(
            @ForAll List<@From("terms") Double> one, @ForAll List<@From("terms") Double> other) {
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum part = new CompensatedSum();
        BigDecimal exact = BigDecimal.ZERO;
        double sizes = 0;
        for (double term : one) {
            sum.add(term);
            exact = exact.add(new BigDecimal(term));
            sizes += Math.abs(term);
        }
        for (double term : other) {
            part.add(term);
            exact = exact.add(new BigDecimal(term));
            sizes += Math.abs(term);
        }
        sum.add(part);
        double error = new BigDecimal(sum.value()).subtract(exact).abs().doubleValue();
        assertTrue(error <= bound(exact, sizes, one.size() + other.size() + 1));
    }

    @Property(tries = 300)
    void productsLoseNoBitBeforeTheSum(
            @ForAll @From("terms") double a, @ForAll @From("terms") double b) {
        CompensatedSum sum = new CompensatedSum();
        sum.addProduct(a, b);
        sum.add(-(a * b));
        BigDecimal lost = new BigDecimal(a).multiply(new BigDecimal(b));
        assertEquals(lost.subtract(new BigDecimal(a * b)).doubleValue(), sum.value());
    }

    @Property(tries = 50)
    void anInfiniteProductStaysInfinite(@ForAll @From("terms") double term) {
        CompensatedSum sum = new CompensatedSum();
        sum.addProduct(1e200, 1e200);
        sum.addProduct(term, term);
        assertEquals(Double.POSITIVE_INFINITY, sum.value());
    }
}
