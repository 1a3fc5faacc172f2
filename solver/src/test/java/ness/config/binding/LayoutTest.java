package ness.config.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import ness.config.settings.BoundariesSettings;
import ness.config.settings.RegionSettings;
import ness.config.settings.Settings;
import org.junit.jupiter.api.Test;

/** The words of a record are read from its components. */
class LayoutTest {
    @Test
    void layoutsKnowTheirKeys() {
        Layout layout = Layout.of(BoundariesSettings.class);
        assertEquals(List.of("around", "surface"), layout.keys());
        Layout.Slot rest = Objects.requireNonNull(layout.rest());
        assertTrue(rest.takesRest());
        assertFalse(layout.slots().getLast().takesRest());
        Layout regions = Layout.of(RegionSettings.class);
        assertTrue(regions.keys().contains("void"));
        assertEquals("SI", Layout.word(Settings.Units.INTERNATIONAL));
    }
}
