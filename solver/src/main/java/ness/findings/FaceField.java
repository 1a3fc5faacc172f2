package ness.findings;

/**
 * A number for each face that stands across one axis, one more along that axis than there are
 * cells, otherwise in the order of {@link Values}: with shape (nx, ny, nz) of cells and the first
 * axis, index i + (nx + 1)(j + ny k). Positive towards the growing coordinate; 0 in voids, never
 * NaN.
 *
 * @param axis the name of the axis, as in {@link Axis#name}
 */
public record FaceField(String name, String unit, String longName, String axis, Values values)
        implements Finding {}
