package ness.physics.heat;

/** A material property as a function of temperature alone. */
interface TemperatureFunction {
    /** Values at the first n temperatures [K]; not finite where the property is not defined. */
    void values(double[] temperatures, double[] values, int n);

    /** Temperatures at which the function may have a kink or a jump, rising [K]. */
    double[] breakpoints();
}
