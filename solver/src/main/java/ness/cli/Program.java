package ness.cli;

import java.util.ArrayList;
import java.util.List;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Spelling;

/** Runs one command line: finds the command, and turns whatever it throws into an exit code. */
final class Program {
    /** Commands that are part of the language but not of this version. */
    private static final List<String> LATER = List.of("report", "new");

    private Program() {}

    static List<Command> commands() {
        return withCompletion(
                List.of(
                        new RunCommand(),
                        new CheckCommand(),
                        new ShowCommand(),
                        new ValidateCommand(),
                        new SchemaCommand()));
    }

    static List<Command> withCompletion(List<Command> others) {
        List<Command> all = new ArrayList<>(others);
        all.add(new Completion(others));
        return List.copyOf(all);
    }

    /** Does what the words ask and returns the exit code. */
    static int execute(Console console, String... words) {
        Exit exit;
        try {
            exit = dispatch(console, List.of(words));
        } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
            Failure failure = Failure.of(thrown, "ness");
            exit = failure.exit();
            if (List.of(words).contains(Option.JSON.key())) {
                console.out().print(failure.document());
            } else {
                failure.print(console);
            }
        }
        String failure = console.out().failure();
        if (failure == null) {
            return exit.code();
        }
        console.err().println("ness: error: standard output: " + failure);
        return exit == Exit.DONE ? Exit.WRITE_FAILED.code() : exit.code();
    }

    private static Exit dispatch(Console console, List<String> words) {
        List<Command> commands = commands();
        String first = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (first) {
            case "" -> {
                console.err().print(Help.ofProgram(commands));
                return Exit.USAGE;
            }
            case "--version", "-V" -> console.out().println("ness " + Version.ofProgram());
            case "--help", "-h", "help" -> {
                console.out()
                        .print(
                                rest.isEmpty()
                                        ? Help.ofProgram(commands)
                                        : Help.of(find(commands, rest.getFirst())));
            }
            default -> {
                Command command = find(commands, first);
                Arguments arguments = Arguments.of(command, rest);
                if (arguments.has(Option.HELP)) {
                    console.out().print(Help.of(command));
                    return Exit.DONE;
                }
                return command.run(arguments, console);
            }
        }
        return Exit.DONE;
    }

    private static Command find(List<Command> commands, String word) {
        List<String> names = new ArrayList<>();
        for (Command command : commands) {
            if (command.name().equals(word)) {
                return command;
            }
            names.add(command.name());
        }
        if (LATER.contains(word)) {
            throw new InputException(
                    Exit.UNAVAILABLE, Fault.of("ness " + word, "comes with a later version", null));
        }
        String kind = word.startsWith("-") ? "option " : "command ";
        throw Arguments.refused(
                "", "unknown " + kind + HouseForm.quoted(word), Spelling.hint(word, names));
    }
}
