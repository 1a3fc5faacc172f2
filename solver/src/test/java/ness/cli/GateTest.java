package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {
    private final Gate gate = new Gate();
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void anOpenGateLetsWritesPass() {
        gate.pass(() -> happened.add("one"));
        gate.pass(() -> happened.add("two"));
        assertEquals(List.of("one", "two"), happened);
    }

    @Test
    void closingBreaksOffAWriteAndWaitsForItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer =
                new Thread(() ->
                        gate.pass(() -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                happened.add("broken off");
                            }
                        }));
        writer.start();
        begun.await();
        gate.close(writer);
        assertEquals(List.of("broken off"), happened);
        writer.join();
    }

    @Test
    void afterClosingNoWriteBegins() throws InterruptedException {
        gate.close(Thread.currentThread());
        assertFalse(Thread.interrupted(), "nothing was being written");
        Thread late = new Thread(() -> gate.pass(() -> happened.add("late")));
        late.setDaemon(true);
        late.start();
        late.join(200);
        assertTrue(late.isAlive());
        assertEquals(List.of(), happened);
    }
}
