package ness.linear.block;

/**
 * Arithmetic of square blocks that lie row by row, one after the other, in long arrays.
 *
 * @param m rows of a block
 */
record Blocks(int m) {

    /** y += M x for the block and the vectors of these numbers. */
    void addProduct(double[] matrix, int block, double[] x, int from, double[] y, int to) {
        int entry = block * m * m;
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int j = 0; j < m; j++) sum += matrix[entry++] * x[from * m + j];
            y[to * m + i] += sum;
        }
    }

    /** C += A B. */
    void addProductOfBlocks(double[] a, int ofA, double[] b, int ofB, double[] c, int ofC) {
        int row = ofA * m * m;
        int into = ofC * m * m;
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < m; k++) {
                double factor = a[row + k];
                if (factor == 0) continue;
                int column = (ofB * m + k) * m;
                for (int j = 0; j < m; j++) c[into + j] += factor * b[column + j];
            }
            row += m;
            into += m;
        }
    }

    /** Adds a block to a sum, and the sizes of its entries to another. */
    void addBoth(double[] a, int ofA, double[] sum, double[] size) {
        int entry = ofA * m * m;
        for (int i = 0; i < m * m; i++) {
            sum[i] += a[entry + i];
            size[i] += Math.abs(a[entry + i]);
        }
    }

    /** Copies a block. */
    void copy(double[] a, int ofA, double[] b, int ofB) {
        System.arraycopy(a, ofA * m * m, b, ofB * m * m, m * m);
    }

    /** C += A. */
    void add(double[] a, int ofA, double[] c, int ofC) {
        int from = ofA * m * m;
        int to = ofC * m * m;
        for (int i = 0; i < m * m; i++) c[to + i] += a[from + i];
    }
}
