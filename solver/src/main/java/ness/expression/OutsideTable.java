package ness.expression;

/**
 * An argument that a table does not cover.
 *
 * @param table the file's name as written
 * @param argument the value asked for
 * @param from first abscissa of the table
 * @param to last abscissa of the table
 */
public record OutsideTable(String table, double argument, double from, double to) {}
