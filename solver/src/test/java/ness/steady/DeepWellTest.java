package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ness.discrete.particles.ParticleFrame;
import ness.physics.driftdiffusion.Convention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wells so deep that what crosses the sides is nothing beside what goes to and fro inside. */
class DeepWellTest {
    /** Boundary terms that are nothing beside the one-way flows in a well of many kT. */
    @ParameterizedTest
    @ValueSource(doubles = {-4, 4})
    void aDeepWellBetweenMembranesIsFound(double velocity) {
        ParticleFrame frame =
                new Particles()
                        .axis(0, 1, 20)
                        .species("n", "exp(1.3*sin(2*pi*x+1)-1.1*cos(4*pi*x))")
                        .temperature("0.5", Convention.HAENGGI)
                        .energy("9*sin(2*pi*x+2)+8*cos(4*pi*x)")
                        .force(0, "5")
                        .velocity(0, "" + velocity)
                        .reservoir("a", null, "1")
                        .reservoir("b", null, "3")
                        .touch(0, 0, "a", "1")
                        .touch(0, 1, "b", "2")
                        .solve();
        for (double n : frame.density()[0]) assertTrue(n > 0);
        double through = frame.flow()[0][0][0];
        assertEquals(through, frame.flow()[0][0][20], 1e-6 * Math.abs(through));
    }
}
