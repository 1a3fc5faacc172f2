package ness.study;

import java.util.LinkedHashMap;
import java.util.Map;
import ness.config.Resolved;
import ness.expression.Expression;
import ness.expression.Formula;
import ness.expression.MonotoneCubic;
import ness.expression.Product;
import ness.input.Exit;
import ness.input.InputException;
import ness.physics.heat.Conductivity;
import ness.physics.heat.HeatSettings;
import ness.physics.heat.MaterialSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the conductivities of a config depend on temperature, where all do so alike: k = f(x) h(T)
 * with one h.
 */
final class TemperatureWeight {
    private static final String T = "T";
    private static final String MATERIALS = "model.materials.";

    /** How far two functions of temperature may be from proportional. */
    private static final double ALIKE = 1e-12;

    /** Temperatures at which functions are compared, as multiples of one. */
    private static final double[] TRIALS = {0.9, 1, 1.1, 1.3};

    /** Nodes and weights of Gauss-Legendre's rule with four points on (-1, 1). */
    private static final double[] NODES = {0.3399810435848563, 0.8611363115940526};

    private static final double[] WEIGHTS = {0.6521451548625461, 0.3478548451374538};
    private static final int PANELS = 256;

    private final Map<String, String> factors = new LinkedHashMap<>();
    private final Resolved config;
    private @Nullable Expression shape;

    private TemperatureWeight(Resolved config) {
        this.config = config;
    }

    /**
     * What the conductivities have in common.
     *
     * @throws InputException 65 if they depend on temperature in different ways
     */
    static TemperatureWeight of(Resolved config) {
        TemperatureWeight weight = new TemperatureWeight(config);
        if (config.settings().model() instanceof HeatSettings heat)
            for (Map.Entry<String, MaterialSettings> each : heat.materials().entrySet())
                weight.add(MATERIALS + each.getKey() + ".conductivity", each.getValue());
        return weight;
    }

    private void add(String path, MaterialSettings material) {
        switch (material.conductivity()) {
            case Conductivity.Isotropic one -> add(path, one.value().expression());
            case Conductivity.PerAxis each -> {
                for (Map.Entry<String, Formula> axis : each.axes().entrySet())
                    add(path + "." + axis.getKey(), axis.getValue().expression());
            }
            case Conductivity.Tabulated table -> {
                double[] t =
                        table.table().temperatures().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray();
                double[] k =
                        table.table().values().stream().mapToDouble(Double::doubleValue).toArray();
                add(
                        path,
                        Expression.table(
                                new MonotoneCubic(t, k), "the table", Expression.variable(T)));
            }
            case Conductivity.Tensor _ -> share(path, Expression.constant(1));
        }
    }

    private void add(String path, Expression conductivity) {
        Product product = conductivity.separate(T).orElse(null);
        if (product == null) throw refused(path);
        double factor = share(path, product.own());
        factors.put(path, "(%s)*%s".formatted(product.others(), factor));
    }

    /** How many times the common function another one is. */
    private double share(String path, Expression own) {
        Expression common = shape;
        if (common == null) {
            shape = own;
            return 1;
        }
        if (common.isConstant() && own.isConstant()) return own.value() / common.value();
        double factor = own.at(T, 300) / common.at(T, 300);
        for (double trial : TRIALS) {
            double found = own.at(T, 300 * trial) / common.at(T, 300 * trial);
            if (!(Math.abs(found - factor) <= ALIKE * Math.abs(factor))) throw refused(path);
        }
        return factor;
    }

    private InputException refused(String path) {
        return new InputException(
                Exit.BAD_INPUT,
                config.fault(
                        path,
                        "the least production is found only where all conductivities depend on"
                                + " temperature by one common factor",
                        "leave analysis.minimum_entropy_production out"));
    }

    /** Whether no conductivity depends on temperature. */
    boolean isOne() {
        return shape == null || shape.isConstant();
    }

    /** The config with the factors of position alone as conductivities. */
    Resolved factorsOf(Resolved whole) {
        return whole.with(factors);
    }

    /** The integral of sqrt(h)/T dT, taken over ln T. */
    double between(double from, double to) {
        Expression h = shape;
        if (h == null || h.isConstant())
            return Math.log(to / from) * (h == null ? 1 : Math.sqrt(h.value()));
        double width = Math.log(to / from) / PANELS;
        double sum = 0;
        for (int panel = 0; panel < PANELS; panel++) {
            double middle = Math.log(from) + (panel + 0.5) * width;
            for (int n = 0; n < NODES.length; n++)
                for (int side = -1; side <= 1; side += 2) {
                    double t = Math.exp(middle + side * NODES[n] * width / 2);
                    sum += WEIGHTS[n] * Math.sqrt(h.at(T, t));
                }
        }
        return sum * width / 2;
    }
}
