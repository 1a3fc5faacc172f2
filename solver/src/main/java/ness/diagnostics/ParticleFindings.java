package ness.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.discrete.particles.Verdict;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.FaceField;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.grid.Grid;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleContact;
import ness.thermo.Ledger;

/** What a frame of particles shows: densities, potential, fluxes, and what faces carried. */
final class ParticleFindings implements FrameFindings {
    private static final String POTENTIAL = "potential";

    /** An affinity that loops without drive may have [k_B]. */
    private static final double ROUNDING = 1e-9;

    private final ParticleFrame frame;
    private final GridFields fields;
    private final List<String> species;
    private final List<Entry> ledger;
    private final ParticleLedger booked;

    /**
     * @param sides all sides that the config names, closed ones too
     */
    ParticleFindings(ParticleFrame frame, Units units, List<String> sides) {
        this.frame = frame;
        fields = new GridFields(grid(), units);
        species = frame.problem().law().species().stream().map(Species::name).toList();
        booked = new ParticleLedger(frame, units, sides);
        List<Entry> all = new ArrayList<>(booked.groups());
        all.add(new Entry.Flag("detailed_balance", frame.verdict().detailedBalance()));
        ledger = List.copyOf(all);
    }

    @Override
    public Grid grid() {
        return frame.problem().grid();
    }

    @Override
    public Mesh mesh() {
        return fields.mesh(species.size() + (frame.potential() == null ? 0 : 1));
    }

    @Override
    public List<CellField> cellFields() {
        List<CellField> all = new ArrayList<>();
        for (int s = 0; s < species.size(); s++) {
            String name = species.get(s);
            all.add(fields.cells(name, "m^-3", "density of " + name, frame.density()[s]));
        }
        double[] potential = frame.potential();
        if (potential != null)
            all.add(fields.cells(POTENTIAL, "V", "electric potential", potential));
        all.add(fields.production(frame.cellProduction()));
        for (int s = 0; s < species.size(); s++)
            all.addAll(fields.fluxDensities(species.get(s), "m^-2 s^-1", frame.flow()[s]));
        for (int s = 0; s < species.size(); s++) gains(all, s);
        double[][] affinity = frame.cycleAffinity();
        for (int s = 0; affinity != null && s < species.size(); s++)
            all.add(
                    fields.cells(
                            s == 0 ? "cycle_affinity" : species.get(s) + "_cycle_affinity",
                            "1",
                            "affinity in k_B of the loops of %s around the cell's corners"
                                    .formatted(species.get(s)),
                            affinity[s]));
        return all;
    }

    private void gains(List<CellField> all, int s) {
        String name = species.get(s);
        double[] source = frame.source()[s];
        if (source != null)
            all.add(
                    fields.densities(
                            name + "_source",
                            "m^-3 s^-1",
                            name + " made by reactions, per volume",
                            source));
        double[] surface = frame.surfaceFlow()[s];
        if (surface != null)
            all.add(
                    fields.cells(
                            "surface_" + name + "_flow",
                            "1/s",
                            name + " into each cell through the surface",
                            surface));
    }

    @Override
    public List<FaceField> faceFields() {
        List<FaceField> all = new ArrayList<>();
        for (int s = 0; s < species.size(); s++)
            all.addAll(fields.flows(species.get(s), "1/s", frame.flow()[s]));
        all.addAll(fields.production(frame.faceProduction()));
        for (int s = 0; s < species.size(); s++)
            all.addAll(
                    fields.faces(
                            species.get(s) + "_affinity",
                            "1",
                            "affinity in k_B of %s passing each face".formatted(species.get(s)),
                            frame.affinity()[s]));
        return all;
    }

    @Override
    public List<Entry> ledger() {
        return ledger;
    }

    @Override
    public List<Entry> totals(Ledger summed) {
        return List.copyOf(booked.summed(summed).groups());
    }

    @Override
    public List<String> unknowns() {
        List<String> names = new ArrayList<>(species);
        if (frame.potential() != null) names.add(POTENTIAL);
        return names;
    }

    @Override
    public Group quantities() {
        Verdict verdict = frame.verdict();
        Group.Builder group = Group.named("quantities");
        if (!tells(verdict)) return group.build();
        if (!Double.isNaN(verdict.largestAffinity()))
            group.put(
                    "largest_cycle_affinity",
                    verdict.largestAffinity(),
                    "1",
                    "largest affinity of a loop in k_B");
        if (!verdict.where().isEmpty()) group.put("largest_cycle_affinity_at", verdict.where());
        return group.build();
    }

    /** Not where something drives that is in no loop of edges: reactions, fluxes. */
    private static boolean tells(Verdict verdict) {
        return verdict.detailedBalance() || !(verdict.largestAffinity() < ROUNDING);
    }

    @Override
    public Map<String, Interpolation> between() {
        Map<String, Interpolation> between = new LinkedHashMap<>();
        for (int s = 0; s < species.size(); s++)
            between.put(species.get(s), new Interpolation(grid(), frame.density()[s], walls(s)));
        double[] potential = frame.potential();
        if (potential != null)
            between.put(POTENTIAL, new Interpolation(grid(), potential, charged()));
        return between;
    }

    /** The walls that a species passes. */
    private Interpolation.Walls walls(int s) {
        Interpolation.Walls walls = new Interpolation.Walls();
        List<ParticleContact> contacts = frame.problem().contacts();
        for (int c = 0; c < contacts.size(); c++) {
            ParticleContact at = contacts.get(c);
            if (!(at.passages().get(s) instanceof ParticleContact.Passage.Closed))
                walls.put(at.axis(), at.end(), at.cells(), frame.wallDensity()[c][s]);
        }
        return walls;
    }

    /** The walls that hold the field. */
    private Interpolation.Walls charged() {
        Interpolation.Walls walls = new Interpolation.Walls();
        double[][] potential = frame.wallPotential();
        List<ParticleContact> contacts = frame.problem().contacts();
        for (int c = 0; potential != null && c < contacts.size(); c++) {
            ParticleContact at = contacts.get(c);
            if (at.field() != null) walls.put(at.axis(), at.end(), at.cells(), potential[c]);
        }
        return walls;
    }

    @Override
    public List<String> warnings() {
        return frame.warnings();
    }

    @Override
    public Map<String, String> aliases() {
        return frame.potential() == null ? Map.of() : Map.of("voltage", POTENTIAL);
    }

    @Override
    public Map<String, double[][]> flows() {
        Map<String, double[][]> flows = new LinkedHashMap<>();
        for (int s = 0; s < species.size(); s++) flows.put(species.get(s), frame.flow()[s]);
        return flows;
    }
}
