package ness.physics.heat;

import java.util.List;
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
    public void flows(FaceBlock b) {
        MaterialField k = materials.conductivity(b.axis);
        Joint joint = new Joint(k);
        for (int f = 0; f < b.size; f++) {
            int left = b.left[f];
            int right = b.right[f];
            TemperatureIntegral theta = k.shape(left);
            boolean one =
                    theta == k.shape(right) && k.local(left) == null && k.local(right) == null;
            double resistance = b.leftHalf[f] / k.factor(left) + b.rightHalf[f] / k.factor(right);
            double contact = 1 / b.contact[f];
            if (one && theta == null) {
                double g = 1 / (resistance + contact);
                linear(b, f, g, b.leftState[f] - b.rightState[f]);
            } else if (one && theta != null && contact == 0 && k == main()) {
                linear(b, f, 1 / resistance, theta.between(b.rightState[f], b.leftState[f]));
            } else if (contact == Double.POSITIVE_INFINITY) {
                linear(b, f, 0, 0);
            } else {
                place(joint, b, f, contact);
                joint.solve();
                b.flow[f] = joint.flow;
                b.leftSlope[f] = joint.left.slope / variableSlope(left, b.leftState[f]);
                b.rightSlope[f] = joint.right.slope / variableSlope(right, b.rightState[f]);
            }
        }
    }

    private static void linear(FaceBlock b, int f, double conductance, double difference) {
        b.flow[f] = conductance * difference;
        b.leftSlope[f] = conductance;
        b.rightSlope[f] = conductance;
    }

    private static void place(Joint joint, FaceBlock b, int f, double contact) {
        joint.left.cell = b.left[f];
        joint.left.node = b.leftState[f];
        joint.left.path = b.leftHalf[f];
        joint.right.cell = b.right[f];
        joint.right.node = b.rightState[f];
        joint.right.path = b.rightHalf[f];
        joint.contact = contact;
    }

    /** Derivative of the solution variable by temperature: Theta' where it is Theta, else 1. */
    private double variableSlope(int cell, double temperature) {
        TemperatureIntegral theta = main().shape(cell);
        return theta == null ? 1 : theta.property(temperature);
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
        MaterialField k = materials.conductivity(Math.max(b.axis, 0));
        Wall wall = new Wall(k, stefanBoltzmann);
        for (int f = 0; f < b.size; f++) {
            int cell = b.cell[f];
            double t = b.state[f];
            if (b.conductance[f] == Double.POSITIVE_INFINITY) {
                b.flow[f] = k.between(cell, t, b.outside[f]) / b.half[f];
                b.slope[f] = k.value(cell, t) / b.half[f];
            } else if (k.shape(cell) == null && k.local(cell) == null && b.emissivity[f] == 0) {
                double u = 1 / (b.half[f] / k.factor(cell) + 1 / b.conductance[f]);
                b.flow[f] = u * (b.outside[f] - t);
                b.slope[f] = u;
            } else {
                place(wall, b, f);
                wall.solve();
                b.flow[f] = wall.flow;
                b.slope[f] = wall.slope;
            }
            b.slope[f] /= variableSlope(cell, t);
        }
    }

    private static void place(Wall wall, WallBlock b, int f) {
        wall.cell = b.cell[f];
        wall.inside = b.state[f];
        wall.outside = b.outside[f];
        wall.half = b.half[f];
        wall.conductance = b.conductance[f];
        wall.emissivity = b.emissivity[f];
    }

    @Override
    public void book(FaceBlock b) {
        MaterialField k = materials.conductivity(b.axis);
        for (int f = 0; f < b.size; f++) {
            double left = b.leftState[f];
            double right = b.rightState[f];
            double flow = b.flow[f];
            double contact = 1 / b.contact[f];
            double leftDrop = b.leftHalf[f] / k.factor(b.left[f]);
            double rightDrop = b.rightHalf[f] / k.factor(b.right[f]);
            double leftWall;
            double rightWall;
            if (flow == 0) {
                leftWall = 0.5 * (left + right);
                rightWall = leftWall;
            } else if (leftDrop <= rightDrop) {
                leftWall = between(wall(k, b.left[f], left, -flow, b.leftHalf[f]), left, right);
                rightWall = between(leftWall - flow * contact, left, right);
            } else {
                rightWall = between(wall(k, b.right[f], right, flow, b.rightHalf[f]), left, right);
                leftWall = between(rightWall + flow * contact, left, right);
            }
            b.leftProduction[f] = production(flow, left, leftWall);
            b.contactProduction[f] = production(flow, leftWall, rightWall);
            b.rightProduction[f] = production(flow, rightWall, right);
        }
    }

    private static double between(double value, double one, double other) {
        return Math.clamp(value, Math.min(one, other), Math.max(one, other));
    }

    /** J (1/T_to - 1/T_from), written so that small differences keep their digits (T22). */
    private static double production(double flow, double from, double to) {
        return flow * ((from - to) / (from * to));
    }

    /** Wall temperature of a half cell that a flow into the cell passes (T12). */
    private static double wall(MaterialField k, int cell, double t, double flow, double half) {
        if (flow == 0) return t;
        double drop = flow * half;
        LocalIntegral local = k.local(cell);
        if (local != null) return local.shift(cell, t, drop);
        TemperatureIntegral theta = k.shape(cell);
        drop /= k.factor(cell);
        return theta == null ? t + drop : theta.shift(t, drop);
    }

    @Override
    public void book(WallBlock b) {
        MaterialField k = materials.conductivity(Math.max(b.axis, 0));
        Wall radiating = new Wall(k, stefanBoltzmann);
        for (int f = 0; f < b.size; f++) {
            double t = b.state[f];
            double out = b.outside[f];
            double flow = b.flow[f];
            boolean held = !b.prescribed && b.conductance[f] == Double.POSITIVE_INFINITY;
            double wall = held ? out : b.half[f] == 0 ? t : wall(k, b.cell[f], t, flow, b.half[f]);
            if (!held && !b.prescribed) wall = between(wall, t, out);
            b.wall[f] = wall;
            b.innerProduction[f] = production(flow, wall, t);
            b.radiationProduction[f] = 0;
            b.contactProduction[f] = 0;
            if (b.prescribed) {
                // no temperature carries the flow: say how far it would lead
                if (Double.isNaN(wall)) b.wall[f] = t + flow * b.half[f] / k.value(b.cell[f], t);
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
    public int advance(double[] state, double[] correction, double fraction, double[] into) {
        boolean plain = materials.stateless();
        for (int c = 0; c < state.length; c++) {
            double t = state[c];
            TemperatureIntegral theta = plain ? null : main().shape(c);
            double delta = fraction * correction[c];
            into[c] = theta == null ? t + delta : theta.shift(t, delta);
            if (!admissible(c, into[c])) return c;
        }
        return -1;
    }

    @Override
    public double variable(int cell, double state) {
        TemperatureIntegral theta = main().shape(cell);
        return theta == null ? state : state * theta.property(state);
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
    public BalanceLaw withoutDrives() {
        return new HeatConduction(materials, null, stefanBoltzmann);
    }
}
