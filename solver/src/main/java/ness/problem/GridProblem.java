package ness.problem;

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
        @Nullable Property initial) {
    public GridProblem {
        reservoirs = List.copyOf(reservoirs);
        contacts = List.copyOf(contacts);
        interfaces = List.copyOf(interfaces);
    }
}
