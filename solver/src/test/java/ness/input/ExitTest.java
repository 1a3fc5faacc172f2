package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exit codes are a contract with scripts. */
class ExitTest {
    @Test
    void codesAreThoseOfTheGuide() {
        Map<Integer, String> found = new TreeMap<>();
        for (Exit exit : Exit.values()) {
            found.put(exit.code(), exit.name());
        }
        assertEquals(Exit.values().length, found.size(), "each code means one thing");
        Set<Integer> contract = Set.of(0, 1, 64, 65, 66, 69, 70, 73, 74, 75, 76, 78, 130, 143);
        assertEquals(contract, found.keySet());
        assertEquals("USAGE", found.get(64));
        assertEquals("BAD_INPUT", found.get(65));
        assertEquals("MISSING_INPUT", found.get(66));
        assertEquals("CANNOT_CREATE", found.get(73));
        assertEquals("WRITE_FAILED", found.get(74));
        assertEquals("NO_STEADY_STATE", found.get(76));
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionKeepsItsCodeAndAllFaults(Exit exit) {
        Fault one = Fault.of("a", "first", null);
        Fault two = Fault.of("b", "second", "hint");
        InputException thrown = new InputException(exit, List.of(one, two));
        assertEquals(exit, thrown.exit());
        assertEquals(List.of(one, two), thrown.faults());
        assertEquals(one.sentence(), thrown.getMessage());
        assertThrows(UnsupportedOperationException.class, () -> thrown.faults().clear());
        assertEquals(List.of(two), new InputException(exit, two).faults());
    }

    @Test
    void severalFaultsAreToldOneBelowTheOther() {
        Text text = Text.file("f.yaml", "a: 1\nb: 2\n");
        List<Fault> faults =
                List.of(
                        text.at(3, 1).fault("a", "wrong", null),
                        text.at(8, 1).fault("b", "wrong too", "why"));
        assertEquals(
                """
                f.yaml:1:4: error: a: wrong
                    1 | a: 1
                      |    ^
                f.yaml:2:4: error: b: wrong too
                    2 | b: 2
                      |    ^
                hint: why
                """,
                HouseForm.text(faults));
        assertEquals(2, Arrays.stream(HouseForm.text(faults).split("error:", -1)).skip(1).count());
    }
}
