package ness.physics.heat;

import java.util.List;
import java.util.Map;
import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Name;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;

/** A thermal conductivity [W m^-1 K^-1] as a config can give it. */
public sealed interface Conductivity {

    /** A full tensor, symmetric and positive definite. */
    @Shape(value = Shape.Kind.MAPPING, key = "tensor")
    @Words("a full tensor: heat flows along K grad T, not along grad T")
    record Tensor(
            @Word(
                            value = "rows of the tensor, one for each axis of the mesh",
                            required = true,
                            unit = "W/(m.K)",
                            variables = Variable.POSITION,
                            example = "[[8, 3.46], [3.46, 4]]")
                    List<List<Formula>> tensor)
            implements Conductivity, Checked {
        @Override
        public void check(Complaints complaints) {
            for (List<Formula> row : tensor)
                if (row.size() != tensor.size()) {
                    complaints.add(
                            "tensor",
                            "expected as many entries in each row as there are rows, got %d in one of %d rows"
                                    .formatted(row.size(), tensor.size()),
                            "a row for each axis of the mesh: [[kxx, kxy], [kxy, kyy]]");
                    return;
                }
        }
    }

    /** A table over temperature, joined by a monotone cubic. */
    @Shape(value = Shape.Kind.MAPPING, key = "table")
    @Words("a table over temperature")
    record Tabulated(
            @Word(
                            value = "the table",
                            required = true,
                            example = "{T: [300 K, 500 K], values: [401, 386]}")
                    Table table)
            implements Conductivity {}

    /** One formula for each axis of the mesh. */
    @Shape(Shape.Kind.MAP)
    @Words("one value for each axis of the mesh")
    record PerAxis(
            @Word(
                            value = "conductivity along each axis",
                            unit = "W/(m.K)",
                            range = Range.POSITIVE,
                            variables = {Variable.POSITION, Variable.UNKNOWN},
                            keys = Name.AXIS,
                            example = "{x: 10 W/(m.K), y: 1 W/(m.K)}")
                    Map<String, Formula> axes)
            implements Conductivity, Checked {
        @Override
        public void check(Complaints complaints) {
            if (axes.isEmpty()) {
                complaints.add("", "expected a value for each axis, got none", "{x: ..., y: ...}");
            }
        }
    }

    /** The same in all directions. */
    @Shape(Shape.Kind.SCALAR)
    @Words("the same in all directions")
    record Isotropic(
            @Word(
                            value = "thermal conductivity, a power per length and temperature",
                            unit = "W/(m.K)",
                            range = Range.POSITIVE,
                            variables = {Variable.POSITION, Variable.UNKNOWN},
                            example = "401 W/(m.K)")
                    Formula value)
            implements Conductivity {}

    /**
     * Points of a conductivity over temperature.
     *
     * @param temperatures rising [K]
     * @param values as many [W m^-1 K^-1]
     */
    @Words("points that a monotone cubic joins; outside them is an error")
    record Table(
            @Word(
                            value = "temperatures, rising",
                            key = "T",
                            required = true,
                            unit = "K",
                            range = Range.POSITIVE,
                            example = "[300, 500, 700]")
                    List<Double> temperatures,
            @Word(
                            value = "conductivities at these temperatures",
                            required = true,
                            unit = "W/(m.K)",
                            range = Range.POSITIVE,
                            example = "[10, 7, 6]")
                    List<Double> values)
            implements Checked {

        @Override
        public void check(Complaints complaints) {
            if (temperatures.size() < 2) {
                complaints.add("T", "expected at least two temperatures", null);
            }
            for (int i = 1; i < temperatures.size(); i++) {
                if (temperatures.get(i) <= temperatures.get(i - 1)) {
                    complaints.add(
                            "T[" + i + "]",
                            "expected rising temperatures, got "
                                    + temperatures.get(i)
                                    + " K after "
                                    + temperatures.get(i - 1)
                                    + " K",
                            null);
                    break;
                }
            }
            if (values.size() != temperatures.size()) {
                complaints.add(
                        "values",
                        "expected "
                                + temperatures.size()
                                + " values, one a temperature, got "
                                + values.size(),
                        null);
            }
        }
    }
}
