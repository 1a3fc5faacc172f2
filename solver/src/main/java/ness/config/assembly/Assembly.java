package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import ness.config.Resolved;
import ness.config.settings.InterfaceSettings;
import ness.config.settings.SolveSettings;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.BalanceLaw;
import ness.physics.LawSettings;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.physics.Range;
import ness.physics.heat.HeatSettings;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.problem.Interface;
import ness.problem.Reservoir;
import org.jspecify.annotations.Nullable;

/** From bound words to the problem that is solved. */
public final class Assembly {
    private final Resolved config;
    private final List<String> warnings = new ArrayList<>();

    private Assembly(Resolved config) {
        this.config = config;
    }

    /**
     * A problem and what was odd about it.
     *
     * @param warnings one sentence each
     */
    public record Assembled(GridProblem problem, List<String> warnings) {}

    /**
     * Builds the problem of a config.
     *
     * @throws InputException 65 where a value is not allowed somewhere on the grid
     */
    public static Assembled of(Resolved config) {
        try {
            Assembly assembly = new Assembly(config);
            GridProblem problem = assembly.problem();
            return new Assembled(problem, List.copyOf(assembly.warnings));
        } catch (PropertyException e) {
            throw refused(config, e);
        }
    }

    /** What is wrong with a property, at its place in the config. */
    public static InputException refused(Resolved config, PropertyException e) {
        return new InputException(
                Exit.BAD_INPUT, config.fault(e.path(), String.valueOf(e.getMessage()), null));
    }

    private GridProblem problem() {
        warnings.addAll(config.warnings());
        Grid grid = new GridAssembly(config).grid(warnings);
        ContactAssembly touching = new ContactAssembly(config, grid);
        Property initial = initial();
        double start = start(grid, touching, initial);
        BalanceLaw law = law(grid, reference(grid, initial, start));
        return new GridProblem(
                grid,
                law,
                touching.reservoirs(),
                touching.contacts(),
                interfaces(grid),
                start,
                initial);
    }

    /** One line for each law. */
    private BalanceLaw law(Grid grid, IntToDoubleFunction reference) {
        LawSettings model = config.settings().model();
        if (model instanceof HeatSettings heat)
            return new HeatAssembly(config, heat, grid).law(reference);
        throw new IllegalStateException("no law for " + model.getClass());
    }

    private @Nullable Property initial() {
        SolveSettings.Initial initial = config.settings().solve().initial();
        return initial == null
                ? null
                : ContactAssembly.property(initial.temperature(), "temperature", Range.POSITIVE);
    }

    /** Mean of the reservoirs that touch the domain, else of all, else the initial state. */
    private static double start(Grid grid, ContactAssembly touching, @Nullable Property initial) {
        double sum = 0;
        int n = 0;
        for (Reservoir reservoir : touching.reservoirs()) {
            double mean = mean(grid, reservoir, touching.contacts());
            if (Double.isNaN(mean)) continue;
            sum += mean;
            n++;
        }
        if (n > 0) return sum / n;
        return initial == null ? 300 : initial.at(GridSites.cells(grid, new int[1]))[0];
    }

    private static double mean(Grid grid, Reservoir reservoir, List<Contact> contacts) {
        Property state = reservoir.state();
        if (state.expression().isConstant()) return state.expression().value();
        double sum = 0;
        int n = 0;
        for (Contact contact : contacts) {
            if (!reservoir.equals(reservoirOf(contact))) continue;
            GridSites sites =
                    contact.axis() == Contact.SURFACE
                            ? GridSites.cells(grid, contact.cells())
                            : GridSites.faces(grid, contact.axis(), contact.faces());
            for (double value : state.at(sites)) sum += value;
            n += contact.faces().length;
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static @Nullable Reservoir reservoirOf(Contact contact) {
        return switch (contact.condition()) {
            case ness.problem.BoundaryCondition.Held held -> held.reservoir();
            case ness.problem.BoundaryCondition.Exchange exchange -> exchange.reservoir();
            case ness.problem.BoundaryCondition.Flux _ -> null;
        };
    }

    /** The state that each region starts from, at its first cell. */
    private static IntToDoubleFunction reference(
            Grid grid, @Nullable Property initial, double start) {
        if (initial == null) return region -> start;
        return region -> {
            int cell = 0;
            while (cell < grid.cells() - 1 && grid.region(cell) != region) cell++;
            return initial.at(GridSites.cells(grid, new int[] {cell}))[0];
        };
    }

    private List<Interface> interfaces(Grid grid) {
        List<Interface> found = new ArrayList<>();
        for (InterfaceSettings words : config.settings().interfaces()) {
            Property conductance =
                    ContactAssembly.property(
                            words.conductance(), "conductance", Range.NON_NEGATIVE);
            int before = found.size();
            for (int axis = 0; axis < 3; axis++) {
                int[] faces = InterfaceFaces.between(grid, axis, words.between());
                if (faces.length > 0) found.add(new Interface(axis, faces, conductance));
            }
            if (found.size() == before)
                warnings.add(
                        "no face lies between %s and %s"
                                .formatted(words.between().get(0), words.between().get(1)));
        }
        return found;
    }
}
