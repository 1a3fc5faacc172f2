package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import java.nio.file.Path;
import java.util.List;
import ness.findings.Axis;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
    private static final Axis R = Axis.of("r", "m", "radius", false, 1, 2, 4);
    private static final Axis PHI =
            Axis.of("phi", "rad", "angle", false, 0, Math.PI / 2, Math.PI, 3 * Math.PI / 2);

    @TempDir private Path folder = Path.of("");

    @Test
    void onlyPolarPlanesNeedCorners() {
        assertTrue(Nodes.needed(Samples.of("polar", List.of(R, PHI)).mesh()));
        assertFalse(Nodes.needed(Samples.of("polar", List.of(R)).mesh()));
        assertFalse(Nodes.needed(Samples.of("cylindrical", List.of(R, PHI)).mesh()));
    }

    @Test
    void cornersStandAtTheirRadiusAndAngle() {
        Path file = folder.resolve("ring.h5");
        Results.write(Samples.of("polar", List.of(R, PHI)), file);
        try (HdfFile open = new HdfFile(file)) {
            double[][] x = (double[][]) open.getDatasetByPath("nodes/x").getData();
            double[][] y = (double[][]) open.getDatasetByPath("nodes/y").getData();
            double[] radii = {1, 2, 4};
            for (int j = 0; j < 4; j++) {
                for (int i = 0; i < 3; i++) {
                    assertEquals(radii[i], Math.hypot(x[j][i], y[j][i]), 1e-15 * radii[i]);
                    double angle = Math.atan2(y[j][i], x[j][i]);
                    double turned = j * Math.PI / 2 - (j == 3 ? 2 * Math.PI : 0);
                    assertEquals(turned, angle, 1e-15 * 8);
                }
            }
        }
    }
}
