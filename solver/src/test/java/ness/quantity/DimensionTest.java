package ness.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DimensionTest {
    private static Dimension of(int[] p) {
        return new Dimension(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }

    @Provide
    Arbitrary<int[]> powers() {
        return Arbitraries.integers().between(-4, 4).array(int[].class).ofSize(7);
    }

    @Property(tries = 300)
    void isReadBackAsItIsWritten(@ForAll("powers") int[] powers) {
        Dimension dimension = of(powers);
        assertEquals(dimension, Unit.parse(dimension.toString()).dimension());
        assertEquals(1, Unit.parse(dimension.toString()).factor());
    }

    @Property(tries = 100)
    void isACommutativeGroup(@ForAll("powers") int[] a, @ForAll("powers") int[] b) {
        Dimension left = of(a);
        Dimension right = of(b);
        assertEquals(left.times(right), right.times(left));
        assertEquals(left, left.times(right).per(right));
        assertEquals(Dimension.NONE, left.times(left.power(-1)));
        assertEquals(left.times(left).times(left), left.power(3));
        assertEquals(left.times(right).hashCode(), right.times(left).hashCode());
    }

    @Test
    void tellsEveryPowerApart() {
        for (int i = 0; i < 7; i++) {
            int[] powers = new int[7];
            powers[i] = 1;
            assertNotEquals(Dimension.NONE, of(powers));
            assertEquals(of(powers), of(powers));
            assertTrue(of(powers).isWithin(1));
            assertFalse(of(powers).isWithin(0));
        }
        assertNotEquals(Dimension.NONE, (Object) "1");
    }

    @Test
    void ignoresTheMoleWhereParticlesAreCounted() {
        Dimension density = Unit.parse("mol/m^3").dimension();
        assertTrue(density.matches(Unit.parse("1/m^3").dimension()));
        assertFalse(density.matches(Unit.parse("1/m^2").dimension()));
        assertEquals("1/m^3", density.withoutAmount().toString());
    }

    @Test
    void writesWhatPeopleRead() {
        assertEquals("1", Dimension.NONE.toString());
        assertEquals("K", Dimension.TEMPERATURE.toString());
        assertEquals("1/s", new Dimension(0, 0, -1, 0, 0, 0, 0).toString());
        assertEquals("kg.m/s^3", new Dimension(1, 1, -3, 0, 0, 0, 0).toString());
        assertEquals("kg.m/(s^3.K)", new Dimension(1, 1, -3, 0, -1, 0, 0).toString());
        assertEquals("cd^2/(m.mol)", new Dimension(0, -1, 0, 0, 0, -1, 2).toString());
    }
}
