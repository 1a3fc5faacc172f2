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
    record Answer(Exit exit, String text) {}

    /** What is done for each config. */
    interface Job {
        Answer answer(String config);
    }

    /**
     * Prints every answer, as one document or an array of several; the first code that is not 0.
     */
    static Exit run(List<String> configs, boolean json, Console console, Job job) {
        Exit first = Exit.DONE;
        List<String> documents = new ArrayList<>();
        for (String config : configs) {
            Answer answer;
            try {
                answer = job.answer(config);
                if (!json) {
                    console.out().print(answer.text());
                }
            } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
                Failure failure = Failure.of(thrown, config);
                answer = new Answer(failure.exit(), failure.document());
                if (!json) {
                    failure.print(console);
                }
            }
            console.out().flush();
            documents.add(answer.text());
            first = first == Exit.DONE ? answer.exit() : first;
        }
        if (json) {
            console.out().print(configs.size() == 1 ? documents.getFirst() : Json.array(documents));
        }
        return first;
    }
}
