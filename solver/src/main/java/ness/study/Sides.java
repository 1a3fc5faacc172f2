package ness.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ness.config.settings.BoundariesSettings;

/** The sides that a config names. */
final class Sides {
    private Sides() {}

    /** All of them, closed ones too, by the words that flows are booked by. */
    static List<String> of(BoundariesSettings words) {
        List<String> sides = new ArrayList<>(words.sides().keySet());
        for (String region : words.around().keySet()) sides.add("around." + region);
        if (words.surface() != null) sides.add("surface");
        return sides;
    }

    /** What touches the outside at a side, in words. */
    static final class Described {
        private final Set<String> what = new LinkedHashSet<>();
        private int faces;

        /** Adds faces under one condition. */
        void add(int more, String condition) {
            faces += more;
            what.add(condition);
        }

        @Override
        public String toString() {
            return what.isEmpty()
                    ? "closed"
                    : String.join(", ", what) + " on " + faces + (faces == 1 ? " face" : " faces");
        }
    }
}
