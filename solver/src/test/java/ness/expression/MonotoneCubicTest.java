package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MonotoneCubicTest {
    private static final MonotoneCubic K =
            new MonotoneCubic(new double[] {300, 500, 700, 1000}, new double[] {10, 7, 6, 9});

    /** Values of the case "Table" in the reference for rods. */
    @Test
    void meetsTheReference() {
        assertEquals(8.1875, K.value(400), 1e-14);
        assertEquals(6.3125, K.value(600), 1e-14);
        assertEquals(5040.83333333333, K.integral(300, 1000), 1e-10);
        assertEquals(-5040.83333333333, K.integral(1000, 300), 1e-10);
    }

    @Test
    void passesThroughItsPoints() {
        double[] x = K.knots();
        for (int i = 0; i < x.length; i++) {
            assertEquals(K.values()[i], K.value(x[i]));
        }
    }

    @Test
    void reproducesALine() {
        MonotoneCubic line = new MonotoneCubic(new double[] {0, 1, 5}, new double[] {1, 3, 11});
        for (double x = 0; x <= 5; x += 0.25) {
            assertEquals(1 + 2 * x, line.value(x), 1e-14);
            assertEquals(2, line.derivative(x), 1e-14);
        }
        assertEquals(30, line.integral(0, 5), 1e-13);
        assertEquals(1.5, new MonotoneCubic(new double[] {0, 1}, new double[] {1, 2}).value(0.5));
    }

    @Test
    void isMonotoneWhereItsPointsAre() {
        MonotoneCubic steep =
                new MonotoneCubic(new double[] {0, 1, 2, 3, 4}, new double[] {0, 0, 1e-3, 5, 5});
        double before = 0;
        for (double x = 0; x <= 4; x += 1.0 / 64) {
            assertTrue(steep.value(x) >= before);
            before = steep.value(x);
        }
    }

    @Test
    void hasTheDerivativesOfItsPieces() {
        double h = 1e-4;
        for (double x : new double[] {350, 450, 650, 900}) {
            assertEquals((K.value(x + h) - K.value(x - h)) / (2 * h), K.derivative(x), 1e-8);
            assertEquals(
                    (K.derivative(x + h) - K.derivative(x - h)) / (2 * h),
                    K.derivative(2, x),
                    1e-8);
            assertEquals(
                    (K.derivative(2, x + h) - K.derivative(2, x - h)) / (2 * h),
                    K.derivative(3, x),
                    1e-8);
            assertEquals(0, K.derivative(4, x));
        }
    }

    @Test
    void hasNoValueOutside() {
        for (double x : new double[] {299.999, 1000.001, Double.NaN}) {
            assertTrue(Double.isNaN(K.value(x)));
            assertTrue(Double.isNaN(K.integral(300, x)));
        }
        assertEquals(300, K.from());
        assertEquals(1000, K.to());
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThrows(IllegalArgumentException.class, () -> table(new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> table(new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> table(new double[] {2, 1}));
        assertThrows(IllegalArgumentException.class, () -> table(new double[] {1, Double.NaN}));
    }

    private static MonotoneCubic table(double[] x) {
        return new MonotoneCubic(x, x);
    }

    @Test
    void isToldApartWhenAFormulaLeavesIt() {
        Scope scope = Scope.of("T").withTables((path, offset) -> K);
        Expression k = Expression.parse("if(T < 200, 5, table(\"k.csv\", T))", scope);
        assertEquals(5, k.at("T", 100));
        assertTrue(k.outsideTable(Map.of("T", 100.0)).isEmpty());
        assertTrue(k.outsideTable(Map.of("T", 400.0)).isEmpty());
        assertTrue(Double.isNaN(k.at("T", 250)));
        assertEquals(
                new OutsideTable("k.csv", 250, 300, 1000),
                k.outsideTable(Map.of("T", 250.0)).orElseThrow());
        Expression constant = Expression.parse("table(\"k.csv\", 2000)", scope);
        assertEquals(2000, constant.outsideTable(Map.of()).orElseThrow().argument());
        assertTrue(Double.isNaN(constant.value()));
    }
}
