package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ness.input.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every config of the repository, example or validation case, is one that the program reads. */
class ShippedConfigsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The files of the repository. */
    private static final Sources DISK =
            new Sources() {
                @Override
                public Source config(String path) {
                    return source(Path.of(path));
                }

                @Override
                public Source named(Source from, String path, Place place, String key, long limit) {
                    return source(Path.of(from.location()).resolveSibling(path).normalize());
                }

                private Source source(Path file) {
                    try {
                        return new Source(
                                file.toString(), file.toString(), Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };

    static List<Path> configs() throws IOException {
        try (Stream<Path> examples = Files.walk(ROOT.resolve("configs"));
                Stream<Path> cases = Files.walk(ROOT.resolve("validation/heat"))) {
            return Stream.concat(examples, cases)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(ShippedConfigsTest::hasModel)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasModel(Path file) {
        try {
            return Files.readString(file).lines().anyMatch(line -> line.startsWith("model:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreMany() throws IOException {
        assertFalse(configs().size() < 40);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void isRead(Path config) {
        Resolved resolved = Resolved.read(DISK, config.toString(), List.of());
        assertEquals(List.of(), resolved.warnings());
        boolean isCase = config.startsWith(ROOT.resolve("validation"));
        assertEquals(isCase, resolved.settings().reference() != null);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void readsAgainFromItsCanonicalText(Path config) {
        String canonical = Resolved.read(DISK, config.toString(), List.of()).canonical();
        Sources again =
                new Sources() {
                    @Override
                    public Source config(String path) {
                        byte[] bytes = canonical.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                        return new Source(path, config.toString(), bytes);
                    }

                    @Override
                    public Source named(
                            Source from, String path, Place place, String key, long limit) {
                        return DISK.named(from, path, place, key, limit);
                    }
                };
        assertEquals(canonical, Resolved.read(again, "again.yaml", List.of()).canonical());
    }
}
