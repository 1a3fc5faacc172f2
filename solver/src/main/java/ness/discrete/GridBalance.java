package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ness.balance.Border;
import ness.balance.ClosedPiece;
import ness.balance.Norm;
import ness.balance.TimedBalance;
import ness.grid.Grid;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.physics.Inadmissible;
import ness.physics.WallBlock;
import ness.problem.Contact;
import ness.problem.GridProblem;
import org.jspecify.annotations.Nullable;

/**
 * The balance of one conserved quantity on a grid (theory T1): flows through faces and walls,
 * sources, and their linearisation, from one pass over the law per state.
 */
public final class GridBalance implements TimedBalance {
    private static final double ROUNDING = 8 * Math.ulp(1.0) / 2;

    private final GridProblem given;
    private final Grid grid;
    private GridProblem problem;
    private BalanceLaw law;
    private InnerFaces inner;
    private final List<Walls> walls = new ArrayList<>();
    private final double[] residual;
    private final double[] diagonal;
    private FaceFlows faces;
    private @Nullable Sources sources;
    private @Nullable TensorFlows tensor;
    private final Stores stores;
    private final Contents contents;
    private States states;
    private final List<Pieces.KeptSet> kept;
    private final Team team;
    private final WallBlock wallBlock = new WallBlock();
    private final List<ClosedPiece> closed;
    private double[] state = new double[0];
    private @Nullable Stencil jacobian;

    /** Whether the flows belong to a frame now, so that the next state needs others. */
    private boolean framed;

    private double time;

    /**
     * @throws ness.physics.PropertyException where a boundary value is not allowed
     */
    public GridBalance(GridProblem problem) {
        this(problem, Team.ALONE);
    }

    /**
     * The balance of a problem, with flows computed by a team, to the same bits whatever its size.
     *
     * @throws ness.physics.PropertyException where a boundary value is not allowed
     */
    public GridBalance(GridProblem problem, Team team) {
        given = problem;
        this.problem = problem;
        grid = problem.grid();
        law = problem.law();
        stores = new Stores(problem.reservoirs(), grid.cells());
        contents = new Contents(problem, stores, team);
        states = new States(grid, law, stores, team);
        this.team = team;
        inner = new InnerFaces(grid, problem.interfaces());
        residual = new double[grid.cells() + stores.count()];
        diagonal = new double[grid.cells()];
        faces = new FaceFlows(grid, law, inner, this.team);
        for (Contact contact : problem.contacts()) walls.add(new Walls(grid, contact));
        sources = law.hasSources() ? new Sources(grid, law) : null;
        closed = Pieces.closed(grid, law, inner, walls);
        kept = Pieces.kept(grid, law, inner, walls, stores);
        tensor = TensorFlows.of(grid, law, inner, walls, stores);
    }

    @Override
    public void moveTo(double time) {
        if (this.time == time || !given.dependsOnTime()) return;
        this.time = time;
        state = new double[0];
        problem = given.atTime(time);
        law = problem.law();
        states = new States(grid, law, stores, team);
        stores.supply(problem.reservoirs());
        for (int w = 0; w < walls.size(); w++)
            if (given.contacts().get(w).dependsOnTime())
                walls.set(w, new Walls(grid, problem.contacts().get(w)));
        if (given.law().dependsOnTime()) sources = new Sources(grid, law);
        if (given.interfacesDependOnTime()) {
            inner = new InnerFaces(grid, problem.interfaces());
            faces = new FaceFlows(grid, law, inner, team);
            jacobian = null;
        }
        tensor = TensorFlows.of(grid, law, inner, walls, stores);
    }

    @Override
    public int size() {
        return grid.cells() + stores.count();
    }

    @Override
    public double[] initial() {
        return stores.appended(contents.initial());
    }

    @Override
    public void linearise(double[] state) {
        this.state = state;
        stores.reach(state, walls);
        if (framed) faces.renew();
        framed = false;
        Arrays.fill(residual, 0);
        Arrays.fill(diagonal, 0);
        boolean first = jacobian == null;
        faces.linearise(state, residual, !first);
        for (Walls wall : walls)
            if (!wall.prescribed())
                wall.forEach(state, wallBlock, (b, from) -> solve(wall, b, from));
        if (tensor != null) tensor.linearise(state, residual);
        for (Walls wall : walls) gain(wall);
        if (sources != null) sources.add(state, residual, diagonal);
        int supplier = stores.number(law.supplier());
        double supplied = supplier >= 0 && sources != null ? sources.power(state) : 0;
        stores.gain(walls, supplier, supplied, residual);
        if (grid.hasVoids())
            for (int c = 0; c < diagonal.length; c++) if (grid.isVoid(c)) diagonal[c] = 1;
        Stencil last = jacobian;
        if (last == null || !law.linear()) last = faces.stencil(shape(grid), diagonal);
        jacobian = tensor == null ? last : tensor.stencil(last, state, sources);
    }

    private void solve(Walls wall, WallBlock b, int from) {
        law.flows(b);
        System.arraycopy(b.flow, 0, wall.flow, from, b.size);
        System.arraycopy(b.slope, 0, wall.slope, from, b.size);
        System.arraycopy(b.outsideSlope, 0, wall.outsideSlope, from, b.size);
    }

    private void gain(Walls wall) {
        int[] cells = wall.contact().cells();
        for (int s = 0; s < cells.length; s++) {
            residual[cells[s]] += wall.flow[s];
            diagonal[cells[s]] += wall.slope[s];
        }
    }

    /** The grid's shape as linear solvers see it. */
    public static Shape shape(Grid grid) {
        return new Shape(
                grid.cells(0),
                grid.cells(1),
                grid.cells(2),
                grid.axis(0).periodic(),
                grid.axis(1).periodic(),
                grid.axis(2).periodic());
    }

    /** Whether the last linearisation was at this very state. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isLast(double[] state) {
        return this.state == state && jacobian != null && !framed;
    }

    @Override
    public double[] residual() {
        return residual;
    }

    @Override
    public Stencil jacobian() {
        if (jacobian == null) throw new IllegalStateException("not linearised yet");
        return jacobian;
    }

    @Override
    public boolean linear() {
        boolean linear = law.linear() && !law.sourceDependsOnState();
        for (Walls wall : walls) linear &= !wall.radiates();
        return linear;
    }

    @Override
    public boolean mayGrow() {
        return sources != null && sources.mayGrow();
    }

    @Override
    public double scale() {
        double square = 0;
        for (Walls wall : walls) square += wall.squareOfTerms(law, state);
        if (sources != null) square += sources.squareOfPowers(state);
        return square > 0 && closed.isEmpty() ? Math.sqrt(square) : Norm.of(oneWay().ofCells());
    }

    @Override
    public boolean atRounding() {
        double[] gross = Arrays.copyOf(oneWay().ofCells(), residual.length);
        stores.addGross(walls, gross);
        for (int c = 0; c < gross.length; c++)
            if (!(Math.abs(residual[c]) <= ROUNDING * gross[c])) return false;
        return true;
    }

    @Override
    public double relativeSize(double[] state, double[] correction) {
        return states.relativeSize(state, correction);
    }

    @Override
    public int advance(double[] state, double[] correction, double fraction, double[] into) {
        return states.advance(state, correction, fraction, into);
    }

    @Override
    public int inadmissible(double[] state) {
        return states.inadmissible(state);
    }

    @Override
    public boolean leaps(double[] state, double[] next) {
        return states.leap(state, next);
    }

    @Override
    public Inadmissible explain(int cell, double state) {
        return states.explain(cell, state);
    }

    @Override
    public Inadmissible explainGains() {
        return Objections.toGains(law, walls, state, residual);
    }

    @Override
    public @Nullable Inadmissible objection(double[] state) {
        return Objections.toWalls(law, walls, state);
    }

    @Override
    public String describe(int cell) {
        return states.describe(cell);
    }

    @Override
    public List<ClosedPiece> closedPieces() {
        return closed;
    }

    @Override
    public double missing(ClosedPiece piece, double[] state) {
        return contents.missing(piece, state);
    }

    @Override
    public @Nullable Border border() {
        if (stores.count() == 0) return null;
        int[] sets = new int[stores.count()];
        Arrays.fill(sets, -1);
        for (int i = 0; i < kept.size(); i++) for (int k : kept.get(i).stores()) sets[k] = i;
        return stores.border(walls, sets);
    }

    @Override
    public double missing(int set, double[] state) {
        return contents.missing(kept.get(set), state);
    }

    @Override
    public int[] cellsOf(int set) {
        return kept.get(set).cells();
    }

    @Override
    public void gained(double[] state, double[] into) {
        contents.gained(state, into);
    }

    @Override
    public double byState(int unknown, double state) {
        return contents.byState(unknown, state);
    }

    @Override
    public boolean timeless() {
        return given.timelessCoefficients() && law.contentIsLinear();
    }

    /** The lowest and the highest state behind walls at the present time. */
    public double[] outside() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Walls wall : walls) wall.addRange(range);
        return range;
    }

    /** Entropy of the cells above that of the initial state [J K^-1]. */
    public double entropy(double[] state) {
        return contents.entropy(state);
    }

    @Override
    public double capacity(int cell, double state) {
        return contents.capacity(cell, state);
    }

    @Override
    public boolean hasCapacity() {
        return contents.known();
    }

    /** What a closed piece gains from sources and prescribed fluxes: net, and sizes summed. */
    public double[] netAndGross(ClosedPiece piece) {
        return Supplies.netAndGross(piece.cells(), walls, sources, state);
    }

    /** The sets of finite reservoirs that exchange with nothing else, by their names. */
    public List<List<String>> keptSets() {
        return kept.stream()
                .map(set -> Arrays.stream(set.stores()).mapToObj(stores::name).toList())
                .toList();
    }

    /** What such a set gains from sources, prescribed fluxes and supplies: net, sizes summed. */
    public double[] netAndGross(int set) {
        double[] sums = Supplies.netAndGross(kept.get(set).cells(), walls, sources, state);
        int supplier = stores.number(law.supplier());
        for (int k : kept.get(set).stores()) {
            double given = stores.supply(k);
            if (k == supplier && sources != null) given -= sources.power(state);
            sums[0] += given;
            sums[1] += Math.abs(given);
        }
        return sums;
    }

    /** The current of the last linearisation that is largest relative to its one-way flows. */
    public Current largestCurrent() {
        return oneWay().largestCurrent(tensor == null ? faces.flow(state) : tensor.flow());
    }

    private OneWayFlows oneWay() {
        return new OneWayFlows(problem, inner, walls, sources, faces, state);
    }

    /** The problem that is discretised. */
    public GridProblem problem() {
        return problem;
    }

    /**
     * The solved frame: flows are those of the last linearisation plus their linear change under a
     * correction that is below the rounding of the state itself (theory T36).
     */
    public Frame frame(double[] state, double[] correction) {
        if (!isLast(state)) linearise(state);
        for (Walls wall : walls) {
            int store = stores.number(wall.account().reservoir());
            wall.correct(correction, store < 0 ? 0 : correction[grid.cells() + store]);
        }
        if (tensor != null) return frame(state, tensor.settle(state, correction), false);
        double[][] flow = faces.flow(state);
        faces.correct(flow, correction);
        return frame(state, new TensorFlows.Faces(flow), false);
    }

    /**
     * The frame of a state that changes, with the flows of the last linearisation: what cells gain
     * is stored.
     */
    public Frame changing(double[] state) {
        TensorFlows.Faces flow =
                tensor == null
                        ? new TensorFlows.Faces(faces.flow(this.state))
                        : tensor.settle(this.state, new double[size()]);
        return frame(state, flow, true);
    }

    private Frame frame(double[] at, TensorFlows.Faces flow, boolean changing) {
        framed = true;
        double[] cells = stores.count() == 0 ? at : Arrays.copyOf(at, grid.cells());
        GridProblem reached =
                stores.count() == 0
                        ? problem
                        : problem.withReservoirs(stores.reached(problem.reservoirs(), at));
        double[] powers = sources == null ? null : sources.powers(state);
        return new Booking(reached, inner, walls, powers, cells, flow, team)
                .frame(residual, changing);
    }
}
