package ness.physics.heat;

import ness.expression.Formula;
import ness.words.Name;
import ness.words.Shape;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;

/** Heat given to the cells, a density [W m^-3], and who gives it. */
public sealed interface HeatSource {
    /** Its density [W m^-3]. */
    Formula power();

    /** Name of the reservoir that delivers it, or {@code work}. */
    String from();

    /** Delivered by work, so that it brings no entropy with it. */
    @Shape(Shape.Kind.SCALAR)
    @Words("heat delivered by work")
    record ByWork(
            @Word(
                            value = "its density",
                            unit = "W/m^3",
                            variables = {Variable.POSITION, Variable.TIME, Variable.UNKNOWN},
                            example = "1e6 W/m^3")
                    Formula power)
            implements HeatSource {
        @Override
        public String from() {
            return "work";
        }
    }

    /** Delivered by a named supplier. */
    @Shape(Shape.Kind.MAPPING)
    @Words("heat delivered by work or by a reservoir")
    record Supplied(
            @Word(
                            value = "its density",
                            required = true,
                            unit = "W/m^3",
                            variables = {Variable.POSITION, Variable.TIME, Variable.UNKNOWN},
                            example = "1e6 W/m^3")
                    Formula power,
            @Word(
                            value = "work, or the reservoir that delivers it",
                            names = Name.SUPPLIER,
                            fallback = "work",
                            example = "sun")
                    String from)
            implements HeatSource {}
}
