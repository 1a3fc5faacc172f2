package ness.cli;

import static ness.cli.Refusal.mesh;
import static ness.cli.Refusal.plate;
import static ness.cli.Refusal.rod;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Axes and regions that make no mesh. */
class RefusedMeshesTest {
    private static final String BOX = "box: {from: [0, 0], to: [1 cm, 2 cm]}";

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource({"axes", "coordinates", "regions", "sizes"})
    void aMeshIsRefusedAtItsPlace(Refusal refusal) {
        new Bench(folder).refuses(refusal);
    }

    static List<Refusal> axes() {
        return List.of(
                mesh("{axes: {x: {from: 0, to: §0, cells: 20}}}", "to"),
                mesh("{axes: {x: {from: 1, to: §-1 m, cells: 20}}}", "to"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2, §faces: [0, 1]}}}", "faces"),
                mesh("{axes: {x: §{from: 0, to: 1}}}", "cells"),
                mesh("{axes: {x: {faces: §[0]}}}", "faces"),
                mesh("{axes: {x: §{faces: []}}}", "at least one cell"),
                mesh("{axes: {x: {faces: [0, 0.2, §0.1]}}}", "0.1"),
                mesh("{axes: {x: {faces: [0, 0.2, §0.2]}}}", "0.2"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2, growth: §0}}}", "positive"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2, growth: §-1}}}", "positive"),
                mesh("{axes: {x: {from: 0, segments: [{to: §-1, cells: 2}]}}}", "to"),
                mesh(
                        "{axes: {x: {from: 0, segments: [{to: 1, cells: 2}, {to: §0.5, cells:"
                                + " 2}]}}}",
                        "to"),
                mesh("{axes: {x: {from: 0, segments: [{to: 1, cells: §0}]}}}", ">= 1"),
                mesh("{axes: {x: §{from: 0, segments: []}}}", "at least one cell"),
                mesh("{axes: §{}}", "axes"),
                mesh("§{}", "axes"),
                mesh("{axes: {x: {from: 0, to: 1, §cels: 20}}}", "did you mean \"cells\""),
                mesh("{§axis: {x: {from: 0, to: 1, cells: 20}}}", "did you mean \"axes\""),
                mesh(
                        "{axes: {§X: {from: 0, to: 1, cells: 20}}}",
                        "(x, y, z)",
                        "did you mean \"x\""),
                mesh(
                        "{axes: {§q: {from: 0, to: 1, cells: 20}}}",
                        "no axis of cartesian coordinates (x, y, z)"),
                mesh(
                        "{axes: {x: {from: 0, to: 1, cells: 2}, §q: {from: 0, to: 1, cells: 2}}}",
                        "q"),
                mesh("{axes: {x: {from: §zero, to: 1, cells: 20}}}", "zero"));
    }

    static List<Refusal> coordinates() {
        return List.of(
                mesh(
                        "{coordinates: §toroidal, axes: {x: {from: 0, to: 1, cells: 2}}}",
                        "cartesian"),
                mesh(
                        "{coordinates: §Cartesian, axes: {x: {from: 0, to: 1, cells: 2}}}",
                        "cartesian"),
                mesh(
                        "{axes: {§r: {from: 0, to: 1, cells: 2}}}",
                        "no axis of cartesian",
                        "cylindrical, polar, spherical"),
                mesh(
                        "{coordinates: spherical, axes: {§x: {from: 0, to: 1, cells: 2}}}",
                        "no axis of spherical coordinates (r)"),
                mesh(
                        "{coordinates: cylindrical, axes: {§phi: {from: 0, to: 1, cells: 2}}}",
                        "no axis of cylindrical coordinates (r, z)",
                        "polar"),
                mesh(
                        "{coordinates: polar, axes: {§z: {from: 0, to: 1, cells: 2}}}",
                        "no axis of polar coordinates (r, phi)"),
                mesh("{coordinates: spherical, axes: {r: {from: §-1, to: 1, cells: 2}}}", "r"),
                mesh("{coordinates: polar, axes: {r: {from: §-1 mm, to: 1, cells: 2}}}", "r"),
                mesh(
                        "{coordinates: latitude, radius: 1, axes: {x: {from: §-2, to: 1, cells:"
                                + " 2}}}",
                        "-1"),
                mesh(
                        "{coordinates: latitude, radius: 1, axes: {x: {from: 0, to: §1.5, cells:"
                                + " 2}}}",
                        "1"),
                mesh(
                        "{coordinates: latitude, radius: §0, axes: {x: {from: 0, to: 1, cells:"
                                + " 2}}}",
                        "positive"),
                mesh(
                        "{coordinates: spherical, axes: {r: {from: 0, to: 1, cells: 2, periodic:"
                                + " §true}}}",
                        "periodic"),
                plate("  regions:", "  area: §1 cm^2\n  regions:", "area"));
    }

    static List<Refusal> regions() {
        return List.of(
                plate(BOX, "void: true", "box, disk, where, image").anywhere(),
                plate(BOX, BOX + ", §where: \"x<1\"", "where"),
                plate("from: [0, 0], to: [1 cm, 2 cm]", "from: [0, 0], to: §[1 cm]", "2"),
                plate("from: [0, 0], to: [1 cm, 2 cm]", "from: §[0, 0, 0], to: [1 cm, 2 cm]", "2"),
                plate("from: [0, 0], to: [1 cm, 2 cm]", "from: [0, 0], to: [§-1 cm, 2 cm]", "to"),
                plate(BOX, "disk: {centre: [0, 0], radius: §0}", "positive"),
                plate(BOX, "disk: {centre: [0, 0], radius: §-1 cm}", "positive"),
                plate(BOX, "disk: {centre: §[0], radius: 1 cm}", "2"),
                plate(BOX, "§disc: {centre: [0, 0], radius: 1}", "did you mean \"disk\""),
                plate(BOX, "where: \"§q > 1\"", "q"),
                plate(BOX, "where: \"x >§\"", "expected"),
                plate(BOX, "image: §none.png, colour: red", "none.png").exits(66),
                plate(BOX, "image: §rod.yaml, colour: \"#ff0000\"", "no image"),
                plate(BOX, "image: rod.yaml, colour: §reed", "colour"),
                plate(BOX, "where: \"x < 9\", void: true", "void").anywhere(),
                plate("    chip: {conductivity: 100}\n", "    chop: {conductivity: 1}\n", "chop")
                        .anywhere(),
                plate("default: {conductivity: 2}", "chop: {conductivity: 2}", "chop").anywhere(),
                plate("    chip: {box", "    §temperature: {box", "temperature"),
                plate("    chip: {box", "    §x: {box", "x"),
                plate("    chip: {box", "    §a/b: {box", "a/b"),
                plate("    chip: {box", "    §default: {box", "default"));
    }

    static List<Refusal> sizes() {
        return List.of(
                rod("cells: 20", "cells: 1000000000000", "GB").exits(78).anywhere(),
                rod("cells: 20", "cells: 1e12", "GB").exits(78).anywhere(),
                rod("cells: 20", "cells: 4294967296", "GB").exits(78).anywhere(),
                rod("cells: 20", "cells: 9223372036854775807", "").exits(78).anywhere(),
                plate(
                                "cells: 8}\n    y: {from: 0, to: 4 cm, cells: 8",
                                "cells: 4294967296}\n    y: {from: 0, to: 1, cells: 4294967296",
                                "")
                        .exits(78)
                        .anywhere(),
                plate(
                                "cells: 8}\n    y: {from: 0, to: 4 cm, cells: 8",
                                "cells: 65536}\n    y: {from: 0, to: 1, cells: 65536",
                                "GB")
                        .exits(78)
                        .anywhere());
    }
}
