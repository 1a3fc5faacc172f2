package ness.config.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import ness.grid.Coordinates;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A mesh.
 *
 * @param coordinates the system of coordinates
 * @param axes by name, in the order of the system
 * @param thickness of the unresolved direction [m]; null = not given, 1 m
 * @param area cross-section of a Cartesian line [m^2]; null = not given, 1 m^2
 * @param radius of the sphere of the latitudes [m]; null in other systems
 * @param regions by name; later ones win
 */
@Words("a mesh")
public record MeshSettings(
        @Word(value = "the system of coordinates", fallback = "cartesian") Coordinates coordinates,
        @Word(
                        value = "the resolved axes",
                        required = true,
                        keys = Name.AXIS,
                        example = "{x: {from: 0, to: 10 cm, cells: 200}}")
                Map<String, AxisSettings> axes,
        @Word(
                        value = "extent in the direction that is not resolved",
                        unit = "m",
                        range = Range.POSITIVE,
                        example = "1 mm")
                @Nullable Double thickness,
        @Word(
                        value = "cross-section of a line",
                        unit = "m^2",
                        range = Range.POSITIVE,
                        example = "1 cm^2")
                @Nullable Double area,
        @Word(
                        value = "radius of the sphere",
                        unit = "m",
                        range = Range.POSITIVE,
                        example = "6371 km")
                @Nullable Double radius,
        @Word(
                        value = "named parts; later ones win; cells belong by their centre",
                        keys = Name.NEW_REGION,
                        example = "{hole: {disk: {centre: [0, 0], radius: 1 cm}, void: true}}")
                Map<String, RegionSettings> regions)
        implements Checked {

    public MeshSettings {
        Map<String, AxisSettings> ordered = new LinkedHashMap<>();
        for (String name : coordinates.axes()) {
            AxisSettings axis = axes.get(name);
            if (axis != null) {
                ordered.put(name, axis);
            }
        }
        axes = Collections.unmodifiableMap(ordered);
    }

    @Override
    public void check(Complaints complaints) {
        MeshRules.check(this, complaints);
    }
}
