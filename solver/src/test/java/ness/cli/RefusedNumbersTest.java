package ness.cli;

import static ness.cli.Refusal.conductivity;
import static ness.cli.Refusal.left;
import static ness.cli.Refusal.mesh;
import static ness.cli.Refusal.rod;
import static ness.cli.Refusal.rodAnd;
import static ness.cli.Refusal.temperature;
import static ness.cli.Refusal.whole;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers, units, signs and ranges that a config may not have. */
class RefusedNumbersTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource({"spellings", "dimensions", "temperatures", "ranges", "counts", "reduced"})
    void aNumberIsRefusedAtItsPlace(Refusal refusal) {
        new Bench(folder).refuses(refusal);
    }

    static List<Refusal> spellings() {
        return List.of(
                conductivity("§\"3,2\"", "decimal point"),
                conductivity("§\"3,2 W/(m.K)\"", "decimal point"),
                conductivity("§1e999", "finite"),
                conductivity("§-1e999", "finite"),
                conductivity("§1e999 W/(m.K)", "finite"),
                conductivity("§NaN", "NaN"),
                conductivity("§Infinity", "Infinity"),
                conductivity("§2.2.2", "2.2.2"),
                conductivity("§5x", "5x"),
                conductivity("§3 W/(m.K) approx", "approx"),
                conductivity("§12e", "12e"),
                conductivity("§0x1p3", "0x1p3"),
                conductivity("§\u0663 W/(m.K)", "\u0663"),
                conductivity("§\uff13", "\uff13"),
                conductivity("§\u22123 W/(m.K)", "ASCII minus"),
                conductivity("§+-3", "+-3"),
                conductivity("§1e5.5", "1e5.5"),
                conductivity("\"§\"", "expected"),
                conductivity("\" §\"", "expected"),
                conductivity("§1/0", "finite"),
                temperature("§1 000 K", "1 000"),
                temperature("§3 hundred K", "hundred"));
    }

    static List<Refusal> dimensions() {
        return List.of(
                conductivity("§401 W/m", "expected W/(m.K)", "401 W/m"),
                conductivity("§401 W/m.K", "W/(m.K)", "hint: "),
                conductivity("§401 W/mK", "W/(m.K)", "hint: "),
                conductivity("§401 K", "expected W/(m.K)"),
                conductivity("§401 W/(m.Q)", "Q"),
                conductivity("§401 foo", "foo"),
                conductivity("§401 w/(m.K)", "w"),
                conductivity("§401 W/(m.K", "bracket"),
                temperature("§20 C", "expected K", "degC"),
                temperature("§20 s", "expected K", "20 s"),
                temperature("§20 J", "expected K"),
                temperature("§20 kelvin2", "kelvin2"),
                rod("to: 10 cm", "to: §10 s", "expected m"),
                rod("to: 10 cm", "to: §10 cm^2", "expected m"),
                rod("401 W/(m.K)}", "1, density: §1 mmol}", "expected kg/m^3"),
                rod("401 W/(m.K)}", "1, density: §1 mmol/L}", "expected kg/m^3"),
                rod("401 W/(m.K)}", "1, heat_capacity: §1 J/K}", "expected J/(kg.K)"),
                left("{flux: §3 W}", "expected W/m^2"),
                left("{reservoir: hot, conductance: §3 W/K}", "expected W/(m^2.K)"),
                left("{reservoir: hot, emissivity: §1 m}", "emissivity"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2}}, area: §1 m}", "expected m^2"),
                rodAnd("solve: {tolerance: §1 K}", "tolerance"),
                rodAnd("solve: {initial: {temperature: §3 m}}", "expected K"),
                rod("  type: heat", "  type: heat\n  source: §3 W", "expected W/m^3"),
                whole(
                        "seconds",
                        "parameters: {TH: 20 s}\n" + Refusal.ROD.replace("400 K", "§TH"),
                        "expected K"),
                whole(
                        "kelvins",
                        "parameters: {k: 20 K}\n" + Refusal.ROD.replace("401 W/(m.K)", "§k"),
                        "expected W/(m.K)"),
                rod("to: 10 cm", "to: §L", "L"));
    }

    static List<Refusal> temperatures() {
        return List.of(
                temperature("§0 K", "positive"),
                temperature("§0", "positive"),
                temperature("§-5 K", "positive"),
                temperature("§-5", "positive"),
                temperature("§-300 degC", "positive"),
                temperature("§-273.15 degC", "positive"),
                temperature("§-500 degF", "positive"),
                whole(
                        "below 0",
                        "parameters: {T0: -3 K}\n" + Refusal.ROD.replace("400 K", "§T0"),
                        "positive"),
                temperature("§\"300 - 400\"", "positive"),
                rodAnd("solve: {initial: {temperature: §-1 K}}", "positive"),
                rodAnd("solve: {initial: {temperature: §0}}", "positive"));
    }

    static List<Refusal> ranges() {
        return List.of(
                conductivity("§0", "positive"),
                conductivity("§-3 W/(m.K)", "positive"),
                conductivity("{x: §0}", "positive"),
                conductivity("§\"-2*3\"", "positive"),
                rod("401 W/(m.K)}", "1, density: §0}", "positive"),
                rod("401 W/(m.K)}", "1, density: §-1 kg/m^3}", "positive"),
                rod("401 W/(m.K)}", "1, heat_capacity: §-1}", "positive"),
                left("{reservoir: hot, conductance: §-2}", ">= 0"),
                left("{reservoir: hot, conductance: §\"-2\"}", ">= 0"),
                left("{reservoir: hot, emissivity: §1.2}", "emissivity"),
                left("{reservoir: hot, emissivity: §-0.1}", "emissivity"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2}}, area: §0}", "positive"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 2}}, thickness: §-1 mm}", "positive"),
                rodAnd("solve: {tolerance: §0}", "positive"),
                rodAnd("solve: {tolerance: §-1e-9}", "positive"),
                rodAnd("solve: {linear: {tolerance: §0}}", "positive"));
    }

    static List<Refusal> counts() {
        return List.of(
                rod("cells: 20", "cells: §0", ">= 1"),
                rod("cells: 20", "cells: §-3", ">= 1"),
                rod("cells: 20", "cells: §1.5", "whole"),
                rod("cells: 20", "cells: §20 m", "20 m"),
                rod("cells: 20", "cells: §\"20,5\"", "20,5"),
                rodAnd("solve: {max_steps: §0}", ">= 1"),
                rodAnd("solve: {max_steps: §2.5}", "whole"),
                rodAnd("solve: {max_steps: §-1}", ">= 1"),
                rodAnd("solve: {max_steps: §many}", "many"));
    }

    static List<Refusal> reduced() {
        return List.of(
                rodAnd("units: §imperial", "reduced"),
                rodAnd("units: §si", "SI"),
                rodAnd("units: reduced", "units: reduced").at(2, 32),
                rod("title: Rod", "units: reduced\ntitle: a", "number").at(3, 32));
    }
}
