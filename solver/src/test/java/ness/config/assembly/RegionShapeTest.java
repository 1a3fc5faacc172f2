package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import ness.grid.Grid;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;

/** Cells belong to the last region that holds their centre. */
class RegionShapeTest {
    /** The regions of a grid's cells, one row a line, the largest y first. */
    private static String map(Grid grid) {
        StringBuilder map = new StringBuilder();
        for (int j = grid.cells(1) - 1; j >= 0; j--) {
            for (int i = 0; i < grid.cells(0); i++) map.append(grid.region(grid.cell(i, j, 0)));
            map.append(j == 0 ? "" : "/");
        }
        return map.toString();
    }

    private static String map(int nx, int ny, String regions) {
        return map(Experiment.plate(nx, ny, regions).grid());
    }

    @Test
    void aBoxHoldsTheCentresOnItsEdge() {
        assertEquals(
                "0000/0110/0110", map(4, 3, "{chip: {box: {from: [1.5, 0.5], to: [2.5, 1.5]}}}"));
        assertEquals(
                "0000/0000/0000",
                map(4, 3, "{chip: {box: {from: [1.51, 0.51], to: [2.49, 1.49]}}}"));
    }

    @Test
    void aDiskHoldsTheCentresWithinItsRadius() {
        assertEquals("000/010/000", map(3, 3, "{d: {disk: {centre: [1.5, 1.5], radius: 0.9}}}"));
        assertEquals("010/111/010", map(3, 3, "{d: {disk: {centre: [1.5, 1.5], radius: 1}}}"));
        assertEquals("111/111/111", map(3, 3, "{d: {disk: {centre: [1.5, 1.5], radius: 1.5}}}"));
    }

    @Test
    void inThreeDimensionsADiskIsABall() {
        String axis = "{from: 0, to: 3, cells: 3}";
        Grid grid =
                new Experiment(
                                "{axes: {x: A, y: A, z: A}, regions: {ball: {disk: {centre: [1.5,"
                                                .replace("A", axis)
                                        + " 1.5, 1.5], radius: 1.2}}}}")
                        .grid();
        int inside = 0;
        for (int c = 0; c < grid.cells(); c++) inside += grid.region(c);
        assertEquals(7, inside);
        assertEquals(1, grid.region(grid.cell(1, 1, 2)));
        assertEquals(0, grid.region(grid.cell(0, 1, 2)));
    }

    @Test
    void inPolarCoordinatesADiskIsRoundAsSeenFromAbove() {
        Grid grid =
                new Experiment(
                                "{coordinates: polar, axes: {r: {from: 1, to: 3, cells: 2},"
                                        + " phi: {from: 0, to: 360 deg, cells: 8}}, regions:"
                                        + " {d: {disk: {centre: [1.5, 22.5 deg], radius: 1.2}}}}")
                        .grid();
        // The chord from (1.5, 22.5 deg) to its neighbours at 67.5 and -22.5 deg is 1.148, to the
        // outer ones 1.79; straight outwards the distance is 1.
        assertEquals("10/00/00/00/00/00/10/11", map(grid));
    }

    @Test
    void aConditionIsAskedAtTheCentres() {
        assertEquals("0001/0011", map(4, 2, "{a: {where: \"x > 1.5 + y\"}}"));
    }

    @Test
    void theLaterRegionWins() {
        String one = "one: {where: \"x < 3\"}";
        String two = "two: {where: \"x > 1\"}";
        assertEquals("1222", map(4, 1, "{" + one + ", " + two + "}"));
        assertEquals("2221", map(4, 1, "{" + two + ", " + one + "}"));
    }

    @Test
    void aLaterRegionFillsAVoid() {
        Grid grid =
                Experiment.plate(
                                4,
                                1,
                                "{hole: {where: \"x < 3\", void: true}, plug: {where: \"x < 1\"}}")
                        .grid();
        assertEquals("2110", map(grid));
        assertTrue(grid.hasVoids());
        assertEquals(
                List.of(false, true, true, false),
                List.of(grid.isVoid(0), grid.isVoid(1), grid.isVoid(2), grid.isVoid(3)));
    }

    @Test
    void anImageCoversTheMeshWithItsTopRowAtTheLargestY() throws IOException {
        Experiment plate = picture(0x00ff00);
        assertEquals("1100/1100/0000/0000", map(plate.grid()));
        assertEquals("0011/0011/0000/0000", map(picture(0x0000ff).grid()));
    }

    /** A plate of 4 x 4 cells under an image of 2 x 2 pixels: green, blue; red, red. */
    private static Experiment picture(int colour) throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x00ff00);
        image.setRGB(1, 0, 0x0000ff);
        image.setRGB(0, 1, 0xff0000);
        image.setRGB(1, 1, 0xff0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return Experiment.plate(
                        4, 4, "{art: {image: art.png, colour: \"#%06x\"}}".formatted(colour))
                .file("art.png", bytes.toByteArray());
    }

    @Test
    void aRegionWithoutCellsIsWarnedOf() {
        Experiment plate = Experiment.plate(2, 2, "{a: {where: \"x > 9\"}, b: {where: \"x > 1\"}}");
        assertEquals(List.of("region a selects no cell"), plate.assembled().warnings());
    }

    @Test
    void aMeshOfVoidsIsRefused() {
        Experiment plate = Experiment.plate(2, 2, "{hole: {where: \"x > 0\", void: true}}");
        InputException refused = assertThrows(InputException.class, plate::assembled);
        Fault fault = refused.faults().getFirst();
        assertEquals(Exit.BAD_INPUT, refused.exit());
        assertEquals("mesh.regions", fault.path());
        assertEquals(2, fault.line());
    }
}
