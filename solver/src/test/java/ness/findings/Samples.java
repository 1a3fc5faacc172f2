package ness.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Findings made up for tests, with numbers that tell where they belong. */
public final class Samples {
    private Samples() {}

    /** A rod of that many cells, temperature 400.5, 401.5, ... */
    public static Findings rod(int cells) {
        return of("cartesian", List.of(axis("x", "m", cells)));
    }

    /** Findings over a mesh with these axes; the number of cell c is 400.5 + c. */
    public static Findings of(String coordinates, List<Axis> axes) {
        Mesh mesh = mesh(coordinates, axes, false);
        List<FaceField> faces = new ArrayList<>();
        for (Axis axis : axes) {
            faces.add(
                    new FaceField(
                            "heat_flow_" + axis.name(),
                            "W",
                            "heat flow along " + axis.name(),
                            axis.name(),
                            counting(-1)));
        }
        return findings(run("Rod"), mesh, ledger(), faces);
    }

    /** The same with the first cell void. */
    public static Findings withVoid(String coordinates, List<Axis> axes) {
        Findings whole = of(coordinates, axes);
        return findings(
                whole.run(), mesh(coordinates, axes, true), whole.ledger(), whole.faceFields());
    }

    /** The same findings with another ledger. */
    public static Findings withLedger(Findings old, Group ledger) {
        return findings(old.run(), old.mesh(), ledger, old.faceFields());
    }

    /** The same findings with another head. */
    public static Findings withRun(Findings old, Run run) {
        return findings(run, old.mesh(), old.ledger(), old.faceFields());
    }

    public static Axis axis(String name, String unit, int cells) {
        double[] faces = DoubleStream.iterate(0, x -> x + 0.5).limit(cells + 1L).toArray();
        return Axis.of(name, unit, name + " coordinate", false, faces);
    }

    public static Run run(String title) {
        return new Run(
                title,
                "configs/rod.yaml",
                "/home/me/configs/rod.yaml",
                "title: Rod # größer\n",
                "title: Rod\n",
                "0.1.0",
                "heat",
                "converged",
                0,
                "rod.h5",
                List.of());
    }

    public static Group ledger() {
        Group hot =
                Group.named("hot")
                        .put("temperature", 400, "K", "temperature of the reservoir")
                        .put("heat_flow", 40.1, "W")
                        .put("entropy_flow", 0.10025, "W/K")
                        .build();
        Group cold =
                Group.named("cold")
                        .put("temperature", 300, "K")
                        .put("heat_flow", -40.1, "W")
                        .put("entropy_flow", -0.1336666666666667, "W/K")
                        .build();
        Group left =
                Group.named("left")
                        .put("reservoir", "hot")
                        .put("heat_flow", 40.1, "W")
                        .put("entropy_flow", 0.10025, "W/K")
                        .build();
        return Group.named("ledger")
                .put(Group.named("reservoirs").put(hot).put(cold).build())
                .put(Group.named("boundaries").put(left).build())
                .put(Group.named("sources").put("heat", 0, "W").put("work", 0, "W").build())
                .put(entropy())
                .put(
                        Group.named("balances")
                                .put(Group.named("heat").put("inflow", 0, "W").build())
                                .build())
                .put(Group.empty("quantities"))
                .build();
    }

    private static Group entropy() {
        return Group.named("entropy")
                .put("production", 0.03341666666666667, "W/K")
                .put(Group.named("by_process").put("conduction", 0.0334, "W/K").build())
                .put("outflow", 0.0334, "W/K")
                .put("storage", 0, "W/K")
                .put("closure", 1e-16, "1")
                .build();
    }

    private static Mesh mesh(String coordinates, List<Axis> axes, boolean firstIsVoid) {
        long cells = axes.stream().mapToLong(Axis::cells).reduce(1, Math::multiplyExact);
        Values volume =
                (from, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = firstIsVoid && from + i == 0 ? 0 : 0.25;
                    }
                };
        return new Mesh(
                coordinates,
                axes,
                cells,
                volume,
                "m^3",
                List.of("default", "größer"),
                (from, into, count) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = (from + i) % 2;
                    }
                },
                firstIsVoid);
    }

    private static Findings findings(Run run, Mesh mesh, Group ledger, List<FaceField> faces) {
        return new Findings(
                run,
                mesh,
                Group.named("solver")
                        .put("method", "newton")
                        .put("steps", 1)
                        .put("linear_iterations", 1)
                        .put("residual", 1e-15, "1")
                        .build(),
                ledger,
                Group.named("seconds").put("total", 0.3, "s").build(),
                List.of(
                        new CellField("temperature", "K", "temperature", counting(400.5)),
                        new CellField(
                                "entropy_production_density", "W m^-3 K^-1", "", counting(0))),
                faces,
                List.of(history()));
    }

    private static Table history() {
        return new Table(
                "history",
                "history of the iteration",
                new Series("iteration", "1", "iteration", 0, 1, 2),
                List.of(
                        new Series("residual", "1", "residual", 1, 1e-3, 1e-15),
                        new Series("step_length", "1", "step length", 1, 1, 1)));
    }

    /** Numbers that count up from a first one. */
    public static Values counting(double first) {
        return (from, into, count) -> {
            for (int i = 0; i < count; i++) {
                into[i] = first + from + i;
            }
        };
    }
}
