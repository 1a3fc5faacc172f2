package ness.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops over blocks: everything once, in any order, with sums in one order. */
class TeamTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyPlaceIsDoneOnce(int size) {
        Team team = Team.of(size);
        for (int count : new int[] {0, 1, 7, 64, 1000})
            for (int block : new int[] {1, 3, 64, 5000}) {
                AtomicIntegerArray done = new AtomicIntegerArray(count);
                team.forEach(
                        count,
                        block,
                        (from, to, thread) -> {
                            assertTrue(thread >= 0 && thread < team.size());
                            assertTrue(to - from <= block && from % block == 0);
                            for (int i = from; i < to; i++) done.incrementAndGet(i);
                        });
                for (int i = 0; i < count; i++) assertEquals(1, done.get(i));
            }
    }

    /** Terms of very different size, so that every order has bits of its own. */
    @Test
    void sumsDoNotDependOnTheSize() {
        double[] terms = new double[100_000];
        for (int i = 0; i < terms.length; i++) terms[i] = Math.sin(i * i) * Math.exp(i % 31);
        Team.Part part =
                (from, to, thread) -> {
                    double sum = 0;
                    for (int i = from; i < to; i++) sum += terms[i];
                    return sum;
                };
        double alone = Team.ALONE.sum(terms.length, 777, part);
        for (int repeat = 0; repeat < 50; repeat++)
            for (int size : new int[] {2, 3, 8})
                assertEquals(alone, Team.of(size).sum(terms.length, 777, part));
        assertEquals(0, Team.of(2).sum(0, 777, part));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theFirstAndTheLargestAreFoundWhoeverFindsThem(int size) {
        Team team = Team.of(size);
        Team.Search above700 =
                (from, to, thread) -> {
                    for (int i = from; i < to; i++) if (i > 700 && i % 7 == 0) return i;
                    return -1;
                };
        assertEquals(707, team.first(1000, 64, above700));
        assertEquals(-1, team.first(700, 64, above700));
        assertEquals(-1, team.first(0, 64, above700));
        assertEquals(900, team.largest(1000, 100, (from, to, thread) -> from));
        assertEquals(0, team.largest(1000, 100, (from, to, thread) -> -1 - from));
        assertEquals(
                Double.NaN,
                team.largest(1000, 100, (from, to, thread) -> from == 300 ? Double.NaN : from));
    }

    @Test
    void workersHelp() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        Team.of(3)
                .forEach(
                        60,
                        1,
                        (from, to, thread) -> {
                            seen.add(Thread.currentThread());
                            pause();
                        });
        assertTrue(seen.size() > 1, seen::toString);
        assertTrue(seen.contains(Thread.currentThread()));
        for (Thread each : seen)
            assertTrue(each == Thread.currentThread() || each.isDaemon(), each::toString);
    }

    private static void pause() {
        long until = System.nanoTime() + 1_000_000;
        while (System.nanoTime() < until) Thread.onSpinWait();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatABlockThrowsIsThrown(int size) {
        Team team = Team.of(size);
        assertThrows(
                ArithmeticException.class,
                () ->
                        team.forEach(
                                100,
                                1,
                                (from, to, thread) -> {
                                    if (from == 37) throw new ArithmeticException();
                                }));
        assertEquals(100, team.sum(100, 1, (from, to, thread) -> to - from), "and goes on");
    }

    @Test
    void teamsAreMadeOnce() {
        assertSame(Team.of(2), Team.of(2));
        assertSame(Team.ALONE, Team.of(1));
        assertThrows(IllegalArgumentException.class, () -> Team.of(0));
    }
}
