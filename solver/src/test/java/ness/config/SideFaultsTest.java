package ness.config;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sides that touch nothing, or not as they are written. */
class SideFaultsTest {
    private static final String FAULTS =
            """
            {left: @@{where: "x<1"}, right: {reservoir: cold}} | left: missing key: one of reservoir, flux |
            {left: [@@closed], right: {reservoir: cold}} | left[0]: expected a mapping, got "closed" |
            {left: [{where: "x < 1", reservoir: hot, @@flux: 3}], right: {reservoir: cold}} | flux: cannot stand beside "reservoir" | give one of reservoir, flux
            {left: [{where: "x <@@", reservoir: hot}], right: {reservoir: cold}} | where: expected a value after "<", got the end |
            {left: [{where: "x < 1", reservoir: hot, conductance: @@-1}], right: {reservoir: cold}} | conductance: expected a value >= 0, got "-1" |
            {left: [{where: "x < 1", reservoir: @@hott}], right: {reservoir: cold}} | reservoir: unknown reservoir "hott" | did you mean "hot"?
            {left: [{where: "@@T < 1", reservoir: hot}], right: {reservoir: cold}} | where: T means nothing here |
            {left: [{where: @@[x], reservoir: hot}], right: {reservoir: cold}} | where: expected a formula, got a list |
            {left: [@@{where: "x < 1"}], right: {reservoir: cold}} | left[0]: missing key: one of reservoir, flux |
            {left: [{where: "x < 1", reservoir: hot}, @@{reservoir: hot}], right: {reservoir: cold}} | left[1]: missing key "where" | which part of the side?
            {left: {reservoir: hot, where: @@"x < 1"}, right: {reservoir: cold}} | where: means something only in a list of pieces | [{where: ..., ...}]; the rest of the side is closed then
            {left: {flux: 3, where: @@"x < 1"}, right: {reservoir: cold}} | where: means something only in a list of pieces | [{where: ..., ...}]; the rest of the side is closed then
            {left: {reservoir: hot, conductance: @@3 W/K}, right: {reservoir: cold}} | conductance: expected W/(m^2.K), got "3 W/K" (kg.m^2/(s^3.K)) | conductance of the contact is a power per area and temperature; 3 W/(m^2.K)?
            {left: {reservoir: hot, conductance: "@@T"}, right: {reservoir: cold}} | conductance: T means nothing here |
            {left: {reservoir: hot, conductance: @@TH}, right: {reservoir: cold}} | conductance: expected W/(m^2.K), got TH = "400 K" (K) | a parameter keeps its dimension where it stands alone
            {left: {reservoir: hot, conductance: @@.inf}, right: {reservoir: cold}} | conductance: expected W/(m^2.K), got ".inf": not finite | conductance of the contact is a power per area and temperature
            {left: {reservoir: hot, conductance: @@{x: 1}}, right: {reservoir: cold}} | conductance: expected W/(m^2.K), got a mapping |
            {left: {reservoir: hot, emissivity: @@-0.1}, right: {reservoir: cold}} | emissivity: expected a value from 0 to 1, got "-0.1" |
            {left: {reservoir: hot, emissivity: @@3 m}, right: {reservoir: cold}} | emissivity: expected a plain number, got "3 m" (m) |
            {left: {flux: "@@T"}, right: {reservoir: cold}} | flux: T means nothing here |
            {left: {flux: "@@y"}, right: {reservoir: cold}} | flux: y means nothing here, the mesh has only x |
            {left: {flux: @@[3]}, right: {reservoir: cold}} | flux: expected W/m^2, got a list |
            {left: {@@flux: }, right: {reservoir: cold}} | flux: expected W/m^2, got nothing | for example 5000 W/m^2
            {left: {flux: @@1/0}, right: {reservoir: cold}} | flux: expected a finite number, got "1/0" (Infinity) |
            {left: @@{conductance: 3}, right: {reservoir: cold}} | left: missing key: one of reservoir, flux |
            {left: @@{emissivity: 1}, right: {reservoir: cold}} | left: missing key: one of reservoir, flux |
            {left: {reservoir: @@[hot]}, right: {reservoir: cold}} | reservoir: expected a name, got a list |
            {left: {reservoir: @@{hot: 1}}, right: {reservoir: cold}} | reservoir: expected a name, got a mapping |
            {left: {@@reservoir: }, right: {reservoir: cold}} | reservoir: expected a name, got nothing | for example hot
            {left: {reservoir: hot, @@reservoir: cold}, right: {reservoir: cold}} | reservoir: duplicate key, first given in line 6 |
            {left: {@@Reservoir: hot}, right: {reservoir: cold}} | Reservoir: unknown key | did you mean "reservoir"?
            {left: {reservoir: @@HOT}, right: {reservoir: cold}} | reservoir: unknown reservoir "HOT" | did you mean "hot"?
            {left: {@@resrvoir: hot}, right: {reservoir: cold}} | resrvoir: unknown key | did you mean "reservoir"?
            {left: {@@temperature: 400 K}, right: {reservoir: cold}} | temperature: unknown key | allowed: where, reservoir, conductance, emissivity, flux
            {left: {@@voltage: 3}, right: {reservoir: cold}} | voltage: means nothing in this model | allowed: where, reservoir, conductance, emissivity, flux
            {left: @@open, right: {reservoir: cold}} | left: expected closed, a mapping or a list, got "open" | for example {reservoir: hot}
            {left: @@Closed, right: {reservoir: cold}} | left: expected closed, a mapping or a list, got "Closed" | did you mean "closed"?
            {left: @@hot, right: {reservoir: cold}} | left: expected closed, a mapping or a list, got "hot" | for example {reservoir: hot}
            {left: @@3, right: {reservoir: cold}} | left: expected closed, a mapping or a list, got "3" | for example {reservoir: hot}
            {@@left: null, right: {reservoir: cold}} | left: expected closed, a mapping or a list, got nothing |
            {left: [@@[]], right: {reservoir: cold}} | left[0]: expected a mapping, got a list |
            {left: [@@3], right: {reservoir: cold}} | left[0]: expected a mapping, got "3" |
            {@@letf: {reservoir: hot}} | letf: unknown side "letf" | did you mean "left"?
            {@@Left: closed} | Left: unknown side "Left" | did you mean "left"?
            {@@outer: closed} | outer: no side of a mesh with cartesian coordinates | allowed: left, right
            {@@south: closed} | south: no side of a mesh with cartesian coordinates | allowed: left, right
            {@@back: closed} | back: the mesh has no axis "z" | allowed: left, right
            {@@3: closed} | 3: unknown side "3" | allowed: left, right, around, surface
            {around: @@hole} | around: expected a mapping, got "hole" |
            {around: {@@hole: closed}} | hole: unknown region "hole" | there is none
            {around: {@@default: closed}} | default: unknown region "default" | there is none
            {surface: [@@{where: "x < 1", reservoir: hot}]} | surface[0]: missing key: conductance or emissivity | an ideal contact would hold the whole body at the reservoir's state
            {surface: @@3} | surface: expected closed, a mapping or a list, got "3" | for example {reservoir: air, conductance: 25 W/(m^2.K)}
            {left: closed, @@left: closed} | left: duplicate key, first given in line 6 |
            @@[left] | boundaries: expected a mapping, got a list |
            @@left | boundaries: expected a mapping, got "left" |
            {@@left.top: closed} | boundaries: unknown side "left.top" | allowed: left, right, around, surface
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldInTheseWords(String text, String sentence, @Nullable String hint) {
        new Sample().with("boundaries", text).refuses(sentence, hint);
    }
}
