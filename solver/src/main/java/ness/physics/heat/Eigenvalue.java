package ness.physics.heat;

/** The smallest eigenvalue of a symmetric matrix of two or three rows, in closed form. */
final class Eigenvalue {
    private Eigenvalue() {}

    static double smallest(double[][] k) {
        if (k.length == 2) {
            double half = 0.5 * (k[0][0] - k[1][1]);
            return 0.5 * (k[0][0] + k[1][1]) - Math.hypot(half, k[0][1]);
        }
        double mean = (k[0][0] + k[1][1] + k[2][2]) / 3;
        double beside = k[0][1] * k[0][1] + k[0][2] * k[0][2] + k[1][2] * k[1][2];
        double square = 2 * beside;
        for (int i = 0; i < 3; i++) square += (k[i][i] - mean) * (k[i][i] - mean);
        double p = Math.sqrt(square / 6);
        if (p == 0) return mean;
        double[][] b = new double[3][3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) b[i][j] = (k[i][j] - (i == j ? mean : 0)) / p;
        double half = 0.5 * determinant(b);
        double angle = Math.acos(Math.clamp(half, -1, 1)) / 3;
        return mean + 2 * p * Math.cos(angle + 2 * Math.PI / 3);
    }

    private static double determinant(double[][] b) {
        return b[0][0] * (b[1][1] * b[2][2] - b[1][2] * b[2][1])
                - b[0][1] * (b[1][0] * b[2][2] - b[1][2] * b[2][0])
                + b[0][2] * (b[1][0] * b[2][1] - b[1][1] * b[2][0]);
    }
}
