package ness.config.settings;

import java.util.List;
import ness.words.Checked;
import ness.words.Shape;
import ness.words.Word;
import ness.words.Words;

/** What happens at a side. */
public sealed interface Boundary {
    /** The pieces of the side; the first whose condition holds wins; the rest is closed. */
    List<PieceSettings> pieces();

    /** Nothing passes. */
    @Shape(value = Shape.Kind.SCALAR, word = "closed")
    @Words("nothing passes")
    record Closed() implements Boundary {
        @Override
        public List<PieceSettings> pieces() {
            return List.of();
        }
    }

    /** The same all along. */
    @Shape(Shape.Kind.MAP)
    @Words("the same all along")
    record Whole(
            @Word(value = "what touches it", required = true, example = "{reservoir: hot}")
                    PieceSettings piece)
            implements Boundary, Checked {
        @Override
        public void check(Complaints complaints) {
            if (piece.where() != null) {
                complaints.add(
                        "where",
                        "means something only in a list of pieces",
                        "[{where: ..., ...}]; the rest of the side is closed then");
            }
        }

        @Override
        public List<PieceSettings> pieces() {
            return List.of(piece);
        }
    }

    /** Split by conditions. */
    @Shape(Shape.Kind.LIST)
    @Words("split by conditions; the first that holds wins, the rest is closed")
    record Split(
            @Word(
                            value = "the pieces",
                            required = true,
                            example = "[{where: x < 1, reservoir: hot}]")
                    List<PieceSettings> pieces)
            implements Boundary, Checked {
        @Override
        public void check(Complaints complaints) {
            if (pieces.isEmpty()) {
                complaints.add(
                        "", "expected at least one piece", "closed says that nothing passes");
            }
            for (int i = 0; i < pieces.size(); i++) {
                if (pieces.get(i).where() == null) {
                    complaints.add(
                            "[" + i + "]", "missing key \"where\"", "which part of the side?");
                }
            }
        }
    }
}
