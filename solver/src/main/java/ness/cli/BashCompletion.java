package ness.cli;

import java.util.ArrayList;
import java.util.List;

/** The completion script of bash. */
final class BashCompletion {
    private BashCompletion() {}

    static String script(List<Command> commands) {
        List<String> names = new ArrayList<>();
        StringBuilder cases = new StringBuilder();
        for (Command command : commands) {
            names.add(command.name());
            cases.append(cases(command));
        }
        return """
        _ness() {
            local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
            local options= words= files= values=
            COMPREPLY=()
            if [ "$COMP_CWORD" -eq 1 ]; then
                COMPREPLY=($(compgen -W "%s --help --version" -- "$word"))
                return
            fi
            case ${COMP_WORDS[1]} in
        %s    esac
            case $values in
                file) COMPREPLY=($(compgen -f -- "$word")) ;;
                ?*) COMPREPLY=($(compgen -W "$values" -- "$word")) ;;
                *)
                    case $word in
                        -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
                        *)
                            COMPREPLY=($(compgen -W "$words" -- "$word"))
                            for suffix in $files; do
                                COMPREPLY+=($(compgen -f -X "!*.$suffix" -- "$word"))
                            done
                            [ -n "$files" ] && COMPREPLY+=($(compgen -d -- "$word"))
                            ;;
                    esac
                    ;;
            esac
        }
        complete -o filenames -F _ness ness
        """
                .formatted(String.join(" ", names), cases);
    }

    private static String cases(Command command) {
        List<String> names = new ArrayList<>();
        StringBuilder values = new StringBuilder();
        for (Option option : command.options()) {
            names.addAll(option.names());
            if (!option.isFlag()) {
                String given = option.takesFile() ? "file" : String.join(" ", option.choices());
                values.append(
                        "                %s) values='%s' ;;\n"
                                .formatted(
                                        String.join("|", option.names()),
                                        given.isEmpty() ? "-" : given));
            }
        }
        names.addAll(Option.HELP.names());
        return """
                %s)
                    options='%s'
                    words='%s'
                    files='%s'
                    case $before in
        %s            esac
                    ;;
        """
                .formatted(
                        command.name(),
                        String.join(" ", names),
                        String.join(" ", command.operands().words()),
                        String.join(" ", command.operands().suffixes()),
                        values);
    }
}
