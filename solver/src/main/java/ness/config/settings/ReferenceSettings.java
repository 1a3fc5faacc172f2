package ness.config.settings;

import java.util.List;
import java.util.Map;
import ness.expression.Formula;
import ness.words.Checked;
import ness.words.Range;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the result of a validation case.
 *
 * @param source where the knowledge comes from
 * @param values numbers of the JSON, by path
 * @param fields cell fields, by name
 * @param order observed order of convergence; null = not claimed
 */
@Words(
        value = "what is known about the result",
        anyOf = {"values", "fields", "order"})
public record ReferenceSettings(
        @Word(value = "where the knowledge comes from", required = true, example = "Fourier's law")
                String source,
        @Word(
                        value = "numbers of the JSON, by path",
                        example = "{reservoirs.hot.heat_flow: {expect: 40.1 W, relative: 1e-12}}")
                Map<String, Value> values,
        @Word(
                        value = "cell fields, by name; the largest error counts",
                        example = "{temperature: {expect: 300 K, absolute: 1e-9 K}}")
                Map<String, Field> fields,
        @Word(value = "observed order of convergence") @Nullable Order order)
        implements Checked {

    @Override
    public void check(Complaints complaints) {
        if (values.isEmpty() && fields.isEmpty() && order == null) {
            complaints.add("", "expected at least one claim", null);
        }
    }

    /**
     * A claim about one number.
     *
     * @param expect the number
     * @param relative allowed error, relative to it; null = not allowed for
     * @param absolute allowed error; null = not allowed for
     */
    @Words(
            value = "a claim about one number",
            anyOf = {"relative", "absolute"})
    public record Value(
            @Word(value = "the number", required = true, unit = "*", example = "40.1 W")
                    Amount expect,
            @Word(value = "allowed relative error", range = Range.POSITIVE, example = "1e-12")
                    @Nullable Double relative,
            @Word(
                            value = "allowed error",
                            unit = "*",
                            difference = true,
                            range = Range.POSITIVE,
                            example = "1e-9 W")
                    @Nullable Amount absolute) {}

    /**
     * A claim about a field.
     *
     * @param expect the field, a formula of position
     * @param relative allowed error, relative to it; null = not allowed for
     * @param absolute allowed error; null = not allowed for
     */
    @Words(
            value = "a claim about a field",
            anyOf = {"relative", "absolute"})
    public record Field(
            @Word(
                            value = "the field",
                            required = true,
                            unit = "*",
                            variables = Variable.POSITION,
                            example = "400 - 1000*x")
                    Formula expect,
            @Word(value = "allowed relative error", range = Range.POSITIVE, example = "1e-9")
                    @Nullable Double relative,
            @Word(
                            value = "allowed error",
                            unit = "*",
                            difference = true,
                            range = Range.POSITIVE,
                            example = "1e-9 K")
                    @Nullable Amount absolute) {}

    /**
     * A claim about the order of convergence.
     *
     * @param of path of the value or field whose error is taken
     * @param refine cells of each axis, one number a mesh
     * @param expect the order
     * @param within allowed deviation
     */
    @Words("a claim about the order of convergence")
    public record Order(
            @Word(
                            value = "path of the value or field whose error is taken",
                            required = true,
                            example = "fields.temperature")
                    String of,
            @Word(
                            value = "cells of each axis, one number a mesh",
                            required = true,
                            range = Range.COUNT,
                            example = "[20, 40, 80]")
                    List<Long> refine,
            @Word(value = "the order", required = true, example = "2") double expect,
            @Word(
                            value = "allowed deviation",
                            required = true,
                            range = Range.POSITIVE,
                            example = "0.1")
                    double within)
            implements Checked {
        @Override
        public void check(Complaints complaints) {
            if (refine.size() < 2) {
                complaints.add("refine", "expected at least two meshes", null);
            }
            for (int i = 1; i < refine.size(); i++) {
                if (refine.get(i) <= refine.get(i - 1)) {
                    complaints.add("refine[" + i + "]", "expected more cells than before", null);
                    break;
                }
            }
        }
    }
}
