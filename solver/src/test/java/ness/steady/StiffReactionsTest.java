package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions that are faster than everything else by many powers of ten. */
class StiffReactionsTest {
    private static Particles cascade(int cells, String fast, String slow) {
        return new Particles()
                .axis(0, 1, cells)
                .species("a", "1")
                .species("b", "0.5")
                .species("c", "2")
                .reaction(Map.of("a", 1), Map.of("b", 1), fast, "2")
                .reaction(Map.of("b", 1), Map.of("c", 1), slow, "0.5")
                .reservoir("l", null, "1", "0.3", "0.1")
                .reservoir("r", null, "0.2", "1.1", "2")
                .touch(0, 0, "l", null)
                .touch(0, 1, "r", null);
    }

    @ParameterizedTest
    @CsvSource({"8, 1e6, 1e-3", "40, 1e6, 1e-3", "40, 1e9, 1e-6", "40, 1e3, 1e6", "200, 1e8, 1"})
    void ledgersClose(int cells, String fast, String slow) {
        ParticleFrame frame = cascade(cells, fast, slow).solve();
        for (double each : frame.cellProduction()) assertTrue(each > 0, "production " + each);
        double all = 1 * (1 - 0.2) + 0.5 * (0.3 - 1.1) + 2 * (0.1 - 2);
        for (int f = 0; f <= cells; f++) {
            double sum = 0;
            for (int s = 0; s < 3; s++) sum += frame.flow()[s][0][f];
            assertEquals(all, sum, 1e-12, "face " + f);
        }
    }

    /** A fast reaction is in equilibrium inside, and what it produces falls with its constant. */
    @Test
    void theFasterAReactionTheNearerItsEquilibrium() {
        double before = Double.POSITIVE_INFINITY;
        for (String fast : new String[] {"1e7", "1e9", "1e11"}) {
            ParticleFrame frame = cascade(20, fast, "1e-3").solve();
            double k = Double.parseDouble(fast);
            double ratio = frame.density()[1][10] / frame.density()[0][10];
            assertEquals(2, ratio, 50 / k);
            double produced = frame.cellProduction()[10];
            assertTrue(produced < before && produced > 0);
            before = produced;
        }
    }
}
