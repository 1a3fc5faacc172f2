package ness.linear;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** A gallery of stencils, and the dense matrix that each stands for, built from the definition. */
public final class Stencils {

    private Stencils() {}

    /** Couplings between 0.1 and 10, a sink in the first cell and in some others. */
    public static Stencil random(Shape shape, boolean symmetric, long seed) {
        Random random = new Random(seed);
        double[][] a = couplings(shape, random);
        double[][] b = symmetric ? a : couplings(shape, random);
        double[] excess = new double[shape.cells()];
        for (int i = 0; i < excess.length; i++) {
            if (i == 0 || random.nextInt(5) == 0) excess[i] = 0.1 + random.nextDouble();
        }
        return new Stencil(shape, a, b, excess, symmetric);
    }

    /** The same with some cells outside the domain, each piece of the rest with a sink. */
    public static Stencil withVoids(Shape shape, boolean symmetric, long seed) {
        Stencil full = random(shape, symmetric, seed);
        Random random = new Random(seed + 1);
        for (int cell = 0; cell < shape.cells(); cell++) {
            if (random.nextInt(4) == 0) {
                isolate(full, cell);
                full.diagonal()[cell] = 1;
            } else if (full.diagonal()[cell] == 0) {
                full.diagonal()[cell] = 1e-3;
            }
        }
        return full;
    }

    /** Takes the number of a face. */
    public interface Face {
        void at(int face);
    }

    /** Visits the faces at both ends of an axis that does not close on itself. */
    public static void forEachOutermost(Shape shape, int axis, Face action) {
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int count = shape.count(axis);
        if (shape.periodic(axis)) return;
        for (int face = 0; face < shape.faces(axis); face++) {
            int m = face / stride % (count + 1);
            if (m == 0 || m == count) action.at(face);
        }
    }

    /** Sets all couplings of a cell to zero. */
    public static void isolate(Stencil stencil, int cell) {
        visit(
                stencil,
                (axis, face, lower, upper) -> {
                    if (lower == cell || upper == cell) {
                        stencil.a(axis)[face] = 0;
                        stencil.b(axis)[face] = 0;
                    }
                });
    }

    /** A chain along axis 0 whose faces all couple alike. */
    static Stencil chain(double[] a, double[] b, double[] excess, boolean ring) {
        Shape shape = new Shape(excess.length, 1, 1, ring, false, false);
        double[][] lower = {a, {}, {}};
        double[][] upper = {b, {}, {}};
        return new Stencil(shape, lower, upper, excess, Arrays.equals(a, b));
    }

    private static double[][] couplings(Shape shape, Random random) {
        double[][] couplings = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            couplings[axis] =
                    random.doubles(shape.faces(axis), -1, 1).map(x -> Math.pow(10, x)).toArray();
            int[] count = {shape.nx(), shape.ny(), shape.nz()};
            count[axis] = 1;
            if (!shape.periodic(axis)) continue;
            for (int k = 0; k < count[2]; k++) {
                for (int j = 0; j < count[1]; j++) {
                    for (int i = 0; i < count[0]; i++) {
                        couplings[axis][face(shape, axis, i, j, k, shape.count(axis))] =
                                couplings[axis][face(shape, axis, i, j, k, 0)];
                    }
                }
            }
        }
        return couplings;
    }

    /** Index of the face at position m of an axis; the index of that axis itself is not read. */
    private static int face(Shape shape, int axis, int i, int j, int k, int m) {
        return switch (axis) {
            case 0 -> m + (shape.nx() + 1) * (j + shape.ny() * k);
            case 1 -> i + shape.nx() * (m + (shape.ny() + 1) * k);
            default -> i + shape.nx() * (j + shape.ny() * m);
        };
    }

    /** Takes each face of a stencil that couples two cells, once. */
    public interface Faces {
        void face(int axis, int face, int lower, int upper);
    }

    /** Visits the faces cell by cell; the periodic face under both its indices. */
    public static void visit(Stencil stencil, Faces faces) {
        Shape shape = stencil.shape();
        for (int axis : shape.resolved()) {
            int count = shape.count(axis);
            for (int cell = 0; cell < shape.cells(); cell++) {
                int[] at = {
                    cell % shape.nx(),
                    cell / shape.nx() % shape.ny(),
                    cell / shape.nx() / shape.ny()
                };
                int m = at[axis];
                int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
                int below = face(shape, axis, at[0], at[1], at[2], m);
                if (m > 0) faces.face(axis, below, cell - stride, cell);
                if (!shape.periodic(axis)) continue;
                int around = (count - 1) * stride;
                if (m == 0) faces.face(axis, below, cell + around, cell);
                if (m == count - 1) {
                    int above = face(shape, axis, at[0], at[1], at[2], count);
                    faces.face(axis, above, cell, cell - around);
                }
            }
        }
    }

    /** The matrix in full, from the flow through each face; the face that closes a ring once. */
    public static DMatrixRMaj dense(Stencil stencil) {
        int cells = stencil.shape().cells();
        DMatrixRMaj matrix = new DMatrixRMaj(cells, cells);
        for (int i = 0; i < cells; i++) matrix.add(i, i, stencil.diagonal()[i]);
        visit(
                stencil,
                (axis, face, lower, upper) -> {
                    if (closesAbove(stencil.shape(), axis, face)) return;
                    double a = stencil.a(axis)[face];
                    double b = stencil.b(axis)[face];
                    matrix.add(lower, lower, a);
                    matrix.add(lower, upper, -b);
                    matrix.add(upper, lower, -a);
                    matrix.add(upper, upper, b);
                });
        return matrix;
    }

    /** Whether a face is the last one of a periodic axis, the same as the first. */
    public static boolean closesAbove(Shape shape, int axis, int face) {
        int stride = axis == 0 ? 1 : axis == 1 ? shape.nx() : shape.nx() * shape.ny();
        int count = shape.count(axis);
        return shape.periodic(axis) && face / stride % (count + 1) == count;
    }

    /** The solution of the dense matrix. */
    public static double[] denseSolution(Stencil stencil, double[] rhs) {
        DMatrixRMaj x = new DMatrixRMaj(rhs.length, 1);
        if (!CommonOps_DDRM.solve(dense(stencil), new DMatrixRMaj(rhs.length, 1, true, rhs), x)) {
            throw new AssertionError("the dense matrix is singular");
        }
        return x.data;
    }

    /** Numbers between -1 and 1. */
    public static double[] vector(int length, long seed) {
        return new Random(seed).doubles(length, -1, 1).toArray();
    }

    /** Largest |x - y| over largest |y|. */
    public static double distance(double[] x, double[] y) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < y.length; i++) {
            difference = Math.max(difference, Math.abs(x[i] - y[i]));
            size = Math.max(size, Math.abs(y[i]));
        }
        return difference / size;
    }
}
