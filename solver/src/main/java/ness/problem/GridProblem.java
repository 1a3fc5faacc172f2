package ness.problem;

import java.util.ArrayList;
import java.util.List;
import ness.grid.Grid;
import ness.physics.BalanceLaw;
import ness.physics.Property;
import org.jspecify.annotations.Nullable;

/**
 * A balance law on a grid between reservoirs.
 *
 * @param reservoirs all that were named, touched or not
 * @param contacts where the outside is touched
 * @param interfaces contact resistances inside
 * @param start a uniform state to start from where {@code initial} is null
 * @param initial the state that a config gives; null if it gives none
 */
public record GridProblem(
        Grid grid,
        BalanceLaw law,
        List<Reservoir> reservoirs,
        List<Contact> contacts,
        List<Interface> interfaces,
        double start,
        @Nullable Property initial)
        implements Problem {
    public GridProblem {
        reservoirs = List.copyOf(reservoirs);
        contacts = List.copyOf(contacts);
        interfaces = List.copyOf(interfaces);
    }

    /** Whether conductances of interfaces depend on time. */
    public boolean interfacesDependOnTime() {
        return interfaces.stream().anyMatch(i -> i.conductance().dependsOn(Property.TIME));
    }

    /** Whether all that is a coefficient of a temperature is the same at all times. */
    public boolean timelessCoefficients() {
        for (Contact contact : contacts)
            if (contact.condition() instanceof BoundaryCondition.Exchange exchange
                    && (exchange.conductance().dependsOn(Property.TIME)
                            || exchange.emissivity().dependsOn(Property.TIME))) return false;
        return !interfacesDependOnTime();
    }

    /** Whether something about the problem depends on time. */
    public boolean dependsOnTime() {
        return law.dependsOnTime()
                || interfacesDependOnTime()
                || contacts.stream().anyMatch(Contact::dependsOnTime)
                || reservoirs.stream().anyMatch(Reservoir::dependsOnTime);
    }

    /** The problem as it is at a time [s]. */
    public GridProblem atTime(double time) {
        if (!dependsOnTime()) return this;
        return new GridProblem(
                grid,
                law.atTime(time),
                reservoirs.stream().map(r -> r.atTime(time)).toList(),
                contacts.stream().map(c -> c.atTime(time)).toList(),
                interfaces.stream().map(i -> i.atTime(time)).toList(),
                start,
                initial);
    }

    /** The same problem with reservoirs that have reached other states. */
    public GridProblem withReservoirs(List<Reservoir> reached) {
        return new GridProblem(grid, law, reached, contacts, interfaces, start, initial);
    }

    /** The same problem with every reservoir at one state, no flux prescribed and no source. */
    public GridProblem withoutDrives(Property state) {
        List<Contact> still = new ArrayList<>();
        for (Contact contact : contacts) {
            switch (contact.condition()) {
                case BoundaryCondition.Held held ->
                        still.add(
                                contact.with(
                                        new BoundaryCondition.Held(held.reservoir().with(state))));
                case BoundaryCondition.Exchange exchange ->
                        still.add(
                                contact.with(
                                        new BoundaryCondition.Exchange(
                                                exchange.reservoir().with(state),
                                                exchange.conductance(),
                                                exchange.emissivity())));
                case BoundaryCondition.Flux _ -> {}
            }
        }
        List<Reservoir> same = reservoirs.stream().map(r -> r.with(state)).toList();
        return new GridProblem(grid, law.withoutDrives(), same, still, interfaces, start, initial);
    }
}
