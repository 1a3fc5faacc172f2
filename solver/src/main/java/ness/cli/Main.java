package ness.cli;

import java.util.Locale;

/** The program: runs the command it is given and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Console console = Console.ofProcess();
        Thread main = Thread.currentThread();
        Thread stopping =
                new Thread(() -> {
                    console.mute();
                    console.gate().close(main);
                });
        Runtime.getRuntime().addShutdownHook(stopping);
        int code = Program.execute(console, args);
        if (removeHook(stopping)) {
            System.exit(code);
        }
    }

    /** Whether the end is still this thread's own: no signal has begun another. */
    private static boolean removeHook(Thread stopping) {
        try {
            return Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
