package ness.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ness.discrete.particles.ParticleFrame;
import ness.linear.choice.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stationary densities by multigrid are those by elimination, on tori and in boxes. */
class ParticleMultigridTest {
    private static ParticleFrame torus(String force, Method method, int threads) {
        return new Particles()
                .ring(0, 1, 64)
                .ring(0, 1, 48)
                .species("n", "1")
                .energy("cos(2*pi*x)+cos(2*pi*y)+cos(2*pi*(x-y))/2")
                .force(0, force)
                .amount("n", 1)
                .by(method, threads)
                .solve();
    }

    private static void same(ParticleFrame expected, ParticleFrame found, double relative) {
        double produced = expected.ledger().production();
        assertEquals(produced, found.ledger().production(), relative * Math.abs(produced) + 1e-12);
        for (int c = 0; c < expected.density()[0].length; c++) {
            double n = expected.density()[0][c];
            assertEquals(n, found.density()[0][c], relative * n, "cell " + c);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2, 1", "2, 2", "20, 1"})
    void onATorus(String force, int threads) {
        same(torus(force, Method.DIRECT, 1), torus(force, Method.MULTIGRID, threads), 1e-7);
    }

    @Test
    void inATrapUnderATorque() {
        ParticleFrame[] found = new ParticleFrame[2];
        for (int m = 0; m < 2; m++)
            found[m] =
                    new Particles()
                            .axis(-3, 3, 50)
                            .axis(-3, 3, 50)
                            .species("n", "1")
                            .energy("(x^2+y^2)/2")
                            .force(0, "-0.5*y")
                            .force(1, "0.5*x")
                            .amount("n", 1)
                            .by(m == 0 ? Method.DIRECT : Method.MULTIGRID, 1)
                            .solve();
        same(found[0], found[1], 1e-6);
    }
}
