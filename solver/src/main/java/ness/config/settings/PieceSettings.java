package ness.config.settings;

import ness.expression.Formula;
import ness.words.ByModel;
import org.jspecify.annotations.Nullable;

/** What touches a side or a piece of it, which depends on the model. */
@ByModel
public sealed interface PieceSettings permits HeatPieceSettings, ParticlePieceSettings {
    /** Which part of the side: true where not 0; null = all. */
    @Nullable Formula where();

    /** Name of the reservoir that it touches; null = none. */
    @Nullable String reservoir();

    /** Whether it would hold the whole body at the reservoir's state if it were its surface. */
    boolean isIdeal();
}
