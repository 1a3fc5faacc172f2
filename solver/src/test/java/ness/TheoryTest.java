package ness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers of equations: each once in the theory, and none cited that is not there. */
class TheoryTest {
    private static final Path PAGES = Path.of("../docs/theory");

    /** An indented line that ends in its number. */
    private static final Pattern EQUATION = Pattern.compile("(?m)^ {4}\\S.*\\(T(\\d+)\\)$");

    /** "(T9)", "theory T9, T10" and "theory T11-T14". */
    private static final Pattern CITED =
            Pattern.compile("(?:\\(|theory |, |and )T(\\d+)(?: ?- ?T(\\d+))?\\b");

    @Test
    void everyEquationHasANumberOfItsOwnThatRisesDownThePage() throws IOException {
        Map<Integer, Path> homes = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Path page : files(PAGES, ".md")) {
            int last = 0;
            for (int number : equations(page)) {
                Path other = homes.put(number, page);
                if (other != null) faults.add("T" + number + " in " + page + " and " + other);
                if (number <= last) faults.add("T" + number + " after T" + last + " in " + page);
                last = number;
            }
        }
        assertFalse(homes.isEmpty(), "no equations in " + PAGES.toAbsolutePath());
        assertEquals(List.of(), faults);
    }

    @Test
    void whateverIsCitedIsAnEquation() throws IOException {
        Set<Integer> known = new TreeSet<>();
        for (Path page : files(PAGES, ".md")) known.addAll(equations(page));
        List<Path> citing = new ArrayList<>(files(Path.of("src"), ".java"));
        citing.addAll(files(Path.of("../docs"), ".md"));
        List<String> faults = new ArrayList<>();
        int found = 0;
        for (Path file : citing) {
            Matcher cited = CITED.matcher(Files.readString(file));
            while (cited.find()) {
                found++;
                for (int end = 1; end <= 2; end++) {
                    String number = cited.group(end);
                    if (number != null && !known.contains(Integer.valueOf(number)))
                        faults.add(file + ": T" + number);
                }
            }
        }
        assertFalse(found == 0, "nothing is cited");
        assertEquals(List.of(), faults);
    }

    private static List<Integer> equations(Path page) throws IOException {
        return EQUATION.matcher(Files.readString(page))
                .results()
                .map(r -> Integer.valueOf(r.group(1)))
                .toList();
    }

    private static List<Path> files(Path under, String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
