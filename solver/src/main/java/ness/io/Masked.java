package ness.io;

import ness.findings.Mesh;
import ness.findings.Values;

/** The values of a cell field with NaN in cells without volume. */
record Masked(Values values, Values volume) implements Values {
    static Values of(Values values, Mesh mesh) {
        return mesh.hasVoids() ? new Masked(values, mesh.volume()) : values;
    }

    @Override
    public void read(long from, double[] into, int count) {
        double[] size = new double[count];
        volume.read(from, size, count);
        values.read(from, into, count);
        for (int i = 0; i < count; i++) {
            if (size[i] == 0) {
                into[i] = Double.NaN;
            }
        }
    }
}
