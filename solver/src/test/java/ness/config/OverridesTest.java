package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import ness.config.settings.AxisSettings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
    private static final Texts FILES =
            new Texts()
                    .with("c.yaml", new Sample().with("mesh", "m.yaml").text())
                    .with("m.yaml", "axes: {x: {from: 0, to: 1, cells: 10}}\n")
                    .with("n.yaml", "axes: {x: {from: 0, to: 1, cells: 7}}\n");

    private static Resolved read(String... overrides) {
        return Resolved.read(FILES, "c.yaml", List.of(overrides));
    }

    private static InputException refused(String... overrides) {
        return assertThrows(InputException.class, () -> read(overrides));
    }

    /** An override and the place in the canonical text that shows it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    title=Other rod                       | title: "Other rod"
                    parameters.TH=350 K                   | TH: "350.0 K"
                    mesh.axes.x.cells=13                  | cells: 13
                    mesh.axes.x.to="2 cm"                 | to: 0.02
                    mesh.area=1 cm^2                      | area: 1.0E-4
                    mesh.axes.x.segments[0]=x             | -
                    mesh=n.yaml                           | cells: 7
                    mesh={axes: {x: {faces: [0, 1]}}}     | faces: [0.0, 1.0]
                    model.materials.default.conductivity=10*(T/300)^2 | conductivity: "10*(T/300)^2"
                    model.materials.default.density=3 g/cm^3 | density: 3000.0
                    model.source={power: 3, from: hot}    | from: "hot"
                    boundaries.left=closed                | left: closed
                    boundaries.left.conductance=5         | conductance: 5.0
                    boundaries.left={flux: 3}             | flux: 3.0
                    solve.linear.method=direct            | method: direct
                    solve.max_steps=7                     | max_steps: 7
                    output.fields=[]                      | fields: []
                    output.quantities.middle=at(T, 0.5)   | middle: "at(T, 0.5)"
                    interfaces=[{between: [default, default], conductance: 1}] | -
                    reference={source: me, values: {entropy.production: {expect: 3 W/K, relative: 1e-3}}} | "entropy.production":
                    """)
    void takeTheValueAsItWouldStandInTheFile(String override, String shown) {
        if (shown.equals("-")) {
            refused(override);
        } else {
            String canonical = read(override).canonical();
            assertTrue(canonical.contains(shown), canonical);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    title                        | 64 |  1 | expected KEY=VALUE
                    =3                           | 64 |  1 | expected KEY=VALUE
                    titel=3                      | 64 |  1 | titel: unknown key
                    parameters.HT=3              | 64 | 12 | HT: unknown key
                    mesh.axes.x.cels=3           | 64 | 13 | cels: unknown key
                    mesh.axes.x.cells.more=3     | 64 | 19 | more: unknown key
                    reservoirs.hut.temperature=3 | 64 | 12 | hut: unknown key
                    model.materials.chip.conductivity=3 | 64 | 17 | unknown region "chip"
                    boundaries.lft.flux=3        | 64 | 12 | unknown side "lft"
                    interfaces[0].conductance=3  | 65 |  0 | interfaces
                    parameters.TH=20 s           | 65 | 15 | expected K, got TH = "20 s" (s)
                    parameters.TH=-5 K           | 65 | 15 | expected a positive value, got "TH" (-5.0 K)
                    parameters.TH=               | 65 | 15 | got nothing
                    parameters.TH=3,2            | 65 | 15 | got "3,2"
                    mesh.axes.x.cells=0          | 65 | 19 | expected a whole number >= 1
                    model.materials.default.conductivity=2*y | 65 | 40 | y means nothing here
                    boundaries.left={flux: [}    | 65 | 25 | expected a value, got "}"
                    solve.to=sometime            | 65 | 10 | expected steady or time
                    """)
    void areRefusedAtTheCommandLine(String override, int exit, int column, String words) {
        InputException refused = refused(override);
        Fault fault = refused.faults().getFirst();
        String told = HouseForm.text(refused.faults());
        if (column == 0) {
            assertTrue(exit == 65 || refused.exit() == Exit.USAGE, told);
            return;
        }
        assertEquals(exit, refused.exit().code(), told);
        assertEquals("--set", fault.file(), told);
        assertEquals(0, fault.line(), told);
        assertEquals(column, fault.column(), told);
        assertTrue(fault.sentence().contains(words), told);
    }

    @Test
    void laterOnesSeeEarlierOnes() {
        Resolved read = read("mesh=n.yaml", "mesh.axes.x.cells=9", "mesh.axes.x.growth=1.1");
        AxisSettings x = Objects.requireNonNull(read.settings().mesh().axes().get("x"));
        assertEquals(9L, x.cells());
        assertEquals(1.1, x.growth());
    }

    @Test
    void theyEqualTheEditedFile() {
        String edited =
                new Sample()
                        .with("parameters", "{TH: 450 K, W: 3 s, N: 5}")
                        .with("mesh", "{axes: {x: {from: 0, to: 1, cells: 13}}}")
                        .text();
        Resolved overridden = read("parameters.TH=450 K", "mesh.axes.x.cells=13");
        assertEquals(Texts.read(edited).canonical(), overridden.canonical());
    }
}
