package ness.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ness.expression.Node.Apply;
import ness.expression.Node.Lookup;

/** Goes through a formula at one point, leaving out the branches that are not taken there. */
final class TakenBranches {
    private TakenBranches() {}

    /** The first table that does not cover its argument; bodies of sums and integrals not seen. */
    static Optional<OutsideTable> outsideTable(Node root, Map<String, Double> point) {
        Deque<Node> pending = new ArrayDeque<>();
        Set<Node> seen = new HashSet<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Node node = pending.pop();
            if (!seen.add(node)) {
                continue;
            }
            switch (node) {
                case Lookup lookup -> {
                    double x = new Expression(lookup.argument()).at(point);
                    MonotoneCubic table = lookup.table();
                    if (x < table.from() || x > table.to()) {
                        return Optional.of(
                                new OutsideTable(lookup.name(), x, table.from(), table.to()));
                    }
                    pending.push(lookup.argument());
                }
                case Apply apply when apply.operation() == Operation.IF -> {
                    double condition = new Expression(apply.argument(0)).at(point);
                    pending.push(apply.argument(condition != 0 ? 1 : 2));
                    pending.push(apply.argument(0));
                }
                case Apply apply -> apply.children().forEach(pending::push);
                case Node.Loop loop -> {
                    pending.push(loop.to());
                    pending.push(loop.from());
                }
                case Node.Constant _, Node.Variable _, Node.Index _ -> {}
            }
        }
        return Optional.empty();
    }
}
