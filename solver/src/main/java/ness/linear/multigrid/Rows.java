package ness.linear.multigrid;

/**
 * The inner loops: every array is read and written at the same index, the form that the compiler
 * turns into vector instructions whatever the arrays are.
 */
final class Rows {
    private Rows() {}

    /** t = r - d u. */
    static void begin(float[] t, float[] r, float[] d, float[] u, int n) {
        for (int i = 0; i < n; i++) t[i] = r[i] - d[i] * u[i];
    }

    /** t += c (v - u): what flows in from a neighbour. */
    static void gain(float[] t, float[] c, float[] v, float[] u, int n) {
        for (int i = 0; i < n; i++) t[i] += c[i] * (v[i] - u[i]);
    }

    /** t += c v. */
    static void addFlow(float[] t, float[] c, float[] v, int n) {
        for (int i = 0; i < n; i++) t[i] += c[i] * v[i];
    }

    /** t += c0 v0 + c1 v1 + c2 v2 + c3 v3. */
    static void addFlows(
            float[] t,
            float[] c0,
            float[] v0,
            float[] c1,
            float[] v1,
            float[] c2,
            float[] v2,
            float[] c3,
            float[] v3,
            int n) {
        for (int i = 0; i < n; i++)
            t[i] += c0[i] * v0[i] + c1[i] * v1[i] + c2[i] * v2[i] + c3[i] * v3[i];
    }

    /** t += c0 (v0 - u) + c1 (v1 - u) + c2 (v2 - u) + c3 (v3 - u). */
    static void gains(
            float[] t,
            float[] u,
            float[] c0,
            float[] v0,
            float[] c1,
            float[] v1,
            float[] c2,
            float[] v2,
            float[] c3,
            float[] v3,
            int n) {
        for (int i = 0; i < n; i++)
            t[i] +=
                    c0[i] * (v0[i] - u[i])
                            + c1[i] * (v1[i] - u[i])
                            + c2[i] * (v2[i] - u[i])
                            + c3[i] * (v3[i] - u[i]);
    }

    /** u += q t. */
    static void addProduct(float[] u, float[] q, float[] t, int n) {
        for (int i = 0; i < n; i++) u[i] += q[i] * t[i];
    }

    /** u = q t. */
    static void product(float[] u, float[] q, float[] t, int n) {
        for (int i = 0; i < n; i++) u[i] = q[i] * t[i];
    }

    /** t += c. */
    static void add(float[] t, float[] c, int n) {
        for (int i = 0; i < n; i++) t[i] += c[i];
    }

    /** t = max(t, 0): what is negative by cancellation or by corners counts as nothing. */
    static void clip(float[] t, int n) {
        for (int i = 0; i < n; i++) t[i] = Math.max(0, t[i]);
    }

    /** t *= c. */
    static void multiply(float[] t, float[] c, int n) {
        for (int i = 0; i < n; i++) t[i] *= c[i];
    }

    /** t += w c q. */
    static void addProduct(float[] t, float[] w, float[] c, float[] q, int n) {
        for (int i = 0; i < n; i++) t[i] += w[i] * c[i] * q[i];
    }

    /** t += w c (q - p). */
    static void addDifference(float[] t, float[] w, float[] c, float[] q, float[] p, int n) {
        for (int i = 0; i < n; i++) t[i] += w[i] * c[i] * (q[i] - p[i]);
    }

    /** t -= w c p. */
    static void subtractProduct(float[] t, float[] w, float[] c, float[] p, int n) {
        for (int i = 0; i < n; i++) t[i] -= w[i] * c[i] * p[i];
    }

    /** t += |c|. */
    static void addSize(float[] t, float[] c, int n) {
        for (int i = 0; i < n; i++) t[i] += Math.abs(c[i]);
    }

    /** c = max(c, 0) where one of two marks is set. */
    static void clipWhere(float[] c, float[] mark, float[] other, int n) {
        for (int i = 0; i < n; i++) if (c[i] < 0 && mark[i] + other[i] > 0) c[i] = 0;
    }
}
