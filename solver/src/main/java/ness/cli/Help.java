package ness.cli;

import java.util.ArrayList;
import java.util.List;

/** The help of the program and of each command, in 80 columns. */
final class Help {
    private static final int WIDTH = 80;
    private static final int INDENT = 2;

    private static final String[][] EXITS = {
        {"0", "done"},
        {"1", "a validation case failed"},
        {"64", "bad command line"},
        {"65", "bad config or mesh"},
        {"66", "an input file is missing or unreadable"},
        {"69", "a needed program or part is missing"},
        {"70", "internal error; the trace is in a file"},
        {"73", "an output cannot be created"},
        {"74", "reading or writing failed half way"},
        {"75", "the time step fell under its minimum; restart possible"},
        {"76", "no steady state found"},
        {"78", "would not fit in memory"},
        {"130", "stopped by SIGINT"},
        {"143", "stopped by SIGTERM"},
    };

    private Help() {}

    /** The help of the program. */
    static String ofProgram(List<Command> commands) {
        StringBuilder out = new StringBuilder();
        out.append("Ness finds non-equilibrium steady states: fields, currents and the entropy\n");
        out.append("produced inside, from a config file to a validated result file.\n");
        heading(out, "Usage");
        out.append("  ness COMMAND [OPTION...] [FILE...]\n");
        heading(out, "Commands");
        List<String[]> rows = new ArrayList<>();
        for (Command command : commands) {
            rows.add(new String[] {call(command), command.summary()});
        }
        table(out, rows);
        heading(out, "Options");
        table(
                out,
                List.of(
                        new String[] {Option.HELP.usage(), "Print this help."},
                        new String[] {"--version", "Print the version."}));
        heading(out, "Exit codes");
        table(out, List.of(EXITS));
        heading(out, "Environment");
        table(
                out,
                List.of(
                        new String[] {"NESS_JAVA", "The JDK to run on: its folder or its java."},
                        new String[] {"NESS_JAVA_OPTS", "More flags for it, such as -Xmx40g."}));
        out.append("\nSee 'ness COMMAND --help' for the options of a command. First steps:\n");
        out.append("  ness run configs/heat/heated-rod.yaml\n  ness show heated-rod.h5\n");
        return out.toString();
    }

    /** The help of a command. */
    static String of(Command command) {
        StringBuilder out = new StringBuilder();
        paragraph(out, "ness " + command.name() + " - " + command.summary(), 0);
        heading(out, "Usage");
        out.append("  ness ").append(command.name());
        out.append(command.options().isEmpty() ? "" : " [OPTION...]");
        Operands operands = command.operands();
        if (!operands.name().isEmpty()) {
            String name = operands.name();
            out.append(' ').append(operands.least() == 0 ? "[" + name + "]" : name);
        }
        out.append('\n');
        if (!command.details().isEmpty()) {
            heading(out, "Description");
            for (String paragraph : command.details().lines().toList()) {
                paragraph(out, paragraph, INDENT);
            }
        }
        heading(out, "Options");
        List<String[]> rows = new ArrayList<>();
        for (Option option : command.options()) {
            rows.add(new String[] {option.usage(), option.text()});
        }
        rows.add(new String[] {Option.HELP.usage(), Option.HELP.text()});
        table(out, rows);
        return out.toString();
    }

    private static String call(Command command) {
        return (command.name() + " " + command.operands().name()).strip();
    }

    private static void heading(StringBuilder out, String title) {
        out.append('\n').append(title).append(":\n");
    }

    /** Two columns; a text too long for its line goes on below itself. */
    private static void table(StringBuilder out, List<String[]> rows) {
        int first = 0;
        for (String[] row : rows) {
            first = Math.max(first, row[0].length());
        }
        int column = Math.min(first, 26) + 2 * INDENT;
        for (String[] row : rows) {
            out.repeat(' ', INDENT).append(row[0]);
            int at = INDENT + row[0].length();
            if (at + INDENT > column) {
                out.append('\n');
                at = 0;
            }
            out.repeat(' ', column - at);
            wrap(out, row[1], column);
        }
    }

    private static void paragraph(StringBuilder out, String text, int indent) {
        out.repeat(' ', indent);
        wrap(out, text, indent);
    }

    private static void wrap(StringBuilder out, String text, int column) {
        int at = column;
        for (String word : text.split(" ", -1)) {
            if (at > column && at + 1 + word.length() > WIDTH) {
                out.append('\n').repeat(' ', column);
                at = column;
            } else if (at > column) {
                out.append(' ');
                at++;
            }
            out.append(word);
            at += word.length();
        }
        out.append('\n');
    }
}
