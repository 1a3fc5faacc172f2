package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ness.balance.Balance;
import ness.balance.ClosedPiece;
import ness.balance.Norm;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.physics.Inadmissible;
import ness.physics.WallBlock;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.thermo.CompensatedSum;
import org.jspecify.annotations.Nullable;

/**
 * The balance of one conserved quantity on a grid (theory T1): flows through faces and walls,
 * sources, and their linearisation, from one pass over the law per state.
 */
public final class GridBalance implements Balance {
    private static final double ROUNDING = 8 * Math.ulp(1.0) / 2;

    /** A state may grow or shrink by this factor in one step of Newton's method. */
    private static final double LEAP = 4;

    /** Cells that one thread takes at a time. */
    private static final int BLOCK = 1 << 14;

    private final GridProblem problem;
    private final Grid grid;
    private final BalanceLaw law;
    private final InnerFaces inner;
    private final List<Walls> walls = new ArrayList<>();
    private final double[] residual;
    private final double[] diagonal;
    private final FaceFlows faces;
    private final @Nullable Sources sources;
    private final Team team;
    private final WallBlock wallBlock = new WallBlock();
    private final List<ClosedPiece> closed;
    private double[] state = new double[0];
    private @Nullable Stencil jacobian;

    /** Whether the flows belong to a frame now, so that the next state needs others. */
    private boolean framed;

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
        this.problem = problem;
        grid = problem.grid();
        law = problem.law();
        this.team = team;
        inner = new InnerFaces(grid, problem.interfaces());
        residual = new double[grid.cells()];
        diagonal = new double[grid.cells()];
        faces = new FaceFlows(grid, law, inner, this.team);
        for (Contact contact : problem.contacts()) walls.add(new Walls(grid, contact));
        sources = law.hasSources() ? new Sources(grid, law) : null;
        closed = Pieces.closed(grid, law, inner, walls);
    }

    @Override
    public int size() {
        return grid.cells();
    }

    @Override
    public double[] initial() {
        double[] start = new double[grid.cells()];
        Arrays.fill(start, problem.start());
        if (problem.initial() == null) return start;
        int[] cells = solid();
        double[] given = problem.initial().at(GridSites.cells(grid, cells));
        for (int s = 0; s < cells.length; s++) start[cells[s]] = given[s];
        return start;
    }

    /** The cells that are not void. */
    private int[] solid() {
        int[] cells = new int[grid.cells()];
        int n = 0;
        for (int c = 0; c < cells.length; c++) if (!grid.isVoid(c)) cells[n++] = c;
        return Arrays.copyOf(cells, n);
    }

    @Override
    public void linearise(double[] state) {
        this.state = state;
        if (framed) faces.renew();
        framed = false;
        Arrays.fill(residual, 0);
        Arrays.fill(diagonal, 0);
        boolean first = jacobian == null;
        faces.linearise(state, residual, !first);
        for (Walls wall : walls)
            if (!wall.prescribed())
                wall.forEach(state, wallBlock, (b, from) -> solve(wall, b, from));
        for (Walls wall : walls) gain(wall);
        if (sources != null) sources.add(state, residual, diagonal);
        if (grid.hasVoids())
            for (int c = 0; c < diagonal.length; c++) if (grid.isVoid(c)) diagonal[c] = 1;
        if (first || !law.linear()) jacobian = faces.stencil(shape(grid), diagonal);
    }

    private void solve(Walls wall, WallBlock b, int from) {
        law.flows(b);
        System.arraycopy(b.flow, 0, wall.flow, from, b.size);
        System.arraycopy(b.slope, 0, wall.slope, from, b.size);
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
        double[] gross = oneWay().ofCells();
        for (int c = 0; c < gross.length; c++)
            if (!(Math.abs(residual[c]) <= ROUNDING * gross[c])) return false;
        return true;
    }

    @Override
    public double relativeSize(double[] state, double[] correction) {
        return team.largest(
                state.length,
                BLOCK,
                (from, to, thread) -> {
                    double largest = 0;
                    int[] cells = IntStream.range(from, to).toArray();
                    double[] variable = new double[cells.length];
                    law.variables(
                            cells, Arrays.copyOfRange(state, from, to), cells.length, variable);
                    for (int c : cells)
                        if (!grid.isVoid(c))
                            largest =
                                    Math.max(largest, Math.abs(correction[c] / variable[c - from]));
                    return largest;
                });
    }

    @Override
    public int advance(double[] state, double[] correction, double fraction, double[] into) {
        return team.first(
                state.length,
                BLOCK,
                (from, to, thread) -> law.advance(state, correction, fraction, into, from, to));
    }

    @Override
    public int inadmissible(double[] state) {
        return team.first(
                state.length,
                BLOCK,
                (from, to, thread) -> {
                    for (int c = from; c < to; c++)
                        if (!grid.isVoid(c) && !law.admissible(c, state[c])) return c;
                    return -1;
                });
    }

    @Override
    public boolean leaps(double[] state, double[] next) {
        for (int c = 0; c < state.length; c++)
            if (next[c] > LEAP * state[c] || state[c] > LEAP * next[c]) return true;
        return false;
    }

    @Override
    public Inadmissible explain(int cell, double state) {
        return law.explain(cell, state);
    }

    @Override
    public Inadmissible explainGains() {
        for (Walls wall : walls)
            for (int s = 0; s < wall.flow.length; s++) {
                int cell = wall.contact().cells()[s];
                if (Double.isNaN(wall.flow[s]) && !wall.prescribed())
                    return law.explain(cell, state[cell], wall.outside(s));
            }
        for (int c = 0; c < residual.length; c++)
            if (Double.isNaN(residual[c])) return law.explain(c, state[c]);
        return law.explain(0, state[0]);
    }

    @Override
    public @Nullable Inadmissible objection(double[] state) {
        @Nullable Inadmissible[] found = {null};
        for (Walls wall : walls)
            if (wall.prescribed())
                wall.forEach(
                        state,
                        wallBlock,
                        (b, from) -> {
                            law.book(b);
                            for (int s = 0; s < b.size && found[0] == null; s++)
                                if (!law.admissible(b.cell[s], b.wall[s]))
                                    found[0] = law.explain(b.cell[s], b.wall[s]);
                        });
        return found[0];
    }

    @Override
    public String describe(int cell) {
        return GridSites.cells(grid).describe(cell);
    }

    @Override
    public List<ClosedPiece> closedPieces() {
        return closed;
    }

    @Override
    public double missing(ClosedPiece piece, double[] state) {
        if (problem.initial() == null) throw new IllegalStateException("no initial state");
        double[] initial = problem.initial().at(GridSites.cells(grid, piece.cells()));
        double missing = 0;
        for (int s = 0; s < initial.length; s++) {
            int c = piece.cells()[s];
            missing += grid.volume(c) * law.content(c, state[c], initial[s]);
        }
        return missing;
    }

    @Override
    public double capacity(int cell, double state) {
        return grid.volume(cell) * law.capacity(cell, state);
    }

    @Override
    public boolean hasCapacity() {
        for (int c = 0; c < grid.cells(); c++)
            if (!grid.isVoid(c) && !law.hasCapacity(c)) return false;
        return true;
    }

    /** What a closed piece gains from sources and prescribed fluxes: net, and sizes summed. */
    public double[] netAndGross(ClosedPiece piece) {
        double[] net = new double[residual.length];
        double[] gross = new double[residual.length];
        for (Walls wall : walls) if (wall.prescribed()) wall.addGiven(net, gross);
        if (sources != null) {
            double[] powers = sources.powers(state);
            for (int c : piece.cells()) {
                net[c] += powers[c];
                gross[c] += Math.abs(powers[c]);
            }
        }
        CompensatedSum sum = new CompensatedSum();
        CompensatedSum size = new CompensatedSum();
        for (int c : piece.cells()) {
            sum.add(net[c]);
            size.add(gross[c]);
        }
        return new double[] {sum.value(), size.value()};
    }

    /** The current of the last linearisation that is largest relative to its one-way flows. */
    public Current largestCurrent() {
        return oneWay().largestCurrent(faces.flow(state));
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
        double[][] flow = faces.flow(state);
        faces.correct(flow, correction);
        for (Walls wall : walls) wall.correct(correction);
        framed = true;
        return new Booking(problem, inner, walls, sources, state, flow, team).frame(residual);
    }
}
