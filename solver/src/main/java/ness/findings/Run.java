package ness.findings;

import java.util.List;

/**
 * The head of a run's result: what was asked and how it ended.
 *
 * @param title of the config, or empty
 * @param config path of the config as the user gave it
 * @param configPath canonical absolute path of the config: the owner of the result file
 * @param configText the config file as it was read
 * @param resolved everything resolved to SI, as YAML: enough to run again
 * @param version of Ness
 * @param model {@code heat}, ...
 * @param status {@code converged finished diverged oscillating not_converged stopped}
 * @param exit the exit code that belongs to the status
 * @param output path of the result file as the user should see it, or empty if none was asked
 * @param warnings one sentence each
 */
public record Run(
        String title,
        String config,
        String configPath,
        String configText,
        String resolved,
        String version,
        String model,
        String status,
        int exit,
        String output,
        List<String> warnings) {
    public Run {
        warnings = List.copyOf(warnings);
    }

    /** The same head with other warnings. */
    public Run withWarnings(List<String> other) {
        return new Run(
                title,
                config,
                configPath,
                configText,
                resolved,
                version,
                model,
                status,
                exit,
                output,
                other);
    }

    /** The same head with everything resolved as another config has it. */
    public Run withResolved(String other) {
        return new Run(
                title,
                config,
                configPath,
                configText,
                other,
                version,
                model,
                status,
                exit,
                output,
                warnings);
    }

    /** The same head with another end. */
    public Run withEnd(String otherStatus, int otherExit) {
        return new Run(
                title,
                config,
                configPath,
                configText,
                resolved,
                version,
                model,
                otherStatus,
                otherExit,
                output,
                warnings);
    }
}
