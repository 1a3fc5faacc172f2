package ness.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import ness.config.Resolved;
import ness.config.Sources;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.findings.Samples;
import ness.findings.Values;
import ness.input.InputException;
import ness.input.Place;

/** Configs and findings made up for tests. */
final class MadeUp {
    private MadeUp() {}

    /** A rod from 400 K to 300 K, 0.1 m long and of k = 401 W/(m.K), with these claims. */
    static String rod(String axis, String claims) {
        return """
        title: Rod
        mesh:
          axes: {x: %s}
          area: 1 cm^2
        model: {type: heat, materials: {default: {conductivity: 401 W/(m.K)}}}
        reservoirs: {hot: {temperature: 400 K}, cold: {temperature: 300 K}}
        boundaries: {left: {reservoir: hot}, right: {reservoir: cold}}
        reference:
          source: Fourier
        %s\
        """
                .formatted(axis, claims.indent(2));
    }

    static Resolved read(String text) {
        return Resolved.read(new OneFile(text), "rod.yaml", List.of());
    }

    /** A config that lies in no folder and names no file. */
    record OneFile(String text) implements Sources {
        @Override
        public Source config(String path) {
            return new Source(path, path, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Source named(Source from, String path, Place place, String key, long limit) {
            throw new AssertionError("names " + path);
        }
    }

    /** The real solver. */
    static Answer solve(Resolved config) {
        return new Run(config, "/rod.yaml", "test", "", 1).solve();
    }

    /** A solver that finds what a number of cells along the first axis leads to. */
    static Function<Resolved, Answer> finding(Function<Long, Findings> byCells) {
        return config -> {
            var axis = config.settings().mesh().axes().values().iterator().next();
            long cells = axis.pieces().stream().mapToLong(piece -> piece.cells()).sum();
            return new Answer(byCells.apply(cells), List.of());
        };
    }

    /** Findings whose only number is a flow. */
    static Findings flow(double value) {
        return ledger(
                Group.named("reservoirs")
                        .put(Group.named("hot").put("heat_flow", value, "W").build())
                        .build());
    }

    static Findings ledger(Group... groups) {
        return Samples.withLedger(Samples.rod(3), new Group("ledger", List.of((Entry[]) groups)));
    }

    /** A mesh of unit cells, of which those of volume 0 are void. */
    static Mesh mesh(Values volume, Axis... axes) {
        long cells = 1;
        for (Axis axis : axes) {
            cells *= axis.cells();
        }
        return new Mesh(
                "cartesian",
                List.of(axes),
                cells,
                volume,
                "m^3",
                List.of("default"),
                Values.constant(0),
                true);
    }

    /** An axis of cells one metre long, their nodes at 0.5, 1.5, ... */
    static Axis axis(String name, int cells) {
        double[] faces = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            faces[i] = i;
        }
        return Axis.of(name, "m", name, false, faces);
    }

    static CellField field(double... values) {
        return new CellField("temperature", "K", "temperature", Values.of(values));
    }

    /** What is wrong with a case. */
    static InputException refused(Runnable judging) {
        try {
            judging.run();
        } catch (InputException e) {
            return e;
        }
        throw new AssertionError("accepted");
    }
}
