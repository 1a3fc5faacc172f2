package ness.config.settings;

import java.util.List;
import java.util.Map;
import ness.physics.LawSettings;
import ness.words.Name;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A whole config.
 *
 * @param title what to call it; null = the file's name
 * @param units whether numbers are SI or reduced
 * @param parameters names for quantities and formulas of earlier ones
 * @param mesh the grid, from its own file or inline
 * @param model the words of the law
 * @param reservoirs the outside world, by name
 * @param boundaries how each side touches it
 * @param interfaces contact resistances between regions
 * @param solve what to solve for and how
 * @param sweep numbers that take several values, by their path; the first is the outer one
 * @param analysis extra studies
 * @param output what to write
 * @param reference what is known about the result; null = not a validation case
 */
@Words(
        value = "one problem, what is known about it and what to do with it",
        later = {"fluctuations"})
public record Settings(
        @Word(value = "what to call it", example = "Copper rod between two reservoirs")
                @Nullable String title,
        @Word(value = "SI, or reduced (k_B = 1, plain numbers only)", fallback = "SI") Units units,
        @Word(
                        value = "names for quantities and formulas of earlier ones",
                        keys = Name.NEW_PARAMETER,
                        unit = "*",
                        example = "{TH: 400 K, TC: 300 K}")
                Map<String, Parameter> parameters,
        @Word(
                        value = "a mesh file, or the same mapping inline",
                        required = true,
                        example = "../../meshes/rod-10cm.yaml")
                MeshSettings mesh,
        @Word(value = "the physics, chosen by its type", required = true) LawSettings model,
        @Word(
                        value = "the outside world: each has its intensive quantities",
                        keys = Name.NEW_RESERVOIR,
                        example = "{hot: {temperature: 400 K}}")
                Map<String, ReservoirSettings> reservoirs,
        @Word(value = "how each side touches the outside world", fallback = "{}")
                BoundariesSettings boundaries,
        @Word(value = "contact resistances between regions") List<InterfaceSettings> interfaces,
        @Word(value = "what to solve for and how", fallback = "{}") SolveSettings solve,
        @Word(
                        value = "numbers that take several values, by their path",
                        unit = "*",
                        example = "{parameters.TH: {from: 310 K, to: 400 K, points: 10}}")
                Map<String, SweepSettings> sweep,
        @Word(value = "extra studies", fallback = "{}") AnalysisSettings analysis,
        @Word(value = "what to write", fallback = "{}") OutputSettings output,
        @Word(value = "what is known about the result: makes it a validation case")
                @Nullable ReferenceSettings reference) {

    /** The system of units of the plain numbers. */
    public enum Units {
        /** SI. */
        INTERNATIONAL("SI"),
        /** k_B, the charge of a unit and epsilon_0 are 1; plain numbers only. */
        REDUCED("reduced");

        private final String word;

        Units(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }
}
