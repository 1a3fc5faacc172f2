package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each named side is made of the faces that it stands for, under the condition of its words. */
class ContactAssemblyTest {
    private static List<Contact> contacts(String regions, String boundaries) {
        return Experiment.plate(4, 3, regions).with("boundaries", boundaries).problem().contacts();
    }

    private static Contact only(String regions, String boundaries) {
        List<Contact> contacts = contacts(regions, boundaries);
        assertEquals(1, contacts.size(), contacts::toString);
        return contacts.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "left, 0, 0, '0, 4, 8'",
        "right, 0, 1, '3, 7, 11'",
        "bottom, 1, 0, '0, 1, 2, 3'",
        "top, 1, 1, '8, 9, 10, 11'"
    })
    void aSideHasTheCellsBesideIt(String side, int axis, int end, String cells) {
        Contact contact = only("{}", "{" + side + ": {reservoir: hot}}");
        assertEquals(side, contact.side());
        assertEquals(axis, contact.axis());
        assertEquals(end, contact.end());
        assertEquals("[" + cells + "]", java.util.Arrays.toString(contact.cells()));
    }

    @Test
    void theFirstMatchWinsAndTheRestIsClosed() {
        List<Contact> contacts =
                contacts(
                        "{}",
                        "{top: [{where: \"x < 2\", reservoir: hot}, {where: \"x < 3\","
                                + " reservoir: cold, conductance: 7}]}");
        assertEquals(2, contacts.size());
        assertArrayEquals(new int[] {8, 9}, contacts.get(0).cells());
        assertInstanceOf(BoundaryCondition.Held.class, contacts.get(0).condition());
        assertArrayEquals(new int[] {10}, contacts.get(1).cells());
        assertInstanceOf(BoundaryCondition.Exchange.class, contacts.get(1).condition());
    }

    @Test
    void aPieceThatMatchesNothingNewIsLeftOut() {
        Contact contact =
                only(
                        "{}",
                        "{top: [{where: \"x < 2\", reservoir: hot}, {where: \"x < 1\","
                                + " reservoir: cold}]}");
        assertArrayEquals(new int[] {8, 9}, contact.cells());
    }

    /** A face on the left of the plate stands at x = 0 while its cell's centre is at 0.5. */
    @Test
    void faceCentresDecideNotCells() {
        Contact contact = only("{}", "{left: [{where: \"x < 0.1 and y < 2\", reservoir: hot}]}");
        assertArrayEquals(new int[] {0, 4}, contact.cells());
    }

    @Test
    void voidCellsTouchNoSide() {
        String hole = "{hole: {where: \"x < 1 and y < 2\", void: true}}";
        assertArrayEquals(new int[] {8}, only(hole, "{left: {reservoir: hot}}").cells());
        assertArrayEquals(new int[] {1, 2, 3}, only(hole, "{bottom: {reservoir: hot}}").cells());
    }

    @Test
    void aClosedSideTouchesNothing() {
        assertEquals("right", only("{}", "{left: closed, right: {reservoir: hot}}").side());
    }

    @Test
    void aFluxIsACondition() {
        var flux =
                assertInstanceOf(
                        BoundaryCondition.Flux.class,
                        only("{}", "{left: {flux: \"3 + y\"}}").condition());
        assertEquals("boundaries.left.flux", flux.density().path());
    }

    @Test
    void conductanceAndEmissivityActTogether() {
        var exchange =
                assertInstanceOf(
                        BoundaryCondition.Exchange.class,
                        only("{}", "{left: {reservoir: hot, conductance: 3, emissivity: 0.4}}")
                                .condition());
        assertEquals(3, exchange.conductance().expression().value());
        assertEquals(0.4, exchange.emissivity().expression().value());
        assertEquals("hot", exchange.reservoir().name());
    }

    @Test
    void aroundAHoleAreTheFacesOfItsNeighbours() {
        List<Contact> contacts =
                contacts(
                        "{hole: {box: {from: [1, 1], to: [3, 2]}, void: true}}",
                        "{around: {hole: {reservoir: hot}}}");
        assertEquals("4@0.1 7@0.0 9,10@1.0 1,2@1.1", told(contacts));
    }

    /** Sorted by axis, the lower end of a neighbour first: as cells@axis.end. */
    private static String told(List<Contact> contacts) {
        return contacts.stream()
                .sorted(
                        java.util.Comparator.comparingInt(Contact::axis)
                                .thenComparingInt(c -> c.axis() == 0 ? -c.end() : c.end()))
                .map(c ->
                        java.util.Arrays.toString(c.cells()).replaceAll("[\\[\\] ]", "")
                                + "@"
                                + c.axis()
                                + "."
                                + c.end())
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void theSurroundingsOfAHoleAtTheRimEndThere() {
        List<Contact> contacts =
                contacts(
                        "{hole: {box: {from: [0, 0], to: [1, 3]}, void: true}}",
                        "{around: {hole: {reservoir: hot}}}");
        assertEquals("1,5,9@0.0", told(contacts));
    }

    @Test
    void aroundReachesAcrossAPeriodicSeam() {
        List<Contact> contacts =
                new Experiment(
                                "{axes: {x: {from: 0, to: 4, cells: 4, periodic: true}},"
                                        + " regions: {hole: {where: \"x < 1\", void: true}}}")
                        .with("boundaries", "{around: {hole: {reservoir: hot}}}")
                        .problem()
                        .contacts();
        assertEquals("3@0.1 1@0.0", told(contacts));
    }

    @Test
    void aHoleOfOneRegionIsNotAroundAnother() {
        List<Contact> contacts =
                contacts(
                        "{a: {where: \"x < 1\", void: true}, b: {where: \"x > 3\", void: true}}",
                        "{around: {b: {reservoir: hot}}}");
        assertEquals("2,6,10@0.1", told(contacts));
    }

    @Test
    void aroundMayBeSplit() {
        List<Contact> contacts =
                contacts(
                        "{hole: {where: \"x < 1\", void: true}}",
                        "{around: {hole: [{where: \"y > 1\", reservoir: hot}]}}");
        assertEquals("5,9@0.0", told(contacts));
        assertTrue(contacts.stream().allMatch(c -> c.side().equals("around.hole")));
    }

    @Test
    void innerAndOuterAreSidesOfARadius() {
        List<Contact> contacts =
                new Experiment("{coordinates: spherical, axes: {r: {from: 1, to: 2, cells: 5}}}")
                        .with("boundaries", "{outer: {reservoir: hot}, inner: {reservoir: cold}}")
                        .problem()
                        .contacts();
        assertEquals(List.of("outer", "inner"), contacts.stream().map(Contact::side).toList());
        assertEquals(List.of(1, 0), contacts.stream().map(Contact::end).toList());
    }

    @Test
    void reservoirsThatNothingTouchesAreKept() {
        var problem = Experiment.rod(3).with("boundaries", "{left: {reservoir: cold}}").assembled();
        assertEquals(2, ((GridProblem) problem.problem()).reservoirs().size());
        assertEquals(List.of("reservoirs.hot: nothing touches this reservoir"), problem.warnings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {left: [{where: "y > 5", reservoir: hot}]} | boundaries.left[0].where: selects no face
                    {left: [{where: "y > 0", reservoir: hot}, {where: "y > 1", flux: 3}]} | boundaries.left[1].where: selects no face that the pieces before it leave
                    {around: {hole: [{where: "x > 9", reservoir: hot}]}} | boundaries.around.hole[0].where: selects no face
                    {surface: [{where: "x > 9", flux: 3}]} | boundaries.surface[0].where: selects no face
                    """)
    void aPieceThatSelectsNothingIsWarnedOf(String boundaries, String warning) {
        List<String> warnings =
                Experiment.plate(3, 3, "{hole: {where: \"x < 1\", void: true}}")
                        .with("boundaries", boundaries.replace("left", "right"))
                        .with("reservoirs", "{hot: {temperature: 400}}")
                        .assembled()
                        .warnings();
        assertTrue(warnings.contains(warning.replace("left[", "right[")), warnings::toString);
    }

    @Test
    void whatFollowsFromAnEmptyRegionIsNotWarnedOf() {
        List<String> warnings =
                Experiment.plate(
                                3,
                                3,
                                "{hole: {where: \"x > 9\", void: true}, a: {where: \"y > 9\"}}")
                        .with("reservoirs", "{hot: {temperature: 400}}")
                        .with(
                                "boundaries",
                                "{around: {hole: [{where: \"x > 1\", reservoir: hot}]}}")
                        .with("interfaces", "[{between: [a, default], conductance: 3}]")
                        .assembled()
                        .warnings();
        assertEquals(List.of("region hole selects no cell", "region a selects no cell"), warnings);
    }
}
