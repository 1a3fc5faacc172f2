package ness.expression;

/** 1/Gamma(1 + m) for |m| <= 1/2, by its Maclaurin series (DLMF 5.7.1). */
final class ReciprocalGamma {
    private static final double[] SERIES = {
        1.0,
        0.5772156649015329,
        -0.6558780715202539,
        -0.04200263503409524,
        0.16653861138229148,
        -0.04219773455554433,
        -0.009621971527876973,
        0.0072189432466631,
        -0.0011651675918590652,
        -0.00021524167411495098,
        0.0001280502823881162,
        -2.013485478078824e-5,
        -1.2504934821426706e-6,
        1.133027231981696e-6,
        -2.056338416977607e-7,
        6.116095104481416e-9,
        5.002007644469223e-9,
        -1.18127457048702e-9,
        1.0434267116911005e-10,
        7.782263439905071e-12,
        -3.696805618642206e-12,
        5.100370287454476e-13,
        -2.0583260535665066e-14
    };

    private ReciprocalGamma() {}

    static double at(double m) {
        return even(m) + m * oddOverM(m);
    }

    /** [1/Gamma(1 + m) + 1/Gamma(1 - m)]/2. */
    static double even(double m) {
        return sum(m, SERIES.length - 1);
    }

    /** [1/Gamma(1 + m) - 1/Gamma(1 - m)]/(2m). */
    static double oddOverM(double m) {
        return sum(m, SERIES.length - 2);
    }

    private static double sum(double m, int last) {
        double sum = 0;
        for (int k = last; k >= 0; k -= 2) {
            sum = sum * m * m + SERIES[k];
        }
        return sum;
    }
}
