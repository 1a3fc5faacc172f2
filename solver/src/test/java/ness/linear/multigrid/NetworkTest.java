package ness.linear.multigrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ness.linear.Shape;
import ness.linear.Stencil;
import ness.linear.Stencils;
import ness.parallel.Team;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Balances over faces and groups of cells as dense matrices (theory T52-T55). */
class NetworkTest {
    private static final double DIGITS = 1e-13;

    static Stream<Stencil> stencils() {
        return Stream.of(
                Stencils.random(Shape.of(6, 5, 1), false, 1),
                Stencils.random(new Shape(5, 7, 1, true, true, false), false, 2),
                Stencils.random(new Shape(2, 9, 1, true, false, false), false, 3),
                Stencils.random(new Shape(4, 3, 5, false, true, true), false, 4),
                Stencils.withVoids(Shape.of(7, 6, 1), false, 5),
                Flow.plane(8).pushed(1, 0.3).stencil(),
                Flow.torus(9).in((x, y, z) -> 5 * Math.sin(6 * x) * y).stencil());
    }

    private static DMatrixRMaj dense(Edges edges) {
        int n = edges.size();
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        int[] to = new int[edges.most()];
        double[] in = new double[to.length];
        double[] out = new double[to.length];
        for (int i = 0; i < n; i++) {
            matrix.add(i, i, edges.excess(i));
            int found = edges.of(i, to, in, out);
            for (int k = 0; k < found; k++) {
                matrix.add(i, i, out[k]);
                matrix.add(i, to[k], -in[k]);
            }
        }
        return matrix;
    }

    private static double[] columnSums(DMatrixRMaj matrix) {
        return CommonOps_DDRM.sumCols(matrix, null).data;
    }

    @ParameterizedTest
    @MethodSource("stencils")
    void facesAreTheMatrixOfTheStencil(Stencil stencil) {
        DMatrixRMaj expected = Stencils.dense(stencil);
        assertTrue(Levels.distance(dense(new Faces(stencil)), expected) < DIGITS);
    }

    /** Weights scale the columns; those of A diag(v) with v a solution of A v = s sum by rows. */
    @ParameterizedTest
    @MethodSource("stencils")
    void weightsScaleTheColumns(Stencil stencil) {
        double[] s = new double[stencil.shape().cells()];
        Arrays.fill(s, 1);
        double[] v = Stencils.denseSolution(stencil, s);
        DMatrixRMaj weighted = dense(new Weighted(new Faces(stencil), v));
        double[] rows = CommonOps_DDRM.sumRows(weighted, null).data;
        double digits = 1e-11 * Levels.largest(weighted.data);
        for (double sum : rows) assertEquals(1, sum, digits);
        double[] sums = columnSums(weighted);
        for (int c = 0; c < s.length; c++)
            assertEquals(stencil.diagonal()[c] * v[c], sums[c], digits);
    }

    /** Groups of cells that move together: P^T A P with one column of ones for each group. */
    @ParameterizedTest
    @MethodSource("stencils")
    void aBalanceOfGroupsIsTheSumOfItsMembers(Stencil stencil) {
        Faces faces = new Faces(stencil);
        int n = faces.size();
        int[] group = IntStream.range(0, n).map(i -> i % 5 == 4 ? -1 : i / 5).toArray();
        int groups = Arrays.stream(group).max().orElseThrow() + 1;
        DMatrixRMaj p = membership(group, groups);
        DMatrixRMaj product =
                Levels.product(Levels.transposed(p), Levels.product(Stencils.dense(stencil), p));
        Network network = Network.of(faces, group, groups);
        assertEquals(groups, network.size());
        assertTrue(Levels.distance(dense(network), product) < DIGITS);
    }

    private static DMatrixRMaj membership(int[] group, int groups) {
        DMatrixRMaj p = new DMatrixRMaj(group.length, groups);
        for (int i = 0; i < group.length; i++) if (group[i] >= 0) p.set(i, group[i], 1);
        return p;
    }

    /** Where all cells belong to a group nothing that leaves the system is lost or made. */
    @ParameterizedTest
    @MethodSource("stencils")
    void groupsLoseTogetherWhatTheirCellsLose(Stencil stencil) {
        Faces faces = new Faces(stencil);
        int n = faces.size();
        int[] group = IntStream.range(0, n).map(i -> i * i % 7).toArray();
        int[] order = new int[7];
        Arrays.fill(order, -1);
        int groups = 0;
        for (int i = 0; i < n; i++) {
            if (order[group[i]] < 0) order[group[i]] = groups++;
            group[i] = order[group[i]];
        }
        Network network = Network.of(faces, group, groups);
        double lost = 0;
        for (int g = 0; g < groups; g++) lost += network.excess(g);
        assertEquals(Arrays.stream(stencil.diagonal()).sum(), lost, 1e-12 * lost);
        double[] sums = columnSums(dense(network));
        for (int g = 0; g < groups; g++) assertEquals(network.excess(g), sums[g], 1e-11);
    }

    /** Groups are numbered as their first cells come, hang together, and are some fewer. */
    @ParameterizedTest
    @MethodSource("stencils")
    void pairsOfPairsAreGroupsOfNeighbours(Stencil stencil) {
        Faces faces = new Faces(stencil);
        Pairs pairs = Pairs.twice(faces);
        if (pairs == null) return;
        int[] group = pairs.group;
        int next = 0;
        int[] size = new int[pairs.network().size()];
        for (int g : group) {
            assertTrue(g <= next, "a group is left out");
            if (g == next) next++;
            if (g >= 0) size[g]++;
        }
        assertEquals(next, pairs.network().size());
        for (int s : size) assertTrue(s >= 1 && s <= 16, "size " + s);
        assertTrue(next <= 0.8 * group.length);
        for (int g = 0; g < next; g++) assertConnected(faces, group, g, size[g]);
        int[] copy = group.clone();
        assertTrue(
                Levels.distance(dense(pairs.network()), dense(Network.of(faces, copy, next)))
                        < DIGITS);
    }

    private static void assertConnected(Faces faces, int[] group, int g, int size) {
        boolean[] seen = new boolean[group.length];
        int[] queue = new int[group.length];
        int end = 0;
        for (int i = 0; end == 0; i++)
            if (group[i] == g) {
                seen[i] = true;
                queue[end++] = i;
            }
        Faces.Near near = faces.near();
        for (int k = 0; k < end; k++) {
            int n = near.of(queue[k]);
            for (int m = 0; m < n; m++) {
                int other = near.to[m];
                boolean joined = near.in[m] + near.out[m] > 0 && group[other] == g;
                if (!joined || seen[other]) continue;
                seen[other] = true;
                queue[end++] = other;
            }
        }
        assertEquals(size, end, "group " + g + " hangs together");
    }

    @ParameterizedTest
    @MethodSource("stencils")
    void eliminationSolvesAnyBalance(Stencil stencil) {
        double[] r = Stencils.vector(stencil.shape().cells(), 6);
        double[] u = new double[r.length];
        new Elimination(new Faces(stencil)).solve(r, u);
        assertTrue(Stencils.distance(u, Stencils.denseSolution(stencil, r)) < 1e-11);
    }

    /** Nothing is subtracted: solutions of sources keep every digit, however nearly closed. */
    @Test
    void eliminationKeepsTheDigitsOfANearlyClosedBalance() {
        Stencil stencil = Stencils.random(Shape.of(4, 4, 1), false, 7);
        Arrays.fill(stencil.diagonal(), 0);
        stencil.diagonal()[5] = 0x1p-70;
        double[] r = new double[16];
        r[11] = 1;
        double[] u = new double[16];
        new Elimination(new Faces(stencil)).solve(r, u);
        assertEquals(0x1p70, u[5], 1e-14 * 0x1p70);
    }

    /** One sweep forwards is (D + L)^-1 (r - U u). */
    @ParameterizedTest
    @MethodSource("stencils")
    void relaxationIsGaussSeidel(Stencil stencil) {
        double[] r = Stencils.vector(stencil.shape().cells(), 8);
        Faces faces = new Faces(stencil);
        Relaxation relaxation = new Relaxation(faces, Team.ALONE);
        DMatrixRMaj a = dense(faces);
        int n = r.length;
        for (boolean forwards : new boolean[] {true, false}) {
            double[] u = Stencils.vector(n, 9);
            double[] expected = u.clone();
            for (int m = 0; m < n; m++) {
                int i = forwards ? m : n - 1 - m;
                double sum = r[i];
                for (int j = 0; j < n; j++) if (j != i) sum -= a.get(i, j) * expected[j];
                expected[i] = sum / a.get(i, i);
            }
            relaxation.relax(r, u, forwards);
            assertTrue(Stencils.distance(u, expected) < DIGITS);
            double[] left = new double[n];
            double[] product = new double[n];
            relaxation.residual(r, u, left);
            relaxation.apply(u, product);
            double[] au = Levels.product(a, u);
            for (int i = 0; i < n; i++) {
                assertEquals(au[i], product[i], 1e-12 * Levels.largest(au));
                assertEquals(r[i] - au[i], left[i], 1e-12 * Levels.largest(au));
            }
        }
    }

    /** v is positive, and sources of A v are nearly those asked for: the diagonal. */
    @ParameterizedTest
    @MethodSource("stencils")
    void theResponseAnswersToSourcesEverywhere(Stencil stencil) {
        Faces faces = new Faces(stencil);
        double[] v = Response.of(faces, Team.ALONE);
        double[] s = new double[v.length];
        stencil.multiply(v, s);
        for (int c = 0; c < v.length; c++) {
            assertTrue(v[c] > 0 && Double.isFinite(v[c]), "cell " + c);
            double given = dense(faces).get(c, c) * v[c];
            assertTrue(s[c] >= -5e-3 * given, "cell " + c + ": " + s[c] / given);
        }
    }

    /** One cycle of aggregation is exact where all levels are few enough to eliminate. */
    @Test
    void aFewNodesAreSolvedAtOnce() {
        Stencil stencil = Stencils.random(Shape.of(7, 8, 1), false, 10);
        double[] r = Stencils.vector(56, 11);
        double[] u = new double[56];
        new Aggregation(new Faces(stencil), Team.ALONE).precondition(r, u);
        assertTrue(Stencils.distance(u, Stencils.denseSolution(stencil, r)) < 1e-11);
    }

    /** Grains in a bad conductor: Q r moves each as far as its balance asks (theory T56). */
    @Test
    void clustersMoveAsWholes() {
        Stencil stencil = grains();
        Clusters clusters = Objects.requireNonNull(Clusters.of(stencil, Team.ALONE));
        int n = stencil.shape().cells();
        DMatrixRMaj q =
                Levels.matrix(
                        n,
                        unit -> {
                            double[] z = new double[n];
                            clusters.move(unit, z);
                            return z;
                        });
        assertEquals(16, clusters.size());
        assertEquals(0, Levels.distance(q, Levels.transposed(q)));
        DMatrixRMaj a = Stencils.dense(stencil);
        DMatrixRMaj safe = new DMatrixRMaj(n, n);
        CommonOps_DDRM.add(2, q, -1, Levels.product(q, Levels.product(a, q)), safe);
        double[] spectrum = Levels.spectrum(safe);
        assertTrue(spectrum[0] >= -1e-12 * spectrum[n - 1], "2 Q - Q A Q");
        double[] z = new double[n];
        clusters.move(Stencils.vector(n, 12), z);
        List<Integer> moved = IntStream.range(0, n).filter(c -> z[c] != 0).boxed().toList();
        assertEquals(IntStream.range(0, n).filter(c -> inside(c)).boxed().toList(), moved);
    }

    /** Blocks of two by two cells that conduct, a cell of a bad conductor between them. */
    private static Stencil grains() {
        return Medium.plane(13, 13)
                .conducting((i, j, k) -> inside(i + 13 * j) ? 1 : 1e-6)
                .stencil();
    }

    private static boolean inside(int cell) {
        return cell % 13 % 3 > 0 && cell / 13 % 3 > 0;
    }
}
