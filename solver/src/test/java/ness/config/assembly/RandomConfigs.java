package ness.config.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ness.grid.Coordinates;
import ness.study.Experiment;

/** Sound configs made up at random: meshes of every kind, materials, contacts, sources. */
final class RandomConfigs {
    private final Random random;
    private final Coordinates system;
    private final int dimension;

    RandomConfigs(long seed) {
        random = new Random(seed);
        List<Coordinates> systems = List.of(Coordinates.values());
        system = systems.get(random.nextInt(systems.size()));
        dimension = 1 + random.nextInt(system.axes().size());
    }

    Coordinates system() {
        return system;
    }

    int dimension() {
        return dimension;
    }

    private double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    /** The ends of an axis that any system can have. */
    private double[] ends(String name) {
        return switch (name) {
            case "r" -> new double[] {random.nextBoolean() ? 0 : 0.3, between(1, 2)};
            case "phi" -> new double[] {0, between(0.5, 6.2)};
            default ->
                    system == Coordinates.LATITUDE
                            ? new double[] {random.nextBoolean() ? -1 : -0.4, between(0.5, 0.9)}
                            : new double[] {between(-1, 0), between(0.5, 1)};
        };
    }

    private String axis(String name) {
        double[] ends = ends(name);
        int cells = 2 + random.nextInt(5);
        double middle = between(ends[0] + 0.1, ends[1] - 0.1);
        boolean open = !name.equals("r") && system != Coordinates.LATITUDE;
        String periodic =
                open && !name.equals(system.axes().getFirst()) ? one("true", "false") : "false";
        String words =
                switch (random.nextInt(3)) {
                    case 0 ->
                            "from: %s, to: %s, cells: %d, growth: %s"
                                    .formatted(ends[0], ends[1], cells, between(0.7, 1.4));
                    case 1 ->
                            "from: %s, segments: [{to: %s, cells: %d}, {to: %s, cells: 2, growth: 1.2}]"
                                    .formatted(ends[0], middle, cells, ends[1]);
                    default -> "faces: [%s, %s, %s]".formatted(ends[0], middle, ends[1]);
                };
        return "{" + words + ", periodic: " + periodic + "}";
    }

    String mesh() {
        return mesh("");
    }

    private String mesh(String more) {
        List<String> axes = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        for (String name : system.axes().subList(0, dimension)) {
            axes.add(name + ": " + axis(name));
            double corner = between(-0.5, 0.5);
            from.add(Double.toString(corner));
            to.add(Double.toString(corner + between(0.1, 1)));
        }
        String extent = "";
        if (system == Coordinates.CARTESIAN && dimension == 1) {
            extent = ", area: " + between(0.1, 2);
        } else if (system == Coordinates.LATITUDE) {
            extent = ", radius: " + between(1, 3) + ", thickness: 0.01";
        } else if (system == Coordinates.POLAR
                || (dimension < 2 && system != Coordinates.SPHERICAL)) {
            extent = ", thickness: " + between(0.1, 2);
        }
        return "{coordinates: %s, axes: {%s}%s, regions: {box: {box: {from: %s, to: %s}}, ball: {disk: {centre: %s, radius: %s}%s}, half: {where: \"%s > 0.6\"}}}"
                .formatted(
                        system.word(),
                        String.join(", ", axes),
                        extent,
                        from,
                        to,
                        to,
                        between(0.1, 0.8),
                        more,
                        system.axes().getFirst());
    }

    private String conductivity() {
        String first = system.axes().getFirst();
        return switch (random.nextInt(4)) {
            case 0 -> Double.toString(between(0.1, 100));
            case 1 -> "\"%s*(T/300)^%s\"".formatted(between(0.1, 10), between(-1, 1));
            case 2 -> "\"1 + %s^2\"".formatted(first);
            default ->
                    "{table: {T: [100, 300, 2000], values: [%s, 3, 4]}}".formatted(between(1, 9));
        };
    }

    private String contact(String reservoir) {
        return switch (random.nextInt(4)) {
            case 0 -> "{reservoir: %s, conductance: %s}".formatted(reservoir, between(0.1, 50));
            case 1 -> "{reservoir: %s, emissivity: %s}".formatted(reservoir, between(0.1, 1));
            case 2 ->
                    "[{where: \"%s < 10\", reservoir: %s, conductance: 5, emissivity: 0.5}]"
                            .formatted(system.axes().getFirst(), reservoir);
            default -> "{reservoir: " + reservoir + "}";
        };
    }

    /** A config with a steady state: two reservoirs, and what flows between them. */
    Experiment experiment() {
        String materials =
                "{default: {conductivity: %s}, box: {conductivity: %s}, half: {conductivity: %s}}"
                        .formatted(conductivity(), conductivity(), conductivity());
        String source = one("", ", source: 2", ", source: {power: 3, from: hot}");
        return new Experiment(mesh())
                .with("model", "{type: heat, materials: " + materials + source + "}")
                .with(
                        "reservoirs",
                        "{hot: {temperature: %s}, cold: {temperature: %s}}"
                                .formatted(between(350, 500), between(250, 340)))
                .with(
                        "boundaries",
                        "{left: %s, right: %s}".formatted(contact("hot"), contact("cold")))
                .with(
                        "interfaces",
                        "[{between: [box, default], conductance: " + between(1, 99) + "}]");
    }

    /**
     * A config that may make no sense: sides that the mesh may not have, voids that may cut it in
     * pieces, sources that may have nowhere to go, values that may be inadmissible somewhere.
     */
    Experiment wild() {
        String first = system.axes().getFirst();
        String value = one("5", "5", "0", "-1", "\"9 + " + first + "\"", "\"1/" + first + "\"");
        String side = one("left", "right", "right", dimension > 1 ? "top" : "left", "surface");
        String piece =
                one(
                        "{reservoir: hot}",
                        "{flux: " + value + "}",
                        "{reservoir: cold, conductance: " + value + "}",
                        "[{where: \"%s > 0\", flux: 1}, {where: %s, reservoir: hot, emissivity: 1}]"
                                .formatted(first, value));
        boolean hollow = random.nextBoolean();
        String around = hollow ? one("", ", around: {ball: " + piece + "}") : "";
        String joint =
                "[{between: [box, "
                        + (hollow ? "half" : "ball")
                        + "], conductance: "
                        + value
                        + "}]";
        return experiment()
                .with("mesh", mesh(hollow ? ", void: true" : ""))
                .with(
                        "model",
                        "{type: heat, materials: {default: {conductivity: %s}}, source: %s}"
                                .formatted(conductivity(), value))
                .with("boundaries", "{" + side + ": " + piece + around + "}")
                .with("interfaces", one("", joint))
                .with("solve", one("", "{max_steps: 3}", "{initial: {temperature: " + value + "}}"))
                .with("output", one("", "{quantities: {q: \"mean(1/T) + max(" + first + ")\"}}"));
    }
}
