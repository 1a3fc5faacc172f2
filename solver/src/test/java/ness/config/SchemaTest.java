package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import ness.config.binding.Layout;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.HeatPieceSettings;
import ness.config.settings.HeatReservoirSettings;
import ness.config.settings.InitialSettings;
import ness.config.settings.InterfaceSettings;
import ness.config.settings.MeshSettings;
import ness.config.settings.OutputSettings;
import ness.config.settings.ParticlePieceSettings;
import ness.config.settings.ParticleReservoirSettings;
import ness.config.settings.ReferenceSettings;
import ness.config.settings.RegionSettings;
import ness.config.settings.Settings;
import ness.config.settings.SolveSettings;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import ness.physics.driftdiffusion.ElectrostaticsSettings;
import ness.physics.driftdiffusion.ReactionSettings;
import ness.physics.driftdiffusion.SpeciesSettings;
import ness.physics.heat.HeatSettings;
import ness.physics.heat.MaterialSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Map<String, Object> TREE = Schema.tree();

    @ParameterizedTest
    @ValueSource(
            classes = {
                Settings.class,
                MeshSettings.class,
                RegionSettings.class,
                RegionSettings.Box.class,
                HeatReservoirSettings.class,
                BoundariesSettings.class,
                HeatPieceSettings.class,
                InterfaceSettings.class,
                SolveSettings.class,
                SolveSettings.Linear.class,
                OutputSettings.class,
                ReferenceSettings.class,
                ReferenceSettings.Order.class,
                HeatSettings.class,
                ParticleReservoirSettings.class,
                ParticlePieceSettings.class,
                InitialSettings.Particles.class,
                DriftDiffusionSettings.class,
                SpeciesSettings.class,
                ElectrostaticsSettings.class,
                ReactionSettings.class,
                MaterialSettings.class
            })
    void knowsEveryWordThatIsBound(Class<?> record) {
        Set<String> properties = new TreeSet<>();
        collectProperties(TREE, properties);
        assertTrue(properties.containsAll(Layout.of(record).keys()), properties.toString());
    }

    @Test
    void everyReferenceLeadsToADefinition() {
        Map<?, ?> definitions = (Map<?, ?>) Objects.requireNonNull(TREE.get("$defs"));
        List<String> references = new ArrayList<>();
        collectReferences(TREE, references);
        assertFalse(references.isEmpty());
        for (String reference : references) {
            Object definition = definitions.get(reference.replace("#/$defs/", ""));
            assertNotNull(definition, reference);
            assertFalse(((Map<?, ?>) definition).isEmpty(), reference);
        }
        assertEquals(definitions.size(), new HashSet<>(references).size());
    }

    @Test
    void everyKeyIsDescribed() {
        Map<?, ?> properties = (Map<?, ?>) Objects.requireNonNull(TREE.get("properties"));
        for (Map.Entry<?, ?> property : properties.entrySet()) {
            assertNotNull(((Map<?, ?>) property.getValue()).get("description"));
        }
    }

    @Test
    void laterWordsAreLeftOut() {
        String text = TREE.toString();
        assertTrue(text.contains("direct"));
        assertFalse(text.contains("thermoelectric"));
    }

    private static void collectProperties(Object tree, Set<String> found) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                for (Object key : properties.keySet()) {
                    found.add((String) key);
                }
            }
            map.values().forEach(value -> collectProperties(value, found));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collectProperties(value, found));
        }
    }

    private static void collectReferences(Object tree, List<String> found) {
        if (tree instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                found.add(reference);
            }
            map.values().forEach(value -> collectReferences(value, found));
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> collectReferences(value, found));
        }
    }
}
