package ness.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formula as a graph: parts may be shared. Constants and free variables are equal by value, the
 * rest by identity, so that maps over nodes never descend.
 */
sealed interface Node {

    /** What it is made of, bodies included. */
    default List<Node> children() {
        return List.of();
    }

    /** A number. */
    record Constant(double value) implements Node {
        static final Constant ZERO = new Constant(0);
        static final Constant ONE = new Constant(1);

        /** Written out: generated methods cost 20 ms at the first call. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant constant
                    && Double.doubleToLongBits(value) == Double.doubleToLongBits(constant.value);
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    /** A variable that whoever evaluates gives a value. */
    record Variable(String name) implements Node {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Variable variable && name.equals(variable.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /** The variable of a sum or an integral. */
    final class Index implements Node {
        private final String name;
        private final boolean whole;

        Index(String name, boolean whole) {
            this.name = name;
            this.whole = whole;
        }

        String name() {
            return name;
        }

        /** It counts the terms of a sum. */
        boolean isWhole() {
            return whole;
        }
    }

    /** An operation on arguments. */
    final class Apply implements Node {
        private final Operation operation;
        private final List<Node> arguments;

        Apply(Operation operation, List<Node> arguments) {
            this.operation = operation;
            this.arguments = List.copyOf(arguments);
        }

        Operation operation() {
            return operation;
        }

        Node argument(int i) {
            return arguments.get(i);
        }

        @Override
        public List<Node> children() {
            return arguments;
        }
    }

    /**
     * The sum of the body over an index from one whole number to another, both included, or the
     * integral between two bounds.
     */
    final class Loop implements Node {
        private final Index index;
        private final List<Node> children;

        Loop(Index index, Node from, Node to, Node body) {
            this.index = index;
            this.children = List.of(from, to, body);
        }

        Index index() {
            return index;
        }

        boolean isSum() {
            return index.isWhole();
        }

        Node from() {
            return children.get(0);
        }

        Node to() {
            return children.get(1);
        }

        Node body() {
            return children.get(2);
        }

        @Override
        public List<Node> children() {
            return children;
        }
    }

    /** A table, or its derivative of some order, at an argument. */
    final class Lookup implements Node {
        private final MonotoneCubic table;
        private final String name;
        private final int order;
        private final Node argument;

        Lookup(MonotoneCubic table, String name, int order, Node argument) {
            this.table = table;
            this.name = name;
            this.order = order;
            this.argument = argument;
        }

        MonotoneCubic table() {
            return table;
        }

        String name() {
            return name;
        }

        int order() {
            return order;
        }

        Node argument() {
            return argument;
        }

        @Override
        public List<Node> children() {
            return List.of(argument);
        }
    }
}
