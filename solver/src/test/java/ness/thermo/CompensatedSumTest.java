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

    /** The same sum without rounding. */
    private static final class Exact {
        private BigDecimal sum = BigDecimal.ZERO;
        private double sizes;
        private int count;

        CompensatedSum add(List<Double> terms) {
            CompensatedSum rounded = new CompensatedSum();
            for (double term : terms) {
                rounded.add(term);
                sum = sum.add(new BigDecimal(term));
                sizes += Math.abs(term);
                count++;
            }
            return rounded;
        }

        void agrees(CompensatedSum found) {
            double error = new BigDecimal(found.value()).subtract(sum).abs().doubleValue();
            double square = 4.0 * (count + 1) * (count + 1) * EPS * EPS * sizes;
            assertTrue(error <= EPS * Math.abs(sum.doubleValue()) + square, () -> "error " + error);
        }
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
        Exact exact = new Exact();
        exact.agrees(exact.add(terms));
    }

    /** However the terms are shared out, as threads do. */
    @Property(tries = 300)
    void partsAddUpToTheWhole(
            @ForAll List<@From("terms") Double> one, @ForAll List<@From("terms") Double> other) {
        Exact exact = new Exact();
        CompensatedSum sum = exact.add(one);
        sum.add(exact.add(other));
        exact.agrees(sum);
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
