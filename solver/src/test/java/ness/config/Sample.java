package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/** A small sound config, one section a line, of which a test replaces one. */
final class Sample {
    /** Stands in a text in front of what a fault must point at. */
    private static final String MARK = "@@";

    /** A config that says nearly everything that one can say. */
    static final String FULL =
            """
            title: "Plate \\u0022A\\u0022"
            parameters: {TH: 400 K, TC: 26.85 degC, L: 10 cm, k0: "TH/100", again: TH}
            mesh:
              coordinates: cartesian
              axes:
                x: {from: 0, to: L, cells: 20, periodic: false}
                y: {from: 0, segments: [{to: 1 cm, cells: 4}, {to: 5 cm, cells: 6, growth: 1.04}]}
              thickness: 1 mm
              regions:
                chip: {box: {from: [0, 0], to: [1 cm, 2 mm]}}
                hole: {disk: {centre: [5 cm, 2 cm], radius: 3 mm}, void: true}
                alloy: {where: "sin(40*x) > 0"}
            model:
              type: heat
              materials:
                default: {conductivity: "k0*(T/300)^2", density: 8960 kg/m^3, heat_capacity: 385}
                chip: {conductivity: {x: 10 W/(m.K), y: "5*x"}}
                alloy: {conductivity: {table: {T: [290, 26.85 degC, 500], values: [1, 2, 3]}}}
              source: {power: 1 W/cm^3, from: hot}
            reservoirs:
              hot: {temperature: TH}
              cold: {temperature: "TC + 10*x"}
            boundaries:
              right: [{where: "y < 0.01", reservoir: cold, emissivity: 0.8}, {where: 1, flux: 5}]
              left: {reservoir: hot, conductance: 5e4 W/(m^2.K)}
              bottom: closed
              around: {hole: {reservoir: cold}}
              surface: {reservoir: cold, conductance: 25}
            interfaces: [{between: [chip, default], conductance: 1e4 W/(m^2.K)}]
            solve: {initial: {temperature: "300 + x"}, linear: {tolerance: 1e-8}, estimate_error: false}
            sweep: {parameters.TH: {from: 310 K, to: 400, points: 4}, parameters.k0: [1, 2.5]}
            analysis: {minimum_entropy_production: false}
            output: {fields: [temperature], compress: true, quantities: {middle: "at(T, 0.1)"}}
            reference:
              source: me
              values: {entropy.production: {expect: "2*TH", absolute: 5 degC}}
              fields: {temperature: {expect: "TH - x", relative: 1e-9}}
              order: {of: fields.temperature, refine: [20, 40], expect: 2, within: 0.1}
            """;

    /** The same for particles. */
    static final String PARTICLES =
            """
            title: Membrane
            parameters: {c0: 1 mmol/L, L: 1 mm}
            mesh:
              axes:
                x: {from: 0, to: L, cells: 20}
                y: {from: 0, to: L, cells: 10}
              regions:
                pore: {box: {from: [0, 0], to: [0.5 mm, 0.5 mm]}}
                hole: {disk: {centre: [0.5 mm, 0.7 mm], radius: 0.1 mm}, void: true}
            model:
              type: drift-diffusion
              temperature: "300 + 10*x"
              convention: ito
              species:
                cation: {diffusivity: 1.3e-9 m^2/s, charge: 1, potential_energy: "1e-21*x/1e-3"}
                anion: {mobility: "5e11*(1 + x)", charge: -1}
                salt: {drag: 2e-12 kg/s}
                locked: {diffusivity: 1e-9}
              potential_energy: "k_B*300*cos(2*pi*y/1e-3)"
              force: {x: 0.1 pN}
              velocity: {x: 1 um/s, y: "1e-6*x"}
              amount: {locked: 5}
              electrostatics: {permittivity: {default: 78.5*epsilon_0, pore: 2}, fixed_charge: 3}
              chemostats: {fuel: 3 mmol/L}
              reactions:
                - {equation: cation + anion <-> salt, forward: 1 m^3/s, equilibrium_constant: 2}
                - {equation: fuel -> salt, forward: "4*x"}
            reservoirs:
              inside: {cation: c0, anion: "6e23*(1 + x)", salt: closed, locked: closed, voltage: 0}
              tank: {cation: 1, anion: 1, salt: 0, locked: closed, voltage: -70 mV, volume: 1 L}
              bath: {voltage: 0.1, chemical_potential: {cation: 0.1 eV, anion: 1, salt: 2}, locked: closed}
            boundaries:
              left: {reservoir: inside}
              right: [{where: "y < 1e-4", reservoir: tank, conductance: 1e-6}, {where: 1, flux: {salt: 5}}]
              top: {reservoir: bath, conductance: {cation: 1e-6 m/s, anion: 2, salt: 0}, surface_charge: 0.01}
              bottom: {absorbing: false, voltage: "0.1*x"}
              around: {hole: {voltage: 0.1}}
              surface: {reservoir: bath, conductance: 1e-9}
            solve: {initial: {cation: c0, potential: "0.1*x"}, linear: {tolerance: 1e-8}}
            output: {fields: [cation, potential, salt_flux_x], quantities: {middle: "mean(cation)"}}
            """;

    private final Map<String, String> sections = new LinkedHashMap<>();

    Sample() {
        sections.put("title", "Rod");
        sections.put("parameters", "{TH: 400 K, W: 3 s, N: 5}");
        sections.put("mesh", "{axes: {x: {from: 0, to: 1 m, cells: 10}}}");
        sections.put("model", "{type: heat, materials: {default: {conductivity: 401 W/(m.K)}}}");
        sections.put("reservoirs", "{hot: {temperature: TH}, cold: {temperature: 300 K}}");
        sections.put("boundaries", "{left: {reservoir: hot}, right: {reservoir: cold}}");
        sections.put("solve", "{to: steady}");
        sections.put("output", "{file: rod.h5}");
    }

    /** With a section replaced, added, or left out where the text is empty. */
    Sample with(String section, String text) {
        if (text.isEmpty()) {
            sections.remove(section);
        } else {
            sections.put(section, text);
        }
        return this;
    }

    /** Particles in a reduced world between two reservoirs. */
    static Sample particles() {
        return new Sample()
                .with("parameters", "{c0: 1 mmol/L, V: 1 V}")
                .with(
                        "model",
                        "{type: drift-diffusion, temperature: 300, species: {a: {diffusivity: 1},"
                                + " b: {drag: 1, charge: -1}}}")
                .with("reservoirs", "{l: {a: 1, b: 2}, r: {a: 0, b: closed}}")
                .with("boundaries", "{left: {reservoir: l}, right: {reservoir: r}}");
    }

    /** A plate instead of the rod. */
    static Sample plate() {
        return new Sample()
                .with(
                        "mesh",
                        "{axes: {x: {from: 0, to: 1 m, cells: 4}, y: {from: 0, to: 1, cells: 4}},"
                                + " regions: {chip: {where: \"x > 0.5\"}, hole: {where: \"y > 0.9\","
                                + " void: true}}}");
    }

    /** The whole text, marks and all. */
    String marked() {
        StringBuilder text = new StringBuilder();
        sections.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        return text.toString();
    }

    String text() {
        return marked().replace(MARK, "");
    }

    Resolved read() {
        return Texts.read(text());
    }

    /** Claims that there is one fault, at the mark, and that its sentence has these words. */
    void refuses(String words) {
        refused(marked(), words);
    }

    /** Claims that a text has one fault, at its mark, and that its sentence has these words. */
    static void refused(String marked, String words) {
        InputException exception = Texts.refused(marked.replace(MARK, ""));
        String told = HouseForm.text(exception.faults());
        assertEquals(1, exception.faults().size(), told);
        assertEquals(Exit.BAD_INPUT, exception.exit(), told);
        Fault fault = exception.faults().getFirst();
        assertTrue(fault.sentence().contains(words) || words.equals(fault.hint()), told);
        assertEquals(place(marked), fault.line() + ":" + fault.column(), told);
    }

    /** Claims that there is one fault, at the mark, told in just these words. */
    void refuses(String sentence, @Nullable String hint) {
        refused(marked(), sentence);
        Fault fault = Texts.refused(text()).faults().getFirst();
        assertEquals(sentence, fault.sentence());
        assertEquals(hint, fault.hint());
    }

    private static String place(String marked) {
        String before = marked.substring(0, marked.indexOf(MARK));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return line + ":" + (start.codePointCount(0, start.length()) + 1);
    }
}
