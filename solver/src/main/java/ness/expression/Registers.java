package ness.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import ness.expression.Node.Constant;
import ness.expression.Node.Lookup;
import ness.expression.Node.Loop;

/** Gives values registers, again and again the same few, so that a block stays in the cache. */
final class Registers {
    private final List<Compiler.Value> values;
    private final int inputs;
    private final int result;
    private final int[] register;
    private final int[] lastUse;
    private final Deque<Integer> spent = new ArrayDeque<>();
    private int registers;

    Registers(List<Compiler.Value> values, int inputs, int result) {
        this.values = values;
        this.inputs = inputs;
        this.result = result;
        register = new int[values.size()];
        lastUse = new int[values.size()];
    }

    Program program(List<Program.Body> bodies) {
        double[] constants = placeConstants();
        for (int v = 0; v < values.size(); v++) {
            for (int operand : values.get(v).operands()) {
                lastUse[operand] = v;
            }
        }
        lastUse[result] = values.size();
        List<Step> steps = new ArrayList<>();
        for (int v = inputs; v < values.size(); v++) {
            Compiler.Value value = values.get(v);
            if (value.node() instanceof Constant) {
                continue;
            }
            if (value.body() >= 0) {
                register[v] = take();
                release(v);
            } else {
                release(v);
                register[v] = take();
            }
            steps.add(step(value, register[v]));
            if (lastUse[v] == 0) {
                spent.push(register[v]);
            }
        }
        return new Program(
                inputs, constants, registers, List.copyOf(steps), register[result], bodies);
    }

    private double[] placeConstants() {
        double[] constants = new double[values.size()];
        int count = 0;
        for (int v = 0; v < values.size(); v++) {
            if (v < inputs) {
                register[v] = v;
            } else if (values.get(v).node() instanceof Constant constant) {
                register[v] = inputs + count;
                constants[count++] = constant.value();
            }
        }
        registers = inputs + count;
        return Arrays.copyOf(constants, count);
    }

    private int take() {
        Integer again = spent.poll();
        return again != null ? again : registers++;
    }

    /** The registers of operands that nobody reads after step v. */
    private void release(int v) {
        int[] operands = values.get(v).operands();
        for (int i = 0; i < operands.length; i++) {
            int operand = operands[i];
            boolean computed =
                    operand >= inputs && !(values.get(operand).node() instanceof Constant);
            boolean first = true;
            for (int k = 0; k < i; k++) {
                first &= operands[k] != operand;
            }
            if (computed && first && lastUse[operand] == v) {
                spent.push(register[operand]);
            }
        }
    }

    private Step step(Compiler.Value value, int target) {
        int[] from = value.operands();
        int[] r = new int[from.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = register[from[i]];
        }
        boolean uniform = value.isUniform();
        if (value.node() instanceof Loop loop) {
            int[] rest = Arrays.copyOfRange(r, 2, r.length);
            if (loop.isSum()) {
                return new Step.Summed(value.body(), target, r[0], r[1], rest, uniform);
            }
            double[] breaks = Breakpoints.of(loop.body(), loop.index());
            return new Step.Integrated(value.body(), target, r[0], r[1], rest, breaks, uniform);
        }
        if (value.node() instanceof Lookup lookup) {
            return new Step.Tabulated(lookup.table(), lookup.order(), target, r[0], uniform);
        }
        int b = r.length > 1 ? r[1] : r[0];
        int c = r.length > 2 ? r[2] : r[0];
        return new Step.Pointwise(value.operation(), target, r[0], b, c, uniform);
    }
}
