package ness.physics.driftdiffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ness.quantity.TextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquationTest {
    private static final List<String> NAMES = List.of("A", "B", "C", "Na+", "Cl-", "NaCl");

    private static String told(Map<String, Integer> side) {
        return new TreeMap<>(side).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A <-> B               | {A=1}          | {B=1}      | true  | 1 | 0  | 1/s   | 1
                    A + B <-> C           | {A=1, B=1}     | {C=1}      | true  | 2 | -1 | m^3/s | m^3
                    A+B->C                | {A=1, B=1}     | {C=1}      | false | 2 | -1 | m^3/s | m^3
                    2 A -> B              | {A=2}          | {B=1}      | false | 2 | -1 | m^3/s | m^3
                    2A->B                 | {A=2}          | {B=1}      | false | 2 | -1 | m^3/s | m^3
                    2*A + A -> 3 * B      | {A=3}          | {B=3}      | false | 3 | 0  | m^6/s | 1
                    A -> A + B + C        | {A=1}          | {A=1, B=1, C=1} | false | 1 | 2 | 1/s | 1/m^6
                    Na+ + Cl- <-> NaCl    | {Cl-=1, Na+=1} | {NaCl=1}   | true  | 2 | -1 | m^3/s | m^3
                    Cl-->A                | {Cl-=1}        | {A=1}      | false | 1 | 0  | 1/s   | 1
                    A+Na+ <-> B           | {A=1, Na+=1}   | {B=1}      | true  | 2 | -1 | m^3/s | m^3
                    """)
    void isReadAsPeopleWriteIt(
            String text,
            String left,
            String right,
            boolean reversible,
            int order,
            int gain,
            String forward,
            String equilibrium) {
        Equation equation = Equation.parse(text, NAMES);
        assertEquals(left, told(equation.left()));
        assertEquals(right, told(equation.right()));
        assertEquals(reversible, equation.reversible());
        assertEquals(order, equation.order());
        assertEquals(gain, equation.gain());
        assertEquals(forward, equation.forwardUnit());
        assertEquals(equilibrium, equation.equilibriumUnit());
    }

    @Test
    void gainsAreRightLessLeft() {
        Equation equation = Equation.parse("A + B <-> 2 B", NAMES);
        assertEquals(-1, equation.gain("A"));
        assertEquals(1, equation.gain("B"));
        assertEquals(0, equation.gain("C"));
        assertEquals(List.of("A", "B"), List.copyOf(equation.names()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A = B           | 0  | 5 | expected <-> or ->
                    ''              | 0  | 0 | expected <-> or ->
                    ->              | 0  | 1 | a species on the left
                    A ->            | 3  | 1 | a species on the right
                    <-> A           | 0  | 1 | a species on the left
                    A <-> B <-> C   | 8  | 3 | one arrow
                    A <-> a         | 6  | 1 | unknown species "a"
                    A + D -> B      | 4  | 1 | unknown species "D"
                    A + -> B        | 4  | 1 | expected a species, got nothing
                    A + 0 B -> C    | 4  | 1 | from 1 to 9
                    99999999999 A -> C | 0 | 11 | from 1 to 9
                    1.5 A -> C      | 0  | 5 | unknown species
                    """)
    void aFaultHasItsPlace(String text, int offset, int length, String words) {
        TextException fault = assertThrows(TextException.class, () -> Equation.parse(text, NAMES));
        assertTrue(fault.problem().contains(words), fault.problem());
        assertEquals(offset, fault.offset(), fault.problem());
        assertEquals(length, fault.length(), fault.problem());
    }
}
