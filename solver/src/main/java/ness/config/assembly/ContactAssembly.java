package ness.config.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.settings.HeatPieceSettings;
import ness.config.settings.HeatReservoirSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.physics.Property;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.Reservoir;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** What heat passes to or from at each side. */
final class ContactAssembly {
    private final Grid grid;
    private final GridFaults faults;
    private final boolean reduced;
    private final Map<String, Reservoir> reservoirs = new LinkedHashMap<>();
    private final List<Contact> contacts = new ArrayList<>();

    /** Finds all contacts; adds to the warnings each piece that touches nothing. */
    ContactAssembly(Settings settings, Grid grid, GridFaults faults, List<String> warnings) {
        this.grid = grid;
        this.faults = faults;
        reduced = settings.units() == Settings.Units.REDUCED;
        settings.reservoirs()
                .forEach((name, words) -> {
                    if (words instanceof HeatReservoirSettings heat)
                        reservoirs.put(name, reservoir(name, heat));
                });
        new SideAssembly(
                        grid,
                        faults,
                        warnings,
                        (piece, places) -> {
                            if (piece instanceof HeatPieceSettings heat) touch(heat, places);
                        })
                .run(settings.boundaries());
    }

    private static Reservoir reservoir(String name, HeatReservoirSettings words) {
        Double capacity = words.heatCapacity();
        Formula supply = words.supply();
        Property given =
                supply == null
                        ? Property.constant("supply", 0, Range.ANY)
                        : property(supply, "supply", Range.ANY);
        return new Reservoir(
                name,
                property(words.temperature(), "temperature", Range.POSITIVE),
                capacity == null ? null : new Reservoir.Store(capacity, given));
    }

    List<Reservoir> reservoirs() {
        return List.copyOf(reservoirs.values());
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    static Property property(Formula formula, String name, Range range) {
        return new Property(formula.path(), name, formula.expression(), range);
    }

    private void touch(HeatPieceSettings piece, SideAssembly.Places places) {
        BoundaryCondition condition = condition(piece, places.sites(grid));
        contacts.add(
                new Contact(
                        places.side(),
                        places.axis(),
                        places.end(),
                        places.faces(),
                        places.cells(),
                        condition));
    }

    private BoundaryCondition condition(HeatPieceSettings piece, GridSites sites) {
        Formula flux = piece.flux();
        if (flux != null)
            return new BoundaryCondition.Flux(
                    faults.sound(property(flux, "flux", Range.ANY), sites));
        Reservoir named = reservoirs.get(piece.reservoir());
        if (named == null) throw new IllegalStateException("reservoir was checked");
        Reservoir reservoir =
                new Reservoir(named.name(), faults.sound(named.state(), sites), named.store());
        Formula emissivity = piece.emissivity();
        if (piece.conductance() == null && emissivity == null)
            return new BoundaryCondition.Held(reservoir);
        if (emissivity != null && reduced)
            faults.add(
                    emissivity.path(),
                    "radiation needs units: SI",
                    "reduced units leave Stefan-Boltzmann's constant open");
        return new BoundaryCondition.Exchange(
                reservoir,
                contact(piece.conductance(), "conductance", Range.NON_NEGATIVE, sites),
                contact(emissivity, "emissivity", Range.UNIT_INTERVAL, sites));
    }

    private Property contact(@Nullable Formula formula, String name, Range range, GridSites sites) {
        return formula == null
                ? Property.constant(name, 0, range)
                : faults.sound(property(formula, name, range), sites);
    }
}
