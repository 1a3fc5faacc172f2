package ness.config;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models, materials and sources that are none. */
class MaterialFaultsTest {
    private static final String FAULTS =
            """
            {type: heat, materials: {default: @@401}} | default: expected a mapping, got "401" |
            {type: heat, materials: {default: {@@conductivity: }}} | conductivity: expected a mapping or W/(m.K), got nothing | for example 401 W/(m.K)
            {type: heat, materials: {default: {conductivity: @@{}}}} | conductivity: expected a value for each axis, got none | {x: ..., y: ...}
            {type: heat, materials: {default: {conductivity: {x: @@-1}}}} | x: expected a positive value, got "-1" |
            {type: heat, materials: {default: {conductivity: {@@x: }}}} | x: expected W/(m.K), got nothing |
            {type: heat, materials: {default: {conductivity: {@@X: 1}}}} | X: "X" is no axis of cartesian coordinates (x, y, z) | did you mean "x"?
            {type: heat, materials: {default: {conductivity: {x: 1, @@x: 2}}}} | x: duplicate key, first given in line 4 |
            {type: heat, materials: {default: {conductivity: {x: 1, @@y: 2}}}} | y: the mesh has no axis "y" |
            {type: heat, materials: {default: {conductivity: {table: @@foo.csv}}}} | table: expected a mapping, got "foo.csv" |
            {type: heat, materials: {default: {conductivity: {table: @@[1, 2]}}}} | table: expected a mapping, got a list |
            {type: heat, materials: {default: {conductivity: {table: {T: @@300, values: [1, 2]}}}}} | T: expected a list, got "300" | for example [300, 500, 700]
            {type: heat, materials: {default: {conductivity: {table: {T: [@@10 C, 390], values: [1, 2]}}}}} | T[0]: expected K, got "10 C" (s.A) | 10 degC?
            {type: heat, materials: {default: {conductivity: {table: {T: [@@0, 390], values: [1, 2]}}}}} | T[0]: expected a positive value, got "0" |
            {type: heat, materials: {default: {conductivity: {table: {T: [300, 390], values: [1, @@2 W]}}}}} | values[1]: expected W/(m.K), got "2 W" (kg.m^2/s^3) | 2 W/(m.K)?
            {type: heat, materials: {default: {conductivity: {table: {T: [300, 390], values: [1, @@0]}}}}} | values[1]: expected a positive value, got "0" |
            {type: heat, materials: {default: {conductivity: {table: {T: [300, @@300], values: [1, 2]}}}}} | T[1]: expected rising temperatures, got 300.0 K after 300.0 K |
            {type: heat, materials: {default: {conductivity: {table: {@@t: [300, 390], values: [1, 2]}}}}} | t: unknown key | did you mean "T"?
            {type: heat, materials: {default: {conductivity: {@@tabel: {T: [300, 390], values: [1, 2]}}}}} | tabel: "tabel" is no axis of cartesian coordinates (x, y, z) |
            {type: heat, materials: {default: {conductivity: {@@x: 1, table: {T: [300, 390], values: [1, 2]}}}}} | x: unknown key | allowed: table
            {type: heat, materials: {default: {@@conductivty: 3}}} | conductivty: unknown key | did you mean "conductivity"?
            {type: heat, materials: {default: {@@Conductivity: 3}}} | Conductivity: unknown key | did you mean "conductivity"?
            {type: heat, materials: {default: {conductivity: 3, density: @@-1}}} | density: expected a positive value, got "-1" |
            {type: heat, materials: {default: {conductivity: 3, density: "@@T"}}} | density: T means nothing here |
            {type: heat, materials: {default: {conductivity: 3, density: @@3 kg}}} | density: expected kg/m^3, got "3 kg" (kg) | 3 kg/L?
            {type: heat, materials: {default: {conductivity: 3, density: @@0}}} | density: expected a positive value, got "0" |
            {type: heat, materials: {default: {conductivity: 3, heat_capacity: @@3 J}}} | heat_capacity: expected J/(kg.K), got "3 J" (kg.m^2/s^2) | specific heat capacity is an energy per mass and temperature; 3 J/(kg.K)?
            {type: heat, materials: {default: {conductivity: 3, heat_capacity: @@-3}}} | heat_capacity: expected a positive value, got "-3" |
            {type: heat, materials: {default: {conductivity: 3, heat_capacity: "@@t"}}} | heat_capacity: t means nothing here |
            {type: heat, materials: {default: {conductivity: 3, @@heatcapacity: 3}}} | heatcapacity: unknown key | did you mean "heat_capacity"?
            {type: heat, materials: {default: {conductivity: 3, @@conductivity: 4}}} | conductivity: duplicate key, first given in line 4 |
            {type: heat, materials: {default: {conductivity: 401,@@5 W/(m.K)}}} | default: unknown key "5 W/(m.K)" | a decimal point, not a comma?
            {type: heat, materials: {default: {conductivity: 1}}, source: @@3 W} | source: expected W/m^3, got "3 W" (kg.m^2/s^3) | 3 W/m^3?
            {type: heat, materials: {default: {conductivity: 1}}, source: {power: @@3 W}} | power: expected W/m^3, got "3 W" (kg.m^2/s^3) | 3 W/m^3?
            {type: heat, materials: {default: {conductivity: 1}}, source: {@@power: }} | power: expected W/m^3, got nothing | for example 1e6 W/m^3
            {type: heat, materials: {default: {conductivity: 1}}, source: {power: 3, @@from: }} | from: expected a name, got nothing | for example sun
            {type: heat, materials: {default: {conductivity: 1}}, source: {power: 3, from: @@[hot]}} | from: expected a name, got a list |
            {type: heat, materials: {default: {conductivity: 1}}, source: {power: 3, from: @@Work}} | from: unknown reservoir "Work" | allowed: hot, cold
            {type: heat, materials: {default: {conductivity: 1}}, source: {@@powr: 3}} | powr: unknown key | did you mean "power"?
            {type: heat, materials: {default: {conductivity: 1}}, source: "@@q"} | source: expected W/m^3, got the unknown name "q" | known here: x, T, TH, W, N
            {type: heat, materials: {default: {conductivity: 1}}, source: "@@y"} | source: y means nothing here, the mesh has only x |
            {type: heat, materials: {default: {conductivity: 1}}, source: @@[1]} | source: expected W/m^3 or a mapping, got a list | for example 1e6 W/m^3
            {type: heat, materials: {default: {conductivity: 1}}, source: @@1/0} | source: expected a finite number, got "1/0" (Infinity) |
            @@[] | model: expected a mapping, got a list |
            @@{} | model: missing key "type" | allowed: heat, drift-diffusion
            {@@typ: heat} | typ: unknown key | did you mean "type"?
            {@@type: } | type: expected heat or drift-diffusion, got nothing | allowed: heat, drift-diffusion
            {type: @@[heat]} | type: expected heat or drift-diffusion, got a list | allowed: heat, drift-diffusion
            {type: heat, @@materials: } | materials: expected a mapping, got nothing | for example {default: {conductivity: 401 W/(m.K)}}
            {type: heat, materials: @@[]} | materials: expected a mapping, got a list | for example {default: {conductivity: 401 W/(m.K)}}
            {type: heat, materials: {@@steel: {conductivity: 3}}} | steel: unknown region "steel" | allowed: default
            {type: heat, @@temperature: 300 K, materials: {default: {conductivity: 3}}} | temperature: unknown key | allowed: materials, source
            {type: heat, @@material: {default: {conductivity: 3}}} | material: unknown key | did you mean "materials"?
            {type: heat, @@type: heat, materials: {default: {conductivity: 1}}} | type: duplicate key, first given in line 4 |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldInTheseWords(String text, String sentence, @Nullable String hint) {
        new Sample().with("model", text).refuses(sentence, hint);
    }
}
