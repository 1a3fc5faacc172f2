package ness.config.binding;

import java.math.BigDecimal;
import java.math.MathContext;
import ness.config.yaml.Node;
import ness.expression.Expression;
import ness.expression.Formula;
import ness.expression.Scope;
import ness.input.Faults;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Place;
import ness.quantity.Quantity;
import ness.quantity.TextException;
import ness.quantity.Unit;
import ness.words.Range;
import ness.words.Word;
import org.jspecify.annotations.Nullable;

/** Reads numbers, quantities and formulas and checks their dimension and range. */
public final class Numbers {
    /** Largest number up to which every whole number is a double. */
    private static final double EXACT = 0x1p53;

    private final Surroundings surroundings;
    private final Faults faults;

    Numbers(Surroundings surroundings, Faults faults) {
        this.surroundings = surroundings;
        this.faults = faults;
    }

    /** The SI value of a constant; null if it is none. */
    public @Nullable Double number(Node.Scalar scalar, Word word, String path) {
        Expression expression = expression(double.class, scalar, word, path);
        return expression == null ? null : expression.value();
    }

    /** A whole number; those beyond every range of {@code long} are cut to its ends. */
    @Nullable Long whole(Node.Scalar scalar, Word word, String path) {
        String problem = null;
        try {
            Expression expression = read(scalar, word, path);
            double value = expression.value();
            if (Double.isNaN(value) && surroundings.hasBrokenParameter()) {
                return 1L;
            }
            if (Range.COUNT.allows(value)) {
                return value > EXACT ? Long.MAX_VALUE : (long) value;
            }
        } catch (TextException e) {
            problem = e.problem();
        }
        faults.expected(scalar.place(), path, Range.COUNT.phrase(), scalar.found(), problem);
        return null;
    }

    /** A value that may vary; null if it does not fit. */
    @Nullable Formula formula(Node.Scalar scalar, Word word, String path) {
        Expression expression = expression(Formula.class, scalar, word, path);
        return expression == null ? null : new Formula(expression, scalar.value(), path);
    }

    /** What is wanted, for a message: the unit, or the kind of number. */
    String wanted(Class<?> type, Word word, String path) {
        if (type == Long.class || type == long.class) {
            return Range.COUNT.phrase();
        }
        Unit unit = written(word, path);
        return unit != null ? unit.text() : type == Formula.class ? "a formula" : "a number";
    }

    private @Nullable Expression expression(
            Class<?> type, Node.Scalar scalar, Word word, String path) {
        try {
            Expression expression = read(scalar, word, path);
            return !expression.isConstant() || isInRange(expression.value(), scalar, word, path)
                    ? expression
                    : null;
        } catch (TextException e) {
            boolean isQuantity = Quantity.isMeant(scalar.value());
            boolean isName = e.problem().equals("unknown name " + HouseForm.quoted(scalar.value()));
            String problem =
                    isName
                            ? "expected " + wanted(type, word, path) + ", got the " + e.problem()
                            : e.problem();
            String hint = isQuantity ? hint(e.hint(), word) : e.hint();
            Place override = surroundings.overridden(scalar.value().strip());
            Place place = override == null ? place(scalar, e) : override;
            faults.add(place, path, problem, hint);
        } catch (InputException e) {
            faults.add(e);
        }
        return null;
    }

    private Expression read(Node.Scalar scalar, Word word, String path) {
        String text = scalar.value();
        Unit unit = surroundings.unit(word, path);
        if (Quantity.isMeant(text)) {
            return Expression.constant(quantity(text, unit, word));
        }
        Quantity parameter = surroundings.quantity(text.strip());
        if (parameter != null && !parameter.isBare()) {
            checkDimension(text.strip(), parameter, unit);
            return Expression.constant(value(parameter, unit, word));
        }
        Scope scope = surroundings.scope(word, scalar, path);
        return Expression.parse(text, scope);
    }

    private double quantity(String text, @Nullable Unit unit, Word word) {
        if (surroundings.isReduced()) {
            return Quantity.readReduced(text).value();
        }
        Quantity quantity = unit == null ? Quantity.parse(text) : Quantity.readQuantity(text, unit);
        return value(quantity, unit, word);
    }

    private static double value(Quantity quantity, @Nullable Unit unit, Word word) {
        if (unit == null) {
            return word.difference() ? quantity.difference() : quantity.value();
        }
        return word.difference() ? quantity.inDifference(unit) : quantity.in(unit);
    }

    private static void checkDimension(String name, Quantity quantity, @Nullable Unit unit) {
        if (unit != null && !quantity.dimension().matches(unit.dimension())) {
            throw new TextException(
                    "expected "
                            + unit.text()
                            + ", got "
                            + name
                            + " = "
                            + HouseForm.quoted(quantity.text())
                            + " ("
                            + quantity.dimension()
                            + ")",
                    0,
                    name.length(),
                    "a parameter keeps its dimension where it stands alone");
        }
    }

    private boolean isInRange(double value, Node.Scalar scalar, Word word, String path) {
        if (Double.isNaN(value) && surroundings.hasBrokenParameter()) {
            return true;
        }
        if (word.range().allows(value)) {
            return true;
        }
        boolean finite = Double.isFinite(value);
        String text = scalar.value();
        boolean bare = finite && Quantity.isMeant(text) && Quantity.parse(text).isBare();
        String wanted = (finite ? word.range() : Range.ANY).phrase();
        String found = scalar.found() + (bare ? "" : " (" + inUnit(value, word, path) + ")");
        faults.expected(place(scalar), path, wanted, found, null);
        return false;
    }

    /** Where a value is wrong: a formula (brackets make one) inside, a quantity as a whole. */
    public static Place place(Node.Scalar scalar, TextException e) {
        String text = scalar.value();
        boolean isFormula = text.indexOf('[') >= 0 || !Quantity.isMeant(text);
        return isFormula ? scalar.part(e.offset(), e.length()) : scalar.place();
    }

    /** A value with its unit, to six digits. */
    private String inUnit(double value, Word word, String path) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        Unit unit = written(word, path);
        double rounded = new BigDecimal(value).round(new MathContext(6)).doubleValue();
        return rounded + (unit == null ? "" : " " + unit.text());
    }

    /** The unit to write behind a number; null if there is none. */
    private @Nullable Unit written(Word word, String path) {
        Unit unit = surroundings.unit(word, path);
        return unit == null || unit.text().equals("1") || surroundings.isReduced() ? null : unit;
    }

    /** The place of the value, or where the parameter that it is was overridden. */
    private Place place(Node.Scalar scalar) {
        Place override = surroundings.overridden(scalar.value().strip());
        return override == null ? scalar.place() : override;
    }

    /** What the word means, where that explains its unit, and what to write. */
    private static @Nullable String hint(@Nullable String hint, Word word) {
        int comma = word.value().indexOf(", a");
        if (comma < 0) {
            return hint;
        }
        String meaning =
                word.value().substring(0, comma) + " is" + word.value().substring(comma + 1);
        return hint == null ? meaning : meaning + "; " + hint;
    }
}
