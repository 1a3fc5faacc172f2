package ness.config.settings;

import java.util.List;
import ness.words.Checked.Complaints;

/** What the words of an axis must fulfil together. */
final class AxisRules {
    /** Shorter and longer axes have volumes outside the range of numbers. */
    private static final double SHORTEST = 1e-100;

    private static final double LONGEST = 1e100;

    private AxisRules() {}

    static void check(AxisSettings axis, Complaints complaints) {
        if (axis.cells() != null) {
            checkUniform(axis, complaints);
        } else {
            refuse(axis.to() != null, "to", complaints);
            refuse(axis.growth() != null, "growth", complaints);
            if (!axis.faces().isEmpty()) {
                refuse(axis.from() != null, "from", complaints);
                checkFaces(axis.faces(), complaints);
            } else {
                checkSegments(axis, complaints);
            }
        }
    }

    private static void checkUniform(AxisSettings axis, Complaints complaints) {
        if (axis.from() == null) {
            complaints.add("", "missing key \"from\"", null);
        }
        if (axis.to() == null) {
            complaints.add("", "missing key \"to\"", null);
        }
        if (axis.from() != null && axis.to() != null) {
            checkPiece(axis.from(), axis.pieces().getFirst(), "", complaints);
        }
    }

    private static void checkSegments(AxisSettings axis, Complaints complaints) {
        if (axis.segments().isEmpty()) {
            complaints.add("", "expected at least one cell", null);
            return;
        }
        if (axis.from() == null) {
            complaints.add("", "missing key \"from\"", null);
            return;
        }
        double start = axis.from();
        for (int i = 0; i < axis.segments().size(); i++) {
            SegmentSettings piece = axis.segments().get(i);
            checkPiece(start, piece, "segments[" + i + "].", complaints);
            start = piece.to();
        }
    }

    private static void checkPiece(
            double from, SegmentSettings piece, String prefix, Complaints complaints) {
        if (!(piece.to() > from)) {
            complaints.add(
                    prefix + "to",
                    "expected a value greater than " + from + ", got " + piece.to(),
                    "an axis runs from a smaller to a larger coordinate");
            return;
        }
        if (!isLength(piece.to() - from)) {
            complaints.add(
                    prefix + "to",
                    "expected a length from %s to %s, got %s"
                            .formatted(SHORTEST, LONGEST, piece.to() - from),
                    null);
            return;
        }
        double smallest = smallestWidth(piece.to() - from, piece.cells(), piece.growth());
        double rounding = Math.ulp(Math.max(Math.abs(from), Math.abs(piece.to())));
        boolean storable = piece.cells() < Integer.MAX_VALUE;
        if ((storable || piece.growth() != 1) && !(smallest > 4 * rounding)) {
            complaints.add(
                    prefix + (piece.growth() == 1 ? "cells" : "growth"),
                    "the smallest of "
                            + piece.cells()
                            + " cells would be "
                            + smallest
                            + " wide, under the rounding of the coordinate",
                    piece.growth() == 1 ? "fewer cells" : "a growth nearer to 1, or fewer cells");
        }
    }

    private static boolean isLength(double length) {
        return length >= SHORTEST && length <= LONGEST;
    }

    private static double smallestWidth(double length, long cells, double growth) {
        double ratio = growth < 1 ? 1 / growth : growth;
        return ratio == 1
                ? length / cells
                : length * (ratio - 1) / Math.expm1(cells * Math.log(ratio));
    }

    private static void checkFaces(List<Double> faces, Complaints complaints) {
        if (faces.size() < 2) {
            complaints.add("faces", "expected at least two faces, got " + faces.size(), null);
        }
        for (int i = 1; i < faces.size(); i++) {
            double from = faces.get(i - 1);
            double to = faces.get(i);
            if (!isLength(to - from)) {
                complaints.add(
                        "faces[" + i + "]",
                        "expected %s faces, got %s after %s"
                                .formatted(to > from ? "less distant" : "rising", to, from),
                        null);
                return;
            }
        }
    }

    private static void refuse(boolean present, String key, Complaints complaints) {
        if (present) {
            complaints.add(key, "means something only beside cells", null);
        }
    }
}
