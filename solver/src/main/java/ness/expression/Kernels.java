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
            case LOGIC -> logic(f, out, a, b, n);
            case COMPARISON -> compare(f, out, a, b, n);
            case ARITHMETIC -> arithmetic(f, out, a, b, c, n);
            case ELEMENTARY -> elementary(f, out, a, b, n);
            case PIECEWISE -> pieces(f, out, a, b, n);
            case ORDERED -> {
                for (int i = 0; i < n; i++) {
                    out[i] = SpecialFunctions.ofOrder(f, a[i], b[i], c[i]);
                }
            }
        }
    }

    private static void logic(Operation f, double[] out, double[] a, double[] b, int n) {
        switch (f) {
            case OR -> {
                for (int i = 0; i < n; i++) {
                    out[i] = or(a[i], b[i]);
                }
            }
            case AND -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 1 - or(1 - truth(a[i]), 1 - truth(b[i]));
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = 1 - truth(a[i]);
                }
            }
        }
    }

    private static double truth(double a) {
        return Double.isNaN(a) ? a : a == 0 ? 0 : 1;
    }

    private static double or(double a, double b) {
        double sum = truth(a) + truth(b);
        boolean decided = truth(a) == 1 || truth(b) == 1;
        return decided ? 1 : sum;
    }

    private static void compare(Operation f, double[] out, double[] a, double[] b, int n) {
        switch (f) {
            case LESS -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] < b[i] ? 1 : a[i] >= b[i] ? 0 : Double.NaN;
                }
            }
            case LESS_OR_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] <= b[i] ? 1 : a[i] > b[i] ? 0 : Double.NaN;
                }
            }
            case GREATER -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] > b[i] ? 1 : a[i] <= b[i] ? 0 : Double.NaN;
                }
            }
            case GREATER_OR_EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] = a[i] >= b[i] ? 1 : a[i] < b[i] ? 0 : Double.NaN;
                }
            }
            case EQUAL -> {
                for (int i = 0; i < n; i++) {
                    out[i] =
                            a[i] == b[i]
                                    ? 1
                                    : Double.isNaN(a[i]) || Double.isNaN(b[i]) ? Double.NaN : 0;
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] =
                            a[i] == b[i]
                                    ? 0
                                    : Double.isNaN(a[i]) || Double.isNaN(b[i]) ? Double.NaN : 1;
                }
            }
        }
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

    private static void elementary(Operation f, double[] out, double[] a, double[] b, int n) {
        switch (f) {
            case EXP -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.exp(a[i]);
                }
            }
            case LOG -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.log(a[i]);
                }
            }
            case SQRT -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.sqrt(a[i]);
                }
            }
            case SIN -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.sin(a[i]);
                }
            }
            case COS -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.cos(a[i]);
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = rarer(f, a[i], b[i]);
                }
            }
        }
    }

    private static double rarer(Operation f, double a, double b) {
        return switch (f) {
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

    private static void pieces(Operation f, double[] out, double[] a, double[] b, int n) {
        switch (f) {
            case ABS -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.abs(a[i]);
                }
            }
            case MIN -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.min(a[i], b[i]);
                }
            }
            case MAX -> {
                for (int i = 0; i < n; i++) {
                    out[i] = Math.max(a[i], b[i]);
                }
            }
            default -> {
                for (int i = 0; i < n; i++) {
                    out[i] = step(f, a[i], b[i]);
                }
            }
        }
    }

    private static double step(Operation f, double a, double b) {
        return switch (f) {
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
