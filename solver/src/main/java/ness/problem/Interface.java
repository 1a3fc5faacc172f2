package ness.problem;

import ness.physics.Property;

/**
 * Inner faces with a contact resistance between the regions on both sides.
 *
 * @param axis that the faces lie across
 * @param faces their indices
 * @param conductance of the contact [W m^-2 K^-1]
 */
public record Interface(int axis, int[] faces, Property conductance) {
    /** The same faces with the conductance of a time [s]. */
    Interface atTime(double time) {
        return new Interface(axis, faces, conductance.atTime(time));
    }
}
