package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may rely on when runs succeed, and which files a run may touch. */
class RunContractTest {
    @TempDir private Path folder;

    private Bench bench() {
        return new Bench(folder);
    }

    private Path rod() {
        return bench().put("rod.yaml", Refusal.ROD);
    }

    private Path result() {
        return folder.resolve("result.h5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "%YAML 1.2\n---\n", "# a\n", "\n\n", "---\n"})
    void whatMayStandBeforeAConfig(String before) {
        Path config = bench().put("rod.yaml", before + Refusal.ROD);
        Bench.ends(0, Told.by("check", config.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"401\u00a0W/(m.K)", "401\u202fW/(m.K)", "401 W/m/K", "401 W/(m·K)"})
    void waysToWriteAConductivity(String value) {
        Path config = bench().put("rod.yaml", Refusal.ROD.replace("401 W/(m.K)", value));
        Map<?, ?> document = Bench.document(bench().run(config, "--json").out());
        assertEquals(401e3, Bench.number(document, "reservoirs", "hot", "heat_flow"), 1e-3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "y", "off"})
    void wordsThatOlderYamlTookForTruthAreNames(String name) {
        String text = Refusal.ROD.replace("hot", name);
        Bench.ends(0, Told.by("check", bench().put("rod.yaml", text).toString()));
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        String text = Refusal.ROD.replace("\n", "\r\n");
        Bench.ends(0, Told.by("check", bench().put("rod.yaml", text).toString()));
    }

    @Test
    void quietSaysNothing() {
        Told told = Bench.ends(0, bench().run(rod(), "-q"));
        assertEquals("", told.out() + told.err());
        assertTrue(Files.exists(result()));
        assertTrue(Files.exists(folder.resolve("result.xdmf")));
    }

    @Test
    void verboseLogsStepsToStandardError() {
        Told told = Bench.ends(0, bench().run(rod(), "-v", "--json"));
        assertTrue(told.err().contains("residual"), told.err());
        assertEquals("converged", Bench.document(told.out()).get("status"));
    }

    @Test
    void aSettingOverridesTheConfig() {
        Told told = bench().run(rod(), "--json", "--set", "reservoirs.hot.temperature=350 K");
        Map<?, ?> document = Bench.document(Bench.ends(0, told).out());
        assertEquals(350, Bench.number(document, "reservoirs", "hot", "temperature"));
    }

    @Test
    void aBadValueOfASettingIsReportedAtTheOption() {
        Told told = bench().run(rod(), "--set", "reservoirs.hot.temperature=-3 K");
        assertTrue(Bench.ends(65, told).err().startsWith("--set"), told.err());
        assertFalse(Files.exists(result()));
    }

    @Test
    void anUnknownKeyOfASettingIs64() {
        Told told = bench().run(rod(), "--set", "reservoirs.hot.temprature=3 K");
        assertTrue(Bench.ends(64, told).err().contains("temperature"), told.err());
    }

    @Test
    void theConfigIsNeverOverwritten() throws IOException {
        Path config = rod();
        byte[] before = Files.readAllBytes(config);
        for (List<String> force : List.of(List.<String>of(), List.of("--force"))) {
            List<String> words = new ArrayList<>(List.of("run", config.toString()));
            words.addAll(List.of("-o", config.toString()));
            words.addAll(force);
            Bench.ends(73, Told.by(words.toArray(String[]::new)));
            Bench.same(before, config);
        }
    }

    @Test
    void ownResultsAreReplacedAndOthersAreNot() throws IOException {
        Bench.ends(0, bench().run(rod()));
        Bench.ends(0, bench().run(rod()));
        byte[] before = Files.readAllBytes(result());
        Path other = bench().put("other.yaml", Refusal.ROD);
        Told told = Bench.ends(73, bench().run(other));
        assertTrue(told.err().contains("--force"), told.err());
        Bench.same(before, result());
        Bench.ends(0, bench().run(other, "--force"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"result.h5", "result.xdmf"})
    void foreignFilesKeepTheirBytes(String name) throws IOException {
        Path foreign = bench().put(name, "somebody's work\n");
        Told told = Bench.ends(73, bench().run(rod()));
        assertTrue(told.err().contains("--force"), told.err());
        Bench.same("somebody's work\n".getBytes(StandardCharsets.UTF_8), foreign);
        Bench.ends(0, bench().run(rod(), "--force"));
    }

    @Test
    void aFolderIsNoResult() throws IOException {
        Files.createDirectory(result());
        Bench.ends(73, bench().run(rod()));
        Bench.ends(73, bench().run(rod(), "--force"));
    }

    @Test
    void aMissingFolderIsNotMade() {
        String file = folder.resolve("none/result.h5").toString();
        Bench.ends(73, Told.by("run", rod().toString(), "-o", file));
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.h5", "/tmp/never-written.h5", "a/../../x.h5"})
    void theConfigMayNotNameAFileElsewhere(String file) {
        Path config = bench().put("rod.yaml", Refusal.ROD + "output: {file: " + file + "}\n");
        Told told = Bench.ends(65, Told.by("run", config.toString()));
        assertTrue(told.err().contains(":13:16: error: file: expected a file in the current"));
        assertTrue(told.err().contains("--allow-outside"), told.err());
    }

    @Test
    void meshesOutsideTheTreeNeedAWord() {
        bench().put("mesh.yaml", "axes: {x: {from: 0, to: 1, cells: 3}}\n");
        String mesh = "{axes: {x: {from: 0, to: 10 cm, cells: 20}}}";
        Path config = bench().put("in/rod.yaml", Refusal.ROD.replace(mesh, "../mesh.yaml"));
        Told told = Bench.ends(65, Told.by("check", config.toString()));
        assertTrue(told.err().contains(":2:7: error: "), told.err());
        Bench.ends(0, Told.by("check", "--allow-outside", config.toString()));
    }

    @Test
    void ofSeveralConfigsTheGoodOnesRun() {
        String bad = bench().put("bad.yaml", Refusal.ROD.replace("heat", "heet")).toString();
        Told told = Told.by("check", "--json", bad, rod().toString());
        assertEquals(65, told.code());
        List<?> all = (List<?>) Objects.requireNonNull(Bench.document(told.out()).get("all"));
        assertEquals(2, all.size());
        assertEquals(65, ((Map<?, ?>) all.get(0)).get("exit"));
        assertFalse(((Map<?, ?>) all.get(1)).containsKey("errors"));
    }

    @Test
    void noFieldsMeanNone() {
        Path config = bench().put("rod.yaml", Refusal.ROD + "output: {fields: []}\n");
        Bench.ends(0, bench().run(config));
        assertFalse(Files.exists(folder.resolve("result.xdmf")));
        Bench.ends(0, Told.by("show", result().toString()));
    }

    @Test
    void whatDidNotConvergeIsKeptWithItsStatus() {
        String text =
                Refusal.ROD.replace("{reservoir: cold}", "{reservoir: cold, emissivity: 0.9}");
        Path config = bench().put("rod.yaml", text + "solve: {max_steps: 1}\n");
        Map<?, ?> document = Bench.document(Bench.ends(76, bench().run(config, "--json")).out());
        assertEquals(76, document.get("exit"));
        assertTrue(document.containsKey("errors"));
        assertEquals("not_converged", document.get("status"));
        if (Files.exists(result())) {
            Told shown = Told.by("show", result().toString());
            assertFalse(shown.out().contains("status: converged"), shown.out());
        }
    }

    @Test
    void threadsAndRepetitionsChangeNoByte() throws IOException {
        Path config = bench().put("rod.yaml", Refusal.PLATE);
        Bench.ends(0, bench().run(config, "--threads", "1"));
        byte[] one = Files.readAllBytes(result());
        Bench.ends(0, bench().run(config, "--threads", "2"));
        Bench.same(one, result());
    }

    /** Large enough that the loops are shared. */
    @Test
    void multigridOnSeveralThreadsChangesNoByte() throws IOException {
        Path config = bench().put("rod.yaml", Refusal.PLATE);
        String[] large = {
            "--set", "solve.linear.method=multigrid",
            "--set", "mesh.axes.x.cells=300",
            "--set", "mesh.axes.y.cells=260",
            "--threads", "1"
        };
        Bench.ends(0, bench().run(config, large));
        byte[] one = Files.readAllBytes(result());
        large[7] = "3";
        Bench.ends(0, bench().run(config, large));
        Bench.same(one, result());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE", "ar-EG-u-nu-arab"})
    void theLocaleChangesNothing(String tag) throws IOException {
        Path config = rod();
        String plain = bench().run(config).out();
        byte[] bytes = Files.readAllBytes(result());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            String told = bench().run(config).out();
            assertEquals(timeless(plain), timeless(told));
            Bench.same(bytes, result());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String timeless(String summary) {
        return summary.replaceAll("(?m)^.*\\d m?s\\b.*$", "");
    }

    @Test
    void textIsNoResult() {
        Told told = Told.by("show", bench().put("a.h5", "text\n").toString());
        assertTrue(Bench.ends(65, told).err().contains("a.h5"), told.err());
    }

    @Test
    void damagedResultsAreRefused() throws IOException {
        Bench.ends(0, bench().run(rod()));
        byte[] whole = Files.readAllBytes(result());
        for (int length : new int[] {1, 8, 100, whole.length / 2, whole.length - 1}) {
            Path cut = bench().put("cut.h5", Arrays.copyOf(whole, length));
            Bench.ends(65, Told.by("show", cut.toString()));
        }
        for (int i = 0; i < whole.length; i += Math.max(1, whole.length / 40)) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Path file = bench().put("flipped.h5", flipped);
            assertEquals(65, Told.by("show", file.toString()).code(), "bit of byte " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "show"})
    void missingFilesAndFoldersAre66(String command) {
        Bench.ends(66, Told.by(command, folder.resolve("none").toString()));
        Bench.ends(66, Told.by(command, folder.toString()));
        Bench.ends(66, Told.by(command, folder + "/" + "n".repeat(300)));
    }
}
