package ness.config;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to solve for, to write and to claim, where that cannot be. */
class SectionFaultsTest {
    private static final String FAULTS =
            """
            solve | @@steady | solve: expected a mapping, got "steady" |
            solve | @@[steady] | solve: expected a mapping, got a list |
            solve | {@@to: } | to: expected a word, got nothing |
            solve | {to: @@3} | to: expected steady or time, got "3" | allowed: steady, time
            solve | {to: @@[steady]} | to: expected a word, got a list |
            solve | {to: @@Steady} | to: expected steady or time, got "Steady" | did you mean "steady"?
            solve | {tolerance: @@-1e-9} | tolerance: expected a positive value, got "-1e-9" |
            solve | {tolerance: @@1e-12 K} | tolerance: expected a plain number, got "1e-12 K" (K) |
            solve | {tolerance: @@x} | tolerance: x means nothing here, this is one number |
            solve | {tolerance: @@[1]} | tolerance: expected a number, got a list |
            solve | {max_steps: @@1.5} | max_steps: expected a whole number >= 1, got "1.5" |
            solve | {max_steps: @@-3} | max_steps: expected a whole number >= 1, got "-3" |
            solve | {max_steps: @@5 s} | max_steps: expected a whole number >= 1, got "5 s" | expected a plain number, got "5 s" (s)
            solve | {@@maxsteps: 3} | maxsteps: unknown key | did you mean "max_steps"?
            solve | {initial: @@300 K} | initial: expected a mapping, got "300 K" |
            solve | {initial: {temperature: @@-3}} | temperature: expected a positive value, got "-3" |
            solve | {initial: {temperature: @@20 C}} | temperature: expected K, got "20 C" (s.A) | 20 degC?
            solve | {initial: {temperature: "@@T"}} | temperature: T means nothing here |
            solve | {initial: {temperature: "@@y"}} | temperature: y means nothing here, the mesh has only x |
            solve | {initial: {@@T: 300}} | T: unknown key | allowed: temperature
            solve | {initial: {@@temprature: 300}} | temprature: unknown key | did you mean "temperature"?
            solve | {linear: @@direct} | linear: expected a mapping, got "direct" |
            solve | {linear: {method: @@fast}} | method: expected auto, direct or multigrid, got "fast" | allowed: auto, direct, multigrid
            solve | {linear: {method: @@Direct}} | method: expected auto, direct or multigrid, got "Direct" | did you mean "direct"?
            solve | {linear: {tolerance: @@-1}} | tolerance: expected a positive value, got "-1" |
            solve | {linear: {@@solver: direct}} | solver: unknown key | allowed: method, tolerance
            solve | {first_step: @@1 s} | first_step: means nothing for a steady state | to: time
            solve | {until: @@steady} | until: means nothing for a steady state | to: time
            solve | {to: steady, @@to: steady} | to: duplicate key, first given in line 7 |
            output | @@rod.h5 | output: expected a mapping, got "rod.h5" |
            output | {@@file: } | file: expected a text, got nothing | for example heated-rod.h5
            output | {file: @@[a]} | file: expected a text, got a list |
            output | {file: @@{}} | file: expected a text, got a mapping |
            output | {file: a, @@file: b} | file: duplicate key, first given in line 8 |
            output | {fields: [@@temprature]} | fields[0]: unknown field "temprature" | did you mean "temperature"?
            output | {fields: [@@heat_flux_y]} | fields[0]: unknown field "heat_flux_y" | did you mean "heat_flux_x"?
            output | {fields: [temperature, @@3]} | fields[1]: unknown field "3" | allowed: temperature, entropy_production_density, heat_source, surface_heat_flow, heat_flux_x, heat_flow_x, entropy_production_x
            output | {fields: [@@[temperature]]} | fields[0]: expected a text, got a list |
            output | {@@fields: } | fields: expected a list, got nothing | for example [temperature]
            output | {compress: @@maybe} | compress: expected true or false, got "maybe" |
            output | {compress: @@on} | compress: expected true or false, got "on" |
            output | {@@compress: } | compress: expected true or false, got nothing |
            output | {checkpoint_every: @@1 m} | checkpoint_every: expected s, got "1 m" (m) |
            output | {checkpoint_every: @@soon} | checkpoint_every: expected s, got the unknown name "soon" | known here: TH, W, N
            output | {quantities: @@[a]} | quantities: expected a mapping, got a list | for example {mean_temperature: mean(T)}
            output | {quantities: {@@a: }} | a: expected a formula, got nothing |
            output | {quantities: {@@a/b: mean(T)}} | a/b: "a/b" is no name: it has a "/" |
            output | {quantities: {@@a.b: mean(T)}} | quantities: "a.b" is no name: paths are made with "." and "[" |
            output | {quantities: {@@"": mean(T)}} | "" is no name: it is empty |
            output | {quantities: {a: mean(T), @@a: max(T)}} | a: duplicate key, first given in line 8 |
            output | {quantities: @@mean(T)} | quantities: expected a mapping, got "mean(T)" | for example {mean_temperature: mean(T)}
            output | {@@format: vtk} | format: unknown key | allowed: file, fields, checkpoint_every, compress, quantities
            interfaces | @@{between: [a, b]} | interfaces: expected a list, got a mapping |
            interfaces | [@@3] | interfaces[0]: expected a mapping, got "3" |
            interfaces | [@@[default, chip]] | interfaces[0]: expected a mapping, got a list |
            interfaces | [{between: @@default, conductance: 3}] | between: expected a list, got "default" | for example [chip, default]
            interfaces | [{between: [default, @@3], conductance: 3}] | between[1]: unknown region "3" | allowed: default
            interfaces | [{between: [@@[default]], conductance: 3}] | between[0]: expected a name, got a list |
            interfaces | [{between: @@[], conductance: 3}] | between: expected two regions, got 0 |
            interfaces | [{between: @@[default, default, default], conductance: 3}] | between: expected two regions, got 3 |
            interfaces | [{conductance: 3, @@betwen: [default, default]}] | betwen: unknown key | did you mean "between"?
            interfaces | @@chip | interfaces: expected a list, got "chip" |
            reference | @@3 | reference: expected a mapping, got "3" |
            reference | {source: @@[a], values: {a: {expect: 1, relative: 1}}} | source: expected a text, got a list |
            reference | {source: a, values: @@3} | values: expected a mapping, got "3" | for example {reservoirs.hot.heat_flow: {expect: 40.1 W, relative: 1e-12}}
            reference | {source: a, values: {entropy.production: @@3}} | production: expected a mapping, got "3" |
            reference | {source: a, values: {entropy.production: {expect: 3, relative: @@0}}} | relative: expected a positive value, got "0" |
            reference | {source: a, values: {entropy.production: {expect: 3, absolute: @@-1}}} | absolute: expected a positive value, got "-1" |
            reference | {source: a, values: {entropy.production: {expect: @@three, relative: 1}}} | expect: expected a number, got the unknown name "three" | known here: TH, W, N
            reference | {source: a, values: {entropy.production: {expect: @@1/0, relative: 1}}} | expect: expected a finite number, got "1/0" (Infinity) |
            reference | {source: a, values: {entropy.production: {@@expected: 3, relative: 1}}} | expected: unknown key | did you mean "expect"?
            reference | {source: a, fields: {temperature: {expect: "@@T", absolute: 1}}} | expect: T means nothing here |
            reference | {source: a, fields: {temperature: {expect: "@@y", absolute: 1}}} | expect: y means nothing here, the mesh has only x |
            reference | {source: a, fields: {temperature: @@{expect: "x"}}} | temperature: missing key: at least one of relative, absolute |
            reference | {source: a, order: @@2} | order: expected a mapping, got "2" |
            reference | {source: a, order: {of: a, refine: [@@0, 2], expect: 2, within: 1}} | refine[0]: expected a whole number >= 1, got "0" |
            reference | {source: a, order: {of: a, refine: @@20, expect: 2, within: 1}} | refine: expected a list, got "20" | for example [20, 40, 80]
            reference | {source: a, order: {of: a, refine: [20, 40], expect: @@two, within: 1}} | expect: expected a number, got the unknown name "two" | known here: TH, W, N
            reference | {source: a, order: {of: a, refine: [20, 40], expect: 2, within: @@0}} | within: expected a positive value, got "0" |
            reference | {source: a, order: @@{of: a, refine: [20, 40], expect: 2}} | order: missing key "within" | within: 0.1
            title | @@{} | title: expected a text, got a mapping |
            title | @@[a] | title: expected a text, got a list |
            units | @@3 | units: expected SI or reduced, got "3" | allowed: SI, reduced
            units | @@SI units | units: expected SI or reduced, got "SI units" | allowed: SI, reduced
            units | @@Reduced | units: expected SI or reduced, got "Reduced" | did you mean "reduced"?
            units | @@{} | units: expected a word, got a mapping |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FAULTS)
    void areToldInTheseWords(String section, String text, String sentence, @Nullable String hint) {
        new Sample().with(section, text).refuses(sentence, hint);
    }
}
