package ness.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ness.expression.Node.Apply;
import ness.expression.Node.Constant;
import ness.expression.Node.Index;
import ness.expression.Node.Lookup;
import ness.expression.Node.Loop;
import ness.expression.Node.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Makes programs: equal parts are computed once, and what does not depend on an index leaves the
 * loop over it.
 */
final class Compiler {
    private static final int LARGEST_WHOLE_POWER = 64;

    private final Loops loops;
    private final Set<Index> indices;
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final Map<Node, List<Node>> invariants = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final List<Program.Body> bodies = new ArrayList<>();

    /**
     * A value of the program: an input (no node), a constant, or what a step computes from
     * operands.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(
            @Nullable Node node,
            Operation operation,
            int[] operands,
            boolean isUniform,
            int body) {}

    private Compiler(Loops loops, Set<Index> indices) {
        this.loops = loops;
        this.indices = indices;
    }

    /** A program for a formula of the given inputs. */
    static Program compile(Node root, List<? extends Node> inputs) {
        Compiler compiler = new Compiler(new Loops(root), Set.of());
        return compiler.program(root, inputs, new boolean[inputs.size()]);
    }

    private Program program(Node root, List<? extends Node> inputs, boolean[] uniform) {
        for (int i = 0; i < inputs.size(); i++) {
            numbers.put(inputs.get(i), i);
            values.add(new Value(null, Operation.IF, new int[0], uniform[i], -1));
        }
        for (Node node : Graph.order(root, this::parts)) {
            if (!numbers.containsKey(node)) {
                numbers.put(node, value(node));
            }
        }
        return new Registers(values, inputs.size(), number(root)).program(bodies);
    }

    /** The children as the program of this level sees them. */
    private List<Node> parts(Node node) {
        if (numbers.containsKey(node)) {
            return List.of();
        }
        return node instanceof Loop loop ? loopParts(loop) : node.children();
    }

    private List<Node> loopParts(Loop loop) {
        List<Node> parts = new ArrayList<>(loop.children().subList(0, 2));
        parts.addAll(invariants.computeIfAbsent(loop, l -> loops.invariants(loop.body(), indices)));
        return parts;
    }

    private int number(Node node) {
        Integer number = numbers.get(node);
        if (number == null) {
            throw new IllegalArgumentException("no value for " + node);
        }
        return number;
    }

    private int value(Node node) {
        return switch (node) {
            case Constant constant ->
                    numbered(List.of(constant), node, Operation.IF, new int[0], -1);
            case Variable _, Index _ -> number(node);
            case Apply apply -> {
                Operation operation =
                        isWholePower(apply) ? Operation.WHOLE_POWER : apply.operation();
                int[] operands = operands(node);
                yield numbered(key(operation, operands), node, operation, operands, -1);
            }
            case Lookup lookup -> {
                int[] operands = operands(node);
                List<Object> key = key(lookup.table(), operands);
                key.add(lookup.order());
                yield numbered(key, node, Operation.IF, operands, -1);
            }
            case Loop loop -> loop(loop);
        };
    }

    private static List<Object> key(Object what, int[] operands) {
        List<Object> key = new ArrayList<>();
        key.add(what);
        for (int operand : operands) {
            key.add(operand);
        }
        return key;
    }

    private int[] operands(Node node) {
        List<Node> parts = parts(node);
        int[] operands = new int[parts.size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = number(parts.get(i));
        }
        return operands;
    }

    private int numbered(
            List<Object> key, Node node, Operation operation, int[] operands, int body) {
        Integer number = known.get(key);
        if (number != null) {
            return number;
        }
        boolean uniform = true;
        for (int operand : operands) {
            uniform &= values.get(operand).isUniform();
        }
        values.add(new Value(node, operation, operands, uniform, body));
        known.put(key, values.size() - 1);
        return values.size() - 1;
    }

    private static boolean isWholePower(Apply apply) {
        return apply.operation() == Operation.POWER
                && apply.argument(1) instanceof Constant exponent
                && exponent.value() == Math.rint(exponent.value())
                && Math.abs(exponent.value()) <= LARGEST_WHOLE_POWER;
    }

    private int loop(Loop loop) {
        boolean isSum = loop.isSum();
        int[] operands = operands(loop);
        List<Node> inputs = new ArrayList<>();
        inputs.add(loop.index());
        inputs.addAll(loopParts(loop).subList(2, operands.length));
        boolean[] uniform = new boolean[inputs.size()];
        uniform[0] = isSum;
        for (int i = 1; i < uniform.length; i++) {
            uniform[i] = isSum && values.get(operands[i + 1]).isUniform();
        }
        Set<Index> inside = new HashSet<>(indices);
        inside.add(loop.index());
        Program program = new Compiler(loops, inside).program(loop.body(), inputs, uniform);
        bodies.add(new Program.Body(program, !isSum));
        return numbered(List.of(loop), loop, Operation.IF, operands, bodies.size() - 1);
    }
}
