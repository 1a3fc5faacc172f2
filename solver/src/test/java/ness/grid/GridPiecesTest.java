package ness.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.study.Experiment;
import org.junit.jupiter.api.Test;

class GridPiecesTest {
    private static Grid plate(String periodic) {
        return new Experiment(
                        "{axes: {x: {from: 0, to: 5, cells: 5, periodic: "
                                + periodic
                                + "}, y: {from: 0, to: 2, cells: 2}},"
                                + " regions: {wall: {where: \"abs(x - 1.5) < 0.1\", void: true}}}")
                .with("boundaries", "{top: {reservoir: hot}, bottom: {reservoir: cold}}")
                .grid();
    }

    @Test
    void withoutVoidsThereIsOne() {
        GridPieces pieces = new GridPieces(Experiment.rod(3).grid());
        assertEquals(1, pieces.count());
        assertEquals(0, pieces.of(2));
    }

    @Test
    void aWallPartsAPlate() {
        GridPieces pieces = new GridPieces(plate("false"));
        assertEquals(2, pieces.count());
        assertNotEquals(pieces.of(0), pieces.of(2));
        assertEquals(pieces.of(0), pieces.of(5));
        assertEquals(pieces.of(2), pieces.of(9));
        assertTrue(pieces.describe(1).startsWith("the piece of 6 cells in region default with x"));
    }

    @Test
    void aPeriodicAxisLeadsRoundTheWall() {
        assertEquals(1, new GridPieces(plate("true")).count());
    }
}
