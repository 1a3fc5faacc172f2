package ness.grid;

/**
 * A part of the grid with one material, or none.
 *
 * @param name the material's name; {@code default} is what no other region covers
 * @param isVoid whether the region is left out of the domain
 */
public record Region(String name, boolean isVoid) {}
