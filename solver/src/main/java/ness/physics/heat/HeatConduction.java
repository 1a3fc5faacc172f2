package ness.physics.heat;

import java.util.List;
import ness.physics.Anisotropy;
import ness.physics.BalanceLaw;
import ness.physics.CellBlock;
import ness.physics.Conserved;
import ness.physics.FaceBlock;
import ness.physics.Inadmissible;
import ness.physics.WallBlock;
import org.jspecify.annotations.Nullable;

/**
 * Conduction in a solid at rest, rho c dT/dt = div(k grad T) + q (theory T3). Unknown: T [K].
 *
 * <p>A half cell carries the difference of Theta = integral of k dT between its node and its wall
 * over the path integral of ds/A (T12), so that nodes are exact in one material, whatever k(T). In
 * a material whose k depends on T Newton's method works on Theta (T31), elsewhere on T.
 */
public final class HeatConduction implements BalanceLaw {
    static final String CONDUCTION = "conduction";
    static final String CONTACT = "contact";
    static final String RADIATION = "radiation";
    static final String SOURCE = "source";

    /** Temperatures tried between two that have no flow between them. */
    private static final int SAMPLES = 64;

    private final HeatMaterials materials;
    private final @Nullable HeatSupply supply;
    private final double stefanBoltzmann;

    /**
     * @param materials properties over the grid
     * @param supply heat delivered inside; null if there is none
     * @param stefanBoltzmann constant of the unit system [W m^-2 K^-4]
     */
    public HeatConduction(
            HeatMaterials materials, @Nullable HeatSupply supply, double stefanBoltzmann) {
        this.materials = materials;
        this.supply = supply;
        this.stefanBoltzmann = stefanBoltzmann;
    }

    @Override
    public Conserved conserved() {
        return new Conserved("temperature", "T", "K", "heat", "W", "W m^-2", "W m^-3");
    }

    @Override
    public List<String> processes() {
        return List.of(CONDUCTION, CONTACT, RADIATION, SOURCE);
    }

    @Override
    public boolean linear() {
        return materials.stateless();
    }

    @Override
    public @Nullable Anisotropy anisotropy() {
        return materials.tensors();
    }

    @Override
    public void flows(FaceBlock b) {
        MaterialField k = materials.conductivity(b.axis);
        @Nullable TemperatureIntegral[] leftTheta = new TemperatureIntegral[b.size];
        @Nullable TemperatureIntegral[] rightTheta = new TemperatureIntegral[b.size];
        k.integrals(b.left, b.leftState, b.rightState, b.size, leftTheta);
        k.integrals(b.right, b.rightState, b.leftState, b.size, rightTheta);
        Joint joint = new Joint();
        for (int f = 0; f < b.size; f++) {
            TemperatureIntegral theta = leftTheta[f];
            boolean one = theta == rightTheta[f];
            double left = b.leftHalf[f] / k.factor(b.left[f]);
            double right = b.rightHalf[f] / k.factor(b.right[f]);
            double contact = 1 / b.contact[f];
            if (one && theta == null) {
                double g = 1 / (left + right + contact);
                linear(b, f, g, b.leftState[f] - b.rightState[f]);
            } else if (one && theta != null && contact == 0 && k == main()) {
                double difference = theta.between(b.rightState[f], b.leftState[f]);
                linear(b, f, 1 / (left + right), difference);
            } else if (contact == Double.POSITIVE_INFINITY) {
                linear(b, f, 0, 0);
            } else {
                joint.left.set(theta, left, b.leftState[f]);
                joint.right.set(rightTheta[f], right, b.rightState[f]);
                joint.contact = contact;
                joint.solve();
                b.flow[f] = joint.flow;
                b.leftSlope[f] = joint.left.slope / variableSlope(k, joint.left, b.left[f]);
                b.rightSlope[f] = joint.right.slope / variableSlope(k, joint.right, b.right[f]);
            }
        }
    }

    private static void linear(FaceBlock b, int f, double conductance, double difference) {
        b.flow[f] = conductance * difference;
        b.leftSlope[f] = conductance;
        b.rightSlope[f] = conductance;
    }

    /** Derivative of a cell's solution variable, its Theta, by temperature. */
    private double variableSlope(int cell, double temperature) {
        if (main().isFactor(cell)) return 1;
        double[] slope = new double[1];
        main().slopes(new int[] {cell}, new double[] {temperature}, 1, slope);
        return slope[0];
    }

    /** The same at the node of a half cell of a field. */
    private double variableSlope(MaterialField k, HalfCell half, int cell) {
        return k == main() ? half.property(half.node) : variableSlope(cell, half.node);
    }

    /** The field whose Theta is the solution variable. */
    private MaterialField main() {
        return materials.conductivity(materials.mainAxis());
    }

    @Override
    public void flows(WallBlock b) {
        if (b.prescribed) {
            for (int f = 0; f < b.size; f++) b.slope[f] = 0;
            return;
        }
        Wall wall = new Wall(stefanBoltzmann);
        MaterialField k = along(b);
        @Nullable TemperatureIntegral[] theta = integrals(k, b);
        for (int f = 0; f < b.size; f++) {
            double t = b.state[f];
            double resistance = b.half[f] / k.factor(b.cell[f]);
            wall.half.set(theta[f], resistance, t);
            if (theta[f] == null && b.emissivity[f] == 0) {
                double u = 1 / (resistance + 1 / b.conductance[f]);
                b.flow[f] = u * (b.outside[f] - t);
                b.slope[f] = u;
                b.outsideSlope[f] = u;
            } else if (b.conductance[f] == Double.POSITIVE_INFINITY) {
                b.flow[f] = wall.half.flow(t, b.outside[f]);
                b.slope[f] = wall.half.conductance(t);
                b.outsideSlope[f] = wall.half.conductance(b.outside[f]);
            } else {
                place(wall, b, f);
                wall.solve();
                b.flow[f] = wall.flow;
                b.slope[f] = wall.half.slope;
                b.outsideSlope[f] = wall.outsideSlope;
            }
            b.slope[f] /= variableSlope(k, wall.half, b.cell[f]);
        }
    }

    private MaterialField along(WallBlock b) {
        return materials.conductivity(Math.max(b.axis, 0));
    }

    /** Integrals of cells from their temperature to that outside, if there is one beyond. */
    private static @Nullable TemperatureIntegral[] integrals(MaterialField k, WallBlock b) {
        @Nullable TemperatureIntegral[] theta = new TemperatureIntegral[b.size];
        boolean alone = b.prescribed || b.axis < 0;
        k.integrals(b.cell, b.state, alone ? b.state : b.outside, b.size, theta);
        return theta;
    }

    private static void place(Wall wall, WallBlock b, int f) {
        wall.outside = b.outside[f];
        wall.conductance = b.conductance[f];
        wall.emissivity = b.emissivity[f];
    }

    @Override
    public void book(FaceBlock b) {
        if (b.wallsKnown) {
            for (int f = 0; f < b.size; f++) {
                double flow = b.flow[f];
                b.leftProduction[f] = production(flow, b.leftState[f], b.leftWall[f]);
                b.contactProduction[f] = production(flow, b.leftWall[f], b.rightWall[f]);
                b.rightProduction[f] = production(flow, b.rightWall[f], b.rightState[f]);
            }
            return;
        }
        MaterialField k = materials.conductivity(b.axis);
        boolean[] fromLeft = new boolean[b.size];
        int[] cell = new int[b.size];
        double[] node = new double[b.size];
        double[] far = new double[b.size];
        double[] resistance = new double[b.size];
        for (int f = 0; f < b.size; f++) {
            double leftDrop = b.leftHalf[f] / k.factor(b.left[f]);
            double rightDrop = b.rightHalf[f] / k.factor(b.right[f]);
            boolean left = leftDrop <= rightDrop;
            fromLeft[f] = left;
            cell[f] = left ? b.left[f] : b.right[f];
            node[f] = left ? b.leftState[f] : b.rightState[f];
            far[f] = left ? b.rightState[f] : b.leftState[f];
            resistance[f] = Math.min(leftDrop, rightDrop);
        }
        @Nullable TemperatureIntegral[] theta = new TemperatureIntegral[b.size];
        k.integrals(cell, node, far, b.size, theta);
        HalfCell half = new HalfCell();
        for (int f = 0; f < b.size; f++) {
            double flow = b.flow[f];
            half.set(theta[f], resistance[f], node[f]);
            double out = fromLeft[f] ? flow : -flow;
            double near = between(half.wall(-out), node[f], far[f]);
            double beyond = between(near - out / b.contact[f], node[f], far[f]);
            if (flow == 0) {
                near = 0.5 * (node[f] + far[f]);
                beyond = near;
            }
            double first = production(out, node[f], near);
            double last = production(out, beyond, far[f]);
            b.contactProduction[f] = production(out, near, beyond);
            b.leftProduction[f] = fromLeft[f] ? first : last;
            b.rightProduction[f] = fromLeft[f] ? last : first;
        }
    }

    private static double between(double value, double one, double other) {
        return Math.clamp(value, Math.min(one, other), Math.max(one, other));
    }

    /** J (1/T_to - 1/T_from), written so that small differences keep their digits (T22). */
    private static double production(double flow, double from, double to) {
        return flow * ((from - to) / (from * to));
    }

    @Override
    public void book(WallBlock b) {
        MaterialField k = along(b);
        Wall radiating = new Wall(stefanBoltzmann);
        HalfCell half = radiating.half;
        @Nullable TemperatureIntegral[] theta = integrals(k, b);
        for (int f = 0; f < b.size; f++) {
            double t = b.state[f];
            double out = b.outside[f];
            double flow = b.flow[f];
            boolean held = !b.prescribed && b.conductance[f] == Double.POSITIVE_INFINITY;
            half.set(theta[f], b.half[f] / k.factor(b.cell[f]), t);
            double wall = held ? out : b.wallsKnown ? b.wall[f] : half.wall(flow);
            if (!held && !b.prescribed && !b.wallsKnown) wall = between(wall, t, out);
            b.wall[f] = wall;
            b.innerProduction[f] = production(flow, wall, t);
            b.radiationProduction[f] = 0;
            b.contactProduction[f] = 0;
            if (b.prescribed) {
                // no temperature carries the flow: say how far it would lead
                if (Double.isNaN(wall)) b.wall[f] = t + flow / half.conductance(t);
                b.entropy[f] = flow / wall;
                continue;
            }
            b.entropy[f] = flow / out;
            if (held) continue;
            place(radiating, b, f);
            double radiated = radiating.radiation(wall, out);
            double both = radiated + b.conductance[f] * (out - wall);
            double radiation = both == 0 ? 0 : flow * (radiated / both);
            b.radiationProduction[f] = production(radiation, out, wall);
            b.contactProduction[f] = production(flow - radiation, out, wall);
        }
    }

    @Override
    public void sources(CellBlock block) {
        if (supply == null) throw new IllegalStateException("no sources");
        supply.evaluate(block);
        for (int s = 0; s < block.size; s++)
            if (block.slope[s] != 0)
                block.slope[s] /= variableSlope(block.from + s, block.state[s]);
    }

    @Override
    public boolean hasSources() {
        return supply != null;
    }

    @Override
    public boolean sourceDependsOnState() {
        return supply != null && supply.dependsOnTemperature();
    }

    @Override
    public @Nullable String supplier() {
        return supply == null ? null : supply.supplier();
    }

    @Override
    public boolean admissible(int cell, double state) {
        return state > 0
                && state < Double.POSITIVE_INFINITY
                && (materials.stateless() || materials.defined(cell, state));
    }

    @Override
    public Inadmissible explain(int cell, double state) {
        Inadmissible source =
                supply != null && admissible(cell, state) ? supply.explain(cell, state) : null;
        return source != null ? source : materials.explain(cell, state);
    }

    @Override
    public Inadmissible explain(int cell, double from, double to) {
        for (int n = 0; n <= SAMPLES; n++) {
            double t = to + (from - to) * n / SAMPLES;
            if (!materials.defined(cell, t)) return materials.explain(cell, t);
        }
        return materials.explain(cell, to);
    }

    @Override
    public int advance(
            double[] state, double[] correction, double fraction, double[] into, int from, int to) {
        boolean plain = materials.stateless();
        int[] cells = new int[FaceBlock.SIZE];
        double[] before = new double[FaceBlock.SIZE];
        double[] by = new double[FaceBlock.SIZE];
        double[] after = new double[FaceBlock.SIZE];
        for (int start = from; start < to; start += FaceBlock.SIZE) {
            int n = Math.min(FaceBlock.SIZE, to - start);
            for (int s = 0; s < n; s++) {
                cells[s] = start + s;
                before[s] = state[start + s];
                by[s] = fraction * correction[start + s];
            }
            main().shift(cells, before, by, n, after);
            System.arraycopy(after, 0, into, start, n);
        }
        int undefined = plain ? -1 : materials.firstUndefined(into, from, to);
        int end = undefined < 0 ? to : undefined;
        for (int c = from; c < end; c++)
            if (!(into[c] > 0 && into[c] < Double.POSITIVE_INFINITY)) return c;
        return undefined;
    }

    @Override
    public void variables(int[] cells, double[] states, int n, double[] into) {
        main().slopes(cells, states, n, into);
        for (int s = 0; s < n; s++) into[s] *= states[s];
    }

    @Override
    public double entropyVariable(double state) {
        return 1 / state;
    }

    @Override
    public double content(int cell, double from, double to) {
        return materials.density().factor(cell) * materials.heatCapacity().between(cell, from, to);
    }

    @Override
    public double capacity(int cell, double state) {
        return materials.density().factor(cell)
                * materials.heatCapacity().value(cell, state)
                / variableSlope(cell, state);
    }

    @Override
    public boolean hasCapacity(int cell) {
        return materials.heatCapacity().has(cell) && materials.density().has(cell);
    }

    @Override
    public double entropy(int cell, double from, double to) {
        return materials.density().factor(cell)
                * materials.heatCapacity().betweenLogarithms(cell, from, to);
    }

    @Override
    public boolean contentIsLinear() {
        return materials.heatCapacity().stateless() && materials.stateless();
    }

    @Override
    public BalanceLaw atTime(double time) {
        if (supply == null || !supply.dependsOnTime()) return this;
        return new HeatConduction(materials, supply.atTime(time), stefanBoltzmann);
    }

    @Override
    public boolean dependsOnTime() {
        return supply != null && supply.dependsOnTime();
    }

    @Override
    public BalanceLaw withoutDrives() {
        return new HeatConduction(materials, null, stefanBoltzmann);
    }
}
