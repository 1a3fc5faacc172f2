package ness.expression;

import java.util.HashMap;
import java.util.Map;

/** Evaluates a formula node by node as it is written: the twin of compiler, registers and loops. */
final class PlainInterpreter {
    private final Map<Node, Double> known = new HashMap<>();

    private PlainInterpreter() {}

    static double value(Expression f, Map<String, Double> point) {
        PlainInterpreter interpreter = new PlainInterpreter();
        point.forEach((name, value) -> interpreter.known.put(new Node.Variable(name), value));
        return interpreter.value(f.root());
    }

    private double value(Node node) {
        return switch (node) {
            case Node.Constant constant -> constant.value();
            case Node.Variable _, Node.Index _ -> known.getOrDefault(node, Double.NaN);
            case Node.Lookup l -> l.table().derivative(l.order(), value(l.argument()));
            case Node.Loop loop -> loop.isSum() ? sum(loop) : integral(loop);
            case Node.Apply apply -> apply(apply);
        };
    }

    private double apply(Node.Apply apply) {
        double[] values = new double[3];
        for (int i = 0; i < apply.children().size(); i++) {
            values[i] = value(apply.argument(i));
        }
        boolean power = apply.operation() == Operation.POWER;
        boolean whole = values[1] == Math.rint(values[1]) && Math.abs(values[1]) <= 64;
        boolean constant = power && apply.argument(1) instanceof Node.Constant;
        Operation f = constant && whole ? Operation.WHOLE_POWER : apply.operation();
        return Kernels.scalar(f, values[0], values[1], values[2]);
    }

    private double sum(Node.Loop loop) {
        double to = value(loop.to());
        double sum = 0;
        for (double k = value(loop.from()); k <= to; k++) {
            known.put(loop.index(), k);
            sum += value(loop.body());
        }
        return sum;
    }

    /** By Simpson's rule on 2000 panels, which knows nothing of Gauss and Kronrod. */
    private double integral(Node.Loop loop) {
        double from = value(loop.from());
        double step = (value(loop.to()) - from) / 4000;
        double sum = 0;
        for (int k = 0; k <= 4000; k++) {
            known.put(loop.index(), from + k * step);
            sum += (k % 4000 == 0 ? 1 : k % 2 == 1 ? 4 : 2) * value(loop.body());
        }
        return sum * step / 3;
    }
}
