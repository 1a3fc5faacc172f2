package ness.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.binding.Surroundings.Choice;
import ness.physics.LawSettings;
import ness.physics.heat.HeatSettings;
import org.jspecify.annotations.Nullable;

/**
 * The models that a config can name.
 *
 * @param type the word of {@code model.type}
 * @param settings the record of its words
 * @param unknowns names of its unknowns in formulas
 */
record Laws(String type, Class<? extends LawSettings> settings, List<String> unknowns) {
    private static final List<Laws> ALL =
            List.of(new Laws("heat", HeatSettings.class, List.of("T")));

    private static final Set<String> LATER =
            Set.of(
                    "drift-diffusion",
                    "network",
                    "quantum-dot",
                    "reactions",
                    "thermoelectric",
                    "transport");

    /** The choice among all of them. */
    static Choice choice() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (Laws law : ALL) {
            types.put(law.type, law.settings);
        }
        return new Choice("type", types, LATER);
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
