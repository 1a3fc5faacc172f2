package ness.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.findings.Run;
import ness.findings.Samples;
import ness.findings.Series;
import ness.findings.Table;
import ness.findings.Values;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReaderTest {
    private static final Axis X = Samples.axis("x", "m", 7);
    private static final Axis Y = Samples.axis("y", "m", 5);
    private static final Axis Z = Samples.axis("z", "m", 3);

    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("rod.h5");
    }

    private void assertRefused(Path path, Exit exit, String because) {
        InputException why = assertThrows(InputException.class, () -> Results.read(path));
        assertEquals(exit, why.exit());
        String message = why.faults().getFirst().message();
        assertTrue(message.contains(because), message);
    }

    private static void assertSame(Values expected, Values found, long count) {
        int all = Math.toIntExact(count);
        assertArrayEquals(expected.toArray(all), found.toArray(all));
    }

    private static void assertSameMesh(Mesh expected, Mesh found) {
        assertEquals(expected.coordinates(), found.coordinates());
        assertEquals(expected.unknowns(), found.unknowns());
        assertEquals(expected.regionNames(), found.regionNames());
        assertEquals(expected.volumeUnit(), found.volumeUnit());
        assertEquals(expected.hasVoids(), found.hasVoids());
        assertSame(expected.volume(), found.volume(), expected.cells());
        assertSame(expected.region(), found.region(), expected.cells());
        assertEquals(expected.axes().size(), found.axes().size());
        for (int i = 0; i < expected.axes().size(); i++) {
            Axis before = expected.axes().get(i);
            Axis after = found.axes().get(i);
            assertEquals(before.name() + before.unit(), after.name() + after.unit());
            assertEquals(before.longName(), after.longName());
            assertEquals(before.periodic(), after.periodic());
            assertSame(before.centres(), after.centres(), before.cells());
            assertSame(before.faces(), after.faces(), before.cells() + 1L);
        }
    }

    private static void assertSame(Findings expected, Findings found) {
        assertEquals(expected.run(), found.run());
        assertEquals(expected.ledger(), found.ledger());
        assertEquals(expected.solver(), found.solver());
        assertSameMesh(expected.mesh(), found.mesh());
        assertEquals(
                expected.cellFields().stream().map(CellField::name).toList(),
                found.cellFields().stream().map(CellField::name).toList());
        for (int i = 0; i < expected.cellFields().size(); i++) {
            CellField field = expected.cellFields().get(i);
            assertEquals(field.unit(), found.cellFields().get(i).unit());
            assertEquals(field.longName(), found.cellFields().get(i).longName());
            Values values = Masked.of(field.values(), expected.mesh());
            assertSame(values, found.cellFields().get(i).values(), expected.mesh().cells());
        }
        for (int i = 0; i < expected.faceFields().size(); i++) {
            FaceField field = expected.faceFields().get(i);
            FaceField back = found.faceFields().get(i);
            assertEquals(field.name() + field.axis(), back.name() + back.axis());
            assertSame(field.values(), back.values(), expected.mesh().faces(field.axis()));
        }
        for (int i = 0; i < expected.tables().size(); i++) {
            assertSame(expected.tables().get(i), found.tables().get(i));
        }
    }

    private static void assertSame(Table expected, Table found) {
        assertEquals(expected.name() + expected.longName(), found.name() + found.longName());
        assertEquals(expected.columns().size(), found.columns().size());
        List<Series> before = new ArrayList<>(expected.columns());
        List<Series> after = new ArrayList<>(found.columns());
        before.add(expected.index());
        after.add(found.index());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i).name(), after.get(i).name());
            assertEquals(before.get(i).unit(), after.get(i).unit());
            assertSame(before.get(i).values(), after.get(i).values(), before.get(i).length());
        }
    }

    @Test
    void whatWasWrittenIsRead() {
        List<List<Axis>> meshes = List.of(List.of(X), List.of(Y), List.of(X, Y), List.of(X, Y, Z));
        for (List<Axis> axes : meshes) {
            for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
                Findings findings = Samples.of("cartesian", axes);
                Results.write(findings, file, selection);
                assertSame(findings, Results.read(file));
            }
        }
    }

    @Test
    void manyChunksAreReadInAnyOrder() {
        List<Axis> axes = List.of(Samples.axis("x", "m", 1000), Samples.axis("y", "m", 700));
        Findings findings = Samples.of("cartesian", axes);
        Results.write(findings, file, Results.COMPRESSED);
        Values back = Results.read(file).cellFields().getFirst().values();
        for (long cell : new long[] {699_999, 0, 131_072, 131_071, 65_536, 350_000}) {
            assertEquals(400.5 + cell, back.at(cell));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> back.at(700_000));
    }

    @Test
    void voidCellsAreNotANumber() {
        Results.write(Samples.withVoid("cartesian", List.of(X, Y)), file);
        Findings back = Results.read(file);
        assertTrue(Double.isNaN(back.cellFields().getFirst().values().at(0)));
        assertEquals(401.5, back.cellFields().getFirst().values().at(1));
        assertEquals(-1, back.faceFields().getFirst().values().at(0));
        assertTrue(back.mesh().hasVoids());
    }

    @Test
    void everyKindOfLedgerEntryComesBack() {
        Group cycle = Group.named("0").put("affinity", 1.5, "1").put("name", "a→b→a").build();
        Group ledger =
                Group.named("ledger")
                        .put("infinite", Double.POSITIVE_INFINITY, "W/K", "with an infinite value")
                        .put("undefined", Double.NaN, "W")
                        .put("tiny", Double.MIN_VALUE, "1")
                        .put("word", "größer")
                        .put("empty", "")
                        .put("none", (String) null)
                        .put("yes", true)
                        .put("no", false)
                        .put("many", Long.MAX_VALUE)
                        .put(Group.named("a/b").put("x/../y", 1, "W").put("", 2, "W").build())
                        .put(Group.empty("nothing"))
                        .put(new Entry.Sequence("cycles", List.of(cycle)))
                        .put(new Entry.Sequence("no_cycles", List.of()))
                        .put(Group.empty("last"))
                        .build();
        Results.write(Samples.withLedger(Samples.rod(2), ledger), file);
        assertEquals(ledger, Results.read(file).ledger());
    }

    @Test
    void longTextsSurviveWhereTheyMatter() {
        Run run = Samples.run("t".repeat(100_000));
        Run big =
                new Run(
                        run.title(),
                        run.config(),
                        run.configPath(),
                        "# größer\n".repeat(300_000),
                        run.resolved(),
                        run.version(),
                        run.model(),
                        run.status(),
                        run.exit(),
                        "rod.h5",
                        List.of("one", "two"));
        Results.write(Samples.withRun(Samples.rod(2), big), file);
        Run back = Results.read(file).run();
        assertEquals(big.configText(), back.configText());
        assertEquals(big.warnings(), back.warnings());
        assertTrue(back.title().startsWith("tttt") && back.title().endsWith("…"));
    }

    @Test
    void manyRegionsAreStillNamed() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            names.add("region number " + i);
        }
        Findings rod = Samples.rod(3);
        Mesh mesh = rod.mesh();
        Mesh many =
                new Mesh(
                        mesh.coordinates(),
                        mesh.axes(),
                        3,
                        mesh.volume(),
                        "m^3",
                        names,
                        mesh.region(),
                        false);
        Findings findings =
                new Findings(
                        rod.run(),
                        many,
                        rod.solver(),
                        rod.ledger(),
                        rod.seconds(),
                        rod.cellFields(),
                        rod.faceFields(),
                        rod.tables());
        Results.write(findings, file);
        assertEquals(names, Results.read(file).mesh().regionNames());
    }

    @Test
    void modelsWithoutAMeshHaveTheirLedger() throws IOException {
        Findings network = Samples.of("none", List.of());
        Results.write(network, file);
        assertEquals(network.ledger(), Results.read(file).ledger());
        assertEquals(List.of(), Results.read(file).mesh().axes());
        assertEquals(List.of("rod.h5"), Results.names(folder));
    }

    @Test
    void anEmptyHistoryIsNoTable() {
        Findings rod = Samples.rod(2);
        Table empty = new Table("history", "", new Series("iteration", "1", ""), List.of());
        Findings findings =
                new Findings(
                        rod.run(),
                        rod.mesh(),
                        rod.solver(),
                        rod.ledger(),
                        rod.seconds(),
                        rod.cellFields(),
                        rod.faceFields(),
                        List.of(empty));
        Results.write(findings, file);
        assertEquals(List.of(), Results.read(file).tables());
    }

    @Test
    void whatIsMissingIsMissing() {
        assertRefused(file, Exit.MISSING_INPUT, "no such file");
        assertRefused(folder, Exit.MISSING_INPUT, "is a folder");
        assertRefused(folder.resolve("x".repeat(300)), Exit.MISSING_INPUT, "cannot be read");
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        assertRefused(Files.writeString(file, "text"), Exit.BAD_INPUT, "is not an HDF5 file");
        assertRefused(Files.write(file, new byte[0]), Exit.BAD_INPUT, "is not an HDF5 file");
        Files.delete(file);
        try (var hdf = io.jhdf.HdfFile.write(file)) {
            hdf.putDataset("a", 1.0);
        }
        assertRefused(file, Exit.BAD_INPUT, "not a result of Ness");
    }

    @Test
    void theFileIsNotHeldOpen() throws IOException {
        Results.write(Samples.rod(3), file);
        Findings back = Results.read(file);
        assertEquals(400.5, back.cellFields().getFirst().values().at(0));
        Files.delete(file);
        assertFalse(Files.exists(file));
    }
}
