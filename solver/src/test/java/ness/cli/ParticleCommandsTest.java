package ness.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.io.ResultReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may rely on when particles are run, checked and shown. */
class ParticleCommandsTest {
    private static final String PASSAGE =
            """
            title: First passage
            units: reduced
            mesh: {axes: {x: {from: 0, to: 1, cells: 20}}}
            model: {type: drift-diffusion, temperature: 1, species: {bead: {diffusivity: 1}}}
            boundaries: {left: {flux: {bead: 2}}, right: {absorbing: true}}
            output: {quantities: {time: "integral(bead)/flow(bead, x, 1)"}}
            """;

    private static final String BOX =
            """
            units: reduced
            mesh:
              axes: {x: {from: 0, to: 1, cells: 8}, y: {from: 0, to: 1, cells: 6}}
              regions: {hole: {where: "x > 0.5 and y > 0.5", void: true}}
            model:
              type: drift-diffusion
              temperature: 1
              species: {ink: {diffusivity: 1}, bead: {diffusivity: 1}}
              potential_energy: "3*x*y"
              amount: {bead: 1, ink: 2}
            """;

    @TempDir private Path folder;

    private Bench bench() {
        return new Bench(folder);
    }

    private Findings result() {
        return ResultReader.read(folder.resolve("result.h5"), "result.h5");
    }

    @Test
    void theDocumentWritesInfinitiesAsWords() {
        Told told = Bench.ends(0, bench().run(bench().put("p.yaml", PASSAGE), "--json"));
        Map<?, ?> document = Bench.document(told.out());
        Map<?, ?> entropy = (Map<?, ?>) Objects.requireNonNull(document.get("entropy"));
        assertEquals("inf", entropy.get("production"));
        assertEquals("inf", entropy.get("outflow"));
        assertEquals(0.5, Bench.number(document, "quantities", "time"), 1e-12);
        assertEquals(false, document.get("detailed_balance"));
        assertTrue(String.valueOf(document.get("warnings")).contains("side right"), told::out);
        assertEquals(Double.POSITIVE_INFINITY, result().ledger().number("entropy", "production"));
    }

    @Test
    void aFinishedRunIsShownAgain() {
        Told run = Bench.ends(0, bench().run(bench().put("p.yaml", PASSAGE)));
        Told show = Bench.ends(0, Told.by("show", bench().result()));
        String summary = run.out().substring(0, run.out().indexOf("\nwarning: "));
        for (String line : summary.split("\n", -1))
            assertTrue(show.out().contains(line), () -> line + " is not in\n" + show.out());
        assertTrue(show.out().contains("warning: side right"), show::out);
        for (String line : (run.out() + show.out()).split("\n", -1))
            assertTrue(line.length() <= 80, line);
    }

    @Test
    void theFirstSpeciesIsShownAndVoidsHoldNothing() {
        Bench.ends(0, bench().run(bench().put("b.yaml", BOX)));
        Findings found = result();
        assertEquals("ink", found.cellFields().getFirst().name());
        double[] ink = found.cellFields().getFirst().values().toArray(48);
        for (int c = 0; c < 48; c++)
            assertEquals(c % 8 >= 4 && c / 8 >= 3, Double.isNaN(ink[c]), "cell " + c);
        for (FaceField field : found.faceFields())
            for (double each : field.values().toArray((int) found.mesh().faces(field.axis())))
                assertFalse(Double.isNaN(each), field.name());
        assertEquals(72, found.mesh().unknowns());
    }

    @Test
    void onlyFieldsThatAreAskedForAreStored() {
        String text = BOX + "output: {fields: [bead, ink_flow_y]}\n";
        Bench.ends(0, bench().run(bench().put("b.yaml", text)));
        assertEquals(List.of("bead"), result().cellFields().stream().map(CellField::name).toList());
        assertEquals(
                List.of("ink_flow_y"),
                result().faceFields().stream().map(FaceField::name).toList());
    }

    @Test
    void anUnknownFieldIsRefusedWithTheNearest() {
        Path config = bench().put("b.yaml", BOX + "output: {fields: [beads]}\n");
        Told told = Bench.ends(65, bench().run(config));
        assertTrue(told.err().contains("bead"), told.err());
    }

    @Test
    void whatHasNoSteadyStateIsRefusedByCheckToo() {
        String text = PASSAGE.replace(", right: {absorbing: true}", "");
        Path config = bench().put("p.yaml", text);
        Bench.ends(76, Told.by("check", config.toString()));
        Bench.ends(76, bench().run(config));
    }

    /** What the wall would have to hold less than nothing for: told with the last iterate. */
    @Test
    void aFailedSearchIsToldWithItsReason() {
        String text = PASSAGE.replace("bead: 2", "bead: -2");
        text = text.replace("{absorbing: true}", "{reservoir: a}") + "reservoirs: {a: {bead: 1}}\n";
        Told told = Bench.ends(76, bench().run(bench().put("p.yaml", text), "--json"));
        Map<?, ?> document = Bench.document(told.out());
        assertEquals(76, document.get("exit"));
        Map<?, ?> error =
                (Map<?, ?>) ((List<?>) Objects.requireNonNull(document.get("errors"))).getFirst();
        assertTrue(String.valueOf(error.get("message")).contains("side left"), told::out);
    }

    @Test
    void theCheckTellsSpecies() {
        Told told = Bench.ends(0, Told.by("check", bench().put("b.yaml", BOX).toString()));
        assertTrue(told.out().contains("ink                         diffusivity 1"), told.out());
        assertTrue(told.out().contains("unknowns                      72"), told.out());
    }
}
