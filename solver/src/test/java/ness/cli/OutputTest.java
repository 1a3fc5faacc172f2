package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {
    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    private static Console console(OutputStream out, OutputStream err) {
        return Console.over(out, err, Path.of(""));
    }

    @Test
    void textIsUtf8WhateverTheLocale() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes, false);
        out.print("κ = 401 W/(m·K)");
        assertNull(out.failure());
        assertEquals("κ = 401 W/(m·K)", bytes.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "Bad file descriptor"})
    void aReaderWhoLeftIsNoFault(String reason) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(0, Program.execute(console(failing(reason), err), "--help"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aFullDiskIsOne() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Program.execute(console(failing("No space left on device"), err), "--help");
        assertEquals(74, code);
        assertEquals(
                "ness: error: standard output: No space left on device\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void closedErrorsChangeNoExitCode() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        assertEquals(64, Program.execute(console(nowhere, failing("Broken pipe")), "rum"));
    }

    @Test
    void afterASignalNothingIsSaid() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = console(out, err);
        console.mute();
        Program.execute(console, "--help");
        Program.execute(console, "rum");
        assertEquals(0, out.size() + err.size());
    }
}
