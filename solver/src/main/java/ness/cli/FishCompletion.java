package ness.cli;

import java.util.List;

/** The completion script of fish. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(List<Command> commands) {
        StringBuilder out = new StringBuilder("complete -c ness -f\n");
        for (Command command : commands) {
            out.append(
                    "complete -c ness -n __fish_use_subcommand -a %s -d '%s'\n"
                            .formatted(command.name(), text(command.summary())));
        }
        for (Command command : commands) {
            String here =
                    "complete -c ness -n '__fish_seen_subcommand_from " + command.name() + "'";
            command.options().forEach(option -> out.append(here).append(of(option)));
            out.append(here).append(of(Option.HELP));
            for (String suffix : command.operands().suffixes()) {
                out.append(here).append(" -a '(__fish_complete_suffix .%s)'\n".formatted(suffix));
            }
            if (!command.operands().words().isEmpty()) {
                String words = String.join(" ", command.operands().words());
                out.append(here).append(" -a '%s'\n".formatted(words));
            }
        }
        return out.toString();
    }

    private static String of(Option option) {
        StringBuilder out = new StringBuilder();
        for (String name : option.names()) {
            boolean isLong = name.startsWith("--");
            out.append(isLong ? " -l " : " -s ").append(name.substring(isLong ? 2 : 1));
        }
        if (!option.isFlag()) {
            out.append(option.takesFile() ? " -r -F" : " -x");
        }
        if (!option.choices().isEmpty()) {
            out.append(" -a '").append(String.join(" ", option.choices())).append("'");
        }
        return out.append(" -d '").append(text(option.text())).append("'\n").toString();
    }

    /** A text as it may stand between single quotes. */
    private static String text(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }
}
