package ness.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.discrete.particles.ParticleFrame;
import ness.findings.Entry;
import ness.findings.Group;
import ness.grid.Grid;
import ness.physics.Property;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleReservoir;
import ness.thermo.Account;
import ness.thermo.Ledger;
import org.jspecify.annotations.Nullable;

/** The ledger of particles: reservoirs, baths, chemostats, sides, work, entropy, balances. */
final class ParticleLedger {
    private static final String MEDIUM = "medium";

    private final ParticleFrame frame;
    private final DriftDiffusion law;
    private final Ledger ledger;
    private final LedgerGroups all;
    private final Units units;
    private final List<String> sides;
    private final List<String> species;
    private final List<LedgerGroups.Column> columns = new ArrayList<>();
    private final Map<String, @Nullable Property> baths = new LinkedHashMap<>();

    /**
     * @param sides all sides that the config names, closed ones too
     */
    ParticleLedger(ParticleFrame frame, Units units, List<String> sides) {
        this(frame, frame.ledger(), units, sides);
    }

    private ParticleLedger(ParticleFrame frame, Ledger ledger, Units units, List<String> sides) {
        this.frame = frame;
        this.units = units;
        this.sides = sides;
        law = frame.problem().law();
        this.ledger = ledger;
        all = new LedgerGroups(ledger, units);
        species = law.species().stream().map(Species::name).toList();
        for (String name : species) columns.add(all.flow(name, "1/s"));
        columns.add(all.entropyFlow());
        columns.add(all.flow("energy", "W"));
        if (law.species().stream().anyMatch(s -> s.charge() != 0))
            columns.add(new LedgerGroups.Column("current", "A", this::current));
        Grid grid = frame.problem().grid();
        List<Property> temperature = law.medium().temperature();
        if (!law.medium().bathPerAxis()) baths.put(MEDIUM, temperature.getFirst());
        else
            for (int a = 0; a < 3; a++)
                if (grid.axis(a).resolved())
                    baths.put(MEDIUM + "_" + grid.axis(a).name(), temperature.get(a));
    }

    private double current(Account account) {
        double sum = 0;
        for (Species s : law.species())
            if (s.charge() != 0)
                sum += s.charge() * law.constants().charge() * all.amount(s.name(), account);
        return sum;
    }

    /** The same of rates summed over time. */
    ParticleLedger summed(Ledger totals) {
        return new ParticleLedger(frame, totals, units.summed(), sides);
    }

    private boolean summed() {
        return ledger != frame.ledger();
    }

    /** Groups in the order of the JSON document, quantities excepted. */
    List<Group> groups() {
        return List.of(
                reservoirs(),
                all.boundaries(sides, columns),
                Group.named("sources")
                        .put("work", all.amount("work", Account.WORK), units.of("W"))
                        .build(),
                all.entropy(),
                balances());
    }

    private Group reservoirs() {
        List<ParticleReservoir> known = frame.problem().reservoirs();
        List<String> names = new ArrayList<>(known.stream().map(ParticleReservoir::name).toList());
        names.addAll(baths.keySet());
        Map<String, Chemostat> chemostats = new LinkedHashMap<>();
        for (Chemostat each : law.chemostats()) chemostats.put(each.name(), each);
        names.addAll(chemostats.keySet());
        Group.Builder group = Group.named("reservoirs");
        all.byReservoir(names)
                .forEach((name, accounts) -> {
                    Group.Builder one = Group.named(name);
                    Chemostat chemostat = chemostats.get(name);
                    List<LedgerGroups.Column> shown = columns;
                    if (baths.containsKey(name)) {
                        constant(one, "temperature", baths.get(name), "K");
                        shown = List.of(all.flow("heat", "W"), all.entropyFlow());
                    } else if (chemostat != null) {
                        constant(one, name, chemostat.density(), "m^-3");
                        shown = List.of(all.flow(name, "1/s"), all.entropyFlow());
                    } else {
                        for (int r = 0; r < known.size(); r++)
                            if (known.get(r).name().equals(name)) state(one, r);
                    }
                    all.sums(shown, accounts).forEach(one::put);
                    group.put(one.build());
                });
        return group.build();
    }

    private void constant(
            Group.Builder group, String name, @Nullable Property property, String unit) {
        if (!summed() && property != null && property.expression().isConstant())
            group.put(name, property.expression().value(), units.of(unit));
    }

    /** What a reservoir is like, as far as it is the same everywhere. */
    private void state(Group.Builder group, int r) {
        if (summed()) return;
        numbers(frame.reservoirDensity()[r], "m^-3").forEach(group::put);
        constant(group, "voltage", frame.problem().reservoirs().get(r).voltage(), "V");
        List<Entry> potentials = numbers(frame.chemicalPotential()[r], "J");
        if (!potentials.isEmpty()) group.put(new Group("chemical_potential", potentials));
    }

    /** The numbers that there are, under the names of their species. */
    private List<Entry> numbers(double[] bySpecies, String unit) {
        List<Entry> numbers = new ArrayList<>();
        for (int s = 0; s < species.size(); s++)
            if (!Double.isNaN(bySpecies[s]))
                numbers.add(new Entry.Scalar(species.get(s), bySpecies[s], units.of(unit)));
        return numbers;
    }

    private Group balances() {
        Group.Builder group = Group.named("balances");
        for (int s = 0; s < species.size(); s++) {
            String name = species.get(s);
            double imbalance =
                    Math.max(ledger.imbalance(name), summed() ? 0 : frame.worstResidual()[s]);
            group.put(all.balance(name, "1/s", ledger.source(name), imbalance));
        }
        List<String> energies = List.of("energy", "heat", "work");
        double source = energies.stream().mapToDouble(ledger::source).sum();
        return group.put(all.balance("energy", "W", source, ledger.imbalance(energies))).build();
    }
}
