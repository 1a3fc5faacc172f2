package ness.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.config.binding.Layout;
import ness.config.binding.Surroundings;
import ness.config.settings.Parameter;
import ness.config.settings.ParticleReservoirSettings;
import ness.config.yaml.Node;
import ness.expression.Expression;
import ness.expression.Names;
import ness.expression.Scope;
import ness.grid.Coordinates;
import ness.input.HouseForm;
import ness.input.Place;
import ness.input.Spelling;
import ness.physics.LawSettings;
import ness.physics.driftdiffusion.Equation;
import ness.quantity.Quantity;
import ness.quantity.Unit;
import ness.words.Name;
import ness.words.Variable;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** Judges single values of one config by its {@link Scene}, its parameters and its files. */
final class Judge implements Surroundings {
    private static final List<String> COORDINATES = List.of("x", "y", "z", "r", "phi", "latitude");

    private final Scene scene;
    private final Map<String, Parameter> parameters;
    private final NamedFiles files;
    private final Set<Node.Scalar> made;
    private final Readers readers;
    private final boolean broken;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<List<Variable>, Scope> scopes = new HashMap<>();

    /**
     * Judges values.
     *
     * @param made keys that overrides made, by identity
     */
    Judge(Scene scene, Map<String, Parameter> parameters, NamedFiles files, Set<Node.Scalar> made) {
        this.scene = scene;
        this.parameters = parameters;
        this.files = files;
        this.made = made;
        this.readers = new Readers(parameters, files, scene.particles().all());
        this.broken = parameters.containsValue(Parameters.BROKEN);
    }

    @Override
    public Scope scope(Word word, Node.Scalar scalar, String path) {
        Scope scope = scopes.computeIfAbsent(List.of(word.variables()), this::scope);
        if (!scalar.value().contains("table")) {
            return scope;
        }
        return scope.withTables(
                (file, offset) -> files.table(file, place(scalar, file, offset), path));
    }

    private static Place place(Node.Scalar scalar, String file, int offset) {
        return scalar.part(offset, file.length());
    }

    private Scope scope(List<Variable> variables) {
        boolean positions = variables.contains(Variable.POSITION);
        Scope scope = withCoordinates(Parameters.scope(parameters, scene.reduced()), positions);
        boolean timely = variables.contains(Variable.TIME);
        scope =
                timely && scene.timed()
                        ? scope.withVariables(List.of("t"))
                        : scope.withRefused(
                                "t",
                                timely
                                        ? "t means nothing in a steady problem"
                                        : "t means nothing here");
        if (scene.law() == null) {
            return scope.withVariables(List.of("T"));
        }
        for (String unknown : unknowns(scene.law())) {
            scope =
                    variables.contains(Variable.UNKNOWN)
                            ? scope.withVariables(List.of(unknown))
                            : scope.withRefused(unknown, unknown + meaningless(unknown));
        }
        return scope;
    }

    private String meaningless(String name) {
        Scene.Particles particles = scene.particles();
        if (name.equals("T") && !particles.species().isEmpty()) {
            return " means nothing here; a parameter can hold the temperature";
        }
        boolean unknown = !particles.species().isEmpty() && !particles.chemostats().contains(name);
        return (unknown ? " is an unknown and" : "") + " means nothing here";
    }

    /** The unknowns of this config and what else it names that no formula may depend on. */
    private Set<String> unknowns(Laws law) {
        Set<String> names = new LinkedHashSet<>(law.unknowns());
        names.addAll(scene.particles().all());
        names.removeIf(name -> !Names.isIdentifier(name) || Names.isBuiltIn(name));
        names.removeAll(parameters.keySet());
        return names;
    }

    private Scope withCoordinates(Scope scope, boolean allowed) {
        if (!allowed) {
            return refusing(scope, COORDINATES, " means nothing here, this is one number");
        }
        Coordinates coordinates = scene.coordinates();
        if (coordinates == null) {
            return scope.withVariables(COORDINATES);
        }
        Scope with = scope.withVariables(scene.axes());
        for (String name : COORDINATES) {
            if (coordinates == Coordinates.LATITUDE && name.equals("latitude")) {
                with = with.withParameter(name, Expression.parse("asin(x)", Scope.of("x")));
            } else if (!scene.axes().contains(name)) {
                String axes = String.join(", ", scene.axes());
                with =
                        with.withRefused(
                                name, name + " means nothing here, the mesh has only " + axes);
            }
        }
        return with;
    }

    private static Scope refusing(Scope scope, List<String> names, String reason) {
        Scope with = scope;
        for (String name : names) {
            with = with.withRefused(name, name + reason);
        }
        return with;
    }

    @Override
    public @Nullable Unit unit(Word word, String path) {
        String text =
                switch (word.unit()) {
                    case "axis" -> axisUnit(path);
                    case Equation.FORWARD, Equation.EQUILIBRIUM -> reactionUnit(word.unit(), path);
                    default -> word.unit();
                };
        return text.equals("*") ? null : units.computeIfAbsent(text, Unit::parse);
    }

    /** Unit of a constant of the reaction that a path lies in. */
    private String reactionUnit(String constant, String path) {
        List<@Nullable Equation> equations = scene.particles().equations();
        String start = "model.reactions[";
        int close = path.indexOf(']', start.length());
        if (!path.startsWith(start) || close < 0) {
            return "*";
        }
        int number = Integer.parseInt(path.substring(start.length(), close));
        Equation equation = number < equations.size() ? equations.get(number) : null;
        if (equation == null) {
            return "*";
        }
        return constant.equals(Equation.FORWARD)
                ? equation.forwardUnit()
                : equation.equilibriumUnit();
    }

    /** Unit of the coordinate that a path inside {@code mesh} stands for. */
    private String axisUnit(String path) {
        Coordinates coordinates =
                scene.coordinates() == null ? Coordinates.CARTESIAN : scene.coordinates();
        String axes = "mesh.axes.";
        if (path.startsWith(axes)) {
            int end = path.indexOf('.', axes.length());
            String name = path.substring(axes.length(), end < 0 ? path.length() : end);
            return unit(coordinates, coordinates.axes().indexOf(name));
        }
        int open = path.lastIndexOf('[');
        int index = open < 0 ? 0 : path.charAt(open + 1) - '0';
        boolean known = index < scene.axes().size() && path.indexOf(']', open) == open + 2;
        return unit(coordinates, known ? index : 0);
    }

    private static String unit(Coordinates coordinates, int axis) {
        return coordinates.angle(axis) ? "1" : coordinates.unit(axis);
    }

    @Override
    public boolean isReduced() {
        return scene.reduced();
    }

    @Override
    public @Nullable Quantity quantity(String parameter) {
        Parameter found = parameters.get(parameter);
        return found == null ? null : found.quantity();
    }

    @Override
    public @Nullable Place overridden(String parameter) {
        Parameter found = parameters.get(parameter);
        return found == null ? null : found.override();
    }

    @Override
    public boolean hasBrokenParameter() {
        return broken;
    }

    @Override
    public @Nullable Refusal refuse(Name kind, String name) {
        return switch (kind) {
            case ANYTHING -> null;
            case NEW_PARAMETER, NEW_REGION, NEW_RESERVOIR, NEW_QUANTITY ->
                    NameRules.refuse(kind, name);
            case NEW_SPECIES, NEW_CHEMOSTAT -> newParticle(kind, name);
            case SPECIES -> species(name, List.of());
            case CONTENT -> species(name, Layout.of(ParticleReservoirSettings.class).keys());
            case INITIAL -> species(name, List.of("potential"));
            case RESERVOIR -> reservoir(name);
            case SUPPLIER -> name.equals("work") ? null : reservoir(name);
            case MATERIAL -> material(name);
            case VOID ->
                    scene.regions().contains(name) && !scene.voids().contains(name)
                            ? new Refusal("region " + HouseForm.quoted(name) + " is not void", null)
                            : unknownRegion(name, scene.voids());
            case AXIS -> axis(name);
            case SIDE -> side(name);
        };
    }

    private @Nullable Refusal newParticle(Name kind, String name) {
        Refusal refusal = NameRules.refuse(kind, name);
        if (refusal != null) {
            return refusal;
        }
        String other = parameters.containsKey(name) ? "a parameter" : null;
        if (kind == Name.NEW_CHEMOSTAT && scene.particles().species().contains(name)) {
            other = "a species";
        } else if (kind == Name.NEW_CHEMOSTAT && scene.reservoirs().contains(name)) {
            other = "a reservoir";
        }
        return other == null
                ? null
                : new Refusal(
                        HouseForm.quoted(name) + " is " + other + " already",
                        "choose another name");
    }

    /** A species, where other words may stand too. */
    private @Nullable Refusal species(String name, List<String> others) {
        Set<String> allowed = new LinkedHashSet<>(scene.particles().species());
        if (allowed.contains(name)) {
            return null;
        }
        if (name.equals("temperature")) {
            return new Refusal(
                    "the temperature of this model stands under model",
                    "model: {temperature: ...}; it is that of the medium");
        }
        allowed.addAll(others);
        return unknown("species", name, allowed);
    }

    private @Nullable Refusal reservoir(String name) {
        return scene.readable() ? unknown("reservoir", name, scene.reservoirs()) : null;
    }

    private @Nullable Refusal material(String name) {
        return scene.voids().contains(name)
                ? new Refusal("region " + HouseForm.quoted(name) + " is void", null)
                : unknownRegion(name, scene.materials());
    }

    private @Nullable Refusal unknownRegion(String name, Collection<String> allowed) {
        return scene.coordinates() == null ? null : unknown("region", name, allowed);
    }

    private @Nullable Refusal axis(String name) {
        Coordinates system = scene.system();
        if (system == null || scene.axes().contains(name)) {
            return null;
        }
        if (system.axes().contains(name)) {
            return new Refusal("the mesh has no axis " + HouseForm.quoted(name), null);
        }
        String nearest = Spelling.nearest(name, system.axes());
        List<String> others = Coordinates.words(name);
        String hint = others.isEmpty() ? null : "coordinates with it: " + String.join(", ", others);
        return new Refusal(
                "%s is no axis of %s coordinates (%s)"
                        .formatted(
                                HouseForm.quoted(name),
                                system.word(),
                                String.join(", ", system.axes())),
                nearest == null ? hint : Spelling.hint(name, system.axes()));
    }

    private @Nullable Refusal side(String name) {
        Coordinates coordinates = scene.coordinates();
        List<String> sides = scene.sides();
        if (coordinates == null || sides.contains(name)) {
            return null;
        }
        Coordinates.Side side = coordinates.side(name);
        if (side != null) {
            return new Refusal(
                    "the mesh has no axis " + HouseForm.quoted(coordinates.axisName(side.axis())),
                    Spelling.hint("", sides));
        }
        if (Coordinates.sideWords().contains(name)) {
            String word = coordinates.word();
            return new Refusal(
                    "no side of a mesh with " + word + " coordinates", Spelling.hint("", sides));
        }
        sides.add("around");
        sides.add("surface");
        return unknown("side", name, sides);
    }

    private static @Nullable Refusal unknown(String kind, String name, Collection<String> allowed) {
        return allowed.contains(name)
                ? null
                : new Refusal(
                        "unknown " + kind + " " + HouseForm.quoted(name),
                        allowed.isEmpty() ? "there is none" : Spelling.hint(name, allowed));
    }

    @Override
    public boolean isMade(Node.Scalar key) {
        return made.contains(key);
    }

    @Override
    public @Nullable Choice choice(Class<?> type) {
        return type == LawSettings.class ? Laws.choice() : null;
    }

    @Override
    public @Nullable Class<?> ofModel(Class<?> type) {
        return scene.law() == null ? null : scene.law().own(type);
    }

    @Override
    public @Nullable Reader reader(Class<?> type) {
        return readers.of(type);
    }
}
