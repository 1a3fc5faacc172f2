package ness.steady;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.discrete.GridBalance;
import ness.discrete.particles.ParticleFrame;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.grid.Axis;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.Region;
import ness.linear.choice.LinearSolvers;
import ness.linear.choice.Method;
import ness.parallel.Team;
import ness.physics.Property;
import ness.physics.driftdiffusion.Chemostat;
import ness.physics.driftdiffusion.Constants;
import ness.physics.driftdiffusion.Convention;
import ness.physics.driftdiffusion.DriftDiffusion;
import ness.physics.driftdiffusion.Electrostatics;
import ness.physics.driftdiffusion.Medium;
import ness.physics.driftdiffusion.Motility;
import ness.physics.driftdiffusion.Reaction;
import ness.physics.driftdiffusion.Species;
import ness.problem.ParticleContact;
import ness.problem.ParticleContact.FieldCondition;
import ness.problem.ParticleContact.Passage;
import ness.problem.ParticleProblem;
import ness.problem.ParticleReservoir;
import ness.problem.ParticleReservoir.Content;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/** Builds and solves problems of particles in reduced units, for tests. */
public final class Particles {
    private Coordinates coordinates = Coordinates.CARTESIAN;
    private final List<Axis> axes = new ArrayList<>();
    private final List<Species> species = new ArrayList<>();
    private final Map<String, Double> amounts = new LinkedHashMap<>();
    private final Map<String, Property> initial = new LinkedHashMap<>();
    private final List<ParticleReservoir> reservoirs = new ArrayList<>();
    private final List<ParticleContact> contacts = new ArrayList<>();
    private final List<Chemostat> chemostats = new ArrayList<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final @Nullable Property[] force = new @Nullable Property[3];
    private final @Nullable Property[] velocity = new @Nullable Property[3];
    private final Property[] temperature = new Property[3];
    private boolean bathPerAxis;
    private Convention convention = Convention.HAENGGI;
    private @Nullable Property potential;
    private @Nullable Electrostatics electrostatics;
    private Method method = Method.AUTO;
    private int threads = 1;

    public Particles() {
        Arrays.fill(temperature, property("1", "temperature", Range.POSITIVE));
    }

    private static Property property(String text, String name, Range range) {
        return new Property(
                name, name, Expression.parse(text, Scope.of("x", "y", "z", "r", "phi")), range);
    }

    public Particles in(Coordinates system) {
        coordinates = system;
        return this;
    }

    public Particles axis(double from, double to, int cells) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) faces[i] = from + (to - from) * i / cells;
        return axis(false, faces);
    }

    public Particles ring(double from, double to, int cells) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) faces[i] = from + (to - from) * i / cells;
        return axis(true, faces);
    }

    public Particles axis(boolean periodic, double... faces) {
        String name = coordinates.axes().get(axes.size());
        axes.add(new Axis(name, faces, periodic, true));
        return this;
    }

    public Particles species(String name, String diffusivity) {
        return species(name, 0, Motility.DIFFUSIVITY, diffusivity, null);
    }

    public Particles species(
            String name, double charge, Motility kind, String value, @Nullable String energy) {
        Property own = energy == null ? null : property(energy, "potential_energy", Range.ANY);
        species.add(
                new Species(
                        name, charge, kind, property(value, "diffusivity", Range.POSITIVE), own));
        return this;
    }

    public Particles amount(String name, double number) {
        amounts.put(name, number);
        return this;
    }

    public Particles initial(String name, String density) {
        initial.put(name, property(density, name, Range.ANY));
        return this;
    }

    public Particles force(int axis, String value) {
        force[axis] = property(value, "force", Range.ANY);
        return this;
    }

    public Particles velocity(int axis, String value) {
        velocity[axis] = property(value, "velocity", Range.ANY);
        return this;
    }

    public Particles energy(String value) {
        potential = property(value, "potential_energy", Range.ANY);
        return this;
    }

    public Particles temperature(String value, Convention reading) {
        Arrays.fill(temperature, property(value, "temperature", Range.POSITIVE));
        convention = reading;
        return this;
    }

    public Particles baths(String... each) {
        bathPerAxis = true;
        for (int a = 0; a < each.length; a++)
            temperature[a] = property(each[a], "temperature", Range.POSITIVE);
        return this;
    }

    public Particles electrostatics(String permittivity, String fixed) {
        electrostatics =
                new Electrostatics(
                        List.of(property(permittivity, "permittivity", Range.POSITIVE)),
                        property(fixed, "fixed_charge", Range.ANY));
        return this;
    }

    public Particles chemostat(String name, String density) {
        chemostats.add(new Chemostat(name, property(density, name, Range.NON_NEGATIVE)));
        return this;
    }

    public Particles reaction(
            Map<String, Integer> left,
            Map<String, Integer> right,
            String forward,
            @Nullable String constant) {
        reactions.add(
                new Reaction(
                        left + " <-> " + right,
                        left,
                        right,
                        property(forward, "forward", Range.NON_NEGATIVE),
                        constant == null
                                ? null
                                : property(constant, "equilibrium_constant", Range.POSITIVE)));
        return this;
    }

    public Particles by(Method asked, int team) {
        method = asked;
        threads = team;
        return this;
    }

    /** A reservoir with a density of each species, {@code closed} or {@code mu ...}. */
    public Particles reservoir(String name, @Nullable String voltage, String... contents) {
        return reservoir(name, null, voltage, contents);
    }

    /** A finite reservoir of that volume, which holds these densities at the start. */
    public Particles tank(
            String name, double volume, @Nullable String voltage, String... contents) {
        return reservoir(name, volume, voltage, contents);
    }

    private Particles reservoir(
            String name, @Nullable Double volume, @Nullable String voltage, String[] contents) {
        List<Content> each = new ArrayList<>();
        for (String c : contents)
            each.add(
                    c.equals("closed")
                            ? new Content.Closed()
                            : c.startsWith("mu ")
                                    ? new Content.Potential(
                                            property(c.substring(3), "mu", Range.ANY))
                                    : new Content.Density(
                                            property(c, "density", Range.NON_NEGATIVE)));
        reservoirs.add(
                new ParticleReservoir(
                        name,
                        each,
                        voltage == null ? null : property(voltage, "voltage", Range.ANY),
                        volume));
        return this;
    }

    /** The side at an end of an axis is held at a reservoir, through a membrane if one is given. */
    public Particles touch(int axis, int end, String reservoir, @Nullable String conductance) {
        ParticleReservoir found =
                reservoirs.stream()
                        .filter(r -> r.name().equals(reservoir))
                        .findFirst()
                        .orElseThrow();
        List<Passage> passages = new ArrayList<>();
        for (Content content : found.contents())
            passages.add(
                    content instanceof Content.Closed
                            ? new Passage.Closed()
                            : conductance == null
                                    ? new Passage.Held(found)
                                    : new Passage.Membrane(
                                            found,
                                            property(
                                                    conductance,
                                                    "conductance",
                                                    Range.NON_NEGATIVE)));
        Property voltage = found.voltage();
        return touch(
                axis, end, passages, voltage == null ? null : new FieldCondition.Voltage(voltage));
    }

    public Particles flux(int axis, int end, String... densities) {
        List<Passage> passages = new ArrayList<>();
        for (String d : densities) passages.add(new Passage.Flux(property(d, "flux", Range.ANY)));
        return touch(axis, end, passages, null);
    }

    public Particles absorbing(int axis, int end) {
        List<Passage> passages = new ArrayList<>();
        for (int s = 0; s < species.size(); s++) passages.add(new Passage.Absorbing());
        return touch(axis, end, passages, null);
    }

    public Particles touch(
            int axis, int end, List<Passage> passages, @Nullable FieldCondition field) {
        Grid grid = grid();
        List<Integer> faces = new ArrayList<>();
        List<Integer> cells = new ArrayList<>();
        for (int c = 0; c < grid.cells(); c++)
            if (grid.indices(c)[axis] == (end == 0 ? 0 : grid.cells(axis) - 1)) {
                faces.add(grid.face(axis, end, c));
                cells.add(c);
            }
        String[][] words = {{"left", "right"}, {"bottom", "top"}, {"front", "back"}};
        contacts.add(
                new ParticleContact(
                        words[axis][end],
                        axis,
                        end,
                        faces.stream().mapToInt(i -> i).toArray(),
                        cells.stream().mapToInt(i -> i).toArray(),
                        passages,
                        field));
        return this;
    }

    private Grid grid() {
        List<Axis> three = new ArrayList<>(axes);
        while (three.size() < 3)
            three.add(
                    Axis.unresolved(
                            coordinates.axes().size() > three.size()
                                    ? coordinates.axes().get(three.size())
                                    : "w" + three.size(),
                            extent(three.size())));
        return new Grid(coordinates, three, List.of(new Region("default", false)), null, 1.0, 1);
    }

    private double extent(int axis) {
        return switch (coordinates) {
            case CYLINDRICAL -> axis == 1 ? 1 : 2 * Math.PI;
            case POLAR -> axis == 1 ? 2 * Math.PI : 1;
            case SPHERICAL -> axis == 1 ? 4 * Math.PI : 1;
            default -> 1;
        };
    }

    public ParticleProblem problem() {
        return new ParticleProblem(
                grid(),
                new DriftDiffusion(
                        species,
                        new Medium(
                                List.of(temperature),
                                bathPerAxis,
                                convention,
                                potential,
                                Arrays.asList(force),
                                Arrays.asList(velocity)),
                        electrostatics,
                        chemostats,
                        reactions,
                        Constants.REDUCED),
                reservoirs,
                contacts,
                amounts,
                initial);
    }

    /** However it ends. */
    public ParticleOutcome outcome() {
        ParticleProblem problem = problem();
        return ParticleSteady.solve(
                problem,
                LinearSolvers.choose(GridBalance.shape(problem.grid()), method, threads),
                Team.of(threads),
                new Settings(1e-12, 50, 1e-6),
                (step, residual) -> {});
    }

    /** The frame; its ledger must close. */
    public ParticleFrame solve() {
        ParticleFrame frame = unchecked();
        double closure = frame.ledger().closure();
        assertTrue(closure <= 1e-12, () -> "closure " + closure);
        for (Species s : species) {
            double imbalance = frame.ledger().imbalance(s.name());
            assertTrue(imbalance <= 1e-12, () -> "imbalance " + imbalance);
        }
        return frame;
    }

    public ParticleFrame unchecked() {
        return switch (outcome()) {
            case ParticleOutcome.Converged converged -> converged.frame();
            case ParticleOutcome.Failed failed -> fail(failed.reason() + "; " + failed.hint());
            case ParticleOutcome.Refused refused -> fail(refused.cause().message());
        };
    }
}
