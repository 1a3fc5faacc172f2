package ness.expression;

/**
 * What a node of a formula does with its arguments; those with a word are functions of the
 * language.
 */
enum Operation {
    OR("or", 2, Family.LOGIC),
    AND("and", 2, Family.LOGIC),
    NOT("not", 1, Family.LOGIC),
    LESS("<", 2, Family.COMPARISON),
    LESS_OR_EQUAL("<=", 2, Family.COMPARISON),
    GREATER(">", 2, Family.COMPARISON),
    GREATER_OR_EQUAL(">=", 2, Family.COMPARISON),
    EQUAL("==", 2, Family.COMPARISON),
    NOT_EQUAL("!=", 2, Family.COMPARISON),
    ADD("+", 2, Family.ARITHMETIC),
    SUBTRACT("-", 2, Family.ARITHMETIC),
    MULTIPLY("*", 2, Family.ARITHMETIC),
    DIVIDE("/", 2, Family.ARITHMETIC),
    NEGATE("-", 1, Family.ARITHMETIC),
    POWER("^", 2, Family.ARITHMETIC),
    /** A power whose exponent is a whole constant; only the compiler makes it. */
    WHOLE_POWER("^", 2, Family.ARITHMETIC),
    IF("if", 3, Family.ARITHMETIC),
    EXP("exp", 1, Family.ELEMENTARY),
    LOG("log", 1, Family.ELEMENTARY),
    SQRT("sqrt", 1, Family.ELEMENTARY),
    SIN("sin", 1, Family.ELEMENTARY),
    COS("cos", 1, Family.ELEMENTARY),
    TAN("tan", 1, Family.ELEMENTARY),
    SINH("sinh", 1, Family.ELEMENTARY),
    COSH("cosh", 1, Family.ELEMENTARY),
    TANH("tanh", 1, Family.ELEMENTARY),
    ASIN("asin", 1, Family.ELEMENTARY),
    ACOS("acos", 1, Family.ELEMENTARY),
    ATAN("atan", 1, Family.ELEMENTARY),
    ATAN2("atan2", 2, Family.ELEMENTARY),
    ABS("abs", 1, Family.PIECEWISE),
    SIGN("sign", 1, Family.PIECEWISE),
    MIN("min", 2, Family.PIECEWISE),
    MAX("max", 2, Family.PIECEWISE),
    MOD("mod", 2, Family.PIECEWISE),
    FLOOR("floor", 1, Family.PIECEWISE),
    CEIL("ceil", 1, Family.PIECEWISE),
    ERF("erf", 1, Family.PIECEWISE),
    ERFC("erfc", 1, Family.PIECEWISE),
    GAMMA("gamma", 1, Family.PIECEWISE),
    /** psi^(m)(x), derivatives of log gamma; no word of the language. */
    POLYGAMMA("polygamma", 2, Family.ORDERED),
    BESSELJ("besselj", 2, Family.ORDERED),
    BESSELY("bessely", 2, Family.ORDERED),
    BESSELI("besseli", 2, Family.ORDERED),
    BESSELK("besselk", 2, Family.ORDERED),
    LEGENDRE("legendre", 2, Family.ORDERED),
    /** The k-th derivative of the n-th Legendre polynomial; no word of the language. */
    LEGENDRE_DERIVATIVE("legendre_derivative", 3, Family.ORDERED);

    private final String word;
    private final int arity;
    private final Family family;

    /** The kernel that runs it. */
    enum Family {
        LOGIC,
        COMPARISON,
        ARITHMETIC,
        ELEMENTARY,
        /** Steps, and functions of one argument beyond the elementary ones. */
        PIECEWISE,
        /** Functions with an order before the argument. */
        ORDERED
    }

    Operation(String word, int arity, Family family) {
        this.word = word;
        this.arity = arity;
        this.family = family;
    }

    String word() {
        return word;
    }

    int arity() {
        return arity;
    }

    Family family() {
        return family;
    }

    /** Whether the language calls it by its word with arguments in brackets. */
    boolean isFunction() {
        return switch (family) {
            case LOGIC, COMPARISON -> false;
            case ARITHMETIC -> this == IF;
            case ELEMENTARY, PIECEWISE -> true;
            case ORDERED -> this != POLYGAMMA && this != LEGENDRE_DERIVATIVE;
        };
    }

    /** Whether its first argument is an order, which must not vary over cells. */
    boolean hasOrder() {
        return family == Family.ORDERED;
    }

    boolean isComparison() {
        return family == Family.COMPARISON;
    }

    /** How tightly it binds where it is written between or before its arguments. */
    int precedence() {
        return switch (this) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL -> 4;
            case ADD, SUBTRACT -> 5;
            case MULTIPLY, DIVIDE -> 6;
            case NEGATE -> 7;
            case POWER, WHOLE_POWER -> 8;
            default -> 9;
        };
    }
}
