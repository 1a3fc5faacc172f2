package ness.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import ness.config.Resolved;
import ness.config.settings.ReferenceSettings;
import ness.config.settings.ReferenceSettings.Field;
import ness.config.settings.ReferenceSettings.Order;
import ness.config.settings.ReferenceSettings.Value;
import ness.findings.Claim;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The claim that an error falls with a power of the cells' width: that of a value or field from its
 * own claim, or that of a value without one from its extrapolation.
 */
final class OrderClaim {
    private static final String FIELDS = "fields.";
    private static final String PATH = "reference.order.";
    private static final int MESHES_TO_EXTRAPOLATE = 3;

    private final Order order;
    private final @Nullable Field field;
    private final @Nullable Value value;
    private final List<Resolved> meshes;

    private OrderClaim(
            Order order, @Nullable Field field, @Nullable Value value, List<Resolved> meshes) {
        this.order = order;
        this.field = field;
        this.value = value;
        this.meshes = meshes;
    }

    /**
     * The claim with the configs that must be solved for it.
     *
     * @throws InputException 65 if a mesh cannot be refined as asked, or nothing is known that the
     *     error could be taken from
     */
    static OrderClaim of(Resolved config, ReferenceSettings reference, Order order) {
        boolean isField = order.of().startsWith(FIELDS);
        String name = isField ? order.of().substring(FIELDS.length()) : order.of();
        Field field = isField ? reference.fields().get(name) : null;
        Value value = isField ? null : reference.values().get(name);
        boolean known = field != null || value != null;
        if (isField && !known) {
            String message = "expected a claim about this field, from which its error is taken";
            throw refused(config.fault(PATH + "of", message, PATH + "of: " + FIELDS + "NAME"));
        }
        if (!known && order.refine().size() < MESHES_TO_EXTRAPOLATE) {
            String message =
                    "expected three meshes to extrapolate a number that no other claim expects";
            throw refused(config.fault(PATH + "refine", message, null));
        }
        List<Resolved> meshes = new ArrayList<>();
        for (int i = 0; i < order.refine().size(); i++) {
            String key = PATH + "refine[" + i + "]";
            meshes.add(Refinement.of(config, order.refine().get(i), key));
        }
        return new OrderClaim(order, field, value, meshes);
    }

    private static InputException refused(Fault fault) {
        return new InputException(Exit.BAD_INPUT, fault);
    }

    /** Solves on every mesh and compares the order that is furthest from what is expected. */
    Claim judge(Function<Resolved, Findings> solver) {
        double[] found = new double[meshes.size()];
        for (int i = 0; i < found.length; i++) {
            Findings findings = solver.apply(meshes.get(i));
            if (field != null) {
                String name = order.of().substring(FIELDS.length());
                found[i] = Claims.field(findings, name, field).error();
            } else {
                DocumentPath document = new DocumentPath(findings);
                Entry.Scalar number = document.find(order.of());
                if (number == null) {
                    return claim(Double.NaN, document.missing(order.of()));
                }
                found[i] = number.value();
            }
        }
        return judge(found);
    }

    private Claim judge(double[] found) {
        long[] cells = order.refine().stream().mapToLong(Long::longValue).toArray();
        double[] errors = found;
        if (field == null) {
            double exact =
                    value == null ? ObservedOrder.limit(cells, found) : value.expect().value();
            if (Double.isNaN(exact)) {
                String numbers = list("%.10g", found);
                return claim(Double.NaN, numbers + " approach no limit on " + meshes(cells));
            }
            errors = DoubleStream.of(found).map(each -> Math.abs(each - exact)).toArray();
        }
        double[] orders = ObservedOrder.between(cells, errors);
        double worst = orders[0];
        for (double each : orders) {
            if (!(Math.abs(each - order.expect()) <= Math.abs(worst - order.expect()))) {
                worst = each;
            }
            if (Double.isNaN(worst)) {
                break;
            }
        }
        return claim(
                worst,
                "orders %s; errors %s on %s"
                        .formatted(list("%.3f", orders), list("%.3g", errors), meshes(cells)));
    }

    private static String meshes(long[] cells) {
        return LongStream.of(cells).mapToObj(Long::toString).collect(Collectors.joining(", "))
                + " cells";
    }

    private static String list(String format, double[] numbers) {
        return DoubleStream.of(numbers)
                .mapToObj(number -> String.format(Locale.ROOT, format, number))
                .collect(Collectors.joining(", "));
    }

    private Claim claim(double found, String remark) {
        return new Claim(
                "order of " + order.of(),
                "1",
                found,
                order.expect(),
                Math.abs(found - order.expect()),
                order.within(),
                false,
                remark);
    }
}
