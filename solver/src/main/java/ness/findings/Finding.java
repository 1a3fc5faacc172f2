package ness.findings;

import java.util.List;

/**
 * One result that can be written and printed: a number, a field over the mesh, a series or a table.
 */
public sealed interface Finding permits Entry.Scalar, CellField, FaceField, Series, Table {
    /** The name of the dataset. */
    String name();

    /** What it is, in words; may be empty. */
    String longName();

    /** Throws when two findings would be written under one name. */
    static void requireDistinct(List<? extends Finding> findings) {
        long names = findings.stream().map(Finding::name).distinct().count();
        if (names != findings.size()) {
            throw new IllegalArgumentException(
                    "findings of the same name: "
                            + findings.stream().map(Finding::name).sorted().toList());
        }
    }
}
