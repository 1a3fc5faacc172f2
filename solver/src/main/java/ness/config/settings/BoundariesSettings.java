package ness.config.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ness.words.Name;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the domain touches the outside world; what is not named is closed.
 *
 * @param sides by the word that was written, in its order
 * @param around surfaces of void regions, by their name
 * @param surface the unresolved side of a thin body; null = closed
 */
@Words("how the domain touches the outside world; what is not named is closed")
public record BoundariesSettings(
        @Word(
                        value = "a side of the domain",
                        key = "*",
                        keys = Name.SIDE,
                        example = "{reservoir: hot}")
                Map<String, Boundary> sides,
        @Word(value = "surfaces of void regions", keys = Name.VOID) Map<String, Boundary> around,
        @Word(
                        value = "the unresolved side of a thin body",
                        example = "{reservoir: air, conductance: 25 W/(m^2.K)}")
                @Nullable Boundary surface) {

    /** The pieces of all of them. */
    public List<PieceSettings> pieces() {
        List<Boundary> all = new ArrayList<>(sides.values());
        all.addAll(around.values());
        if (surface != null) {
            all.add(surface);
        }
        return all.stream().flatMap(each -> each.pieces().stream()).toList();
    }
}
