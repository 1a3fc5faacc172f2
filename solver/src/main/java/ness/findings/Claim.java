package ness.findings;

/**
 * A claim of a validation case and what became of it.
 *
 * @param path what it is about: {@code entropy.production}, {@code fields.temperature}, {@code
 *     order of fields.temperature}
 * @param unit of found and expected, and of error and allowed unless they are relative; empty where
 *     nothing was found
 * @param found NaN where there is no such number; of a field, where it is worst
 * @param error how far found is from expected; NaN if it cannot be told
 * @param allowed largest error
 * @param relative whether error and allowed are fractions of what is expected
 * @param remark where, why or from what, in a few words; may be empty
 */
public record Claim(
        String path,
        String unit,
        double found,
        double expected,
        double error,
        double allowed,
        boolean relative,
        String remark) {

    /** Whether the error is allowed; an undefined or infinite one never is. */
    public boolean holds() {
        return error <= allowed && error < Double.POSITIVE_INFINITY;
    }
}
