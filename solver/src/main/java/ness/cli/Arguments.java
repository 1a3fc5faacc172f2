package ness.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * The options and operands that a command was given.
 *
 * @param command the name of the command, for diagnostics
 * @param options the values of each option that was given, by its key; a flag has the value ""
 */
record Arguments(String command, Map<String, List<String>> options, List<String> operands) {
    Arguments {
        options = Map.copyOf(options);
        operands = List.copyOf(operands);
    }

    boolean has(Option option) {
        return options.containsKey(option.key());
    }

    /** Every value that an option was given, in order. */
    List<String> values(Option option) {
        return options.getOrDefault(option.key(), List.of());
    }

    Optional<String> value(Option option) {
        return values(option).stream().findFirst();
    }

    /** The value of an option that counts something, from 1 on. */
    OptionalInt count(Option option) {
        Optional<String> text = value(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.get().matches("[0-9]{1,9}") && Integer.parseInt(text.get()) > 0) {
            return OptionalInt.of(Integer.parseInt(text.get()));
        }
        throw refused(
                "%s: expected a whole number from 1, got %s"
                        .formatted(option.key(), HouseForm.quoted(text.get())),
                null);
    }

    /** What to throw when the command line asks for what cannot be (64). */
    InputException refused(String message, @Nullable String hint) {
        return refused(command, message, hint);
    }

    static InputException refused(String command, String message, @Nullable String hint) {
        String place = command.isEmpty() ? "ness" : "ness " + command;
        return new InputException(Exit.USAGE, Fault.of(place, message, hint));
    }

    /**
     * Reads the words after a command: {@code --name VALUE}, {@code --name=VALUE}, {@code -n
     * VALUE}, {@code -nVALUE}, letters of flags run together, and {@code --} before operands that
     * start with a dash.
     *
     * @throws InputException (64) at the first word that the command does not take
     */
    static Arguments of(Command command, List<String> words) {
        Reader reader = new Reader(command, words);
        reader.read();
        Arguments arguments = new Arguments(command.name(), reader.options, reader.operands);
        arguments.checkOperands(command.operands());
        return arguments;
    }

    private void checkOperands(Operands wanted) {
        if (has(Option.HELP)) {
            return;
        }
        if (operands.size() < wanted.least()) {
            throw refused("expected " + wanted.name(), "see ness " + command + " --help");
        }
        if (operands.size() > wanted.most()) {
            throw refused("unexpected " + HouseForm.quoted(operands.get(wanted.most())), null);
        }
        for (String operand : operands) {
            if (!wanted.words().isEmpty() && !wanted.words().contains(operand)) {
                throw refused(
                        "expected %s, got %s".formatted(wanted.name(), HouseForm.quoted(operand)),
                        Spelling.hint(operand, wanted.words()));
            }
        }
    }

    /** Goes through the words once. */
    private static final class Reader {
        private final Command command;
        private final List<String> words;
        private final Map<String, Option> known = new LinkedHashMap<>();
        private final Map<String, List<String>> options = new LinkedHashMap<>();
        private final List<String> operands = new ArrayList<>();
        private int next;

        Reader(Command command, List<String> words) {
            this.command = command;
            this.words = words;
            for (Option option : command.options()) {
                option.names().forEach(name -> known.put(name, option));
            }
            Option.HELP.names().forEach(name -> known.put(name, Option.HELP));
        }

        void read() {
            while (next < words.size()) {
                String word = words.get(next++);
                if (word.equals("--")) {
                    operands.addAll(words.subList(next, words.size()));
                    next = words.size();
                } else if (word.startsWith("--")) {
                    readLong(word);
                } else if (word.startsWith("-") && word.length() > 1) {
                    readLetters(word);
                } else {
                    operands.add(word);
                }
            }
        }

        private void readLong(String word) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String attached = equals < 0 ? null : word.substring(equals + 1);
            Option option = find(name);
            if (option.isFlag() && attached != null) {
                throw refused(command.name(), name + " takes no value", null);
            }
            put(option, name, option.isFlag() ? "" : attached);
        }

        private void readLetters(String word) {
            for (int i = 1; i < word.length(); i++) {
                String name = "-" + word.charAt(i);
                Option option = i == 1 && !known.containsKey(name) ? find(word) : find(name);
                String rest = word.substring(i + 1);
                if (!option.isFlag()) {
                    put(option, name, rest.isEmpty() ? null : rest);
                    return;
                }
                put(option, name, "");
            }
        }

        private Option find(String name) {
            Option option = known.get(name);
            if (option == null) {
                throw refused(
                        command.name(),
                        "unknown option " + HouseForm.quoted(name),
                        Spelling.hint(name, known.keySet()));
            }
            return option;
        }

        private void put(Option option, String name, @Nullable String value) {
            String given = value;
            if (given == null) {
                boolean another = next < words.size() && known.containsKey(words.get(next));
                if (next >= words.size() || another) {
                    throw refused(command.name(), name + ": expected " + option.value(), null);
                }
                given = words.get(next++);
            }
            List<String> values = options.computeIfAbsent(option.key(), _ -> new ArrayList<>());
            if (!values.isEmpty() && !option.repeatable() && !option.isFlag()) {
                throw refused(command.name(), name + " is given twice", null);
            }
            values.add(given);
        }
    }
}
