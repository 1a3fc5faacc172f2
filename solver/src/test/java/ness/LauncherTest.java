package ness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a clone whose JDK and Maven are scripts that say what they were asked. */
class LauncherTest {
    private static final List<String> TOOLS =
            List.of(
                    "find",
                    "head",
                    "sed",
                    "readlink",
                    "mkdir",
                    "rmdir",
                    "rm",
                    "ln",
                    "touch",
                    "mv",
                    "sleep",
                    "cat",
                    "sh");

    /** Prints its arguments; makes the cache it is asked for. */
    private static final String JAVA =
            """
            #!/bin/sh
            for word; do
                case $word in -XX:AOTCacheOutput=*) echo cache >"${word#*=}" ;; esac
                echo "$word"
            done
            exec sh -c "${JAVA_DOES:-true}"
            """;

    private static final String MAVEN =
            """
            #!/bin/sh
            echo once >>"$CLONE/builds"
            sh -c "${MAVEN_DOES:-true}" || { echo "[ERROR] it does not compile"; exit 1; }
            echo jar >"$CLONE/solver/target/ness.jar"
            """;

    @TempDir Path folder;
    private Path clone;
    private Path bin;
    private final Map<String, String> environment = new HashMap<>();

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeAClone() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone"));
        Files.createDirectories(clone.resolve("solver/src/main"));
        Files.writeString(clone.resolve("pom.xml"), "");
        Files.writeString(clone.resolve("solver/pom.xml"), "");
        Files.writeString(clone.resolve("solver/src/main/Some.java"), "");
        script(clone.resolve("ness"), Files.readString(Path.of("../ness")));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), find(tool));
        }
        script(bin.resolve("mvn"), MAVEN);
        environment.put("PATH", bin.toString());
        environment.put("CLONE", clone.toString());
        environment.put("NESS_JDK_FOLDERS", folder.resolve("jdks").toString());
        environment.put("JAVA_HOME", jdk("jdks/jdk-25", "25.0.3").toString());
    }

    @Test
    void buildsOnceAndThenStarts() throws Exception {
        Ended first = ness("--help");
        assertEquals(0, first.code, first.err);
        assertTrue(first.err.startsWith("ness: building the program"), first.err);
        assertEquals(1, first.err.lines().count(), first.err);
        Ended second = ness("--help");
        assertEquals("", second.err);
        assertEquals(1, builds());
        List<String> words = second.out.lines().toList();
        assertEquals(
                List.of("ness.cli.Main", "--help"), words.subList(words.size() - 2, words.size()));
        assertTrue(second.out.contains("-XX:AOTCache=" + clone + "/solver/target/ness.aot"));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        ness();
        Files.setLastModifiedTime(
                clone.resolve("solver/src/main/Some.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
        Files.setLastModifiedTime(
                clone.resolve("solver/target/ness.aot.of"),
                FileTime.from(Instant.now().minusSeconds(60)));
        assertTrue(ness().err.contains("building"));
        assertEquals(2, builds());
    }

    @Test
    void twoStartsAtOnceShareOneBuild() throws Exception {
        environment.put("MAVEN_DOES", "sleep 1");
        Process one = start(folder, clone.resolve("ness").toString());
        Process two = start(folder, clone.resolve("ness").toString());
        assertEquals(0, end(one).code);
        assertEquals(0, end(two).code);
        assertEquals(1, builds());
    }

    @Test
    void breaksALockWhoseOwnerDied() throws Exception {
        Files.createDirectories(clone.resolve("solver/target"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createSymbolicLink(
                clone.resolve("solver/target/.building"), Path.of(Long.toString(gone.pid())));
        assertEquals(0, ness().code);
        assertEquals(1, builds());
    }

    @Test
    void startsThroughLinksFromAnyFolder() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("absolute"), clone.resolve("ness"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../a clone/ness"));
        Files.createSymbolicLink(links.resolve("chain"), Path.of("relative"));
        for (String link : List.of("./absolute", "./relative", "./chain")) {
            Ended ended = end(start(links, link, "show", "a b.h5"));
            assertEquals(0, ended.code, ended.err);
            assertTrue(ended.out.contains("-Dness.home=" + clone.toRealPath()), ended.out);
            assertTrue(ended.out.endsWith("show\na b.h5\n"), ended.out);
        }
    }

    @Test
    void startsAnInstallationWithoutSources() throws Exception {
        Path installed = Files.createDirectories(folder.resolve("installed"));
        Files.copy(clone.resolve("ness"), installed.resolve("ness"));
        Files.writeString(installed.resolve("ness.jar"), "");
        installed.resolve("ness").toFile().setExecutable(true);
        Files.delete(bin.resolve("mvn"));
        Ended ended = end(start(folder, installed.resolve("ness").toString(), "--help"));
        assertEquals(0, ended.code, ended.err);
        assertTrue(ended.out.contains("\n" + installed + "/ness.jar\n"), ended.out);
    }

    @Test
    void saysWhatToInstallWithoutAJdk() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
        environment.put("NESS_JDK_FOLDERS", folder.resolve("nothing").toString());
        Ended ended = ness("--help");
        assertEquals(69, ended.code);
        assertEquals("", ended.out);
        assertEquals(1, ended.err.lines().count(), ended.err);
        assertTrue(ended.err.contains("JDK 25"), ended.err);
    }

    @Test
    void refusesAnOldJdkThatWasAskedFor() throws Exception {
        environment.put("NESS_JAVA", jdk("old", "17.0.15").toString());
        assertEquals(69, ness("--help").code);
    }

    @Test
    void findsANewEnoughJdkAmongOthers() throws Exception {
        environment.remove("JAVA_HOME");
        Path old = jdk("jdks/a-17", "17.0.15");
        Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
        assertEquals(folder.resolve("jdks/jdk-25") + "\n", ness("--jdk").out);
        Path newer = jdk("elsewhere/26", "26-ea");
        environment.put("NESS_JAVA", newer.resolve("bin/java").toString());
        assertEquals(newer + "\n", ness("--jdk").out);
    }

    @Test
    void saysWhatToInstallWithoutMaven() throws Exception {
        Files.delete(bin.resolve("mvn"));
        Ended ended = ness("--help");
        assertEquals(69, ended.code);
        assertEquals(1, ended.err.lines().count(), ended.err);
        assertTrue(ended.err.contains("Maven"), ended.err);
    }

    @Test
    void tellsWhereTheLogOfABrokenBuildIs() throws Exception {
        environment.put("MAVEN_DOES", "false");
        Ended ended = ness("--help");
        assertEquals(70, ended.code);
        assertTrue(ended.err.contains("it does not compile"), ended.err);
        assertTrue(ended.err.contains("solver/target/build.log"), ended.err);
        assertFalse(Files.exists(clone.resolve("solver/target/ness.jar")));
    }

    @Test
    void passesExitCodesSignalsAndFlagsOn() throws Exception {
        environment.put("NESS_JAVA_OPTS", "-Xmx3g -Da=b");
        ness();
        environment.put("JAVA_DOES", "exit 76");
        Ended ended = ness("run", "x.yaml");
        assertEquals(76, ended.code);
        assertTrue(ended.out.contains("-Xmx3g\n-Da=b\n"), ended.out);
        environment.put("JAVA_DOES", "exec sleep 30");
        Process process = start(folder, clone.resolve("ness").toString());
        process.getInputStream().read();
        process.destroy();
        assertTrue(process.waitFor(5, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
    }

    private Ended ness(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(clone.resolve("ness").toString()));
        command.addAll(List.of(words));
        return end(start(folder, command.toArray(String[]::new)));
    }

    private Process start(Path from, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(from.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private long builds() throws IOException {
        return Files.readAllLines(clone.resolve("builds")).size();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
