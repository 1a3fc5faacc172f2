package ness.config;

import java.util.List;
import ness.config.settings.Settings;
import ness.input.Fault;
import ness.input.Place;
import org.jspecify.annotations.Nullable;

/** A config whose every word is bound, checked and in SI, and which knows where each one stands. */
public interface Resolved {
    /** Path of the config as the user wrote it. */
    String path();

    /** The config as given. */
    String text();

    /** The bound words. */
    Settings settings();

    /** What is odd but allowed. */
    List<String> warnings();

    /**
     * Where the value of a config path stands; of the nearest mapping around it if it is absent.
     */
    Place place(String path);

    /** Something found wrong later with the value of a config path. */
    Fault fault(String path, String message, @Nullable String hint);

    /**
     * The same config with another value, as it would be written; the files that it names are not
     * read again.
     *
     * @throws ness.input.InputException if the path or the value does not fit
     */
    Resolved with(String path, String value);

    /** Everything in SI as YAML: enough to run again. */
    String canonical();
}
