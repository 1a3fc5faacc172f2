package ness.config;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of a config that mean nothing, stand twice, are missing or of the wrong kind. */
class WordFaultsTest {
    private static final String FAULTS =
            """
            title      | @@{}                                   | title: expected a text, got a mapping
            title      | @@[a]                                  | expected a text, got a list
            @@titel    | Rod                                    | titel: unknown key
            @@Title    | Rod                                    | did you mean "title"?
            @@title    |                                        | title: expected a text, got nothing
            units      | @@si                                   | units: expected SI or reduced, got "si"
            units      | @@[SI]                                 | expected a word, got a list
                    model      | @@heat                                 | model: expected a mapping, got "heat"
            model      | @@{materials: {default: {conductivity: 1}}} | missing key "type"
            model      | {type: @@heet}          | type: expected heat or drift-diffusion, got "heet"
            model      | {type: @@Heat}                         | did you mean "heat"?
            model      | {type: @@{}}                           | expected heat or drift-diffusion, got a mapping
            model      | {type: @@network}                      | not available in this version
            model      | {type: @@quantum-dot}                  | not available in this version
            model      | {type: @@reactions}                    | not available in this version
            model      | {type: @@thermoelectric}               | not available in this version
            model      | {type: @@transport}                    | not available in this version
            model      | @@{type: heat}                         | missing key "materials"
            model      | {type: heat, materials: {default: @@{}}} | missing key "conductivity"
            model      | {type: heat, materials: {default: {conductivity: 1, @@densty: 3}}} | did you mean "density"?
            model      | {type: heat, materials: {default: {conductivity: 1, @@density:}}} | expected kg/m^3, got nothing
            model      | {type: heat, materials: {default: {conductivity: 1, density: @@[3]}}} | expected kg/m^3, got a list
            model      | {type: heat, materials: {default: {conductivity: @@[3]}}} | expected a mapping or W/(m.K), got a list
            model      | {type: heat, materials: {default: {conductivity: {tensor: @@[[1, 0], [0]]}}}} | expected as many entries in each row as there are rows, got 1 in one of 2 rows
            model      | {type: heat, materials: {default: {conductivity: {@@y: 1}}}} | the mesh has no axis "y"
            model      | {type: heat, materials: {default: {conductivity: {@@phi: 1}}}} | "phi" is no axis of cartesian coordinates
            model      | {type: heat, materials: {default: {conductivity: {table: {T: [300, @@200], values: [1, 2]}}}}} | expected rising temperatures
            model      | {type: heat, materials: {default: {conductivity: {table: {T: [300, 400], values: @@[1]}}}}} | expected 2 values, one a temperature, got 1
            model      | {type: heat, materials: {default: {conductivity: {table: {T: @@[300], values: [1]}}}}} | at least two temperatures
            model      | {type: heat, materials: {default: {conductivity: {table: @@{T: [300, 400]}}}}} | missing key "values"
            model      | {type: heat, materials: @@{}}          | missing material "default"
            model      | {type: heat, materials: {default: {conductivity: 1}, @@chip: {conductivity: 1}}} | unknown region "chip"
            model      | {type: heat, materials: {default: {conductivity: 1}}, source: {power: 1, from: @@sun}} | unknown reservoir "sun"
            model      | {type: heat, materials: {default: {conductivity: 1}}, source: @@{from: hot}} | missing key "power"
            reservoirs | {hot: {temperature: 1}, cold: @@{}}    | missing key "temperature"
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1, supply: @@3 W}} | needs a heat_capacity
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1, @@voltage: 3 V}} | means nothing in this model
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1, @@temprature: 3}} | did you mean "temperature"?
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1}, @@hot: {temperature: 2}} | duplicate key, first given in line 5
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1, @@temperature: 2}} | duplicate key
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1}, @@medium_x: {temperature: 2}} | reserved
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1}, @@surroundings: {temperature: 2}} | reserved
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1}, @@a/b: {temperature: 2}} | it has a "/"
            reservoirs | {hot: {temperature: 1}, cold: {temperature: 1}, @@"": {temperature: 2}} | it is empty
            solve      | {@@"": 3}                              | unknown key ""
            model      | {type: heat, materials: {default: {conductivity: 1, @@"": 2}}} | unknown key ""
            mesh       | {axes: {x: {from: 0, to: 1, cells: 3}, @@"": 1}} | "" is no axis
            boundaries | {left: {reservoir: hot}, right: {reservoir: cold}, @@"": closed} | unknown side ""
            boundaries | {left: {reservoir: @@hott}, right: {reservoir: cold}} | unknown reservoir "hott"
            boundaries | {left: {reservoir: hot}, @@rigth: {reservoir: cold}} | did you mean "right"?
            boundaries | {left: {reservoir: hot}, @@top: closed} | the mesh has no axis "y"
            boundaries | {left: {reservoir: hot}, @@inner: closed} | no side of a mesh with cartesian coordinates
            boundaries | {left: {reservoir: hot}, right: @@clsed} | did you mean "closed"?
            boundaries | {left: {reservoir: hot}, right: @@{}}  | missing key: one of reservoir, flux
            boundaries | {left: {reservoir: hot}, right: {reservoir: cold, @@flux: 3}} | flux: cannot stand beside "reservoir"
            boundaries | {left: {reservoir: hot}, right: {flux: 3, conductance: @@3}} | conductance: cannot stand beside flux
            boundaries | {left: {reservoir: hot}, right: {flux: 3, emissivity: @@1}} | emissivity: cannot stand beside flux
            boundaries | {left: {reservoir: hot}, right: {flux: @@{n: 3}}} | expected W/m^2, got a mapping
            boundaries | {left: {reservoir: hot}, right: {flux: 3, @@absorbing: true}} | means nothing in this model
            boundaries | {left: {reservoir: hot}, right: {flux: 3, @@surface_charge: 3}} | means nothing in this model
            boundaries | {left: {reservoir: hot}, right: @@[]}  | expected at least one piece
            boundaries | {left: {reservoir: hot}, right: [@@{reservoir: cold}]} | missing key "where"
            boundaries | {left: {reservoir: hot}, around: {@@hole: closed}} | unknown region "hole"
            boundaries | {left: {reservoir: hot}, surface: @@{reservoir: cold}} | missing key: conductance or emissivity
            interfaces | [{between: @@[default], conductance: 1}] | expected two regions, got 1
            interfaces | [{between: [default, @@default], conductance: 1}] | expected two different regions
            interfaces | [{between: [default, @@chip], conductance: 1}] | unknown region "chip"
            interfaces | [@@{conductance: 1}]                   | missing key "between"
            interfaces | @@{conductance: 1}                     | expected a list, got a mapping
            solve      | @@{to: time, end: 3 s}                 | missing key "initial"
            solve      | {to: @@stedy}                          | did you mean "steady"?
            solve      | {estimate_error: @@maybe}              | expected true or false, got "maybe"
            solve      | {to: steady, end: @@3 s}               | means nothing for a steady state
            solve      | {linear: {method: @@petsc}}            | expected auto, direct or multigrid, got "petsc"
            solve      | {max_steps: @@lots}                    | expected a whole number >= 1, got "lots"
            solve      | {initial: @@{}}                        | missing key "temperature"
            analysis   | {@@minimum_production: true}           | unknown key
            @@fluctuations | {}                                 | not available in this version
            output     | {compress: @@yes}                      | expected true or false, got "yes"
            output     | {compress: @@1}                        | expected true or false, got "1"
            output     | {compress: @@"true"}                   | without quotes
            output     | {fields: @@temperature}                | expected a list, got "temperature"
            output     | {@@quantites: {a: b}}                  | did you mean "quantities"?
            output     | {quantities: {a: @@[1]}}               | expected a formula, got a list
            reference  | @@{values: {a: {expect: 1, relative: 1}}} | missing key "source"
            reference  | @@{source: me}                         | at least one of values, fields, order
            reference  | @@{source: me, values: {}}             | expected at least one claim
            reference  | {source: me, values: {a: @@{expect: 1}}} | at least one of relative, absolute
            reference  | {source: me, values: {a: @@{relative: 1}}} | missing key "expect"
            reference  | {source: me, order: {of: a, refine: @@[4], expect: 2, within: 0.1}} | at least two meshes
            reference  | {source: me, order: {of: a, refine: [4, @@2], expect: 2, within: 0.1}} | expected more cells than before
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldWhereTheyStand(String section, String text, String words) {
        String key = section.replace("@@", "");
        Sample sample = new Sample();
        if (section.startsWith("@@")) {
            sample = key.equals("title") ? sample.with("title", "") : sample;
            sample.with(section, text == null ? " " : text).refuses(words);
        } else {
            sample.with(section, text).refuses(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"model", "mesh"})
    void aMissingSectionIsToldAtTheConfig(String section) {
        String text = "@@" + new Sample().with(section, "").with("boundaries", "").text();
        Sample.refused(text, "missing key \"" + section + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    boundaries | {around: {@@chip: {reservoir: hot}}, left: {reservoir: cold}} | region "chip" is not void
                    boundaries | {around: {@@hol: {reservoir: hot}}, left: {reservoir: cold}} | did you mean "hole"?
                    model | {type: heat, materials: {default: {conductivity: 1}, @@hole: {conductivity: 1}}} | region "hole" is void
                    model | {type: heat, materials: {default: {conductivity: 1}, @@Chip: {conductivity: 1}}} | did you mean "chip"?
                            interfaces | [{between: [chip, @@hole], conductance: 1}] | region "hole" is void
                    """)
    void regionsAreKnownByTheMesh(String section, String text, String words) {
        Sample.plate().with(section, text).refuses(words);
    }
}
