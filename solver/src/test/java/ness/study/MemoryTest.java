package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit into memory is refused before anything is built. */
class MemoryTest {
    private static String cube(int cells) {
        String axis = "{from: 0, to: 1, cells: " + cells + "}";
        return "{axes: {x: A, y: A, z: A}}".replace("A", axis);
    }

    private static Size size(String mesh) {
        return Size.of(new Experiment(mesh).read());
    }

    @ParameterizedTest
    @CsvSource({"2000, '8,000,000,000'", "1000, '1,000,000,000'"})
    void aMeshThatIsTooLargeIsRefusedWithItsNumbers(int cells, String told) {
        Experiment large = new Experiment(cube(cells));
        InputException refused = large.refusal();
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.TOO_LARGE, refused.exit());
        assertEquals("mesh.axes", fault.path());
        assertEquals(2, fault.line());
        assertTrue(fault.message().startsWith(told + " cells need "), fault.message());
        assertTrue(fault.message().endsWith(" GB are available"), fault.message());
        assertTrue(String.valueOf(fault.hint()).contains("NESS_JAVA_OPTS"));
    }

    @Test
    void allSegmentsCount() {
        assertEquals(
                12,
                size("{axes: {x: {from: 0, segments: [{to: 1, cells: 5}, {to: 2, cells: 7}]}}}")
                        .cells());
    }

    @Test
    void facesCount() {
        assertEquals(3, size("{axes: {x: {faces: [0, 0.1, 0.3, 1]}}}").cells());
    }

    @Test
    void aPlateNeedsMoreThanALineOfAsManyCells() {
        double line = size("{axes: {x: {from: 0, to: 1, cells: 10000}}}").predicted();
        double plate =
                size("{axes: {x: {from: 0, to: 1, cells: 100},"
                                + " y: {from: 0, to: 1, cells: 100}}}")
                        .predicted();
        assertTrue(plate > line, plate + " " + line);
    }

    @Test
    void predictionsGrowWithTheMesh() {
        double before = 0;
        for (int n = 10; n <= 10_000_000; n *= 10) {
            double now = size("{axes: {x: {from: 0, to: 1, cells: " + n + "}}}").predicted();
            assertTrue(now > 5 * before, n + " cells: " + now);
            before = now;
        }
    }
}
