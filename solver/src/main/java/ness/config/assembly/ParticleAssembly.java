package ness.config.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.config.Resolved;
import ness.config.settings.InitialSettings;
import ness.config.settings.Settings;
import ness.expression.Formula;
import ness.grid.Grid;
import ness.grid.GridSites;
import ness.grid.Region;
import ness.physics.Property;
import ness.physics.driftdiffusion.BathSettings;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.Constants;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.DriftDiffusionSettings;
import ness.physics.driftdiffusion.Electrostatics;
import ness.physics.driftdiffusion.ElectrostaticsSettings;
import ness.physics.driftdiffusion.ElectrostaticsSettings.Permittivity;
import ness.physics.driftdiffusion.Medium;
import ness.physics.driftdiffusion.Reaction;
import ness.physics.driftdiffusion.ReactionSettings;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleProblem;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** Builds the problem of particles that the words of a config describe. */
final class ParticleAssembly {
    private final Resolved config;
    private final Settings settings;
    private final DriftDiffusionSettings words;
    private final Grid grid;
    private final GridFaults faults;
    private final GridSites cells;

    ParticleAssembly(Resolved config, DriftDiffusionSettings words, Grid grid, GridFaults faults) {
        this.config = config;
        settings = config.settings();
        this.words = words;
        this.grid = grid;
        this.faults = faults;
        cells = GridSites.cells(grid, Assembly.solid(grid));
    }

    /** The problem; adds to the warnings each piece of a side that touches nothing. */
    ParticleProblem problem(List<String> warnings) {
        DriftDiffusion law = law();
        List<String> names = law.species().stream().map(Species::name).toList();
        ParticleContacts touching =
                new ParticleContacts(
                        settings, names, law.electrostatics() != null, grid, faults, warnings);
        ParticleProblem problem =
                new ParticleProblem(
                        grid,
                        law,
                        touching.reservoirs(),
                        touching.contacts(),
                        words.amount(),
                        initial());
        new PeriodicLandscape(grid, faults).check(law);
        new ReactionCycles(law.reactions(), faults).check(cells);
        new ParticleAmounts(config, problem, faults).check();
        return problem;
    }

    private DriftDiffusion law() {
        List<Species> species = new ArrayList<>();
        words.species()
                .forEach((name, each) ->
                        species.add(
                                new Species(
                                        name,
                                        each.charge(),
                                        each.motility(),
                                        sound(
                                                each.coefficient(),
                                                each.motility().word(),
                                                Range.POSITIVE),
                                        optional(each.potentialEnergy(), "potential_energy"))));
        List<Chemostat> chemostats = new ArrayList<>();
        words.chemostats()
                .forEach((name, density) ->
                        chemostats.add(
                                new Chemostat(
                                        name,
                                        sound(density, "density of " + name, Range.NON_NEGATIVE))));
        ElectrostaticsSettings field = words.electrostatics();
        return new DriftDiffusion(
                species,
                medium(),
                field == null ? null : electrostatics(field),
                chemostats,
                words.reactions().stream().map(this::reaction).toList(),
                settings.units() == Settings.Units.REDUCED ? Constants.REDUCED : Constants.SI);
    }

    private Medium medium() {
        return new Medium(
                temperature(),
                words.temperature() instanceof BathSettings.PerAxis,
                words.convention(),
                optional(words.potentialEnergy(), "potential_energy"),
                along(words.force(), "force"),
                along(words.velocity(), "velocity"));
    }

    private List<Property> temperature() {
        return switch (words.temperature()) {
            case BathSettings.Common(Formula value) ->
                    Collections.nCopies(3, sound(value, "temperature", Range.POSITIVE));
            case BathSettings.PerAxis(Map<String, Formula> axes) -> {
                List<Property> baths = new ArrayList<>();
                for (int axis = 0; axis < 3; axis++) {
                    Formula bath = axes.get(grid.axis(axis).name());
                    Formula any = bath == null ? axes.values().iterator().next() : bath;
                    baths.add(sound(any, "temperature", Range.POSITIVE));
                }
                yield baths;
            }
        };
    }

    /** Components along the three axes; null where there is none. */
    private List<@Nullable Property> along(Map<String, Formula> given, String name) {
        List<@Nullable Property> components = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Formula formula = given.get(grid.axis(axis).name());
            boolean none =
                    formula == null || (formula.isConstant() && formula.expression().value() == 0);
            components.add(none ? null : optional(formula, name));
        }
        return components;
    }

    private Electrostatics electrostatics(ElectrostaticsSettings field) {
        boolean[] used = Assembly.used(grid);
        List<Property> permittivity = new ArrayList<>();
        for (int number = 0; number < used.length; number++) {
            Region region = grid.regions().get(number);
            permittivity.add(
                    used[number] && !region.isVoid()
                            ? permittivity(field.permittivity(), number)
                            : Property.constant("permittivity", 1, Range.POSITIVE));
        }
        return new Electrostatics(permittivity, optional(field.fixedCharge(), "fixed_charge"));
    }

    private Property permittivity(Permittivity given, int region) {
        Formula formula =
                switch (given) {
                    case Permittivity.Common(Formula value) -> value;
                    case Permittivity.ByRegion(Map<String, Formula> regions) -> {
                        Formula own = regions.get(grid.regions().get(region).name());
                        yield own == null ? regions.get("default") : own;
                    }
                };
        if (formula == null) throw new IllegalStateException("regions were checked");
        Property property = ContactAssembly.property(formula, "permittivity", Range.POSITIVE);
        return faults.sound(property, GridSites.cells(grid, cellsOf(region)));
    }

    private int[] cellsOf(int region) {
        int[] found = Assembly.solid(grid);
        int n = 0;
        for (int c : found) if (grid.region(c) == region) found[n++] = c;
        return java.util.Arrays.copyOf(found, n);
    }

    private Reaction reaction(ReactionSettings given) {
        Formula constant = given.equilibriumConstant();
        return new Reaction(
                given.equation().text(),
                given.equation().left(),
                given.equation().right(),
                sound(given.forward(), "forward", Range.NON_NEGATIVE),
                constant == null ? null : sound(constant, "equilibrium_constant", Range.POSITIVE));
    }

    private Map<String, Property> initial() {
        Map<String, Property> initial = new LinkedHashMap<>();
        if (settings.solve().initial() instanceof InitialSettings.Particles start) {
            start.densities()
                    .forEach((name, density) ->
                            initial.put(
                                    name,
                                    sound(density, "density of " + name, Range.NON_NEGATIVE)));
            Property potential = optional(start.potential(), "potential");
            if (potential != null) initial.put("potential", potential);
        }
        return initial;
    }

    private @Nullable Property optional(@Nullable Formula formula, String name) {
        return formula == null ? null : sound(formula, name, Range.ANY);
    }

    /** A property; where it is not allowed in some cell, a number in its place. */
    private Property sound(Formula formula, String name, Range range) {
        return faults.sound(ContactAssembly.property(formula, name, range), cells);
    }
}
