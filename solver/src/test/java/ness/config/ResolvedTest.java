package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ness.config.settings.AxisSettings;
import ness.config.settings.Boundary;
import ness.config.settings.PieceSettings;
import ness.config.settings.Settings;
import ness.config.settings.SolveSettings;
import ness.grid.Coordinates;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.physics.heat.Conductivity;
import ness.physics.heat.HeatSettings;
import ness.physics.heat.HeatSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedTest {
    private static final Resolved READ = Texts.read(Sample.FULL);
    private static final Settings SETTINGS = READ.settings();

    @Test
    void quantitiesAreInSi() {
        AxisSettings x = Objects.requireNonNull(SETTINGS.mesh().axes().get("x"));
        assertEquals(0.1, x.last());
        assertEquals(0.001, Objects.requireNonNull(SETTINGS.mesh().thickness()));
        assertEquals(300, parameter("TC"), 1e-12);
        assertEquals(4, parameter("k0"));
        assertEquals(400, parameter("again"));
        HeatSource source = Objects.requireNonNull(heat().source());
        assertEquals(1e6, source.power().expression().value());
        assertEquals("hot", source.from());
    }

    private static double parameter(String name) {
        return Objects.requireNonNull(SETTINGS.parameters().get(name)).value();
    }

    private static HeatSettings heat() {
        return (HeatSettings) SETTINGS.model();
    }

    private static Conductivity conductivity(String material) {
        return Objects.requireNonNull(heat().materials().get(material)).conductivity();
    }

    @Test
    void alternativesAreToldApartByTheirShape() {
        var k = assertInstanceOf(Conductivity.Isotropic.class, conductivity("default"));
        assertEquals(16, k.value().expression().at("T", 600));
        assertEquals("model.materials.default.conductivity", k.value().path());
        var axes = assertInstanceOf(Conductivity.PerAxis.class, conductivity("chip"));
        assertEquals(List.of("x", "y"), List.copyOf(axes.axes().keySet()));
        var table = assertInstanceOf(Conductivity.Tabulated.class, conductivity("alloy"));
        assertEquals(300, table.table().temperatures().get(1), 1e-12);
    }

    @Test
    void boundariesKeepTheirWordsAndOrder() {
        Map<String, Boundary> sides = SETTINGS.boundaries().sides();
        assertEquals(List.of("right", "left", "bottom"), List.copyOf(sides.keySet()));
        List<PieceSettings> right = Objects.requireNonNull(sides.get("right")).pieces();
        assertEquals("cold", right.get(0).reservoir());
        assertNull(right.get(1).reservoir());
        assertTrue(Objects.requireNonNull(sides.get("bottom")).pieces().isEmpty());
        assertEquals(List.of("hole"), List.copyOf(SETTINGS.boundaries().around().keySet()));
        assertNotNull(SETTINGS.boundaries().surface());
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        Settings rod = new Sample().with("title", "").with("boundaries", "").read().settings();
        assertNull(rod.title());
        assertEquals(Coordinates.CARTESIAN, rod.mesh().coordinates());
        assertEquals(SolveSettings.Target.STEADY, rod.solve().to());
        assertEquals(1e-12, rod.solve().ofResidual());
        assertEquals(50, rod.solve().maxSteps());
        assertEquals(1e-6, rod.solve().linear().tolerance());
        assertEquals(SolveSettings.Method.AUTO, rod.solve().linear().method());
        assertTrue(rod.boundaries().sides().isEmpty());
        assertNull(rod.output().fields());
        assertNull(rod.reference());
    }

    @Test
    void tolerancesAreDifferences() {
        var reference = Objects.requireNonNull(SETTINGS.reference());
        var claim = Objects.requireNonNull(reference.values().get("entropy.production"));
        assertEquals(5, Objects.requireNonNull(claim.absolute()).value());
        assertEquals(800, claim.expect().value());
        assertNull(claim.expect().dimension());
    }

    @Test
    void theCanonicalTextReadsBackToItself() {
        String canonical = READ.canonical();
        assertEquals(canonical, Texts.read(canonical).canonical());
        assertTrue(canonical.contains("to: 0.1\n"), canonical);
        assertTrue(canonical.contains("title: \"Plate \\\"A\\\"\"\n"), canonical);
    }

    @Test
    void laterFaultsFindTheirPlace() {
        Fault fault = READ.fault("model.materials.default.conductivity", "is NaN", "why");
        assertEquals("c.yaml:16:29", fault.file() + ":" + fault.line() + ":" + fault.column());
        assertEquals("conductivity: is NaN", fault.sentence());
        assertEquals(24, READ.fault("boundaries.right[1].flux", "no", null).line());
        assertEquals(36, READ.place("reference.values.entropy.production.expect").line());
        assertEquals(26, READ.place("boundaries.bottom.nothing").line());
    }

    private static @Nullable Long cells(Resolved resolved) {
        return Objects.requireNonNull(resolved.settings().mesh().axes().get("x")).cells();
    }

    @Test
    void aStudyChangesOneValueWithoutReadingFilesAgain() {
        List<String> asked = new ArrayList<>();
        Texts files =
                new Texts()
                        .with("c.yaml", new Sample().with("mesh", "m.yaml").text())
                        .with("m.yaml", "axes: {x: {from: 0, to: 1, cells: 10}}\n");
        Sources counting =
                new Sources() {
                    @Override
                    public Source config(String path) {
                        return files.config(path);
                    }

                    @Override
                    public Source named(
                            Source from,
                            String path,
                            ness.input.Place place,
                            String key,
                            long limit) {
                        asked.add(path);
                        return files.named(from, path, place, key, limit);
                    }
                };
        Resolved first = Resolved.read(counting, "c.yaml", List.of());
        Resolved finer = first.with("mesh.axes.x.cells", "20");
        assertEquals(20L, cells(finer));
        assertEquals(10L, cells(first));
        assertEquals(List.of("m.yaml"), asked);
        assertEquals(first.text(), finer.text());
        assertThrows(InputException.class, () -> first.with("mesh.axes.x.cells", "none"));
    }

    @Test
    void everyFaultIsToldInOneGoInTheOrderOfTheLines() {
        String config =
                """
                titel: Rod
                mesh: {axes: {x: {from: 1, to: 0, cells: 3}}}
                model: {type: heat, materials: {default: {conductivity: 401 W/m, densty: 3}}}
                reservoirs: {hot: {temperature: 400 s}}
                boundaries: {left: {reservoir: hut}, right: {flux: 3 W}, top: closed}
                solve: {to: time}
                """;
        InputException refused = Texts.refused(config);
        List<String> found = new ArrayList<>();
        for (Fault fault : refused.faults()) {
            found.add(fault.line() + " " + fault.path());
        }
        assertEquals(
                List.of(
                        "1 titel",
                        "2 mesh.axes.x.to",
                        "3 model.materials.default.conductivity",
                        "3 model.materials.default.densty",
                        "4 reservoirs.hot.temperature",
                        "5 boundaries.left.reservoir",
                        "5 boundaries.right.flux",
                        "5 boundaries.top",
                        "6 solve",
                        "6 solve"),
                found);
        assertEquals(Exit.BAD_INPUT, refused.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n", "word\n", "3\n", "~\n"})
    void aConfigIsAMapping(String text) {
        InputException refused = Texts.refused(text);
        assertTrue(refused.faults().getFirst().message().startsWith("expected a mapping"));
    }

    @Test
    void oddThingsAreWarnings() {
        Sample idle = new Sample().with("boundaries", "{left: {reservoir: hot}}");
        assertEquals(
                List.of("reservoirs.cold: nothing touches this reservoir"), idle.read().warnings());
        Sample axis =
                new Sample()
                        .with(
                                "mesh",
                                "{coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3}}}");
        assertTrue(axis.read().warnings().getFirst().contains("no area"));
    }
}
