package ness.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Faults faults = new Faults();
    private final Text config = Text.file("c", "abc\nabc\nabc\n");
    private final Text mesh = Text.file("m", "abc\nabc\n");

    private List<String> told() {
        InputException stopped = assertThrows(InputException.class, faults::stop);
        List<String> told = new ArrayList<>();
        for (Fault fault : stopped.faults()) {
            told.add(fault.file() + fault.line() + fault.column());
        }
        return told;
    }

    @Test
    void withoutFaultsTheReadingGoesOn() {
        faults.stop();
        assertEquals(0, faults.count());
    }

    @Test
    void theyAreToldFileByFileInTheOrderOfTheLines() {
        faults.order("c");
        faults.add(new Place(mesh, 1, 1, 1), "", "wrong", null);
        faults.add(new Place(config, 3, 1, 1), "", "wrong", null);
        faults.add(new Place(config, 1, 2, 1), "", "wrong", null);
        faults.add(new Place(config, 1, 1, 1), "", "wrong", null);
        assertEquals(List.of("c11", "c12", "c31", "m11"), told());
    }

    @Test
    void oneFaultIsToldOnce() {
        faults.add(new Place(config, 1, 1, 1), "a", "wrong", null);
        faults.add(new Place(config, 1, 1, 1), "a", "wrong", null);
        assertEquals(List.of("c11"), told());
    }

    @Test
    void theFirstDecidesHowTheCommandEnds() {
        faults.add(new Place(config, 2, 1, 1), "", "wrong", null);
        faults.add(
                new InputException(
                        Exit.MISSING_INPUT,
                        new Place(config, 1, 1, 1).fault("", "does not exist", null)));
        InputException stopped = assertThrows(InputException.class, faults::stop);
        assertEquals(Exit.MISSING_INPUT, stopped.exit());
    }

    @Test
    void countingGoesOnWhenNoMoreAreKept() {
        for (int i = 0; i < 150; i++) {
            assertEquals(i >= 100, faults.isFull());
            faults.add(new Place(config, 1, 1, 1), "p" + i, "wrong", null);
        }
        assertEquals(150, faults.count());
        assertEquals(100, told().size());
    }

    /** A config that is wrong ends as such, whether or not it has a steady state. */
    @Test
    void wrongWordsWeighMoreThanAMissingState() {
        Fault noState = new Place(config, 1, 1, 1).fault("", "no steady state", null);
        faults.add(Exit.NO_STEADY_STATE, noState);
        faults.add(new Place(config, 2, 1, 1), "", "wrong", null);
        InputException stopped = assertThrows(InputException.class, faults::stop);
        assertEquals(Exit.BAD_INPUT, stopped.exit());
        Faults alone = new Faults();
        alone.add(Exit.NO_STEADY_STATE, noState);
        assertEquals(Exit.NO_STEADY_STATE, assertThrows(InputException.class, alone::stop).exit());
    }

    @Test
    void aStepThatFailsIsToldAndTheRestGoesOn() {
        assertEquals("done", faults.of(() -> "done"));
        String nothing =
                faults.of(() -> {
                    throw new InputException(Exit.BAD_INPUT, Fault.of("m", "is damaged", null));
                });
        assertNull(nothing);
        assertEquals(List.of("m00"), told());
    }

    @Test
    void whatWasExpectedAndWhatComesLaterIsToldInOneForm() {
        Place place = new Place(config, 1, 1, 3);
        faults.expected(place, "a.k", "a number", "\"x\"", "3");
        faults.notYet(place, "a.t", "\"tensor\"");
        faults.notYet(place, "a.later", "");
        List<String> sentences =
                assertThrows(InputException.class, faults::stop).faults().stream()
                        .map(Fault::sentence)
                        .toList();
        assertEquals(
                List.of(
                        "k: expected a number, got \"x\"",
                        "t: \"tensor\" is not available in this version",
                        "later: is not available in this version"),
                sentences);
    }

    @Test
    void theOrderOfFilesIsThatInWhichTheyWereNamed() {
        faults.order("m");
        faults.order("c");
        faults.order("m");
        faults.add(new Place(config, 1, 1, 1), "", "wrong", null);
        faults.add(new Place(mesh, 2, 3, 1), "", "wrong", null);
        assertEquals(List.of("m23", "c11"), told());
    }
}
