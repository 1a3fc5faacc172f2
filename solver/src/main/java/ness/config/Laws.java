package ness.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.binding.Surroundings.Choice;
import ness.config.settings.HeatPieceSettings;
import ness.config.settings.HeatReservoirSettings;
import ness.config.settings.InitialSettings;
import ness.config.settings.ParticlePieceSettings;
import ness.config.settings.ParticleReservoirSettings;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import ness.physics.heat.HeatSettings;
import org.jspecify.annotations.Nullable;

/**
 * The models that a config can name.
 *
 * @param type the word of {@code model.type}
 * @param settings the record of its words
 * @param unknowns names of its unknowns in formulas, beside those that a config gives them
 * @param own the records of words of which each model has its own
 */
record Laws(
        String type,
        Class<? extends LawSettings> settings,
        List<String> unknowns,
        List<Class<?>> own) {
    private static final List<Laws> ALL =
            List.of(
                    new Laws(
                            "heat",
                            HeatSettings.class,
                            List.of("T"),
                            List.of(
                                    HeatReservoirSettings.class,
                                    HeatPieceSettings.class,
                                    InitialSettings.Heat.class)),
                    new Laws(
                            "drift-diffusion",
                            DriftDiffusionSettings.class,
                            List.of("voltage", "potential", "T"),
                            List.of(
                                    ParticleReservoirSettings.class,
                                    ParticlePieceSettings.class,
                                    InitialSettings.Particles.class)));

    private static final Set<String> LATER =
            Set.of("network", "quantum-dot", "reactions", "thermoelectric", "transport");

    /** The choice among all of them. */
    static Choice choice() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Laws law : ALL) {
            types.put(law.type, law.settings);
        }
        return new Choice("type", types, LATER);
    }

    /** All of them. */
    static List<Laws> all() {
        return ALL;
    }

    /** The record of this model for words of which each has its own. */
    Class<?> own(Class<?> words) {
        for (Class<?> record : own) {
            if (words.isAssignableFrom(record)) {
                return record;
            }
        }
        throw new IllegalArgumentException(words.toString());
    }

    /** The model of this type; null if there is none. */
    static @Nullable Laws of(String type) {
        for (Laws law : ALL) {
            if (law.type.equals(type)) {
                return law;
            }
        }
        return null;
    }

    /** The type of these words. */
    static String type(LawSettings settings) {
        for (Laws law : ALL) {
            if (law.settings.isInstance(settings)) {
                return law.type;
            }
        }
        throw new IllegalArgumentException(settings.toString());
    }
}
