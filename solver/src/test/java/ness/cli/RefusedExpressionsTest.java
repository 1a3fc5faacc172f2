package ness.cli;

import static ness.cli.Refusal.conductivity;
import static ness.cli.Refusal.left;
import static ness.cli.Refusal.rod;
import static ness.cli.Refusal.rodAnd;
import static ness.cli.Refusal.temperature;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas that no config may hold; the column is that of the character inside the string. */
class RefusedExpressionsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource({"syntax", "foreign", "names", "misplaced", "parameters", "values", "bombs"})
    void aFormulaIsRefusedAtItsCharacter(Refusal refusal) {
        new Bench(folder).refuses(refusal);
    }

    @ParameterizedTest
    @MethodSource("met")
    void whatIsMetWhileSolvingIsRefusedThen(Refusal refusal) {
        new Bench(folder).refusesToRun(refusal);
    }

    static List<Refusal> syntax() {
        return List.of(
                conductivity("\"x§**2\"", "hint: ", "^"),
                conductivity("\"(x+1§\"", ")"),
                conductivity("\"x+1§)\"", ")"),
                conductivity("\"x+§\"", "expected"),
                conductivity("\"1+§*2\"", "expected"),
                conductivity("§\"2 x\"", "x"),
                conductivity("\"(1+x)§(2)\"", "product"),
                conductivity("\"1 < x §< 2\"", "chain"),
                conductivity("\"x §= 2\"", "="),
                conductivity("\"1§; 2\"", ";"),
                conductivity("\"§sin()\"", "sin"),
                conductivity("\"x §? 1 : 2\"", "?"),
                conductivity("\"1 §& 2\"", "&"),
                conductivity("\"§!x\"", "!"),
                conductivity("§\"1 % 2\"", "%"),
                conductivity("\"§#{1}\"", "#"),
                conductivity("\"§${1}\"", "$"),
                conductivity("'§\"a\"'", "\""),
                conductivity("\"1 + §'a'\"", "'"),
                conductivity("\"300§[K\"", "]"),
                conductivity("\"300[§Kelvins]\"", "Kelvins"),
                conductivity("§\"1 1\"", "blank"));
    }

    static List<Refusal> foreign() {
        return List.of(
                conductivity("\"a§.b()\"", "."),
                conductivity("\"java§.lang.Runtime\"", "."),
                conductivity("\"System§.exit(1)\"", "."),
                conductivity("\"§T(1)\"", "T"),
                conductivity("\"§new(x)\"", "new"),
                conductivity("\"§exec(1)\"", "exec"),
                conductivity("\"§open(1)\"", "open"),
                conductivity("\"x§.class\"", "."),
                conductivity("\"x§[0]\"", "x"));
    }

    static List<Refusal> names() {
        return List.of(
                conductivity("\"§foo(x)\"", "foo"),
                conductivity("\"§sine(x)\"", "hint: did you mean \"sin\""),
                conductivity("\"1+§lenght\"", "lenght"),
                conductivity("\"§Pi\"", "did you mean \"pi\""),
                conductivity("\"§EXP(x)\"", "did you mean \"exp\""),
                conductivity("\"§kB\"", "k_B"),
                conductivity("\"§sin(x,2)\"", "sin"),
                conductivity("\"§atan2(x)\"", "atan2"),
                conductivity("\"§if(x>1, 2)\"", "if"),
                conductivity("\"1 + §sin\"", "sin"),
                conductivity("\"1 + §pi(2)\"", "pi"),
                conductivity("\"§sum(n,1,3)\"", "sum"),
                conductivity("\"sum(§2,1,3,4)\"", "name"),
                conductivity("\"§sum(n,1,2.5,n)\"", "whole"),
                conductivity("\"§sum(n,1,x,n)\"", "same at all points"),
                conductivity("\"§integral(s,0,1)\"", "integral"),
                conductivity("\"1+§TH\"", "TH"));
    }

    static List<Refusal> misplaced() {
        return List.of(
                conductivity("\"§y+1\"", "y"),
                conductivity("\"1+§z\"", "z"),
                conductivity("\"1+§r\"", "r"),
                conductivity("\"1+§phi\"", "phi"),
                conductivity("\"1+§t\"", "t"),
                conductivity("\"1+§voltage\"", "voltage"),
                conductivity("\"1+§bead\"", "bead"),
                temperature("\"300+§T\"", "T"),
                temperature("\"300+§t\"", "t"),
                left("{flux: \"1+§T\"}", "T"),
                left("{reservoir: hot, conductance: \"1+§T\"}", "T"),
                left("[{where: \"§T > 3\", reservoir: hot}]", "T"),
                rod("20}}", "20}}, regions: {a: {where: \"§T > 3\"}}", "T"),
                rod("to: 10 cm", "to: \"1+§x\"", "x"),
                rodAnd("solve: {initial: {temperature: \"300+§T\"}}", "T"));
    }

    static List<Refusal> parameters() {
        return List.of(
                rodAnd("parameters: {a: §a}", "a"),
                rodAnd("parameters: {a: \"1+§a\"}", "a"),
                rodAnd("parameters: {a: §b, b: 3}", "b"),
                rodAnd("parameters: {a: §b, b: a}", "b"),
                rodAnd("parameters: {§e: 3}", "e"),
                rodAnd("parameters: {§t: 3}", "t"),
                rodAnd("parameters: {§R: 3}", "R"),
                rodAnd("parameters: {§T: 3}", "T"),
                rodAnd("parameters: {§x: 3}", "x"),
                rodAnd("parameters: {§pi: 3}", "pi"),
                rodAnd("parameters: {§sin: 3}", "sin"),
                rodAnd("parameters: {§if: 3}", "if"),
                rodAnd("parameters: {§and: 3}", "and"),
                rodAnd("parameters: {§k_B: 3}", "k_B"),
                rodAnd("parameters: {§volume: 3}", "volume"),
                rodAnd("parameters: {§temperature: 3}", "temperature"),
                rodAnd("parameters: {§1a: 3}", "1a"),
                rodAnd("parameters: {§a b: 3}", "a b"),
                rodAnd("parameters: {§a/b: 3}", "a/b"),
                rodAnd("parameters: {§a-b: 3}", "a-b"),
                rodAnd("parameters: {§\"\": 3}", "name"),
                rodAnd("parameters: {§a: }", "a"),
                rodAnd("parameters: {a: §[1]}", "a"));
    }

    static List<Refusal> values() {
        return List.of(
                conductivity("§\"sqrt(-x)\"", "conductivity is NaN at x = "),
                conductivity("§\"1/(x-x)\"", "conductivity is ", "x = ", "cell 0"),
                conductivity("§\"0.05-x\"", "conductivity is -", "cell "),
                conductivity("§\"log(x-0.05)\"", "NaN"),
                rod("  type: heat", "  type: heat\n  source: §\"log(-x)\"", "source is NaN"),
                left("{flux: §\"sqrt(-1-x)\"}", "flux is NaN"),
                left("{reservoir: hot, conductance: §\"x-1\"}", "conductance is -1"),
                left("{reservoir: hot, emissivity: §\"x+1.5\"}", "emissivity is 1.5"),
                temperature("§\"x-1\"", "temperature is -1"),
                rodAnd("solve: {initial: {temperature: §\"x-1\"}}", "-"));
    }

    static List<Refusal> met() {
        return List.of(
                conductivity("§\"350-T\"", "conductivity is "),
                conductivity("§\"sqrt(390-T)\"", "conductivity is NaN"),
                conductivity("§\"if(T > 305, -1, 1)\"", "conductivity is -1"));
    }

    static List<Refusal> bombs() {
        int n = 50_000;
        return List.of(
                conductivity('"' + "(".repeat(n) + "1" + ")".repeat(n) + '"', "too deeply")
                        .anywhere(),
                conductivity('"' + "-".repeat(n) + "1\"", "too deeply").anywhere(),
                conductivity('"' + "2^".repeat(n) + "1\"", "too deeply").anywhere(),
                conductivity('"' + "sin(".repeat(n) + "1" + ")".repeat(n) + '"', "too deeply")
                        .anywhere(),
                conductivity('"' + "not ".repeat(n) + "1\"", "too deeply").anywhere(),
                conductivity('"' + "if(1,".repeat(n) + '"', "too deeply").anywhere(),
                conductivity("\"§sum(n,1,2000000,n)\"", "too many terms"),
                conductivity("\"§sum(n,1,2000,sum(m,1,2000,n*m))\"", "too many terms"),
                conductivity("\"§sum(n,-1e9,1e9,1)\"", "too many terms"),
                conductivity("\"§sum(n,1,1e300,1)\"", "whole bound"));
    }
}
