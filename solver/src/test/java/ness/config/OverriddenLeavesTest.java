package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --set} does what an editor would do in the file, with every value that a config has. */
class OverriddenLeavesTest {
    private static final Leaves FULL = new Leaves(Sample.FULL);

    static Stream<String> values() {
        return Leaves.VALUES.stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void anOverrideIsAnEdit(String value) {
        for (String config : List.of(Sample.FULL, Sample.PARTICLES)) {
            Leaves full = new Leaves(config);
            List<Leaves.Leaf> leaves = full.all();
            assertTrue(leaves.size() > 70, () -> leaves.size() + " values");
            for (Leaves.Leaf leaf : leaves) {
                String edited = Leaves.outcome(full.with(leaf, value));
                String overridden = Leaves.outcome(config, leaf.path() + "=" + value);
                assertEquals(edited, overridden, leaf.path());
            }
        }
    }

    @Test
    void aValueOverriddenByItselfChangesNothing() {
        String canonical = Texts.read(Sample.FULL).canonical();
        List<String> overrides = new ArrayList<>();
        for (Leaves.Leaf leaf : FULL.all()) {
            overrides.add(leaf.path() + "=" + Sample.FULL.substring(leaf.from(), leaf.to()));
        }
        assertEquals(canonical, Leaves.outcome(Sample.FULL, overrides.toArray(String[]::new)));
    }

    /**
     * What is wrong with an override is told at --set, in its column, whatever it stands in for.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    boundaries.right[0].emissivity=2           | 65 | 32 | a value from 0 to 1
                    boundaries.right[1].flux=3 m               | 65 | 26 | expected W/m^2
                    mesh.axes.y.segments[1].growth=0           | 65 | 32 | a positive value
                    reference.order.refine[1]=10               | 65 | 27 | more cells than before
                    boundaries.right[2].flux=3                 | 64 | 17 | there is no such value
                    boundaries.right[0].glow=3                 | 64 | 21 | unknown key
                    boundaries.right.flux=3                    | 64 | 18 | there is no such value
                    title.words=3                              | 64 |  7 | there is no such value
                    interfaces[0].between[1]=hole              | 65 | 26 | region "hole" is void
                    output.fields[0]=temprature                | 65 | 18 | unknown field
                    reservoirs.hot.temperature=[300            | 65 | 32 | "," or "]"
                    reservoirs.hot.temperature={a: 1} b        | 65 | 35 | expected
                    """)
    void aBadOverrideIsToldInItsOwnColumn(String assignment, int exit, int column, String words) {
        InputException refused = Texts.refused(Sample.FULL, assignment);
        Fault fault = refused.faults().getFirst();
        String told = refused.faults().toString();
        assertEquals(exit, refused.exit().code(), told);
        assertEquals("--set", fault.file());
        assertTrue(fault.sentence().contains(words), told);
        assertEquals(column, fault.column(), told);
        assertEquals(assignment, fault.sourceLine());
    }

    @Test
    void sectionsThatAreMissingAreMade() {
        Sample bare = new Sample().with("solve", "").with("output", "~");
        String[] overrides = {
            "solve.linear.tolerance=1e-9", "output.compress=true", "output.quantities.m=mean(T)"
        };
        Resolved read = Texts.read(bare.text(), overrides);
        assertEquals(1e-9, read.settings().solve().linear().tolerance());
        assertTrue(read.settings().output().compress());
        assertEquals(List.of("m"), List.copyOf(read.settings().output().quantities().keySet()));
        assertFalse(bare.text().contains("1e-9"));
    }

    @Test
    void aMissingMeshFileCannotBeOverriddenInside() {
        InputException refused =
                Texts.refused(new Sample().with("mesh", "m.yaml").text(), "mesh.axes.x.cells=3");
        assertEquals(Exit.MISSING_INPUT, refused.exit());
        assertEquals("c.yaml", refused.faults().getFirst().file());
    }
}
