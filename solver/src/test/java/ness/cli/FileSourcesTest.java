package ness.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ness.config.Sources;
import ness.config.Sources.Source;
import ness.input.Exit;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourcesTest {
    private static final Place PLACE =
            Text.file("rod.yaml", "mesh: some.yaml\n").at("mesh: ".length(), 9);

    @TempDir Path folder;
    private Path config;
    private FileSources sources;
    private Source source;

    @BeforeEach
    void makeATree() throws IOException {
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("configs/heat"));
        Files.createDirectories(tree.resolve("meshes"));
        config = Files.writeString(tree.resolve("configs/heat/rod.yaml"), "title: rod");
        Files.writeString(tree.resolve("meshes/rod.yaml"), "axes:");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        sources = new FileSources(false);
        source = sources.config(config.toString());
    }

    private static String said(InputException refused) {
        return refused.faults().getFirst().sentence();
    }

    private Source named(FileSources from, String path) {
        return from.named(source, path, PLACE, "mesh", 100);
    }

    private InputException refused(String path) {
        return assertThrows(InputException.class, () -> named(sources, path));
    }

    @Test
    void aConfigIsReadAsItIs() {
        assertEquals(config.toString(), source.name());
        assertArrayEquals("title: rod".getBytes(StandardCharsets.UTF_8), source.bytes());
    }

    @Test
    void whatItNamesIsRelativeToItAndRemembered() throws IOException {
        Source mesh = named(sources, "../../meshes/rod.yaml");
        assertEquals(folder.resolve("tree/meshes/rod.yaml").toString(), mesh.name());
        assertEquals(
                List.of(config.toRealPath(), folder.resolve("tree/meshes/rod.yaml").toRealPath()),
                sources.files());
    }

    @Test
    void theTreeIsNotLeft() throws IOException {
        Files.createSymbolicLink(
                folder.resolve("tree/meshes/link.txt"), folder.resolve("secret.txt"));
        for (String path :
                List.of(
                        "../../../secret.txt",
                        "../../../nothing.txt",
                        folder.resolve("secret.txt").toString(),
                        "../../meshes/link.txt",
                        "https://example.org/mesh.yaml",
                        "../../meshes/../../secret.txt")) {
            InputException refused = refused(path);
            assertEquals(Exit.BAD_INPUT, refused.exit(), path);
            assertEquals(7, refused.faults().getFirst().column());
            assertTrue(!said(refused).contains("secret\n"));
        }
    }

    @Test
    void theTreeIsLeftWhenAllowed() {
        assertEquals(6, named(new FileSources(true), "../../../secret.txt").bytes().length);
    }

    @Test
    void withoutMeshesTheTreeIsTheFolderOfTheConfig() throws IOException {
        Path alone = Files.createDirectories(folder.resolve("alone/deep"));
        Path file = Files.writeString(alone.resolve("rod.yaml"), "");
        Files.writeString(folder.resolve("alone/mesh.yaml"), "");
        Source here = sources.config(file.toString());
        InputException refused =
                assertThrows(
                        InputException.class,
                        () -> sources.named(here, "../mesh.yaml", PLACE, "mesh", 9));
        assertEquals(Exit.BAD_INPUT, refused.exit());
    }

    @Test
    void missingFilesAre66AtTheirPlace() {
        InputException refused = refused("nothing.yaml");
        assertEquals(Exit.MISSING_INPUT, refused.exit());
        assertEquals("mesh: \"nothing.yaml\": there is no such file", said(refused));
    }

    @Test
    void aConfigThatIsNoReadableFileIs66() throws IOException {
        Path loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        for (String path :
                List.of(folder.toString(), loop.toString(), "x".repeat(5000), "a\0b", "")) {
            InputException refused = assertThrows(InputException.class, () -> sources.config(path));
            assertEquals(Exit.MISSING_INPUT, refused.exit(), path);
        }
    }

    @Test
    void aConfigOfNearlyThatNameIsPointedAt() {
        String wrong = config.resolveSibling("rods.yaml").toString();
        InputException refused = assertThrows(InputException.class, () -> sources.config(wrong));
        assertEquals("did you mean \"" + config + "\"?", refused.faults().getFirst().hint());
    }

    @Test
    void hugeFilesAreNotReadWhole() throws IOException {
        Path huge =
                Files.write(folder.resolve("huge.yaml"), new byte[(int) Sources.LARGEST_TEXT + 1]);
        for (String path : List.of(huge.toString(), "/dev/zero")) {
            InputException refused = assertThrows(InputException.class, () -> sources.config(path));
            assertEquals(Exit.BAD_INPUT, refused.exit());
            assertTrue(said(refused).contains("10 MB"), said(refused));
        }
        Files.write(folder.resolve("tree/meshes/large.yaml"), new byte[101]);
        assertEquals(Exit.BAD_INPUT, refused("../../meshes/large.yaml").exit());
    }
}
