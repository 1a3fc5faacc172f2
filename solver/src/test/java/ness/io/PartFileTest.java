package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import ness.findings.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PartFileTest {
    @TempDir private Path folder = Path.of("");
    private Path part = Path.of("");
    private Path target = Path.of("");

    @BeforeEach
    void name() {
        part = folder.resolve("rod.h5.part");
        target = folder.resolve("rod.h5");
    }

    private static void put(PartFile file, String text) throws IOException {
        file.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotMovedIsRemoved() throws IOException {
        try (PartFile file = PartFile.open(part, target)) {
            put(file, "half");
            assertTrue(Files.exists(part));
        }
        assertFalse(Files.exists(part));
        assertFalse(Files.exists(target));
    }

    @Test
    void whatIsMovedReplacesTheEarlierOne() throws IOException {
        Files.writeString(target, "earlier");
        Files.writeString(part, "left by a killed run, and longer");
        try (PartFile file = PartFile.open(part, target)) {
            put(file, "new");
            file.moveTo(target);
        }
        assertEquals("new", Files.readString(target));
        assertFalse(Files.exists(part));
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        try (ExecutorService second = Executors.newSingleThreadExecutor()) {
            PartFile first = PartFile.open(part, target);
            CountDownLatch started = new CountDownLatch(1);
            Future<?> waiting =
                    second.submit(() -> {
                        started.countDown();
                        try (PartFile file = PartFile.open(part, target)) {
                            put(file, "second");
                            file.moveTo(target);
                        }
                        return null;
                    });
            started.await();
            put(first, "first");
            TimeUnit.MILLISECONDS.sleep(100);
            assertFalse(waiting.isDone());
            first.moveTo(target);
            assertEquals("first", Files.readString(target));
            first.close();
            waiting.get();
            assertEquals("second", Files.readString(target));
        }
    }

    /** Whoever comes last, the file is always one of the results, whole. */
    @Test
    void manyWritersLeaveOneWholeResult() throws Exception {
        List<Future<Path>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                int cells = 2 + i;
                writers.add(pool.submit(() -> Results.write(Samples.rod(cells), target)));
            }
        }
        for (Future<Path> writer : writers) {
            assertEquals(target, writer.get());
        }
        int cells = Results.read(target).mesh().axes().getFirst().cells();
        assertTrue(cells >= 2 && cells < 14, "cells " + cells);
        assertEquals(List.of("rod.h5", "rod.xdmf"), Results.names(folder));
    }

    @Test
    void whoIsInterruptedWhileWaitingLeavesTheOtherAlone() throws Exception {
        try (ExecutorService second = Executors.newSingleThreadExecutor();
                PartFile first = PartFile.open(part, target)) {
            CountDownLatch started = new CountDownLatch(1);
            Future<?> waiting =
                    second.submit(() -> {
                        started.countDown();
                        PartFile.open(part, target).close();
                        return null;
                    });
            started.await();
            put(first, "first");
            second.shutdownNow();
            Exception why = assertThrows(ExecutionException.class, waiting::get);
            assertTrue(String.valueOf(why.getMessage()).contains("interrupted"), why::getMessage);
            first.moveTo(target);
        }
        assertEquals("first", Files.readString(target));
        assertEquals(List.of("rod.h5"), Results.names(folder));
    }

    /** A link in the place of the part would lead the result elsewhere. */
    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(part, elsewhere);
        assertThrows(IOException.class, () -> PartFile.open(part, target));
        assertEquals("mine", Files.readString(elsewhere));
    }
}
