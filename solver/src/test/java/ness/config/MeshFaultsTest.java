package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ness.input.Exit;
import ness.input.InputException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Meshes that are none. */
class MeshFaultsTest {
    private static final String FAULTS =
            """
            {axes: {x: {from: 0, to: 1 m, cells: @@lots}}} | cells: expected a whole number >= 1, got "lots"
            {axes: {x: {from: 0, to: 1 m, cells: @@0}}}    | expected a whole number >= 1, got "0"
            {axes: {x: {from: 0, to: 1 m, cells: @@2.5}}}  | expected a whole number >= 1, got "2.5"
            {axes: {x: {from: 0, to: @@0, cells: 3}}}      | to: expected a value greater than 0.0, got 0.0
            {axes: {x: {from: 0, to: @@3 s, cells: 3}}}    | expected m, got "3 s" (s)
            {axes: {x: @@{from: 0, to: 1}}}                | missing key: one of cells, segments, faces
            {axes: {x: {from: 0, to: 1, cells: 3, @@faces: [0, 1]}}} | cannot stand beside "cells"
            {axes: {x: @@{from: 0, cells: 3}}}             | missing key "to"
            {axes: {x: @@{to: 1, cells: 3}}}               | missing key "from"
            {axes: {x: @@{segments: [{to: 1, cells: 3}]}}} | missing key "from"
            {axes: {x: {from: 0, to: @@1, segments: [{to: 1, cells: 3}]}}} | to: means something only beside cells
            {axes: {x: {from: @@0, faces: [0, 1]}}}        | from: means something only beside cells
            {axes: {x: {faces: @@[0]}}}                    | expected at least two faces, got 1
            {axes: {x: {faces: [0, 2, @@1]}}}              | expected rising faces, got 1.0 after 2.0
            {axes: {x: {faces: [0, @@a]}}}                 | unknown name "a"
            {axes: {x: {from: 0, segments: [{to: 1, cells: 3}, {to: @@0.5, cells: 3}]}}} | expected a value greater than 1.0, got 0.5
            {axes: {x: {from: 0, segments: [@@{to: 1}]}}}  | missing key "cells"
            {axes: {x: {from: 0, segments: [{to: 1, cells: 3, growth: @@0}]}}} | expected a positive value, got "0"
            {axes: {x: {from: 0, segments: [{to: 1, cells: 1000, growth: @@1.1}]}}} | under the rounding of the coordinate
            {axes: {x: {from: 0, to: 1, cells: 1000, growth: @@0.9}}} | under the rounding of the coordinate
            {axes: {x: {from: 0, to: 1, cells: 3, periodic: @@yes}}} | expected true or false, got "yes"
            {axes: {x: {from: 0, to: 1, cells: 3}, @@r: {from: 0, to: 1, cells: 3}}} | "r" is no axis of cartesian coordinates
            {axes: {x: {from: 0, to: 1, cells: 3}, @@X: {from: 0, to: 1, cells: 3}}} | did you mean "x"?
            {axes: @@{y: {from: 0, to: 1, cells: 3}}}      | missing key "x"
            {axes: @@{}}                                   | missing key "x"
            {axes: @@[x]}                                  | expected a mapping, got a list
            @@{coordinates: cartesian}                     | missing key "axes"
            {coordinates: @@carthesian, axes: {x: {from: 0, to: 1, cells: 3}}} | did you mean "cartesian"?
            {axes: {x: {from: 0, to: 1, cells: 3}}, @@thikness: 1 mm} | did you mean "thickness"?
            {axes: {x: {from: 0, to: 1, cells: 3}}, thickness: @@0 mm} | expected a positive value
            {axes: {x: {from: 0, to: 1, cells: 3}}, area: @@1 m} | expected m^2, got "1 m" (m)
            {axes: {x: {from: 0, to: 1, cells: 3}}, radius: @@1 m} | only in latitude coordinates
            {axes: {x: {from: 0, to: 1, cells: 3}, y: {from: 0, to: 1, cells: 3}}, area: @@1 m^2} | area: means nothing with 2 axes
            {axes: {x: {from: 0, to: 1, cells: 3}, y: {from: 0, to: 1, cells: 3}, z: {from: 0, to: 1, cells: 3}}, thickness: @@1} | every direction is resolved
            {coordinates: cylindrical, axes: {r: {from: @@-1, to: 1, cells: 3}}} | expected a radius >= 0
            {coordinates: cylindrical, axes: {r: {faces: [@@-1, 1]}}} | expected a radius >= 0
            {coordinates: cylindrical, axes: @@{z: {from: 0, to: 1, cells: 3}}} | missing key "r"
            {coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3, periodic: @@true}}} | cannot be periodic
            {coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3}, z: {from: 0, to: 1, cells: 3}}, thickness: @@1} | every direction is resolved
            {coordinates: spherical, axes: {r: {from: 0, to: 1, cells: 3}}, area: @@1} | means nothing in spherical coordinates
            {coordinates: spherical, axes: {r: {from: 0, to: 1, cells: 3}}, thickness: @@1} | every direction is resolved
            {coordinates: polar, axes: {r: {from: 0, to: 1, cells: 3}, phi: {from: 0, to: @@361 deg, cells: 3}}} | more than a full turn
            {coordinates: polar, axes: {r: {from: 0, to: 1, cells: 3}, phi: {from: 0, to: @@1 m, cells: 3}}} | got "1 m" (m)
            {coordinates: latitude, radius: 1, axes: {x: {from: @@-2, to: 1, cells: 3}}} | sine of a latitude
            {coordinates: latitude, radius: 1, axes: {x: {from: 0, segments: [{to: @@2, cells: 3}]}}} | sine of a latitude
            @@{coordinates: latitude, axes: {x: {from: -1, to: 1, cells: 3}}} | missing key "radius"
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: @@{}}} | one of box, disk, where, image
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {where: 1, @@box: {from: [0], to: [1]}}}} | cannot stand beside "where"
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {box: {from: [0], to: [@@-1]}}}} | expected a value greater than 0.0, got -1.0
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {box: {from: @@[0, 1], to: [1]}}}} | expected 1 number, got 2
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {box: @@{from: [0]}}}} | missing key "to"
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {disk: {centre: @@[], radius: 1}}}} | expected 1 number, got 0
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {disk: {centre: [0], radius: @@0}}}} | expected a positive value
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {where: "@@y > 0"}}} | the mesh has only x
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {where: "@@T > 0"}}} | T means nothing here
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {a: {where: 1, colour: @@red}}} | means nothing without an image
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {@@default: {where: 1}}} | "default" is what the other regions leave
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {@@volume: {where: 1}}} | name of the result file
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {@@phi: {where: 1}}} | built-in
            {axes: {x: {from: 0, to: 1, cells: 3}}, regions: {@@a/b: {where: 1}}} | it has a "/"
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldWhereTheyAreWrong(String text, String words) {
        new Sample().with("mesh", text).with("boundaries", "{}").refuses(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {axes: {x: {from: 0, to: 1, cells: 3, periodic: true}}} | {@@left: {reservoir: hot}} | axis "x" is periodic
                    {coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3}}} | {left: closed, @@inner: closed} | the same side as "left"
                    {coordinates: latitude, radius: 1, axes: {x: {from: -1, to: 1, cells: 3}}} | {north: closed, @@right: closed} | the same side as "north"
                    {coordinates: spherical, axes: {r: {from: 0, to: 1, cells: 3}}} | {surface: @@{reservoir: hot, conductance: 1}} | has no unresolved side
                    {coordinates: cylindrical, axes: {r: {from: 0, to: 1, cells: 3}, z: {from: 0, to: 1, cells: 3}}} | {surface: @@{flux: 1}} | every side is resolved
                    {coordinates: polar, axes: {r: {from: 1, to: 2, cells: 3}}} | {@@top: closed} | the mesh has no axis "phi"
                    """)
    void sidesFollowFromTheAxes(String mesh, String boundaries, String words) {
        String marked = new Sample().with("mesh", mesh).with("boundaries", boundaries).marked();
        if (words.startsWith("axis")) {
            marked = marked.replace("@@left: {", "left: @@{");
        }
        Sample.refused(marked, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{axes: {x: {from: 0, to: 1, cells: 1e6}}}",
                "{axes: {x: {from: 0, to: W, cells: N}}}",
                "{axes: {x: {from: -1, to: 1, cells: 3, growth: 1.5}}}",
                "{axes: {x: {from: 0, to: 1, cells: 99999999999999999999}}}",
                "{coordinates: polar, axes: {r: {from: 0, to: 1, cells: 3}, phi: {from: 0, to: 360 deg,"
                        + " cells: 3}}}",
                "{coordinates: latitude, radius: 6371 km, axes: {x: {from: -1, to: 1, cells: 3}},"
                        + " regions: {cap: {where: \"latitude > 80[deg]\"}}}",
            })
    void areAccepted(String text) {
        Sample sample = new Sample().with("parameters", "{W: 3 m, N: 5, TH: 1}").with("mesh", text);
        assertEquals("Rod", sample.with("boundaries", "{}").read().settings().title());
    }

    @Test
    void aFileIsPointedAtWhereItIsWrong() {
        Texts files =
                new Texts()
                        .with("c.yaml", new Sample().with("mesh", "m.yaml").text())
                        .with("m.yaml", "axes:\n  x: {from: 0, to: 1, cells: 0}\n");
        InputException refused = refused(files);
        assertEquals("m.yaml", refused.faults().getFirst().file());
        assertEquals(2, refused.faults().getFirst().line());
        assertEquals("mesh.axes.x.cells", refused.faults().getFirst().path());
    }

    @Test
    void aMissingFileIs66AndTheRestIsStillRead() {
        Sample sample = new Sample().with("mesh", "m.yaml").with("solve", "{to: stedy}");
        InputException refused = refused(new Texts().with("c.yaml", sample.text()));
        assertEquals(Exit.MISSING_INPUT, refused.exit());
        assertEquals(2, refused.faults().size());
        assertEquals("mesh", refused.faults().getFirst().path());
        assertEquals("solve.to", refused.faults().getLast().path());
    }

    @Test
    void aFileWithoutMappingIsRefused() {
        Texts files =
                new Texts()
                        .with("c.yaml", new Sample().with("mesh", "m.yaml").text())
                        .with("m.yaml", "- x\n");
        assertEquals(
                "mesh: expected a mapping with the key axes, got a list",
                refused(files).faults().getFirst().sentence());
    }

    private static InputException refused(Texts files) {
        return Assertions.assertThrows(
                InputException.class, () -> Resolved.read(files, "c.yaml", List.of()));
    }
}
