package ness.cli;

import java.util.List;
import ness.config.Schema;
import ness.input.Exit;
import ness.report.Json;

/** {@code ness schema}: the JSON Schema of the config language. */
record SchemaCommand() implements Command {
    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String summary() {
        return "Print the JSON Schema of configs, for editors.";
    }

    @Override
    public Operands operands() {
        return Operands.NONE;
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Exit run(Arguments arguments, Console console) {
        console.out().print(Json.of(Schema.tree()));
        return Exit.DONE;
    }
}
