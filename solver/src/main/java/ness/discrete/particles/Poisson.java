package ness.discrete.particles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.driftdiffusion.Electrostatics;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.FieldCondition;

/**
 * Poisson's equation on the grid (theory T70): what couples the potentials of cells, walls and
 * fixed charge.
 */
final class Poisson {
    /** By axis and face, epsilon A / distance [F]; 0 where nothing passes. */
    final double[][] coupling = new double[3][0];

    /** Fixed charge of each cell [C]. */
    final double[] fixed;

    /** Walls that hold the field. */
    final List<Plate> plates = new ArrayList<>();

    private final Discretised of;
    private final Map<Long, double[]> held = new HashMap<>();

    /**
     * A wall whose potential or charge is given.
     *
     * @param contact the faces
     * @param coupling of each place [F]
     * @param voltage of each place [V], as driven; empty where a charge is given
     * @param full the voltage of the problem
     * @param charge of each place [C]; empty where a voltage is given
     */
    record Plate(
            ParticleContact contact,
            double[] coupling,
            double[] voltage,
            double[] full,
            double[] charge) {}

    Poisson(Discretised of, Electrostatics words) {
        this.of = of;
        Grid grid = of.grid;
        double[] permittivity = permittivity(grid, words);
        int[] solid = of.solid();
        fixed = new double[grid.cells()];
        double[] charge = Energies.values(words.fixedCharge(), GridSites.cells(grid, solid));
        for (int i = 0; i < solid.length; i++) fixed[solid[i]] = charge[i] * grid.volume(solid[i]);
        for (int axis = 0; axis < 3; axis++) {
            if (!grid.axis(axis).resolved()) continue;
            HalfCells paths = new HalfCells(grid, axis);
            double[] into = new double[grid.faces(axis)];
            FaceLoop.forEach(
                    grid,
                    axis,
                    (face, left, right) ->
                            into[face] =
                                    1
                                            / (paths.half(left, 1) / permittivity[left]
                                                    + paths.half(right, 0) / permittivity[right]));
            coupling[axis] = into;
            for (ParticleContact contact : of.problem.contacts())
                if (contact.axis() == axis) plate(contact, paths, permittivity);
        }
    }

    private double[] permittivity(Grid grid, Electrostatics words) {
        double[] all = new double[grid.cells()];
        int[] solid = of.solid();
        for (int region = 0; region < words.permittivity().size(); region++) {
            int number = region;
            int[] cells =
                    java.util.Arrays.stream(solid).filter(c -> grid.region(c) == number).toArray();
            if (cells.length == 0) continue;
            double[] values = words.permittivity().get(region).at(GridSites.cells(grid, cells));
            for (int i = 0; i < cells.length; i++) all[cells[i]] = values[i];
        }
        return all;
    }

    private void plate(ParticleContact contact, HalfCells paths, double[] permittivity) {
        FieldCondition field = contact.field();
        if (field == null) return;
        Grid grid = of.grid;
        GridSites sites = Contact.sites(grid, contact.axis(), contact.faces());
        int n = contact.cells().length;
        double[] through = new double[n];
        for (int i = 0; i < n; i++) {
            int cell = contact.cells()[i];
            through[i] = permittivity[cell] / paths.half(cell, contact.end());
        }
        double[] none = new double[0];
        Plate plate =
                switch (field) {
                    case FieldCondition.Voltage voltage -> {
                        double[] full = voltage.potential().at(sites);
                        yield new Plate(contact, through, full.clone(), full, none);
                    }
                    case FieldCondition.SurfaceCharge surface -> {
                        double[] charge = surface.charge().at(sites);
                        for (int i = 0; i < n; i++)
                            charge[i] *=
                                    grid.area(contact.axis(), contact.end(), contact.cells()[i]);
                        yield new Plate(contact, through, none, none, charge);
                    }
                };
        for (int i = 0; i < n; i++) {
            double[] entry = {plates.size(), i};
            held.put(key(contact.axis(), contact.faces()[i]), entry);
        }
        plates.add(plate);
    }

    private static long key(int axis, int face) {
        return 4L * face + axis;
    }

    /**
     * Sets all voltages to their mean plus a fraction of what they differ from it: the way by which
     * a search approaches a strong drive.
     */
    void drive(double fraction) {
        double mean = meanVoltage();
        for (Plate plate : plates)
            for (int i = 0; i < plate.voltage.length; i++)
                plate.voltage[i] = mean + fraction * (plate.full[i] - mean);
    }

    /** Mean of the voltages of all places; 0 where none is given. */
    double meanVoltage() {
        double sum = 0;
        int n = 0;
        for (Plate plate : plates)
            for (double v : plate.full) {
                sum += v;
                n++;
            }
        return n == 0 ? 0 : sum / n;
    }

    /** Whether some wall holds the potential. */
    boolean grounded() {
        return plates.stream().anyMatch(p -> p.voltage.length > 0);
    }

    /** Potential of the wall at a face, beside a cell's. */
    double wall(int axis, int face, double inside) {
        double[] entry = held.get(key(axis, face));
        if (entry == null) return inside;
        Plate plate = plates.get((int) entry[0]);
        int place = (int) entry[1];
        return plate.voltage.length > 0
                ? plate.voltage[place]
                : inside + plate.charge[place] / plate.coupling[place];
    }

    /** Whether the potential of the wall at a face is given. */
    boolean holds(int axis, int face) {
        double[] entry = held.get(key(axis, face));
        return entry != null && plates.get((int) entry[0]).voltage.length > 0;
    }

    /** For each contact of the problem the potential of its walls. */
    double[][] walls(double[] potential) {
        List<ParticleContact> contacts = of.problem.contacts();
        double[][] all = new double[contacts.size()][];
        for (int c = 0; c < all.length; c++) {
            ParticleContact contact = contacts.get(c);
            all[c] = new double[contact.cells().length];
            for (int i = 0; i < all[c].length; i++)
                all[c][i] = wall(contact.axis(), contact.faces()[i], potential[contact.cells()[i]]);
        }
        return all;
    }
}
