package ness.io;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a file says about itself at its root. */
final class ResultHead {
    private ResultHead() {}

    /** The config whose result the file is; null if it is no result that can be read. */
    static @Nullable String owner(Path file) {
        return owner(file, ResultLayout.FORMAT);
    }

    /** The same for a file of another format of Ness. */
    static @Nullable String owner(Path file, String format) {
        try (HdfFile open = new HdfFile(file)) {
            return format.equals(text(open.getAttribute("format")))
                    ? text(open.getAttribute("config_path"))
                    : null;
        } catch (RuntimeException | StackOverflowError e) {
            // whatever a foreign file makes the library do, it is foreign
            return null;
        }
    }

    static @Nullable String text(@Nullable Attribute attribute) {
        return attribute != null && attribute.getData() instanceof String text ? text : null;
    }
}
