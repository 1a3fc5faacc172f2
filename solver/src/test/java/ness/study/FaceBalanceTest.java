package ness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import ness.findings.Axis;
import ness.findings.CellField;
import ness.findings.FaceField;
import ness.findings.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a result balance every cell by themselves, sides and sources included. */
class FaceBalanceTest {
    private static final String RESERVOIRS =
            """
            reservoirs: {hot: {temperature: 400 K}, cold: {temperature: 300 K}}
            """;

    /** Asking for quantities, which are tried on the initial state first, changes no flow. */
    private static final String ROD =
            """
            mesh: {axes: {x: {from: 0, to: 1, cells: 7}}}
            model: {type: heat, materials: {default: {conductivity: "2*(T/300)^2"}}, source: "50*x"}
            boundaries:
              left: {reservoir: hot}
              right: {reservoir: cold, conductance: 3, emissivity: 0.7}
              surface: {reservoir: cold, conductance: 1}
            output: {quantities: {middle: "at(T, 0.5)", all: "integral(T)"}}
            """;

    private static final String HOLE =
            """
            mesh:
              axes:
                x: {from: 0, to: 1, cells: 9}
                y: {from: 0, segments: [{to: 0.4, cells: 5, growth: 1.2}, {to: 1, cells: 4}]}
              regions: {hole: {disk: {centre: [0.5, 0.5], radius: 0.2}, void: true}}
            model: {type: heat, materials: {default: {conductivity: {x: 1, y: "1 + T/300"}}}}
            boundaries:
              left: [{where: "y < 0.5", reservoir: hot}, {where: "y > 0.6", flux: 20}]
              top: {reservoir: cold, conductance: 4}
              around: {hole: {reservoir: cold}}
            output: {quantities: {hottest: "max(T)"}}
            """;

    private static final String RING =
            """
            mesh:
              coordinates: polar
              axes:
                r: {from: 1, to: 2, cells: 6}
                phi: {from: 0, to: 360 deg, cells: 8, periodic: true}
            model: {type: heat, materials: {default: {conductivity: 3}}}
            boundaries:
              inner: {reservoir: hot, conductance: "1 + 0.5*cos(phi)"}
              outer: {reservoir: cold}
            """;

    /** The same with tensors, whose flows come from the corners of the mesh. */
    @Test
    void everyCellIsBalancedUnderATensorToo() {
        everyCellIsBalancedByItsFacesAlone(
                HOLE.replace("{x: 1, y: \"1 + T/300\"}", "{tensor: [[3, 1.2], [1.2, 2]]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROD, HOLE, RING})
    void everyCellIsBalancedByItsFacesAlone(String text) {
        Findings found = MadeUp.solve(MadeUp.read(RESERVOIRS + text)).findings();
        int cells = Math.toIntExact(found.mesh().cells());
        double[] gain = new double[cells];
        double size = 0;
        for (FaceField field : found.faceFields())
            if (field.name().contains("flow"))
                size = Math.max(size, divergence(found, field, gain));
        double[] volume = found.mesh().volume().toArray(cells);
        for (CellField field : found.cellFields()) {
            double[] values = field.values().toArray(cells);
            for (int c = 0; c < cells; c++) {
                if (field.name().equals("heat_source")) gain[c] += values[c] * volume[c];
                if (field.name().equals("surface_heat_flow")) gain[c] += values[c];
            }
        }
        for (int c = 0; c < cells; c++)
            if (volume[c] > 0) assertEquals(0, gain[c], 1e-12 * size, "cell " + c);
    }

    /** Adds what enters each cell across an axis; returns the largest flow. */
    private static double divergence(Findings found, FaceField field, double[] gain) {
        List<Axis> axes = found.mesh().axes();
        int[] n = {1, 1, 1};
        List<String> names = new ArrayList<>();
        for (int a = 0; a < axes.size(); a++) {
            n[a] = axes.get(a).cells();
            names.add(axes.get(a).name());
        }
        int axis = names.indexOf(field.axis());
        double[] flow = field.values().toArray(Math.toIntExact(found.mesh().faces(field.axis())));
        int[] faces = n.clone();
        faces[axis]++;
        double largest = 0;
        for (int f = 0; f < flow.length; f++) {
            int[] at = {f % faces[0], f / faces[0] % faces[1], f / (faces[0] * faces[1])};
            largest = Math.max(largest, Math.abs(flow[f]));
            if (at[axis] < n[axis]) gain[at[0] + n[0] * (at[1] + n[1] * at[2])] += flow[f];
            at[axis]--;
            if (at[axis] >= 0) gain[at[0] + n[0] * (at[1] + n[1] * at[2])] -= flow[f];
        }
        assertTrue(largest > 0, field.name());
        return largest;
    }
}
