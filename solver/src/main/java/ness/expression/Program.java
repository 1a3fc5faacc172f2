package ness.expression;

import java.util.List;

/**
 * A formula as a list of steps over numbered registers: first the inputs, then the constants, then
 * what the steps fill.
 *
 * @param inputs number of inputs
 * @param constants the values of the registers behind the inputs
 * @param registers number of all registers
 * @param result the register that holds the value in the end
 * @param bodies programs of sums and integrals
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Program(
        int inputs,
        double[] constants,
        int registers,
        List<Step> steps,
        int result,
        List<Body> bodies) {

    /** The body of a sum or an integral; input 0 is the index. */
    record Body(Program program, boolean isIntegral) {}
}
