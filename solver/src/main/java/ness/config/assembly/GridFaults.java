package ness.config.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ness.config.Resolved;
import ness.expression.Formula;
import ness.grid.GridSites;
import ness.input.Exit;
import ness.input.Faults;
import ness.physics.Property;
import ness.physics.PropertyException;
import ness.words.Range;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a config on its grid. Whatever is not allowed is told once and stood in for by
 * something harmless, so that the rest can still be looked at.
 */
public final class GridFaults {
    private final Resolved config;
    private final Faults faults = new Faults();
    private final Set<String> told = new HashSet<>();

    /** Tells the faults of this config. */
    public GridFaults(Resolved config) {
        this.config = config;
        faults.order(config.path());
    }

    /** All faults so far. */
    public Faults all() {
        return faults;
    }

    /** Adds what is wrong with the value of a config path (exit 65). */
    public void add(String path, String message, @Nullable String hint) {
        faults.add(Exit.BAD_INPUT, config.fault(path, message, hint));
    }

    /** Adds a property without an allowed value somewhere; one place of it is enough. */
    void add(PropertyException e) {
        if (told.add(e.path())) add(e.path(), String.valueOf(e.getMessage()), null);
    }

    /** Whether something is wrong with the value of a config path. */
    boolean isTold(String path) {
        return told.contains(path);
    }

    /** Whether something is wrong with the value of this key anywhere. */
    public boolean isToldOf(String key) {
        return told.stream().anyMatch(path -> path.equals(key) || path.endsWith("." + key));
    }

    /** The property; where it is not allowed somewhere, a number in its place. */
    Property sound(Property property, GridSites sites) {
        try {
            property.at(sites);
            return property;
        } catch (PropertyException e) {
            add(e);
            return standIn(property);
        }
    }

    /** A number in the place of a property. */
    static Property standIn(Property property) {
        return Property.constant(property.name(), 1, property.range());
    }

    /** Where a condition holds, and where it cannot be told. */
    boolean[] holds(Formula condition, GridSites sites) {
        boolean[] holds = new boolean[sites.size()];
        Property where = new Property(condition.path(), "where", condition.expression(), Range.ANY);
        try {
            double[] truth = where.at(sites);
            for (int s = 0; s < holds.length; s++) holds[s] = truth[s] != 0;
        } catch (PropertyException e) {
            add(e);
            String[] names = sites.names();
            double[][] at = new double[names.length][1];
            Map<String, Double> point = new HashMap<>();
            for (int s = 0; s < holds.length; s++) {
                sites.coordinates(s, 1, at);
                for (int n = 0; n < names.length; n++) point.put(names[n], at[n][0]);
                holds[s] = where.expression().at(point) != 0;
            }
        }
        return holds;
    }
}
