package ness.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.parallel.Team;
import ness.physics.BalanceLaw;
import ness.physics.FaceBlock;
import ness.physics.WallBlock;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.problem.Reservoir;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Flow;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Books a solved state: production of every face, wall and source, and what every reservoir gave
 * (theory T22-T28), from the flows that the balance was solved with.
 */
final class Booking {
    private final GridProblem problem;
    private final Grid grid;
    private final BalanceLaw law;
    private final InnerFaces inner;
    private final List<Walls> walls;
    private final double @Nullable [] power;
    private final double[] state;
    private final double[][] flow;
    private final TensorFlows.Faces known;
    private final Team team;
    private final double[][] faceProduction = new double[3][];
    private final double[] cellProduction;
    private double @Nullable [] surfaceFlow;
    private final String quantity;
    private final Ledger ledger;
    private final CompensatedSum interior;
    private final CompensatedSum contact;
    private final CompensatedSum radiation;
    private final CompensatedSum converted;
    private final AtomicInteger negativeFaces = new AtomicInteger();

    Booking(
            GridProblem problem,
            InnerFaces inner,
            List<Walls> walls,
            double @Nullable [] power,
            double[] state,
            TensorFlows.Faces known,
            Team team) {
        this.problem = problem;
        this.grid = problem.grid();
        this.law = problem.law();
        this.inner = inner;
        this.walls = walls;
        this.power = power;
        this.state = state;
        this.flow = known.flow();
        this.known = known;
        this.team = team;
        cellProduction = new double[grid.cells()];
        for (int axis = 0; axis < 3; axis++) faceProduction[axis] = new double[flow[axis].length];
        List<String> processes = law.processes();
        quantity = law.conserved().name();
        ledger = new Ledger(List.of(quantity), processes);
        interior = ledger.production(processes.get(0));
        contact = ledger.production(processes.get(1));
        radiation = ledger.production(processes.get(2));
        converted = ledger.production(processes.get(3));
    }

    /**
     * The frame.
     *
     * @param gain work array of the size of the grid, overwritten
     * @param changing whether what cells gain is stored, not a residual
     */
    Frame frame(double[] gain, boolean changing) {
        Arrays.fill(gain, 0);
        for (int axis = 0; axis < 3; axis++) {
            if (flow[axis].length == 0) continue;
            faces(axis, gain);
            if (grid.axis(axis).periodic()) Periodic.share(grid, axis, faceProduction[axis]);
        }
        List<Frame.WallState> allStates = new ArrayList<>();
        WallBlock block = new WallBlock();
        for (Walls wall : walls) {
            double[] states = new double[wall.flow.length];
            Flow account = ledger.flow(quantity, wall.account());
            double[] wallStates = known.known() ? known.wall()[walls.indexOf(wall)] : null;
            wall.forEach(
                    state,
                    block,
                    (b, from) -> {
                        b.wallsKnown = wallStates != null && b.axis != Contact.SURFACE;
                        if (b.wallsKnown) System.arraycopy(wallStates, from, b.wall, 0, b.size);
                        book(wall, account, b, from, states, gain);
                    });
            allStates.add(new Frame.WallState(wall.contact(), states));
        }
        if (power != null) bookSources(power, gain);
        if (changing) store(gain);
        return new Frame(
                problem,
                state,
                flow,
                faceProduction,
                cellProduction,
                power,
                surfaceFlow,
                allStates,
                ledger,
                ledger.imbalance(quantity, Math.max(largestRow(gain), largestReservoirGap(gain))),
                negativeFaces.get(),
                known.negative());
    }

    /** Books what cells gain as stored, and leaves no residual. */
    private void store(double[] gain) {
        CompensatedSum amount = new CompensatedSum();
        CompensatedSum entropy = new CompensatedSum();
        double size = 0;
        double entropySize = 0;
        for (int c = 0; c < grid.cells(); c++) {
            if (grid.isVoid(c)) continue;
            double perUnit = law.entropyVariable(state[c]);
            amount.add(gain[c]);
            entropy.addProduct(gain[c], perUnit);
            size += Math.abs(gain[c]);
            entropySize += Math.abs(gain[c] * perUnit);
        }
        ledger.store(quantity, amount.value(), entropy.value());
        ledger.move(quantity, size, entropySize);
        Arrays.fill(gain, 0);
    }

    private static double largestRow(double[] gain) {
        double largest = 0;
        for (double g : gain) largest = Math.max(largest, Math.abs(g));
        return largest;
    }

    /**
     * The largest difference between the two ways of counting what a reservoir gave: the sum over
     * its faces, and minus what its boundary cells gain from their neighbours, from sources and
     * from other contacts. The difference is the sum of these cells' rows (theory T29b).
     */
    private double largestReservoirGap(double[] gain) {
        Map<@Nullable String, CompensatedSum> gaps = new HashMap<>();
        for (Walls wall : walls) {
            CompensatedSum gap =
                    gaps.computeIfAbsent(wall.account().reservoir(), r -> new CompensatedSum());
            for (int cell : wall.contact().cells()) gap.add(gain[cell]);
        }
        double largest = 0;
        for (CompensatedSum gap : gaps.values()) largest = Math.max(largest, Math.abs(gap.value()));
        return largest;
    }

    /** Books all faces across an axis; sums are kept by part and added in the parts' order. */
    private void faces(int axis, double[] gain) {
        FaceBlock[] blocks = new FaceBlock[team.size()];
        for (int t = 0; t < blocks.length; t++) blocks[t] = new FaceBlock();
        Parts parts = new Parts(grid, axis);
        CompensatedSum[][] sums = new CompensatedSum[parts.count()][2];
        parts.forEach(
                team,
                (part, thread) -> {
                    CompensatedSum within = new CompensatedSum();
                    CompensatedSum between = new CompensatedSum();
                    inner.forEach(
                            axis, part, state, blocks[thread], b -> book(b, gain, within, between));
                    sums[part][0] = within;
                    sums[part][1] = between;
                });
        for (CompensatedSum[] sum : sums) {
            interior.add(sum[0]);
            contact.add(sum[1]);
        }
    }

    private void book(
            FaceBlock b, double[] gain, CompensatedSum within, CompensatedSum atContacts) {
        double[] flows = flow[b.axis];
        double[] produced = faceProduction[b.axis];
        for (int s = 0; s < b.size; s++) b.flow[s] = flows[b.face[s]];
        b.wallsKnown = known.known();
        if (known.known())
            for (int s = 0; s < b.size; s++) {
                b.leftWall[s] = wall(known.left(), b, s);
                b.rightWall[s] = wall(known.right(), b, s);
            }
        law.book(b);
        for (int s = 0; s < b.size; s++) {
            double left = b.leftProduction[s];
            double right = b.rightProduction[s];
            double between = b.contactProduction[s];
            within.add(left);
            within.add(right);
            if (between != 0) atContacts.add(between);
            cellProduction[b.left[s]] += left;
            cellProduction[b.right[s]] += right;
            produced[b.face[s]] = left + right + between;
            if (known.known() && isNegative(b, s, left + right + between))
                negativeFaces.incrementAndGet();
            gain[b.left[s]] -= b.flow[s];
            gain[b.right[s]] += b.flow[s];
        }
    }

    /** Whether a face of a tensor produces less than nothing, not only by rounding. */
    private boolean isNegative(FaceBlock b, int s, double produced) {
        double size = law.entropyVariable(b.leftState[s]) + law.entropyVariable(b.rightState[s]);
        return produced < -TensorFlows.ROUNDING * Math.abs(b.flow[s]) * size;
    }

    /** State of one side of a face; the mean of its cells where it overshoots what can be. */
    private double wall(double[][] of, FaceBlock b, int s) {
        double wall = of[b.axis][b.face[s]];
        boolean sound = law.admissible(b.left[s], wall);
        return sound ? wall : 0.5 * (b.leftState[s] + b.rightState[s]);
    }

    private void book(
            Walls wall, Flow account, WallBlock b, int from, double[] states, double[] gain) {
        law.book(b);
        Contact at = wall.contact();
        for (int s = 0; s < b.size; s++) {
            int cell = b.cell[s];
            account.exchange(b.flow[s], b.entropy[s]);
            double oneWay = b.slope[s] * Math.abs(law.variable(cell, b.state[s]));
            account.oneWay(oneWay, oneWay * law.entropyVariable(b.state[s]));
            interior.add(b.innerProduction[s]);
            contact.add(b.contactProduction[s]);
            radiation.add(b.radiationProduction[s]);
            cellProduction[cell] += b.innerProduction[s];
            gain[cell] += b.flow[s];
            states[from + s] = b.wall[s];
            if (at.axis() == Contact.SURFACE) {
                if (surfaceFlow == null) surfaceFlow = new double[grid.cells()];
                surfaceFlow[cell] += b.flow[s];
            } else {
                double produced =
                        b.innerProduction[s] + b.contactProduction[s] + b.radiationProduction[s];
                bookFace(at, at.faces()[from + s], 0 - wall.direction() * b.flow[s], produced);
            }
        }
    }

    /** Two copies of a face share its production. */
    private void bookFace(Contact at, int face, double flowing, double produced) {
        int axis = at.axis();
        int twin = Periodic.twin(grid, axis, face);
        flow[axis][face] = flowing;
        flow[axis][twin] = flowing;
        faceProduction[axis][face] += 0.5 * produced;
        faceProduction[axis][twin] += 0.5 * produced;
    }

    private void bookSources(double[] power, double[] gain) {
        String supplier = law.supplier();
        double[] outside = new double[0];
        for (Reservoir r : problem.reservoirs())
            if (r.name().equals(supplier)) outside = r.state().at(GridSites.cells(grid));
        CompensatedSum size = new CompensatedSum();
        Flow account =
                ledger.flow(
                        quantity, supplier == null ? Account.WORK : new Account(supplier, null));
        for (int c = 0; c < power.length; c++) {
            gain[c] += power[c];
            if (power[c] == 0) continue;
            double inside = power[c] * law.entropyVariable(state[c]);
            double brought = supplier == null ? 0 : power[c] * law.entropyVariable(outside[c]);
            if (supplier == null) size.add(Math.abs(inside));
            account.exchange(power[c], brought);
            converted.add(inside - brought);
            cellProduction[c] += inside - brought;
        }
        ledger.convert(size.value());
    }
}
