package ness.physics.driftdiffusion;

import java.util.Map;
import ness.expression.Formula;
import ness.words.Name;
import ness.words.Range;
import ness.words.Shape;
import ness.words.Variable;
import ness.words.Word;
import ness.words.Words;

/** The temperature of the medium [K] as a config can give it. */
public sealed interface BathSettings {
    /** A heat bath for each axis of the mesh. */
    @Shape(Shape.Kind.MAP)
    @Words("a heat bath for each axis of the mesh")
    record PerAxis(
            @Word(
                            value = "temperature of the bath of each axis",
                            required = true,
                            unit = "K",
                            range = Range.POSITIVE,
                            variables = Variable.POSITION,
                            keys = Name.AXIS,
                            example = "{x: 300 K, y: 600 K}")
                    Map<String, Formula> axes)
            implements BathSettings {}

    /** One heat bath. */
    @Shape(Shape.Kind.SCALAR)
    @Words("one heat bath")
    record Common(
            @Word(
                            value = "temperature of the medium",
                            required = true,
                            unit = "K",
                            range = Range.POSITIVE,
                            variables = Variable.POSITION,
                            example = "300 K")
                    Formula value)
            implements BathSettings {}
}
