package ness.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.Resolved;
import ness.config.settings.Amount;
import ness.config.settings.Parameter;
import ness.config.settings.Settings.Units;
import ness.config.settings.SweepSettings;
import ness.findings.Course.Column;
import ness.findings.Group;
import ness.grid.Grid;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.Faults;
import ness.input.InputException;

/** The points of a sweep in their order, and the config at each. The last axis runs fastest. */
final class Points {
    /** Beyond this many the ledgers of all points would fill the memory. */
    private static final int MOST = 100_000;

    private static final String PARAMETERS = "parameters.";

    private final Resolved config;
    private final List<String> paths;
    private final List<SweepSettings> axes;

    /**
     * @throws InputException 78 if there are too many
     */
    Points(Resolved config) {
        this.config = config;
        Map<String, SweepSettings> sweep = config.settings().sweep();
        paths = List.copyOf(sweep.keySet());
        axes = List.copyOf(sweep.values());
        double all = 1;
        for (SweepSettings axis : axes) all *= axis.count();
        if (all > MOST) {
            String message = "%,.0f points, and at most %,d can be held".formatted(all, MOST);
            Fault fault = config.fault("sweep", message, "fewer points");
            throw new InputException(Exit.TOO_LARGE, fault);
        }
    }

    int count() {
        int all = 1;
        for (SweepSettings axis : axes) all *= Math.toIntExact(axis.count());
        return all;
    }

    /** Number of points of the fastest axis. */
    int row() {
        return Math.toIntExact(axes.getLast().count());
    }

    /** The values at a point, one for each axis. */
    List<Amount> at(int point) {
        List<Amount> values = new ArrayList<>();
        int rest = point;
        for (int a = axes.size() - 1; a >= 0; a--) {
            int n = Math.toIntExact(axes.get(a).count());
            values.addFirst(axes.get(a).value(rest % n));
            rest /= n;
        }
        return values;
    }

    /** Values on the way from some to others. */
    static List<Amount> between(List<Amount> from, List<Amount> to, double fraction) {
        List<Amount> values = new ArrayList<>();
        for (int a = 0; a < to.size(); a++) values.add(from.get(a).towards(to.get(a), fraction));
        return values;
    }

    /**
     * The config with these values in place.
     *
     * @throws InputException if a value does not fit where it stands
     */
    Resolved config(List<Amount> values) {
        Map<String, String> assignments = new LinkedHashMap<>();
        for (int a = 0; a < paths.size(); a++) assignments.put(paths.get(a), values.get(a).text());
        return config.with(assignments);
    }

    /** What places a point, one entry for each axis. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int a = 0; a < paths.size(); a++)
            columns.add(new Column(name(a), unit(a), "swept value of " + paths.get(a)));
        return columns;
    }

    /** The swept values at a point, by their names. */
    Group group(List<Amount> values) {
        Group.Builder group = Group.named("parameters");
        for (int a = 0; a < paths.size(); a++) group.put(name(a), values.get(a).value(), unit(a));
        return group.build();
    }

    /** A point in words: {@code TH = 310 K}. */
    String described(List<Amount> values) {
        List<String> words = new ArrayList<>();
        for (int a = 0; a < paths.size(); a++)
            words.add((name(a) + " = " + (float) values.get(a).value() + " " + unit(a)).strip());
        return String.join(", ", words);
    }

    /** The axes in words, for a reader of the problem. */
    Group understood() {
        Group.Builder group = Group.named("sweep").put("points", count());
        for (int a = 0; a < paths.size(); a++) {
            SweepSettings axis = axes.get(a);
            Amount first = axis.value(0);
            Amount last = axis.value(axis.count() - 1);
            String words =
                    "%s ... %s, %d values"
                            .formatted((float) first.value(), (float) last.value(), axis.count());
            String unit = unit(a);
            group.put(name(a), unit.isEmpty() ? words : words + " [" + unit + "]");
        }
        return group.build();
    }

    /** A parameter by its name, anything else by its path. */
    private String name(int axis) {
        String path = paths.get(axis);
        return path.startsWith(PARAMETERS) ? path.substring(PARAMETERS.length()) : path;
    }

    private String unit(int axis) {
        if (config.settings().units() == Units.REDUCED) return "1";
        Amount first = axes.get(axis).value(0);
        Amount second = axes.get(axis).value(axes.get(axis).count() - 1);
        for (Amount each : List.of(first, second)) if (each.dimension() != null) return each.unit();
        Parameter parameter = config.settings().parameters().get(name(axis));
        return parameter == null ? "" : parameter.amount().unit();
    }

    /**
     * Tells what can be known to be wrong at any point without solving.
     *
     * @param unsolvable whether points without steady state are told too
     * @return whether all points have grids of one shape, and whether they have the same grid
     * @throws InputException with all that is wrong
     */
    Meshes check(Run run, boolean unsolvable) {
        Faults faults = new Faults();
        faults.order(config.path());
        Set<String> told = new HashSet<>();
        Grid first = null;
        boolean alike = true;
        boolean same = true;
        for (int point = 0; point < count() && !faults.isFull(); point++) {
            List<Amount> values = at(point);
            try {
                Grid grid = run.at(config(values)).rehearse();
                if (first == null) first = grid;
                alike &= Meshes.alike(first, grid);
                same &= Meshes.same(first, grid);
            } catch (InputException e) {
                if (e.exit() == Exit.NO_STEADY_STATE && !unsolvable) continue;
                if (e.exit() == Exit.TOO_LARGE) throw e;
                Exit exit = e.exit() == Exit.USAGE ? Exit.BAD_INPUT : e.exit();
                if (told.add(e.faults().getFirst().path()))
                    blamed(values, e).forEach(fault -> faults.add(exit, fault));
            }
        }
        faults.stop();
        return new Meshes(alike, same);
    }

    /**
     * How the meshes of the points compare.
     *
     * @param alike whether they have the same numbers of cells and the same void ones
     * @param same whether their cells lie at the same places too
     */
    record Meshes(boolean alike, boolean same) {
        static boolean alike(Grid a, Grid b) {
            boolean alike = a.hasVoids() == b.hasVoids();
            for (int axis = 0; axis < 3; axis++) alike &= a.cells(axis) == b.cells(axis);
            for (int c = 0; alike && a.hasVoids() && c < a.cells(); c++)
                alike = a.isVoid(c) == b.isVoid(c);
            return alike;
        }

        private static boolean same(Grid a, Grid b) {
            boolean same = alike(a, b);
            for (int axis = 0; axis < 3; axis++)
                same &= Arrays.equals(a.axis(axis).faces(), b.axis(axis).faces());
            return same;
        }
    }

    /** The same faults, told at the value that a point put in place. */
    List<Fault> blamed(List<Amount> values, InputException cause) {
        List<Fault> told = new ArrayList<>();
        for (Fault fault : cause.faults()) {
            String where = fault.path().isEmpty() ? "" : fault.path() + ": ";
            String message = "at " + described(values) + ": " + where + fault.message();
            told.add(config.fault(guilty(values), message, fault.hint()));
        }
        return told;
    }

    /** The path of the swept value that does not fit by itself; that of all where none does. */
    private String guilty(List<Amount> values) {
        for (int a = 0; a < paths.size(); a++) {
            try {
                config.with(paths.get(a), values.get(a).text());
            } catch (InputException e) {
                return "sweep." + paths.get(a);
            }
        }
        return paths.size() == 1 ? "sweep." + paths.getFirst() : "sweep";
    }
}
