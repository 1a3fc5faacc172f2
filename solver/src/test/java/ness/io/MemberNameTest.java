package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"temperature", "first_passage.A->C", "größe", "a b", "..."})
    void ordinaryNamesStayAsTheyAre(String name) {
        assertEquals(name, MemberName.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a/b", "/", "%"})
    void namesThatHdf5CannotTakeAreReplaced(String name) {
        assertNotEquals(name, MemberName.of(name));
    }

    @Property
    void everyNameBecomesOneThatHdf5CanTake(@ForAll String name) {
        String safe = MemberName.of(name);
        assertFalse(safe.isBlank() || safe.contains("/") || safe.indexOf(0) >= 0, safe);
        assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 255, safe);
        assertEquals(safe, MemberName.of(name));
    }

    @Property
    void shortNamesStayDifferent(@ForAll String a, @ForAll String b) {
        if (!a.equals(b) && a.length() < 30 && b.length() < 30) {
            assertNotEquals(MemberName.of(a), MemberName.of(b));
        }
    }
}
