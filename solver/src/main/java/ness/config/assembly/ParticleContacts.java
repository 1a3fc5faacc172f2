package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.settings.ParticlePieceSettings;
import ness.config.settings.ParticleReservoirSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.problem.Contact;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.FieldCondition;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** What particles and their field pass to or from at each side. */
final class ParticleContacts {
    private final Grid grid;
    private final GridFaults faults;
    private final List<String> species;
    private final boolean charged;
    private final Map<String, ParticleReservoir> reservoirs = new LinkedHashMap<>();
    private final List<ParticleContact> contacts = new ArrayList<>();

    /**
     * Finds all contacts; adds to the warnings each piece that touches nothing.
     *
     * @param species names in the law's order
     * @param charged whether there is a field
     */
    ParticleContacts(
            Settings settings,
            List<String> species,
            boolean charged,
            Grid grid,
            GridFaults faults,
            List<String> warnings) {
        this.grid = grid;
        this.faults = faults;
        this.species = species;
        this.charged = charged;
        settings.reservoirs()
                .forEach((name, words) -> {
                    if (words instanceof ParticleReservoirSettings particles)
                        reservoirs.put(name, reservoir(name, particles));
                });
        new SideAssembly(
                        grid,
                        faults,
                        warnings,
                        (piece, places) -> {
                            if (piece instanceof ParticlePieceSettings particles)
                                touch(particles, places);
                        })
                .run(settings.boundaries());
    }

    List<ParticleReservoir> reservoirs() {
        return List.copyOf(reservoirs.values());
    }

    List<ParticleContact> contacts() {
        return List.copyOf(contacts);
    }

    private ParticleReservoir reservoir(String name, ParticleReservoirSettings words) {
        List<Content> contents = new ArrayList<>();
        for (String each : species) contents.add(content(each, words));
        Formula voltage = words.voltage();
        return new ParticleReservoir(
                name,
                contents,
                voltage == null ? null : ContactAssembly.property(voltage, "voltage", Range.ANY),
                words.volume());
    }

    private static Content content(String species, ParticleReservoirSettings words) {
        Formula potential = words.chemicalPotential().get(species);
        if (potential != null)
            return new Content.Potential(
                    ContactAssembly.property(potential, "chemical_potential", Range.ANY));
        return switch (words.contents().get(species)) {
            case ParticleReservoirSettings.Content.Density(Formula density) ->
                    new Content.Density(
                            ContactAssembly.property(
                                    density, "density of " + species, Range.NON_NEGATIVE));
            case ParticleReservoirSettings.Content.Closed _ -> new Content.Closed();
            case null -> throw new IllegalStateException("contents were checked");
        };
    }

    private void touch(ParticlePieceSettings piece, SideAssembly.Places places) {
        GridSites sites = places.sites(grid);
        ParticleReservoir named = reservoirs.get(piece.reservoir());
        ParticleReservoir touched = named == null ? null : sound(named, sites);
        List<Passage> passages = new ArrayList<>();
        for (int s = 0; s < species.size(); s++) passages.add(passage(piece, touched, s, sites));
        boolean surface = places.axis() == Contact.SURFACE;
        contacts.add(
                new ParticleContact(
                        places.side(),
                        places.axis(),
                        places.end(),
                        places.faces(),
                        places.cells(),
                        passages,
                        charged && !surface ? field(piece, touched, sites) : null));
    }

    /** The reservoir; with numbers in place of what is not allowed somewhere at these sites. */
    private ParticleReservoir sound(ParticleReservoir reservoir, GridSites sites) {
        List<Content> contents = new ArrayList<>();
        for (Content content : reservoir.contents())
            contents.add(
                    switch (content) {
                        case Content.Density(Property density) ->
                                new Content.Density(faults.sound(density, sites));
                        case Content.Potential(Property potential) ->
                                new Content.Potential(faults.sound(potential, sites));
                        case Content.Closed closed -> closed;
                    });
        Property voltage = reservoir.voltage();
        ParticleReservoir sound =
                new ParticleReservoir(
                        reservoir.name(),
                        contents,
                        voltage == null ? null : faults.sound(voltage, sites),
                        reservoir.volume());
        return sound.equals(reservoir) ? reservoir : sound;
    }

    private Passage passage(
            ParticlePieceSettings piece,
            @Nullable ParticleReservoir reservoir,
            int number,
            GridSites sites) {
        String name = species.get(number);
        if (piece.absorbing()) return new Passage.Absorbing();
        Formula flux = piece.flux().get(name);
        if (flux != null) return new Passage.Flux(sound(flux, "flux", Range.ANY, sites));
        if (reservoir == null || reservoir.contents().get(number) instanceof Content.Closed)
            return new Passage.Closed();
        if (piece.conductance() == null) return new Passage.Held(reservoir);
        Formula conductance = piece.conductance().of(name);
        if (conductance == null) throw new IllegalStateException("conductance was checked");
        if (conductance.isConstant() && conductance.expression().value() == 0)
            return new Passage.Closed();
        return new Passage.Membrane(
                reservoir, sound(conductance, "conductance", Range.NON_NEGATIVE, sites));
    }

    private @Nullable FieldCondition field(
            ParticlePieceSettings piece, @Nullable ParticleReservoir reservoir, GridSites sites) {
        if (piece.surfaceCharge() != null)
            return new FieldCondition.SurfaceCharge(
                    sound(piece.surfaceCharge(), "surface_charge", Range.ANY, sites));
        if (piece.voltage() != null)
            return new FieldCondition.Voltage(sound(piece.voltage(), "voltage", Range.ANY, sites));
        Property voltage = reservoir == null ? null : reservoir.voltage();
        return voltage == null ? null : new FieldCondition.Voltage(voltage);
    }

    private Property sound(Formula formula, String name, Range range, GridSites sites) {
        return faults.sound(ContactAssembly.property(formula, name, range), sites);
    }
}
