package ness.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.Region;
import ness.physics.Property;
import ness.physics.heat.HeatConduction;
import ness.physics.heat.HeatMaterials;
import ness.physics.heat.HeatSupply;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** Heat problems in a few words, with the names a config would use. */
public final class Gallery {
    /** Stefan-Boltzmann constant [W m^-2 K^-4]. */
    public static final double SIGMA = 5.670374419e-8;

    /** Sides of axis 0, 1, 2: the lower one, then the upper one. */
    public static final int LEFT = 0;

    public static final int RIGHT = 1;
    public static final int BOTTOM = 2;
    public static final int TOP = 3;
    public static final int FRONT = 4;
    public static final int BACK = 5;
    private static final List<String> SIDES =
            List.of("left", "right", "bottom", "top", "front", "back");
    private static final Scope SCOPE = Scope.of("x", "y", "z", "r", "phi", "T");

    private final Coordinates coordinates;
    private final Axis[] axes;
    private final double radius;
    private final List<Region> regions = new ArrayList<>(List.of(new Region("default", false)));
    private final Map<String, Expression[]> conductivity = new LinkedHashMap<>();
    private final Map<String, Reservoir> reservoirs = new LinkedHashMap<>();
    private final List<Outside> outside = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();
    private int @Nullable [] regionOfCell;
    private @Nullable Double thickness;
    private @Nullable Property density;
    private @Nullable Property heatCapacity;
    private @Nullable Property source;
    private @Nullable String supplier;
    private @Nullable Property initial;
    private double start = Double.NaN;
    private double reference = Double.NaN;

    private record Outside(int side, Predicate<int[]> where, BoundaryCondition condition) {}

    /** A contact resistance between two regions. */
    record Joint(String one, String other, Property conductance) {}

    private Gallery(Coordinates coordinates, double radius, Axis... axes) {
        this.coordinates = coordinates;
        this.radius = radius;
        this.axes = axes.clone();
    }

    /** Any grid; axes that are missing are one metre, a full turn or a full solid angle. */
    public static Gallery of(Coordinates coordinates, Axis... resolved) {
        double[] extent =
                switch (coordinates) {
                    case CARTESIAN -> new double[] {1, 1, 1};
                    case CYLINDRICAL -> new double[] {1, 1, 2 * Math.PI};
                    case POLAR -> new double[] {1, 2 * Math.PI, 1};
                    case SPHERICAL -> new double[] {1, 2, 2 * Math.PI};
                    case LATITUDE -> new double[] {2, 2 * Math.PI, 1};
                };
        Axis[] axes = new Axis[3];
        for (int a = 0; a < 3; a++)
            axes[a] =
                    a < resolved.length
                            ? resolved[a]
                            : Axis.unresolved(coordinates.axisName(a), extent[a]);
        return new Gallery(coordinates, 1, axes);
    }

    /** A rod of cross-section 1 m^2 along x. */
    public static Gallery rod(int cells, double length) {
        return of(Coordinates.CARTESIAN, uniform("x", cells, 0, length, false));
    }

    /** An axis of equal cells. */
    public static Axis uniform(String name, int cells, double from, double to, boolean periodic) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) faces[i] = from + (to - from) * i / cells;
        faces[cells] = to;
        return new Axis(name, faces, periodic, true);
    }

    /** Another width of an axis that is not resolved [m]. */
    public Gallery extent(int axis, double width) {
        axes[axis] = Axis.unresolved(coordinates.axisName(axis), width);
        return this;
    }

    /** Where {@code surface} acts [m]. */
    public Gallery thickness(double metres) {
        thickness = metres;
        return this;
    }

    /** Conductivity of everything that no other region covers [W m^-1 K^-1]. */
    public Gallery conductivity(String formula) {
        return conductivity("default", formula, formula, formula);
    }

    /** Conductivity along each axis. */
    public Gallery conductivity(String region, String x, String y, String z) {
        Expression first = parse(x);
        Expression second = y.equals(x) ? first : parse(y);
        Expression third = z.equals(x) ? first : z.equals(y) ? second : parse(z);
        conductivity.put(region, new Expression[] {first, second, third});
        return this;
    }

    /** Conductivity that no formula can say. */
    public Gallery conductivity(Expression formula) {
        conductivity.put("default", new Expression[] {formula, formula, formula});
        return this;
    }

    /** A region with its own conductivity, over the cells with such indices. */
    public Gallery region(String name, String formula, Predicate<int[]> where) {
        regions.add(new Region(name, false));
        cover(where);
        return conductivity(name, formula, formula, formula);
    }

    /** A void. */
    public Gallery hole(Predicate<int[]> where) {
        regions.add(new Region("hole" + regions.size(), true));
        cover(where);
        return this;
    }

    private void cover(Predicate<int[]> where) {
        int n = axes[0].cells() * axes[1].cells() * axes[2].cells();
        int[] of = regionOfCell == null ? new int[n] : regionOfCell;
        for (int c = 0; c < n; c++) if (where.test(indices(c))) of[c] = regions.size() - 1;
        regionOfCell = of;
    }

    private int[] indices(int cell) {
        int row = cell / axes[0].cells();
        return new int[] {cell % axes[0].cells(), row % axes[1].cells(), row / axes[1].cells()};
    }

    /** A reservoir, touched or not. */
    public Gallery reservoir(String name, double temperature) {
        reservoir(name, Double.toString(temperature));
        return this;
    }

    private Reservoir reservoir(String name, String temperature) {
        Reservoir r = new Reservoir(name, property(name, temperature, Range.POSITIVE));
        reservoirs.put(name, r);
        return r;
    }

    /** A side held at a temperature, a number or a formula of position. */
    public Gallery hold(int side, String temperature) {
        Reservoir r = reservoir("held-" + SIDES.get(side), temperature);
        return touch(side, c -> true, new BoundaryCondition.Held(r));
    }

    public Gallery hold(int side, double temperature) {
        return hold(side, Double.toString(temperature));
    }

    /** Conductance [W m^-2 K^-1] and emissivity between a side and a reservoir. */
    public Gallery exchange(int side, double temperature, double conductance, double emissivity) {
        Reservoir r = reservoir("bath-" + SIDES.get(side), Double.toString(temperature));
        return touch(side, c -> true, exchange(r, conductance, emissivity));
    }

    private static BoundaryCondition exchange(Reservoir r, double conductance, double emissivity) {
        return new BoundaryCondition.Exchange(
                r,
                Property.constant("conductance", conductance, Range.NON_NEGATIVE),
                Property.constant("emissivity", emissivity, Range.UNIT_INTERVAL));
    }

    /** A flux density into the system [W m^-2]. */
    public Gallery flux(int side, String density) {
        return touch(
                side, c -> true, new BoundaryCondition.Flux(property("flux", density, Range.ANY)));
    }

    /** A condition on a part of a side. */
    public Gallery touch(int side, Predicate<int[]> where, BoundaryCondition condition) {
        outside.add(new Outside(side, where, condition));
        return this;
    }

    /** Exchange through the unresolved side. */
    public Gallery surface(double temperature, double conductance, double emissivity) {
        Reservoir r = reservoir("sky", Double.toString(temperature));
        outside.add(new Outside(-1, c -> true, exchange(r, conductance, emissivity)));
        return this;
    }

    /** Exchange with the surface of all voids. */
    public Gallery around(double temperature, double conductance, double emissivity) {
        Reservoir r = reservoir("pipe", Double.toString(temperature));
        outside.add(new Outside(-2, c -> true, exchange(r, conductance, emissivity)));
        return this;
    }

    /** A contact resistance between two regions [W m^-2 K^-1]. */
    public Gallery contact(String one, String other, double conductance) {
        joints.add(
                new Joint(
                        one,
                        other,
                        Property.constant("conductance", conductance, Range.NON_NEGATIVE)));
        return this;
    }

    /** Heat delivered by work [W m^-3]. */
    public Gallery source(String density) {
        source = property("source", density, Range.ANY);
        return this;
    }

    /** Heat delivered by a reservoir [W m^-3]. */
    public Gallery source(String density, String from) {
        supplier = from;
        return source(density);
    }

    /** Density [kg m^-3] and heat capacity [J kg^-1 K^-1]. */
    public Gallery capacity(double kilograms, String joules) {
        density = Property.constant("density", kilograms, Range.POSITIVE);
        heatCapacity = property("heat capacity", joules, Range.POSITIVE);
        return this;
    }

    /** The state that a config would give. */
    public Gallery initial(String temperature) {
        initial = property("initial", temperature, Range.POSITIVE);
        return this;
    }

    /** Where the search starts without {@link #initial} [K]. */
    public Gallery start(double temperature) {
        start = temperature;
        return this;
    }

    /** Where integrals over temperature start [K]. */
    public Gallery reference(double temperature) {
        reference = temperature;
        return this;
    }

    /** The problem; start and reference default to the mean of the reservoirs, or 300 K. */
    public GridProblem problem() {
        Grid grid = new Grid(coordinates, List.of(axes), regions, regionOfCell, thickness, radius);
        double mean =
                reservoirs.values().stream()
                        .filter(r -> r.state().expression().isConstant())
                        .mapToDouble(r -> r.state().expression().value())
                        .average()
                        .orElse(300);
        double from = Double.isNaN(start) ? mean : start;
        HeatMaterials materials =
                new HeatMaterials(
                        grid, materials(), region -> Double.isNaN(reference) ? from : reference);
        HeatSupply supply = source == null ? null : new HeatSupply(grid, source, supplier);
        return new GridProblem(
                grid,
                new HeatConduction(materials, supply, SIGMA),
                List.copyOf(reservoirs.values()),
                contacts(grid),
                joints.stream().flatMap(j -> Places.between(grid, j).stream()).toList(),
                from,
                initial);
    }

    private List<HeatMaterials.@Nullable Material> materials() {
        List<HeatMaterials.@Nullable Material> result = new ArrayList<>();
        for (Region region : regions) {
            Expression[] k = conductivity.get(region.name());
            if (k == null && !region.isVoid()) throw new IllegalStateException(region.name());
            result.add(
                    k == null
                            ? null
                            : new HeatMaterials.Material(
                                    Arrays.stream(k).map(Gallery::conductivityOf).toList(),
                                    density,
                                    heatCapacity));
        }
        return result;
    }

    private static Property conductivityOf(Expression formula) {
        return new Property("conductivity", "conductivity", formula, Range.POSITIVE);
    }

    private List<Contact> contacts(Grid grid) {
        List<Contact> contacts = new ArrayList<>();
        for (Outside o : outside) {
            if (o.side >= 0) {
                contacts.add(Places.side(grid, SIDES.get(o.side), o.side, o.where, o.condition));
            } else if (o.side == -1) {
                contacts.add(Places.surface(grid, o.condition));
            } else {
                contacts.addAll(Places.around(grid, o.condition));
            }
        }
        return contacts;
    }

    private static Expression parse(String formula) {
        return Expression.parse(formula, SCOPE);
    }

    private static Property property(String name, String formula, Range range) {
        return new Property(name, name, parse(formula), range);
    }
}
