package ness.cli;

import java.util.List;

/** The completion script of zsh. */
final class ZshCompletion {
    private ZshCompletion() {}

    static String script(List<Command> commands) {
        StringBuilder names = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (Command command : commands) {
            names.append("        '%s:%s'\n".formatted(command.name(), text(command.summary())));
            cases.append("        %s) _arguments -s -S".formatted(command.name()));
            command.options()
                    .forEach(option -> cases.append(" \\\n            ").append(of(option)));
            cases.append(" \\\n            ").append(of(Option.HELP));
            cases.append(operands(command.operands())).append(" ;;\n");
        }
        return """
        #compdef ness
        _ness() {
            local -a commands
            commands=(
        %s    )
            if (( CURRENT == 2 )); then
                _describe command commands
                return
            fi
            shift words
            (( CURRENT-- ))
            case $words[1] in
        %s    esac
        }
        if [[ $funcstack[1] == _ness ]]; then _ness "$@"; else compdef _ness ness; fi
        """
                .formatted(names, cases);
    }

    private static String of(Option option) {
        String star = option.repeatable() ? "*" : "";
        String value = "";
        if (!option.isFlag()) {
            List<String> choices = option.choices();
            String action = choices.isEmpty() ? " " : "(" + String.join(" ", choices) + ")";
            value = ":" + text(option.value()) + ":" + (option.takesFile() ? "_files" : action);
        }
        String rest = "[" + text(option.text()) + "]" + value + "'";
        return option.names().size() == 1
                ? "'" + star + option.key() + rest
                : "'(%s)'{%s}'%s"
                        .formatted(
                                String.join(" ", option.names()),
                                String.join(",", option.names()),
                                rest);
    }

    private static String operands(Operands operands) {
        if (operands.name().isEmpty()) {
            return "";
        }
        String action =
                operands.words().isEmpty()
                        ? "_files -g \"*.(" + String.join("|", operands.suffixes()) + ")\""
                        : "(" + String.join(" ", operands.words()) + ")";
        return " \\\n            '*:" + text(operands.name()) + ":" + action + "'";
    }

    /** A text as it may stand in a specification between single quotes. */
    private static String text(String text) {
        return text.replace("'", "'\\''")
                .replace(":", "\\:")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }
}
