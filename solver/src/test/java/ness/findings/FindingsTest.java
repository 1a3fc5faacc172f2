package ness.findings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Axis X = Samples.axis("x", "m", 4);
    private static final Axis Y = Samples.axis("y", "m", 3);

    @Test
    void centresAreTheMiddleOfTheFaces() {
        Axis axis = Axis.of("x", "m", "", false, 0, 1, 4);
        assertEquals(2, axis.cells());
        assertArrayEquals(new double[] {0.5, 2.5}, axis.centres().toArray(2));
        assertArrayEquals(new double[] {0, 1, 4}, axis.faces().toArray(3));
    }

    @Test
    void anAxisHasACell() {
        assertThrows(IllegalArgumentException.class, () -> Axis.of("x", "m", "", false, 0));
    }

    @Test
    void cellsAndFacesAreCounted() {
        Mesh mesh = Samples.of("cartesian", List.of(X, Y)).mesh();
        assertEquals(12, mesh.cells());
        assertEquals(15, mesh.faces("x"));
        assertEquals(16, mesh.faces("y"));
        assertThrows(IllegalArgumentException.class, () -> mesh.faces("z"));
    }

    @Test
    void cellsBeyondIntAreCounted() {
        Values none = Values.constant(0);
        Axis long1 = new Axis("x", "m", "", 100_000, none, none, false);
        Axis long2 = new Axis("y", "m", "", 100_000, none, none, false);
        Mesh mesh =
                new Mesh(
                        "cartesian", List.of(long1, long2), 1, none, "m^3", List.of(), none, false);
        assertEquals(10_000_000_000L, mesh.cells());
    }

    @Test
    void aFaceFieldStandsOnAnAxisOfTheMesh() {
        Findings rod = Samples.rod(3);
        FaceField wrong = new FaceField("heat_flow_y", "W", "", "y", Values.constant(0));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new Findings(
                                rod.run(),
                                rod.mesh(),
                                rod.solver(),
                                rod.ledger(),
                                rod.seconds(),
                                rod.cellFields(),
                                List.of(wrong),
                                rod.tables()));
    }

    @Test
    void fieldsHaveDifferentNames() {
        CellField field = new CellField("a", "K", "", Values.constant(0));
        var why =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Finding.requireDistinct(List.of(field, field)));
        assertTrue(why.toString().endsWith("[a, a]"), why.toString());
    }

    @Test
    void columnsOfATableHaveOneLength() {
        Series index = new Series("step", "1", "", 0, 1);
        Series column = new Series("residual", "1", "", 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Table("history", "", index, List.of(column)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Series("s", "1", "", -1, Values.constant(0)));
    }

    @Test
    void timesAndWarningsCanBeAddedLater() {
        Findings rod = Samples.rod(3);
        Group measured = Group.named("seconds").put("total", 7, "s").build();
        assertEquals(7, rod.withSeconds(measured).seconds().number("total"));
        Findings warned = rod.withWarning("first").withWarning("second");
        assertEquals(List.of("first", "second"), warned.run().warnings());
        assertEquals(rod.run().title(), warned.run().title());
        assertEquals(rod.mesh(), warned.mesh());
    }
}
