package ness.cli;

import java.util.Locale;

/** The program: runs the command it is given and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int code = run(Console.ofProcess(), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command line so that a signal stops it with nothing half written. */
    static int run(Console console, String... args) {
        Locale.setDefault(Locale.ROOT);
        Thread main = Thread.currentThread();
        Thread stopping =
                new Thread(() -> {
                    console.mute();
                    console.gate().close(main);
                });
        Runtime.getRuntime().addShutdownHook(stopping);
        int code = Program.execute(console, args);
        return removeHook(stopping) ? code : 0;
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
