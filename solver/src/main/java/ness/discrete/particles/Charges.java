package ness.discrete.particles;

import ness.grid.GridSites;
import ness.problem.Contact;
import org.jspecify.annotations.Nullable;

/** What the electric potential adds to the edges: differences of z q_e psi / k_B T. */
final class Charges {
    private final Discretised of;
    private final double @Nullable [] potential;
    private final double @Nullable [] @Nullable [] walls;

    /**
     * The charges at a potential.
     *
     * @param potential of each cell; null without electrostatics
     * @param walls for each contact the potential of the wall at each place
     */
    Charges(Discretised of, double @Nullable [] potential, double @Nullable [] @Nullable [] walls) {
        this.of = of;
        this.potential = potential;
        this.walls = walls;
    }

    static Charges none(Discretised of) {
        return new Charges(of, null, null);
    }

    /** Energy of a particle at a voltage [J]. */
    double energy(int species, double voltage) {
        return of.law.species().get(species).charge() * of.law.constants().charge() * voltage;
    }

    /** Voltage of a cell; 0 without electrostatics. */
    double voltage(int cell) {
        return potential == null ? 0 : potential[cell];
    }

    /** Difference of the energies of two cells [J]. */
    double energyStep(int species, int left, int right) {
        return potential == null ? 0 : energy(species, potential[right] - potential[left]);
    }

    /** The same over k_B T at a face. */
    double step(int species, int axis, int face, int left, int right) {
        return potential == null
                ? 0
                : energyStep(species, left, right) / of.baths.thermal(axis, face);
    }

    /** Voltage of the wall at a place; that of the cell where nothing holds it. */
    double wallVoltage(Wall wall, int place) {
        if (potential == null || walls == null) return 0;
        double[] of = walls[this.of.problem.contacts().indexOf(wall.contact)];
        return of == null ? potential[wall.contact.cells()[place]] : of[place];
    }

    /** Difference of the energies of the cell and its wall [J]. */
    double energyAtWall(Wall wall, int place) {
        if (potential == null || wall.contact.axis() == Contact.SURFACE) return 0;
        return energy(
                wall.species, potential[wall.contact.cells()[place]] - wallVoltage(wall, place));
    }

    /** The same over k_B T. */
    double atWall(Wall wall, int place) {
        if (potential == null) return 0;
        int face = wall.contact.faces()[place];
        return energyAtWall(wall, place) / of.baths.thermal(wall.contact.axis(), face);
    }

    /** Places of a contact. */
    static GridSites sites(Discretised of, Wall wall) {
        return Contact.sites(of.grid, wall.contact.axis(), wall.contact.faces());
    }
}
