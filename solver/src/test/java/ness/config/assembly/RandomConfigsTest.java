package ness.config.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import ness.findings.Entry;
import ness.findings.Group;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.study.Answer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Any sound config builds the mesh it describes, is solved, and closes its books. */
class RandomConfigsTest {
    /** Volume of the whole domain by the formula of its coordinates, with what is not resolved. */
    private static double volume(Grid grid, double thickness, double area, double radius) {
        double[] from = new double[3];
        double[] to = new double[3];
        for (int a = 0; a < 3; a++) {
            from[a] = grid.axis(a).from();
            to[a] = grid.axis(a).to();
        }
        double first = to[0] - from[0];
        double ring = Math.PI * (to[0] * to[0] - from[0] * from[0]);
        boolean second = grid.axis(1).resolved();
        return switch (grid.coordinates()) {
            case CARTESIAN ->
                    grid.dimension() == 1
                            ? first * area
                            : first
                                    * (to[1] - from[1])
                                    * (grid.dimension() == 3 ? to[2] - from[2] : thickness);
            case CYLINDRICAL -> ring * (second ? to[1] - from[1] : thickness);
            case POLAR -> ring * thickness * (second ? (to[1] - from[1]) / (2 * Math.PI) : 1);
            case SPHERICAL -> 4.0 / 3 * Math.PI * (Math.pow(to[0], 3) - Math.pow(from[0], 3));
            case LATITUDE -> 2 * Math.PI * radius * radius * first * thickness;
        };
    }

    private static double number(@Nullable Double given) {
        return given == null ? 1 : given;
    }

    @Property(tries = 30)
    void cellsFillTheDomain(@ForAll long seed) {
        var experiment = new RandomConfigs(seed).experiment();
        var mesh = experiment.read().settings().mesh();
        Grid grid = experiment.grid();
        double sum = 0;
        for (int c = 0; c < grid.cells(); c++) {
            assertTrue(grid.volume(c) > 0);
            sum += grid.volume(c);
        }
        double whole =
                volume(grid, number(mesh.thickness()), number(mesh.area()), number(mesh.radius()));
        assertEquals(whole, sum, 1e-13 * whole);
    }

    /** The last region whose shape holds the centre, asked cell by cell. */
    @Property(tries = 30)
    void cellsBelongToTheLastRegionThatHoldsTheirCentre(@ForAll long seed) {
        var random = new RandomConfigs(seed);
        var experiment = random.experiment();
        var regions = experiment.read().settings().mesh().regions();
        var box = Objects.requireNonNull(Objects.requireNonNull(regions.get("box")).box());
        var disk = Objects.requireNonNull(Objects.requireNonNull(regions.get("ball")).disk());
        Grid grid = experiment.grid();
        for (int c = 0; c < grid.cells(); c++) {
            int[] at = grid.indices(c);
            boolean inBox = true;
            double[] centre = new double[random.dimension()];
            for (int a = 0; a < centre.length; a++) {
                Axis axis = grid.axis(a);
                centre[a] = axis.centre(at[a]);
                inBox &= centre[a] >= box.from().get(a) && centre[a] <= box.to().get(a);
            }
            boolean inBall = distance(random, centre, disk.centre()) <= disk.radius();
            int expected = centre[0] > 0.6 ? 3 : inBall ? 2 : inBox ? 1 : 0;
            assertEquals(expected, grid.region(c));
        }
    }

    private static double distance(RandomConfigs random, double[] one, List<Double> other) {
        if (random.system() == Coordinates.POLAR && one.length == 2) {
            double turn = Math.cos(one[1] - other.get(1));
            double square = one[0] * one[0] + other.get(0) * other.get(0);
            return Math.sqrt(Math.max(0, square - 2 * one[0] * other.get(0) * turn));
        }
        double square = 0;
        for (int a = 0; a < one.length; a++) {
            square += Math.pow(one[a] - other.get(a), 2);
        }
        return Math.sqrt(square);
    }

    /** The second law and both balances, whatever is solved. */
    @Property(tries = 30)
    void everySteadyStateClosesItsBooks(@ForAll long seed) {
        var experiment = new RandomConfigs(seed).experiment();
        Answer answer = experiment.solve();
        assertEquals(List.of(), answer.faults(), experiment::text);
        Group ledger = answer.findings().ledger();
        assertTrue(ledger.number("entropy", "closure") < 1e-11, experiment::text);
        assertTrue(ledger.number("balances", "heat", "imbalance") < 1e-11, experiment::text);
        for (Entry process : ledger.group("entropy").group("by_process").entries()) {
            double made = ((Entry.Scalar) process).value();
            // a reservoir that heats a hotter place does what heat does not do by itself
            assertTrue(
                    process.name().equals("source") || made >= -1e-13,
                    () -> process + "\n" + experiment.text());
        }
        double production = ledger.number("entropy", "production");
        double outflow = ledger.number("entropy", "outflow");
        assertEquals(production, outflow, 1e-9 * (1 + Math.abs(production)), experiment::text);
    }

    /** Whatever is asked for, there is an answer, or a place in the config that says why not. */
    @Property(tries = 80)
    void whatHasNoAnswerIsRefusedWithItsPlace(@ForAll long seed) {
        var experiment = new RandomConfigs(seed).wild();
        List<Fault> faults;
        try {
            Answer answer = experiment.solve();
            faults = answer.faults();
            if (faults.isEmpty()) {
                Group ledger = answer.findings().ledger();
                assertTrue(ledger.number("entropy", "closure") < 1e-11, experiment::text);
            }
        } catch (InputException e) {
            faults = e.faults();
        }
        for (Fault fault : faults) {
            String told = HouseForm.text(List.of(fault)) + experiment.text();
            assertEquals("test.yaml", fault.file(), told);
            assertTrue(fault.line() > 0 && fault.column() > 0, told);
            assertFalse(fault.message().isBlank(), told);
        }
    }
}
