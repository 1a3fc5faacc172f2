package ness.cli;

import java.util.Locale;

/** The program: runs the command it is given and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(Program.execute(Console.ofProcess(), args));
    }
}
