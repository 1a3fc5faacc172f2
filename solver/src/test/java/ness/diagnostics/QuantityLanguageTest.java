package ness.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ness.study.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities are what their texts say, of a field that is known in closed form. */
class QuantityLanguageTest {
    /** T = 400 - 1000 x on 10 cells of 0.01 m; 40 W flow. */
    private static double ofRod(String text) {
        return Experiment.rod(10)
                .with("parameters", "{A: 1 cm^2, TC: 300 K, twice: \"2*TC\"}")
                .quantity(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'reservoirs.hot.heat_flow', 40",
        "'2*reservoirs.hot.heat_flow + boundaries.right.heat_flow', 40",
        "'entropy.production', 0.0333333333333333",
        "'entropy.by_process.conduction/entropy.production', 1",
        "'reservoirs.hot.temperature - reservoirs.cold.temperature', 100",
        "'balances.heat.inflow', 0",
        "'integral(1)', 1e-5",
        "'integral(T)', 3.5e-3",
        "'integral(x)/integral(1)', 0.05",
        "'integral(entropy_production_density)/entropy.production', 1",
        "'mean(T)', 350",
        "'mean(heat_flux_x)', 4e5",
        "'mean(x^2)', 0.003325",
        "'min(T)', 305",
        "'max(T)', 395",
        "'max(T*x)', 28.975",
        "'max(min(T), max(T))', 395",
        "'min(305.5, 2*at(T, 0))', 305.5",
        "'max(mean(T), 360)', 360",
        "'at(T, 0.05)', 350",
        "'at(temperature, 0.05)', 350",
        "'at(T^2, 0.05)', 122500",
        "'at(T, 2.5[cm])', 375",
        "'at(x, 0.031)', 0.031",
        "'at(T, mean(x))', 350",
        "'at(T, at(T, 0.05)/7000)', 350",
        "'at(heat_flux_x, 0.03)*A', 40",
        "'TC + 1', 301",
        "'twice', 600",
        "'at(T - TC, 0.1)', 0",
        "'mean(T) - TC', 50",
        "'integral(T > 350)/A', 0.05",
        "'1e-3*mean(T)', 0.35",
        "'1.5e2 + 0', 150",
        "'if(mean(T) > 300, 1, 2)', 1",
        "'sqrt(at(T, 0))', 20",
        "' mean( T ) ', 350"
    })
    void aTextIsWorthWhatItSays(String text, double expected) {
        assertEquals(expected, ofRod(text), 1e-10 * Math.max(1, Math.abs(expected)));
    }

    /** T = 400 - 100 x over a strip of 2 x 1 cells of which the second row is a hole. */
    @ParameterizedTest
    @CsvSource({"mean(T), 350", "integral(1), 2", "min(y), 0.5", "max(y), 0.5", "mean(x*y), 0.5"})
    void voidCellsCountForNothing(String text, double expected) {
        Experiment plate = Experiment.plate(2, 2, "{hole: {where: \"y > 1\", void: true}}");
        assertEquals(expected, plate.quantity(text), 1e-10);
    }

    @Test
    void volumesWeighOnShells() {
        Experiment shell =
                new Experiment("{coordinates: spherical, axes: {r: {from: 1, to: 2, cells: 400}}}");
        // T = 300 + 100 (2/r - 1), its mean is 200 + 200 (3/2)(4 - 1)/(8 - 1).
        assertEquals(200 + 200 * 4.5 / 7, shell.quantity("mean(T)"), 1e-3);
        assertEquals(28 * Math.PI / 3, shell.quantity("integral(1)"), 1e-12);
    }

    @Test
    void sourcesAreFields() {
        Experiment rod =
                Experiment.rod(8)
                        .with(
                                "model",
                                "{type: heat, materials: {default: {conductivity: 400}},"
                                        + " source: \"1e6*x\"}");
        assertEquals(0.5, rod.quantity("integral(heat_source)"), 1e-12);
        assertEquals(1e6 * 0.05, rod.quantity("mean(heat_source)"), 1e-6);
        assertEquals(rod.quantity("sources.work"), rod.quantity("integral(heat_source)"), 1e-15);
    }

    @Test
    void surfaceFlowsAreFields() {
        Experiment sheet =
                new Experiment("{axes: {x: {from: 0, to: 1, cells: 5}}, thickness: 0.01}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot},"
                                        + " surface: {reservoir: cold, conductance: 9}}");
        double sum = 0;
        for (int i = 0; i < 5; i++)
            sum += sheet.quantity("at(surface_heat_flow, %s)".formatted(0.1 + 0.2 * i));
        assertEquals(sheet.quantity("boundaries.surface.heat_flow"), sum, 1e-10);
    }

    @Test
    void reservoirsWithDotsInTheirPathsAreFound() {
        Experiment plate =
                Experiment.plate(3, 1, "{hole: {where: \"x > 2\", void: true}}")
                        .with(
                                "boundaries",
                                "{left: {reservoir: hot}, around: {hole: {reservoir: cold}}}");
        assertEquals(-20000, plate.quantity("boundaries.around.hole.heat_flow"), 1e-8);
    }
}
