package ness.config.settings;

import java.util.List;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Word;
import ness.words.Words;

/** The values that one number of a config takes one after another. */
public sealed interface SweepSettings {
    /** Number of values. */
    long count();

    /** A value by its place, from 0. */
    Amount value(long place);

    /**
     * Values at equal distances.
     *
     * @param points number of values, both ends included
     */
    @Shape(Shape.Kind.MAPPING)
    @Words("values at equal distances")
    record Span(
            @Word(value = "the first value", required = true, unit = "*", example = "0 V")
                    Amount from,
            @Word(value = "the last value", required = true, unit = "*", example = "0.7 V")
                    Amount to,
            @Word(
                            value = "number of values, both ends included",
                            required = true,
                            range = Range.COUNT,
                            example = "15")
                    long points)
            implements SweepSettings, Checked {
        @Override
        public void check(Complaints complaints) {
            if (points < 2) {
                complaints.add(
                        "points",
                        "expected at least 2, both ends included, got " + points,
                        "a list holds a single value: [" + from.text() + "]");
            }
            if (!from.fits(to)) {
                complaints.add(
                        "to",
                        "expected %s, as in from, got %s".formatted(from.unit(), to.unit()),
                        null);
            } else if (from.value() == to.value()) {
                complaints.add("to", "expected another value than in from", null);
            }
        }

        @Override
        public long count() {
            return points;
        }

        @Override
        public Amount value(long place) {
            double before = (double) place;
            double after = (double) (points - 1 - place);
            double value = (from.value() * after + to.value() * before) / (points - 1);
            return new Amount(value, from.dimension() == null ? to.dimension() : from.dimension());
        }
    }

    /** Values one by one. */
    @Shape(Shape.Kind.LIST)
    @Words("values one by one")
    record Listed(
            @Word(
                            value = "the values",
                            required = true,
                            unit = "*",
                            example = "[0 V, 0.1 V, 0.5 V]")
                    List<Amount> values)
            implements SweepSettings, Checked {
        @Override
        public void check(Complaints complaints) {
            if (values.isEmpty()) {
                complaints.add("", "expected at least one value", null);
            }
            for (int i = 1; i < values.size(); i++) {
                if (!values.getFirst().fits(values.get(i))) {
                    complaints.add(
                            "[" + i + "]",
                            "expected %s, as in the first, got %s"
                                    .formatted(values.getFirst().unit(), values.get(i).unit()),
                            null);
                }
            }
        }

        @Override
        public long count() {
            return values.size();
        }

        @Override
        public Amount value(long place) {
            return values.get(Math.toIntExact(place));
        }
    }
}
