package ness.quantity;

/**
 * A positive or negative number kept as decimal digits and a power of ten while that is exact, so
 * that {@code 0.7 mm} is the double that 0.0007 is; BigDecimal would cost 20 ms at the start.
 */
final class Scale {
    private static final int LARGEST_MAGNITUDE = 400;
    private static final int MOST_DIGITS = 18;
    private static final long EXACT_DOUBLE = 1L << 53;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    static final Scale ONE = new Scale(1, 0);

    /** Digits without zeros at the end; 0 if only the double is known. */
    private final long digits;

    private final int exponent;
    private final double value;

    private Scale(long digits, int exponent) {
        this.digits = digits;
        this.exponent = exponent;
        this.value = value(digits, exponent);
    }

    private Scale(double value) {
        this.digits = 0;
        this.exponent = 0;
        this.value = value;
    }

    private static double value(long digits, int exponent) {
        if (Math.abs(digits) <= EXACT_DOUBLE && Math.abs(exponent) < TENS.length) {
            return exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent];
        }
        return Double.parseDouble(
                Long.toString(digits).concat("e").concat(Integer.toString(exponent)));
    }

    /** Exact if it can be. */
    private static Scale of(long digits, int exponent) {
        long d = digits;
        int e = exponent;
        while (d != 0 && d % 10 == 0) {
            d /= 10;
            e++;
        }
        return d == 0 ? new Scale(0.0) : new Scale(d, e);
    }

    /** A decimal number such as {@code -1.5e3}. */
    static Scale of(String decimal) {
        int end = decimal.length();
        int e = Math.max(decimal.indexOf('e'), decimal.indexOf('E'));
        int mantissa = e < 0 ? end : e;
        if (end - mantissa > 6) {
            return new Scale(Double.parseDouble(decimal));
        }
        int exponent = e < 0 ? 0 : Integer.parseInt(decimal, e + 1, end, 10);
        boolean negative = decimal.charAt(0) == '-';
        boolean fraction = false;
        long digits = 0;
        int count = 0;
        int zeros = 0;
        for (int i = negative ? 1 : 0; i < mantissa; i++) {
            char c = decimal.charAt(i);
            if (c == '.') {
                fraction = true;
                continue;
            }
            exponent -= fraction ? 1 : 0;
            if (c == '0') {
                zeros++;
                continue;
            }
            for (; count > 0 && zeros > 0; zeros--, count++) {
                digits *= 10;
            }
            zeros = 0;
            digits = digits * 10 + (c - '0');
            if (++count > MOST_DIGITS) {
                return new Scale(Double.parseDouble(decimal));
            }
        }
        exponent += zeros;
        return digits == 0 ? new Scale(0.0) : of(negative ? -digits : digits, exponent);
    }

    double value() {
        return value;
    }

    Scale times(Scale other) {
        if (digits != 0 && other.digits != 0) {
            long low = digits * other.digits;
            if (Math.multiplyHigh(digits, other.digits) == low >> 63) {
                return of(low, exponent + other.exponent);
            }
        }
        return new Scale(value * other.value);
    }

    Scale per(Scale other) {
        if (digits != 0 && other.digits != 0 && digits % other.digits == 0) {
            return of(digits / other.digits, exponent - other.exponent);
        }
        return new Scale(value / other.value);
    }

    Scale power(int power) {
        Scale result = ONE;
        for (int i = 0; i < Math.abs(power); i++) {
            result = result.times(this);
        }
        return power < 0 ? ONE.per(result) : result;
    }

    Scale timesTenTo(int power) {
        return digits == 0
                ? new Scale(value * value(1, power))
                : new Scale(digits, exponent + power);
    }

    /** Far from overflow and underflow. */
    boolean isModerate() {
        return Math.abs(exponent) <= LARGEST_MAGNITUDE && Double.isFinite(value) && value != 0;
    }
}
