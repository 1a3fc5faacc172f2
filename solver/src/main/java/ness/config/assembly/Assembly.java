package ness.config.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import ness.config.Resolved;
import ness.config.settings.InitialSettings;
import ness.config.settings.InterfaceSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.BalanceLaw;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import ness.physics.heat.HeatSettings;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.problem.Interface;
import ness.problem.Problem;
import ness.problem.Reservoir;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** From bound words to the problem that is solved. */
public final class Assembly {
    private final Resolved config;
    private final GridFaults faults;
    private final List<String> warnings = new ArrayList<>();

    private Assembly(Resolved config, GridFaults faults) {
        this.config = config;
        this.faults = faults;
    }

    /**
     * A problem and what was odd about it.
     *
     * @param warnings one sentence each
     */
    public record Assembled(Problem problem, List<String> warnings) {}

    /**
     * Builds the problem of a config.
     *
     * @throws InputException 65 with everything that is not allowed somewhere on the grid
     */
    public static Assembled of(Resolved config) {
        GridFaults faults = new GridFaults(config);
        Assembled assembled = of(config, faults);
        faults.all().stop();
        return assembled;
    }

    /** Builds the problem of a config, with numbers in place of what is not allowed. */
    public static Assembled of(Resolved config, GridFaults faults) {
        Assembly assembly = new Assembly(config, faults);
        Problem problem = assembly.problem();
        return new Assembled(problem, List.copyOf(assembly.warnings));
    }

    /** What is wrong with a property, at its place in the config. */
    public static InputException refused(Resolved config, PropertyException e) {
        return new InputException(
                Exit.BAD_INPUT, config.fault(e.path(), String.valueOf(e.getMessage()), null));
    }

    private Problem problem() {
        Settings settings = config.settings();
        warnings.addAll(config.warnings());
        Grid grid =
                new GridAssembly(
                                settings.mesh(), settings.units() == Settings.Units.REDUCED, faults)
                        .grid(warnings);
        return switch (settings.model()) {
            case HeatSettings heat -> heat(settings, heat, grid);
            case DriftDiffusionSettings particles ->
                    new ParticleAssembly(config, particles, grid, faults).problem(warnings);
            default -> throw new IllegalStateException("no law for " + settings.model());
        };
    }

    private GridProblem heat(Settings settings, HeatSettings heat, Grid grid) {
        ContactAssembly touching = new ContactAssembly(settings, grid, faults, warnings);
        Property initial = initial(grid);
        double start = start(grid, touching, initial);
        BalanceLaw law = new HeatAssembly(heat, grid, faults).law(reference(grid, initial, start));
        return new GridProblem(
                grid,
                law,
                supplied(grid, touching.reservoirs(), law.supplier()),
                touching.contacts(),
                interfaces(grid),
                start,
                initial);
    }

    /** The reservoirs, of which that which supplies sources has a state in every cell. */
    private List<Reservoir> supplied(
            Grid grid, List<Reservoir> reservoirs, @Nullable String supplier) {
        return reservoirs.stream()
                .map(r ->
                        r.name().equals(supplier)
                                ? new Reservoir(
                                        r.name(),
                                        faults.sound(r.state(), GridSites.cells(grid)),
                                        r.store())
                                : r)
                .toList();
    }

    private @Nullable Property initial(Grid grid) {
        return config.settings().solve().initial() instanceof InitialSettings.Heat(Formula start)
                ? faults.sound(
                        ContactAssembly.property(start, "temperature", Range.POSITIVE),
                        GridSites.cells(grid, solid(grid)))
                : null;
    }

    /** For each region whether it has cells. */
    static boolean[] used(Grid grid) {
        boolean[] used = new boolean[grid.regions().size()];
        for (int c = 0; c < grid.cells(); c++) {
            used[grid.region(c)] = true;
            if (grid.uniform()) break;
        }
        return used;
    }

    /** The cells that are not void. */
    static int[] solid(Grid grid) {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (!grid.isVoid(c)) cells[n++] = c;
        return Arrays.copyOf(cells, n);
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
        int[] solid = solid(grid);
        return initial == null || solid.length == 0
                ? 300
                : initial.at(GridSites.cells(grid, new int[] {solid[0]}))[0];
    }

    private static double mean(Grid grid, Reservoir reservoir, List<Contact> contacts) {
        Property state = reservoir.state();
        if (state.expression().isConstant()) return state.expression().value();
        double sum = 0;
        int n = 0;
        for (Contact contact : contacts) {
            if (!reservoir.equals(reservoirOf(contact))) continue;
            for (double value : state.at(contact.sites(grid))) sum += value;
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
        boolean[] used = used(grid);
        List<Interface> found = new ArrayList<>();
        for (InterfaceSettings words : config.settings().interfaces()) {
            Property conductance =
                    ContactAssembly.property(
                            words.conductance(), "conductance", Range.NON_NEGATIVE);
            int one = GridAssembly.region(grid, words.between().get(0));
            int other = GridAssembly.region(grid, words.between().get(1));
            int before = found.size();
            for (int axis = 0; axis < 3; axis++) {
                int[] faces = InterfaceFaces.between(grid, axis, one, other);
                if (faces.length == 0) continue;
                GridSites sites = GridSites.faces(grid, axis, faces);
                found.add(new Interface(axis, faces, faults.sound(conductance, sites)));
            }
            if (found.size() == before && used[one] && used[other])
                warnings.add(
                        "no face lies between %s and %s"
                                .formatted(words.between().get(0), words.between().get(1)));
        }
        return found;
    }
}
