package ness.discrete.particles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.discrete.Periodic;
import ness.grid.Grid;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.problem.Contact;
import ness.thermo.Account;
import ness.thermo.CompensatedSum;
import ness.thermo.Flow;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Books a solved state of particles (theory T64-T67): production of edges, walls and reactions,
 * heat from the baths, work, and what every reservoir gave.
 */
final class ParticleBooking {
    static final String ENERGY = "energy";
    static final String HEAT = "heat";
    static final String WORK = "work";
    static final String DIFFUSION = "diffusion";
    static final String CONTACT = "contact";
    static final String REACTION = "reaction";

    /** Densities count as this at least, where a logarithm is asked for. */
    static final double LEAST = 1e-300;

    private final Discretised of;
    private final Grid grid;
    private final DriftDiffusion law;
    private final double k;
    private final Charges charges;
    private final double[][] density;
    private final double[][][] flow;
    private final double[][] faceProduction = new double[3][];
    private final double[] cellProduction;
    private final double[][] gain;
    private final double[][][] affinity;
    private final double[] @Nullable [] surfaceFlow;
    private final Ledger ledger;
    private final double[][] turnover;
    private final double @Nullable [][] stationary;
    private final CompensatedSum diffusion;

    private final Set<String> warnings = new LinkedHashSet<>();
    private double sizes;

    /** Sum of k_B (a u + b u) over all edges: what production is rounding of [W K^-1]. */
    private double oneWay;

    private double oneWayHeat;

    /**
     * @param turnover net rate of each reaction in each cell, as solved [s^-1]
     * @param stationary densities of the steady state that is approached: those of a steady state
     *     itself
     */
    ParticleBooking(
            Discretised of,
            Charges charges,
            double[][] density,
            double[][][] flow,
            double[][] turnover,
            double @Nullable [][] stationary) {
        this.turnover = turnover;
        this.of = of;
        this.charges = charges;
        this.density = density;
        this.flow = flow;
        this.stationary = stationary;
        grid = of.grid;
        law = of.law;
        k = law.constants().boltzmann();
        cellProduction = new double[grid.cells()];
        gain = new double[density.length][grid.cells()];
        surfaceFlow = new double[density.length] @Nullable [];
        for (int axis = 0; axis < 3; axis++)
            faceProduction[axis] = new double[grid.axis(axis).resolved() ? grid.faces(axis) : 0];
        affinity = new double[density.length][3][];
        for (double[][] each : affinity)
            for (int axis = 0; axis < 3; axis++) each[axis] = faceProduction[axis].clone();
        ledger = ParticleFrame.ledger(law);
        diffusion = ledger.production(DIFFUSION);
    }

    /** One edge between two ends: the left one may be a wall. */
    private record Edge(
            int species,
            int axis,
            int face,
            double flow,
            double drop,
            double rise,
            double work,
            double carried) {}

    private double thermal(Edge e) {
        return of.baths.thermal(e.axis, e.face);
    }

    /**
     * Production of an edge, and what it exchanges with the bath and by work.
     *
     * @param ends logarithm of the ratio of the densities at its ends
     * @param drag S, of both ends together
     * @return k_B [J X - 2 J P + S] [W K^-1], not below 0 where the medium streams
     */
    private double book(Edge e, double ends, double drag) {
        double force = ends - e.drop;
        double plain = e.flow == 0 ? 0 : e.flow * (force - 2 * e.carried);
        double dragged = of.law.medium().streams() ? Math.max(drag, -plain) : 0;
        double kT = thermal(e);
        double stream = kT * (dragged - e.flow * e.carried);
        double heat = e.flow * (e.rise - e.work) - stream;
        double entropy = k * (e.flow * (e.drop + 2 * e.carried) - dragged);
        ledger.flow(HEAT, of.baths.account(e.axis)).exchange(heat, entropy);
        double work = e.flow * e.work + stream;
        if (work != 0) ledger.flow(WORK, Account.WORK).exchange(work, 0);
        sizes += Math.abs(k * e.flow * e.work / kT) + k * Math.abs(dragged);
        return k * (plain + dragged);
    }

    private void inner(int species, int axis) {
        Edges edges = of.edges[species][axis];
        if (edges == null) return;
        double[] n = density[species];
        CompensatedSum share = share(species);
        double[] flows = flow[species][axis];
        double[] drag0 = of.dragged[species][axis][0];
        double[] drag1 = of.dragged[species][axis][1];
        boolean streams = drag0.length > 0;
        FaceLoop.forEach(
                grid,
                axis,
                (face, left, right) -> {
                    double j = flows[face];
                    double dragL = streams ? n[left] * drag1[left] : 0;
                    double dragR = streams ? n[right] * drag0[right] : 0;
                    double step = charges.step(species, axis, face, left, right);
                    Edge e =
                            new Edge(
                                    species,
                                    axis,
                                    face,
                                    j,
                                    edges.drop[face] + step,
                                    of.energy[species][right]
                                            - of.energy[species][left]
                                            + charges.energyStep(species, left, right),
                                    of.work[axis].length == 0 ? 0 : of.work[axis][face],
                                    streams ? edges.carried[face] : 0);
                    double produced = book(e, ends(n[left], n[right]), dragL + dragR);
                    affinity[species][axis][face] = affinity(j, n[left], n[right], e.drop);
                    diffusion.add(produced);
                    share.add(produced);
                    double shared = produced - k * (dragL + dragR);
                    cellProduction[left] += 0.5 * shared + k * dragL;
                    cellProduction[right] += 0.5 * shared + k * dragR;
                    addToFace(axis, face, produced);
                    gain[species][left] -= j;
                    gain[species][right] += j;
                    double rates =
                            Currents.rate(edges, face, step) * n[left]
                                    + Currents.back(edges, face, step) * n[right];
                    oneWay += k * rates;
                    oneWayHeat += thermal(e) * rates;
                });
    }

    /** X of (T64): without bound where a flow has nothing to come back from. */
    private static double affinity(double flow, double left, double right, double drop) {
        if (left > 0 && right > 0) return Math.log(left / right) - drop;
        return flow == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, flow);
    }

    private double ends(double left, double right) {
        if (stationary != null && !(left > 0 && right > 0)) return 0;
        return Math.log(Math.max(left, LEAST) / Math.max(right, LEAST));
    }

    private CompensatedSum share(int species) {
        return ledger.share(law.species().get(species).name());
    }

    private void addToFace(int axis, int face, double produced) {
        int twin = Periodic.twin(grid, axis, face);
        faceProduction[axis][face] += 0.5 * produced;
        faceProduction[axis][twin] += 0.5 * produced;
    }

    private void wall(Wall wall, Set<Integer> open) {
        int s = wall.species;
        int axis = wall.contact.axis();
        double[] n = density[s];
        double[] energy = Energies.potential(law, s, Charges.sites(of, wall));
        boolean streams = wall.carried.length > 0;
        Flow account = ledger.flow(law.species().get(s).name(), wall.account());
        Flow energies = ledger.flow(ENERGY, wall.account());
        for (int i = 0; i < wall.flow.length; i++) {
            int cell = wall.contact.cells()[i];
            int face = wall.contact.faces()[i];
            double j = wall.flow[i];
            double outside = wall.given == null ? wall.outside[i] : wall.wall(i, n[cell]);
            double atWall = wall.wall(i, n[cell]);
            double drag = streams ? n[cell] * of.dragged[s][axis][wall.contact.end()][cell] : 0;
            Edge e =
                    new Edge(
                            s,
                            axis,
                            face,
                            j,
                            wall.node[i] - wall.face[i] + charges.atWall(wall, i),
                            axis == Contact.SURFACE
                                    ? 0
                                    : of.energy[s][cell]
                                            - energy[i]
                                            + charges.energyAtWall(wall, i),
                            wall.work.length == 0 ? 0 : wall.work[i],
                            streams ? wall.carried[i] : 0);
            double gate = energy[i] + charges.energy(s, charges.wallVoltage(wall, i));
            energies.exchange(j * gate, 0);
            oneWay(wall.a[i] * outside + wall.b[i] * n[cell], thermal(e), account);
            double produced;
            double contact = 0;
            if (outside > 0) {
                produced = book(e, ends(atWall, n[cell]), drag);
                contact = j == 0 ? 0 : k * j * ends(outside, atWall);
                account.exchange(j, -k * j * Math.log(outside));
            } else {
                produced = oneWay(wall, e, account, n[cell], drag);
            }
            diffusion.add(produced);
            ledger.production(CONTACT).add(contact);
            share(s).add(produced);
            share(s).add(contact);
            cellProduction[cell] += produced;
            gain[s][cell] += j;
            if (axis == Contact.SURFACE) {
                throughSurface(s, cell, j);
                continue;
            }
            open.add(face);
            boolean infinite = outside <= 0 && j != 0;
            double all = infinite ? Double.POSITIVE_INFINITY : produced + contact;
            faceProduction[axis][face] += all;
            flow[s][axis][face] = 0 - wall.direction() * j;
            affinity[s][axis][face] = 0 - wall.direction() * affinity(j, outside, n[cell], e.drop);
        }
    }

    private void oneWay(double rates, double thermal, Flow account) {
        oneWay += k * rates;
        oneWayHeat += thermal * rates;
        account.oneWay(rates, k * rates);
    }

    private void throughSurface(int species, int cell, double flow) {
        double[] into = surfaceFlow[species];
        if (into == null) into = surfaceFlow[species] = new double[grid.cells()];
        into[cell] += flow;
    }

    /** An edge into nothing: production has no bound; its flow ends at the inner cell (T66). */
    private double oneWay(Wall wall, Edge e, Flow account, double inside, double drag) {
        if (e.flow == 0 || inside <= 0) {
            account.exchange(e.flow, 0);
            return 0;
        }
        double produced = book(e, e.drop + 2 * e.carried, drag);
        double withBath = k * (e.flow * (e.drop + 2 * e.carried)) - produced;
        account.exchange(e.flow, -k * e.flow * Math.log(inside) - withBath - produced);
        account.boundless(e.flow);
        ledger.boundless(
                wall.membrane[0] < Double.POSITIVE_INFINITY ? CONTACT : DIFFUSION,
                law.species().get(e.species).name());
        warnings.add(
                "side %s takes %s one way: entropy production is infinite there"
                        .formatted(wall.contact.side(), law.species().get(e.species).name()));
        return produced;
    }

    /** Closed walls that a medium streams against: S of their half cells (T65). */
    private void closedWalls(int species, int axis, Set<Integer> open) {
        double[] n = density[species];
        for (int end = 0; end < 2; end++) {
            double[] drag = of.dragged[species][axis][end];
            if (drag.length == 0) return;
            for (int c = 0; c < grid.cells(); c++) {
                if (grid.isVoid(c)) continue;
                int beyond = grid.neighbour(axis, end, c);
                int face = grid.face(axis, end, c);
                boolean joined = beyond >= 0 && !grid.isVoid(beyond);
                boolean ring = grid.cells(axis) == 1 && grid.axis(axis).periodic();
                if (joined || (open.contains(face) && !ring)) continue;
                Edge e = new Edge(species, axis, face, 0, 0, 0, 0, 0);
                double produced = book(e, 0, n[c] * drag[c]);
                diffusion.add(produced);
                share(species).add(produced);
                cellProduction[c] += produced;
                addToFace(axis, face, produced);
            }
        }
    }

    /** Everything together. */
    ParticleFrame frame(double @Nullable [] potential, double @Nullable [][] wallPotential) {
        for (int s = 0; s < density.length; s++) {
            Map<Integer, Set<Integer>> open = new HashMap<>();
            for (int axis = 0; axis < 3; axis++) {
                inner(s, axis);
                if (!grid.axis(axis).periodic()) continue;
                Periodic.copyFirstToLast(grid, axis, flow[s][axis]);
                Periodic.copyFirstToLast(grid, axis, affinity[s][axis]);
            }
            for (Wall wall : of.walls(s))
                wall(wall, open.computeIfAbsent(wall.contact.axis(), a -> new HashSet<>()));
            for (int axis = 0; axis < 3; axis++)
                if (grid.axis(axis).resolved())
                    closedWalls(s, axis, open.getOrDefault(axis, Set.of()));
        }
        double[] @Nullable [] source = new double[density.length] @Nullable [];
        if (!law.reactions().isEmpty()) {
            ReactionBooking reactions =
                    new ReactionBooking(of, density, turnover, ledger, cellProduction, gain);
            source = reactions.book();
            sizes += reactions.sizes();
            oneWay += reactions.oneWay();
            warnings.addAll(reactions.warnings());
        }
        ledger.flow(HEAT, of.baths.account(0)).oneWay(oneWayHeat, oneWay);
        ledger.convert(sizes);
        if (stationary == null) Storage.book(of, charges, density, gain, ledger);
        else ledger.exceed(Excess.of(of, density, stationary, gain));
        if (grid.hasVoids())
            for (double[] n : density)
                for (int c = 0; c < n.length; c++) if (grid.isVoid(c)) n[c] = Double.NaN;
        ReservoirStates states = new ReservoirStates(of, charges);
        return new ParticleFrame(
                of.problem,
                density,
                potential,
                flow,
                faceProduction,
                cellProduction,
                source,
                surfaceFlow,
                affinity,
                Loops.maps(of),
                ledger,
                Imbalances.worst(of, density, gain, ledger),
                states.densities(),
                states.chemicalPotentials(),
                of.wallDensities(density),
                wallPotential,
                verdict(),
                List.copyOf(warnings));
    }

    private Verdict verdict() {
        Verdict loops = Loops.verdict(of, charges);
        boolean still = ledger.production() <= 1e-12 * oneWay;
        if (law.medium().streams()) return new Verdict(still, Double.NaN, "");
        boolean given = of.walls.stream().anyMatch(w -> w.given != null);
        boolean more = given || !law.reactions().isEmpty();
        return new Verdict(
                loops.detailedBalance() && (still || !more),
                loops.largestAffinity(),
                loops.where());
    }
}
