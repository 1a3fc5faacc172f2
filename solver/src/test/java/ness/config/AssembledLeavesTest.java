package ness.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import ness.config.assembly.Assembly;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.problem.ParticleProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands for a value, there is a problem, or a place in the config that says why not. */
class AssembledLeavesTest {
    static Stream<String> values() {
        return Stream.concat(
                Leaves.VALUES.stream(),
                Stream.of("0", "-1", "closed", "\"1/x\"", "\"if(y > 5e-4, -1, 1)\"", "1e-300"));
    }

    @Test
    void aConfigThatSaysNearlyEverythingIsAProblem() {
        var problem =
                assertInstanceOf(
                        ParticleProblem.class, Assembly.of(Texts.read(Sample.PARTICLES)).problem());
        assertEquals(4, problem.law().species().size());
        assertEquals(3, problem.reservoirs().size());
        assertFalse(problem.law().linear());
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatCannotBeAssembledIsToldWithItsPlace(String value) {
        for (String config : List.of(Sample.FULL, Sample.PARTICLES)) {
            Leaves leaves = new Leaves(config);
            for (Leaves.Leaf leaf : leaves.all()) {
                String changed = leaves.with(leaf, value);
                try {
                    Assembly.of(Texts.read(changed));
                } catch (InputException e) {
                    String told = leaf.path() + " = " + value + "\n" + HouseForm.text(e.faults());
                    assertFalse(e.faults().isEmpty(), told);
                    for (Fault fault : e.faults()) {
                        assertTrue(fault.line() > 0 && fault.column() > 0, told);
                        assertFalse(fault.message().isBlank(), told);
                    }
                }
            }
        }
    }
}
