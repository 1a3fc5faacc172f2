package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {
    private static final Node X = new Node.Variable("x");

    private static Node parse(String text) {
        return Expression.parse(text, Scope.of("x", "y")).root();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "1",
                "x + y*sin(x)",
                "sum(n, 1, 3, n*x + y)",
                "integral(s, x, y, s^2*x)",
                "if(x < 1, x, y)^x",
                "sum(n, 1, 3, integral(s, 0, n*x, s*y))"
            })
    void putsChildrenFirstAndEachNodeOnce(String text) {
        Node root = parse(text);
        Set<Node> seen = new HashSet<>();
        List<Node> order = Graph.order(root);
        for (Node node : order) {
            assertTrue(seen.containsAll(node.children()), text);
            assertTrue(seen.add(node), text);
        }
        assertEquals(root, order.getLast());
    }

    @Test
    void visitsSharedPartsOnce() {
        Node node = X;
        for (int i = 0; i < 1000; i++) {
            node = new Node.Apply(Operation.MULTIPLY, List.of(node, node));
        }
        assertEquals(1001, Graph.order(node).size());
        assertEquals(1001, Graph.dependents(Graph.order(node), X).size());
        assertEquals(1, new Expression(node).at("x", 1));
        assertEquals(0, new Expression(node).derivative("x").at("x", 0));
    }

    @Test
    void needsNoStackForDepth() {
        Node node = X;
        for (int i = 0; i < 20_000; i++) {
            node = Build.apply(Operation.ABS, node);
        }
        Expression deep = new Expression(node);
        assertEquals(3, deep.at("x", -3));
        assertEquals(-1, deep.derivative("x").at("x", -3));
        assertEquals(3, deep.substitute("x", Expression.constant(-3)).value());
        assertTrue(deep.separate("x").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "sin(x)", "sum(n, 1, 2, n*x)", "integral(s, 0, x, s)"})
    void knowsWhatDependsOnAVariable(String text) {
        assertTrue(Graph.dependsOn(parse(text), X));
        assertFalse(Graph.dependsOn(parse(text.replace('x', 'y')), X));
        assertTrue(Graph.varies(parse(text)));
    }

    @Test
    void knowsWhatIsTheSameAtAllPoints() {
        Node.Index whole = new Node.Index("n", true);
        Node.Index real = new Node.Index("s", false);
        assertFalse(Graph.varies(Build.plus(whole, Build.constant(1))));
        assertTrue(Graph.varies(Build.plus(real, Build.constant(1))));
        assertFalse(Graph.varies(Build.constant(1)));
    }

    @Test
    void findsWhatLeavesALoop() {
        Node root = parse("sum(n, 1, 3, n*sin(x) + cos(y*x)*sum(m, 1, n, m*exp(x)))");
        Node.Loop sum = (Node.Loop) root;
        Loops loops = new Loops(root);
        List<Node> invariants = loops.invariants(sum.body(), Set.of());
        List<String> texts = invariants.stream().map(Printer::text).sorted().toList();
        assertEquals(List.of("cos(y * x)", "exp(x)", "sin(x)"), texts);
        assertTrue(loops.isClosed(root));
        assertFalse(loops.isClosed(sum.body()));
    }
}
