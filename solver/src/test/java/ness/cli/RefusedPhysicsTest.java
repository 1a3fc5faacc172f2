package ness.cli;

import static ness.cli.Refusal.conductivity;
import static ness.cli.Refusal.left;
import static ness.cli.Refusal.plate;
import static ness.cli.Refusal.plateAnd;
import static ness.cli.Refusal.rod;
import static ness.cli.Refusal.rodAnd;
import static ness.cli.Refusal.whole;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys, sides and reservoirs that do not go together, and problems that have no steady state. */
class RefusedPhysicsTest {
    private static final String CLOSED =
            Refusal.ROD.substring(0, Refusal.ROD.indexOf("reservoirs:"));

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource({
        "unknown",
        "missing",
        "contradictory",
        "sides",
        "time",
        "outputs",
        "later",
        "singular"
    })
    void aProblemIsRefusedAtItsPlace(Refusal refusal) {
        new Bench(folder).refuses(refusal);
    }

    static List<Refusal> unknown() {
        return List.of(
                rod("conductivity", "§conductivty", "did you mean \"conductivity\""),
                rod("conductivity", "§Conductivity", "did you mean \"conductivity\""),
                rod("title", "§titel", "did you mean \"title\""),
                rod("reservoirs:", "§reservoir:", "did you mean \"reservoirs\""),
                rod("  left:", "  §lefft:", "did you mean \"left\""),
                rod("  left:", "  §Left:", "did you mean \"left\""),
                rod("{temperature: 400 K}", "{§temprature: 400 K}", "did you mean \"temperature\""),
                left("{reservoir: §hott}", "did you mean \"hot\""),
                left("{reservoir: §HOT}", "did you mean \"hot\""),
                left("{§resrvoir: hot}", "did you mean \"reservoir\""),
                left("§clsed", "closed"),
                rod("type: heat", "type: §heet", "did you mean \"heat\""),
                rod("type: heat", "type: §Heat", "did you mean \"heat\""),
                rodAnd("solve: {to: §stedy}", "did you mean \"steady\""),
                rodAnd("solve: {§tolerence: 1e-9}", "did you mean \"tolerance\""),
                rodAnd("solve: {linear: {method: §drect}}", "did you mean \"direct\""),
                rodAnd("output: {§flie: a.h5}", "did you mean \"file\""),
                rodAnd("§zzz: 3", "zzz"));
    }

    static List<Refusal> missing() {
        return List.of(
                rod("{temperature: 400 K}", "§{}", "temperature"),
                rod("{conductivity: 401 W/(m.K)}", "§{}", "conductivity"),
                rod("  type: heat\n", "", "type").at(4, 3),
                rod("mesh: {axes: {x: {from: 0, to: 10 cm, cells: 20}}}\n", "", "mesh").at(1, 1),
                whole(
                        "no model",
                        "§title: a\nmesh: {axes: {x: {from: 0, to: 1, cells: 3}}}\n",
                        "model"),
                rod("401 W/(m.K)}", "1, §density: }", "nothing"),
                rod("{axes: {x: {from: 0, to: 10 cm, cells: 20}}}", "§none.yaml", "none.yaml")
                        .exits(66),
                rod(
                                "reservoirs:\n  hot: {temperature: 400 K}\n  cold: {temperature: 300 K}\n",
                                "",
                                "hot")
                        .anywhere());
    }

    static List<Refusal> contradictory() {
        return List.of(
                left("{reservoir: hot, §flux: 3}", "flux", "reservoir"),
                left("{flux: 3, conductance: §3}", "conductance"),
                left("§{conductance: 3}", "reservoir"),
                left("§{}", "missing"),
                conductivity("{x: 1, §tensor: [[1]]}", "tensor").anywhere(),
                conductivity("{tensor: §[[1]]}", "two axes").anywhere(),
                conductivity("{§y: 1}", "y"),
                conductivity("{table: {T: [300, 400], values: §[1]}}", "2"),
                conductivity("{table: {T: [400, §300], values: [1, 2]}}", "300"),
                conductivity("{table: {T: §[400], values: [1]}}", "at least two").anywhere());
    }

    static List<Refusal> sides() {
        return List.of(
                rodAnd("  §top: {reservoir: hot}", "top"),
                rodAnd("  §front: {reservoir: hot}", "front"),
                rodAnd("  §north: {reservoir: hot}", "north"),
                rodAnd("  §inner: {reservoir: hot}", "inner"),
                rod("cells: 20", "cells: 20, periodic: true", "periodic").at(11, 9),
                rodAnd("  around: {§hole: {reservoir: hot}}", "hole"),
                plateAnd("  around: {§chip: {reservoir: hot}}", "void"),
                rodAnd("interfaces: [{between: [§a, default], conductance: 3}]", "a"),
                plateAnd("interfaces: [{between: §[chip], conductance: 3}]", "two regions")
                        .anywhere(),
                plateAnd("interfaces: [{between: [chip, default], conductance: §-3}]", ">= 0"),
                plate(
                        "  left: {reservoir: hot}",
                        "  left: [{where: \"§q < 1\", reservoir: hot}]",
                        "q"),
                rod("  hot: {", "  §medium: {temperature: 1 K}\n  hot: {", "medium"),
                rod("  hot: {", "  §surroundings: {temperature: 1 K}\n  hot: {", "surroundings"),
                rod("  hot: {", "  §feed: {temperature: 1 K}\n  hot: {", "feed"),
                rod("  hot: {", "  §outflow: {temperature: 1 K}\n  hot: {", "outflow"));
    }

    static List<Refusal> time() {
        return List.of(
                rodAnd("solve: §{to: time, end: 3 s}", "missing key \"initial\""),
                rodAnd("solve: §{to: time, initial: {temperature: 3}}", "missing key \"end\""),
                rodAnd("solve: {end: §3 s}", "steady"),
                rodAnd("solve: {to: time, end: §0 s, initial: {temperature: 3}}", "positive"),
                rodAnd(
                        "solve: {to: time, end: 3 s, every: §4 s, initial: {temperature: 3}}",
                        "end"),
                rod("400 K}", "400 K, supply: §3 W}", "heat_capacity"),
                rod("400 K}", "\"400+x\", heat_capacity: 3 J/K}", "one number").anywhere());
    }

    static List<Refusal> outputs() {
        return List.of(
                rodAnd("output: {fields: [§temprature]}", "did you mean \"temperature\""),
                rodAnd("output: {fields: [temperature, §zzz]}", "zzz"),
                rodAnd("output: {quantities: {a: \"§reservoirs.hat.heat_flow\"}}", "hat")
                        .anywhere(),
                rodAnd("output: {quantities: {a: \"at(T, 5)\"}}", "5").anywhere(),
                rodAnd("output: {quantities: {a: \"1+§\"}}", "expected").anywhere());
    }

    static List<Refusal> later() {
        String not = "not available in this version";
        return List.of(
                rodAnd("§fluctuations: {a: 1}", not),
                rod("type: heat", "type: §network", not),
                rod("type: heat", "type: §quantum-dot", not),
                rod("type: heat", "type: §reactions", not),
                rod("type: heat", "type: §thermoelectric", not));
    }

    static List<Refusal> singular() {
        return List.of(
                whole("closed, no amount", CLOSED, "reservoir").anywhere(),
                whole(
                                "closed, no capacity",
                                CLOSED + "solve: {initial: {temperature: 300}}\n",
                                "heat")
                        .anywhere(),
                whole(
                                "closed, source",
                                CLOSED.replace("  materials", "  source: 3\n  materials"),
                                "W")
                        .exits(76)
                        .anywhere(),
                whole("closed, flux", CLOSED + "boundaries: {left: {flux: 2}}\n", "W")
                        .exits(76)
                        .anywhere());
    }
}
