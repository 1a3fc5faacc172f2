package ness.config;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Place;

/** Files that exist only in a test. */
final class Texts implements Sources {
    private final Map<String, byte[]> files = new HashMap<>();

    Texts with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Texts with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    @Override
    public Source config(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new InputException(Exit.MISSING_INPUT, Fault.of(path, "does not exist", null));
        }
        return new Source(path, path, bytes);
    }

    @Override
    public Source named(Source from, String path, Place place, String key, long limit) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new InputException(
                    Exit.MISSING_INPUT,
                    place.fault(key, HouseForm.quoted(path) + " does not exist", null));
        }
        return new Source(path, path, bytes);
    }

    /** Reads one config text. */
    static Resolved read(String config, String... overrides) {
        return Resolved.read(new Texts().with("c.yaml", config), "c.yaml", List.of(overrides));
    }

    /** What is wrong with a config text. */
    static InputException refused(String config, String... overrides) {
        try {
            read(config, overrides);
        } catch (InputException e) {
            return e;
        }
        throw new AssertionError("accepted:\n" + config);
    }
}
