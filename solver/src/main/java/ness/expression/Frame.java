package ness.expression;

import java.util.Arrays;

/** The registers in which one thread runs a program. */
final class Frame {
    private final double[][] registers;
    private final Frame[] nested;
    private final Budget budget;
    private final Program program;
    private final int capacity;

    /** For a program whose inputs somebody else sets, except that integrals own theirs. */
    Frame(Program program, int capacity, boolean ownsInputs, Budget budget) {
        this.program = program;
        this.capacity = capacity;
        this.budget = budget;
        registers = new double[program.registers()][];
        for (int i = 0; i < registers.length; i++) {
            boolean own = ownsInputs || i == 0 || i >= program.inputs();
            registers[i] = new double[own ? capacity : 0];
        }
        for (int i = 0; i < program.constants().length; i++) {
            Arrays.fill(registers[program.inputs() + i], program.constants()[i]);
        }
        nested = new Frame[program.bodies().size()];
        for (int i = 0; i < nested.length; i++) {
            Program.Body body = program.bodies().get(i);
            int size = body.isIntegral() ? Quadrature.NODES : capacity;
            nested[i] = new Frame(body.program(), size, body.isIntegral(), budget);
        }
    }

    int capacity() {
        return capacity;
    }

    double[] register(int i) {
        return registers[i];
    }

    /** Lets an input refer to somebody's array. */
    void input(int i, double[] values) {
        registers[i] = values;
    }

    Frame body(int i) {
        return nested[i];
    }

    Budget budget() {
        return budget;
    }

    /** Runs the program over the first n points; the result is one of the registers. */
    double[] run(int n) {
        for (Step step : program.steps()) {
            if (step.isUniform() && n > 1) {
                step.run(this, 1);
                double[] out = registers[step.target()];
                Arrays.fill(out, 1, n, out[0]);
            } else {
                step.run(this, n);
            }
        }
        return registers[program.result()];
    }

    /** How many more terms may be evaluated. */
    static final class Budget {
        private long left;

        /** Starts anew. */
        void allow(long terms) {
            left = terms;
        }

        long left() {
            return left;
        }

        void spend(int terms) {
            left -= terms;
            if (left < 0) {
                throw Terms.tooMany();
            }
        }
    }
}
