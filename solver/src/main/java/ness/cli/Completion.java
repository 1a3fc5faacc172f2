package ness.cli;

import java.util.List;
import ness.input.Exit;

/** {@code ness completion}: prints the script that teaches a shell the commands and options. */
record Completion(List<Command> others) implements Command {
    Completion {
        others = List.copyOf(others);
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public String summary() {
        return "Print the completion script of a shell.";
    }

    @Override
    public String details() {
        return """
        bash: source <(ness completion bash)
        zsh: source <(ness completion zsh)
        fish: ness completion fish > ~/.config/fish/completions/ness.fish\
        """;
    }

    @Override
    public Operands operands() {
        return Operands.oneOf("bash", "zsh", "fish");
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        List<Command> commands = Program.withCompletion(others);
        console.out()
                .print(
                        switch (arguments.operands().getFirst()) {
                            case "bash" -> BashCompletion.script(commands);
                            case "zsh" -> ZshCompletion.script(commands);
                            default -> FishCompletion.script(commands);
                        });
        return Exit.DONE;
    }
}
