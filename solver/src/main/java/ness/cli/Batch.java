package ness.cli;

import java.util.ArrayList;
import java.util.List;
import ness.input.Exit;
import ness.report.Json;

/** Does one thing for each of several configs: a bad one does not keep the others from running. */
final class Batch {
    private Batch() {}

    /**
     * What was found out about one config.
     *
     * @param text what to print: the JSON document if one is asked for
     */
    record Reply(Exit exit, String text) {}

    /** What is done for each config. */
    interface Job {
        Reply reply(String config);
    }

    /**
     * Prints every answer, as one document or an array of several; the first code that is not 0.
     */
    static Exit run(List<String> configs, boolean json, Console console, Job job) {
        Exit first = Exit.DONE;
        List<String> documents = new ArrayList<>();
        for (String config : configs) {
            Reply reply;
            try {
                reply = job.reply(config);
                if (!json) {
                    console.out().print(reply.text());
                }
            } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
                Failure failure = Failure.of(thrown, config);
                reply = new Reply(failure.exit(), failure.document());
                if (!json) {
                    failure.print(console);
                }
            }
            console.out().flush();
            documents.add(reply.text());
            first = first == Exit.DONE ? reply.exit() : first;
        }
        if (json) {
            console.out().print(configs.size() == 1 ? documents.getFirst() : Json.array(documents));
        }
        return first;
    }
}
