package ness.expression;

/** Opens the files that {@code table("file.csv", T)} names. */
@FunctionalInterface
public interface Tables {
    /**
     * Reads one table; what it throws passes through {@link Expression#parse}.
     *
     * @param path as written between the quotes
     * @param offset index of the path's first char in the expression, for the place of an error
     */
    MonotoneCubic open(String path, int offset);
}
