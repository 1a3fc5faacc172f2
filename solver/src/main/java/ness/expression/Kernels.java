package ness.expression;

/**
 * The operations over blocks of points, out[i] = f(a[i], b[i], c[i]); out may be any of the
 * arguments. NaN passes through comparisons; a condition counts as true where it is not 0.
 */
final class Kernels {
    private Kernels() {}

    /** One operation at one point. */
    static double scalar(Operation operation, double a, double b, double c) {
        double[] out = new double[1];
        run(operation, out, new double[] {a}, new double[] {b}, new double[] {c}, 1);
        return out[0];
    }

    static void run(Operation f, double[] out, double[] a, double[] b, double[] c, int n) {
        switch (f.family()) {
            case ARITHMETIC -> arithmetic(f, out, a, b, c, n);
            case LOGIC -> {
                for (int i = 0; i < n; i++) {
                    out[i] = logic(f, a[i], b[i]);
                }
            }
            case COMPARISON -> {
                for (int i = 0; i < n; i++) {
                    out[i] = comparison(f, a[i], b[i]);
                }
            }
            case ELEMENTARY -> {
                for (int i = 0; i < n; i++) {
                    out[i] = elementary(f, a[i], b[i]);
                }
            }
            case PIECEWISE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = piecewise(f, a[i], b[i]);
                }
            }
            case ORDERED -> {
                for (int i = 0; i < n; i++) {
                    out[i] = SpecialFunctions.ofOrder(f, a[i], b[i], c[i]);
                }
            }
        }
    }

    private static double logic(Operation f, double a, double b) {
        return switch (f) {
            case OR -> or(truth(a), truth(b));
            case AND -> 1 - or(1 - truth(a), 1 - truth(b));
            default -> 1 - truth(a);
        };
    }

    private static double truth(double a) {
        return Double.isNaN(a) ? a : a == 0 ? 0 : 1;
    }

    private static double or(double a, double b) {
        return a == 1 || b == 1 ? 1 : a + b;
    }

    private static double comparison(Operation f, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.NaN;
        }
        boolean holds =
                switch (f) {
                    case LESS -> a < b;
                    case LESS_OR_EQUAL -> a <= b;
                    case GREATER -> a > b;
                    case GREATER_OR_EQUAL -> a >= b;
                    case EQUAL -> a == b;
                    default -> a != b;
                };
        return holds ? 1 : 0;
    }

    private static void arithmetic(
            Operation f, double[] out, double[] a, double[] b, double[] c, int n) {
        switch (f) {
            case ADD -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] + b[i];
                }
            }
            case SUBTRACT -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] - b[i];
                }
            }
            case MULTIPLY -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * b[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] / b[i];
                }
            }
            case NEGATE -> {
                for (int i = 0; i < n; i++) {
                    out[i] = -a[i];
                }
            }
            case POWER -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.pow(a[i], b[i]);
                }
            }
            case WHOLE_POWER -> wholePower(out, a, (int) b[0], n);
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Double.isNaN(a[i]) ? a[i] : a[i] != 0 ? b[i] : c[i];
                }
            }
        }
    }

    private static void wholePower(double[] out, double[] a, int exponent, int n) {
        switch (exponent) {
            case 2 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * a[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] * a[i] * a[i];
                }
            }
            case 4 -> {
                for (int i = 0; i < n; i++) {
                    double square = a[i] * a[i];
                    out[i] = square * square;
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    double power = repeated(a[i], Math.abs(exponent));
                    out[i] = exponent < 0 ? 1 / power : power;
                }
            }
        }
    }

    private static double repeated(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int k = exponent; k > 0; k >>= 1) {
            if ((k & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    private static double elementary(Operation f, double a, double b) {
        return switch (f) {
            case EXP -> Math.exp(a);
            case LOG -> Math.log(a);
            case SQRT -> Math.sqrt(a);
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TAN -> Math.tan(a);
            case SINH -> Math.sinh(a);
            case COSH -> Math.cosh(a);
            case TANH -> Math.tanh(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            default -> Math.atan2(a, b);
        };
    }

    private static double piecewise(Operation f, double a, double b) {
        return switch (f) {
            case ABS -> Math.abs(a);
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case SIGN -> Math.signum(a);
            case FLOOR -> Math.floor(a);
            case CEIL -> Math.ceil(a);
            case MOD -> modulo(a, b);
            default -> SpecialFunctions.of(f, a);
        };
    }

    /** The remainder with the sign of the divisor. */
    private static double modulo(double a, double b) {
        double remainder = a % b;
        return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
    }
}
