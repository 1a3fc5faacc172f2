package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ness.config.Resolved;
import ness.config.Sources;
import ness.findings.Entry;
import ness.findings.Group;
import ness.input.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without drives nothing flows, to rounding of the one-way flows. */
class TwinTest {
    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../configs"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    /** Files of the repository. */
    private static final class Disk implements Sources {
        @Override
        public Source config(String path) {
            return source(Path.of(path));
        }

        @Override
        public Source named(Source from, String path, Place place, String key, long limit) {
            return source(Path.of(from.location()).resolveSibling(path).normalize());
        }

        private static Source source(Path file) {
            try {
                return new Source(file.toString(), file.toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void theTwinOfEveryExampleIsStill(Path config) {
        Resolved words = Resolved.read(new Disk(), config.toString(), List.of());
        requireStill(new Run(words, config.toString(), "test", "", 1).equilibrium());
    }

    private static void requireStill(Group told) {
        double net = Math.abs(told.number("largest_net"));
        double oneWay = told.number("largest_one_way");
        assertTrue(oneWay > 0, told::toString);
        assertTrue(net <= 1e-12 * oneWay, told::toString);
    }

    @Test
    void aRunawayBecomesStillWithoutItsSource() {
        Experiment runaway =
                Experiment.rod(10)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 5}},"
                                        + " source: \"5e4 + 6000*(T - 300)\"}");
        assertEquals(76, runaway.solve().exit().code());
        requireStill(runaway.run().equilibrium());
    }

    @Test
    void radiationContactsAndFluxesAreStill() {
        Experiment plate =
                Experiment.plate(4, 4, "{a: {where: \"x < 2\"}}")
                        .with("interfaces", "[{between: [a, default], conductance: 3}]")
                        .conducting("\"2 + 0.01*T\"")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot, emissivity: 0.9}, top: {flux: 1e3},"
                                        + " right: {reservoir: cold, conductance: 7},"
                                        + " surface: {reservoir: cold, conductance: 2}}");
        Group told = plate.run().equilibrium();
        requireStill(told);
        assertFalse(((Entry.Word) told.find("where").orElseThrow()).text() == null);
    }
}
