package ness.linear;

import java.util.Arrays;

/**
 * The box of cells that a {@link Stencil} lives on: how many along each axis, and which axes close
 * on themselves.
 *
 * <p>Cell (i, j, k) has index i + nx (j + ny k). Faces along axis 0 have index i + (nx + 1) (j + ny
 * k) with i = 0 .. nx, along axis 1 i + nx (j + (ny + 1) k), along axis 2 i + nx (j + ny k) with k
 * = 0 .. nz; face number m along an axis lies between cells m - 1 and m. On a periodic axis the
 * first and the last face are the same.
 */
public record Shape(
        int nx, int ny, int nz, boolean periodicX, boolean periodicY, boolean periodicZ) {

    /**
     * @throws IllegalArgumentException when a count is below 1 or the cells or faces pass the range
     *     of an int
     */
    public Shape {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException(
                    "a shape needs at least one cell along each axis, found %d x %d x %d"
                            .formatted(nx, ny, nz));
        }
        double cells = (double) nx * ny * nz;
        double faces = cells;
        for (int count : new int[] {nx, ny, nz}) {
            if (count > 1) faces = Math.max(faces, cells + cells / count);
        }
        if (faces > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "%d x %d x %d cells have more than %d faces along an axis"
                            .formatted(nx, ny, nz, Integer.MAX_VALUE));
        }
    }

    /** A box without periodic axes. */
    public static Shape of(int nx, int ny, int nz) {
        return new Shape(nx, ny, nz, false, false, false);
    }

    /** Number of cells of the box. */
    public int cells() {
        return nx * ny * nz;
    }

    /** Number of cells along an axis, 0 to 2. */
    public int count(int axis) {
        return switch (axis) {
            case 0 -> nx;
            case 1 -> ny;
            case 2 -> nz;
            default -> throw new IndexOutOfBoundsException("axis " + axis + ", allowed 0, 1, 2");
        };
    }

    /** Whether the last cell along an axis, 0 to 2, touches the first. */
    public boolean periodic(int axis) {
        return switch (axis) {
            case 0 -> periodicX;
            case 1 -> periodicY;
            case 2 -> periodicZ;
            default -> throw new IndexOutOfBoundsException("axis " + axis + ", allowed 0, 1, 2");
        };
    }

    /** Number of faces along an axis, the periodic face counted twice. */
    public int faces(int axis) {
        return cells() / count(axis) * (count(axis) + 1);
    }

    /** Distance between neighbours along an axis, in cells and in faces of that axis. */
    public int stride(int axis) {
        return axis == 0 ? 1 : axis == 1 ? nx : nx * ny;
    }

    /** The face below a cell along an axis; that above it lies below its upper neighbour. */
    public int face(int axis, int cell) {
        int stride = stride(axis);
        return cell + cell / (stride * count(axis)) * stride;
    }

    /** The neighbour below a cell along an axis, beyond a periodic end too; -1 if there is none. */
    public int below(int axis, int cell) {
        int stride = stride(axis);
        int count = count(axis);
        if (cell / stride % count > 0) return cell - stride;
        return periodic(axis) && count > 1 ? cell + (count - 1) * stride : -1;
    }

    /** The neighbour above a cell along an axis, beyond a periodic end too; -1 if there is none. */
    public int above(int axis, int cell) {
        int stride = stride(axis);
        int count = count(axis);
        if (cell / stride % count < count - 1) return cell + stride;
        return periodic(axis) && count > 1 ? cell - (count - 1) * stride : -1;
    }

    /** The axes with more than one cell, ascending: the only ones that couple anything. */
    public int[] resolved() {
        int[] axes = new int[3];
        int found = 0;
        for (int axis = 0; axis < 3; axis++) {
            if (count(axis) > 1) axes[found++] = axis;
        }
        return Arrays.copyOf(axes, found);
    }

    /**
     * The same cells with the resolved axes first: indices of cells and of resolved faces stay as
     * they are.
     */
    public Shape packed() {
        int[] axes = resolved();
        int[] count = {1, 1, 1};
        boolean[] wraps = new boolean[3];
        for (int axis = 0; axis < axes.length; axis++) {
            count[axis] = count(axes[axis]);
            wraps[axis] = periodic(axes[axis]);
        }
        return new Shape(count[0], count[1], count[2], wraps[0], wraps[1], wraps[2]);
    }
}
