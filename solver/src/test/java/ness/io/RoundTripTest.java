package ness.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ness.findings.Axis;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Samples;
import ness.findings.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is written comes back, to the bit. */
class RoundTripTest {
    private static Findings through(Findings findings, Selection selection) throws IOException {
        Path folder = Files.createTempDirectory("ness-round-trip");
        Path file = folder.resolve("r.h5");
        try {
            Results.write(findings, file, selection);
            return Results.read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve("r.xdmf"));
            Files.deleteIfExists(folder);
        }
    }

    /** The fields are read while the file is there, so this keeps it and gives back the numbers. */
    private static double[] fieldThrough(Findings findings, Selection selection)
            throws IOException {
        Path folder = Files.createTempDirectory("ness-round-trip");
        Path file = folder.resolve("r.h5");
        try {
            Results.write(findings, file, selection);
            Findings back = Results.read(file);
            int cells = Math.toIntExact(back.mesh().cells());
            return back.cellFields().getFirst().values().toArray(cells);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder.resolve("r.xdmf"));
            Files.deleteIfExists(folder);
        }
    }

    @Property(tries = 25)
    void numbersKeepTheirBitsInAnyShape(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 9) Integer> shape,
            @ForAll @Size(729) List<Double> numbers,
            @ForAll boolean compress)
            throws IOException {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            axes.add(Samples.axis("xyz".substring(i, i + 1), "m", shape.get(i)));
        }
        double[] written = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        Findings findings = Results.withField(Samples.of("cartesian", axes), Values.of(written));
        double[] back = fieldThrough(findings, compress ? Results.COMPRESSED : Selection.ALL);
        for (int i = 0; i < back.length; i++) {
            assertEquals(
                    Double.doubleToRawLongBits(written[i]), Double.doubleToRawLongBits(back[i]));
        }
    }

    @Property(tries = 25)
    void ledgersComeBackWithNamesAndOrder(@ForAll("ledgers") Group ledger) throws IOException {
        Findings back = through(Samples.withLedger(Samples.rod(1), ledger), Selection.ALL);
        assertEquals(ledger, back.ledger());
    }

    @Provide
    Arbitrary<Group> ledgers() {
        return groups(2).map(group -> new Group("ledger", group.entries()));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab ./%äß→😀\"'<&\n")
                .ofMaxLength(40)
                .filter(RoundTripTest::wellFormed);
    }

    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000);
    }

    private static Arbitrary<Group> groups(int depth) {
        Arbitrary<List<Entry>> entries = entries(depth).list().ofMaxSize(6);
        return Combinators.combine(names(), entries).as(RoundTripTest::group);
    }

    /** A group of those entries whose names differ. */
    private static Group group(String name, List<Entry> entries) {
        Set<String> names = new TreeSet<>();
        return new Group(name, entries.stream().filter(entry -> names.add(entry.name())).toList());
    }

    private static Arbitrary<Entry> entries(int depth) {
        Arbitrary<Entry> scalars =
                Combinators.combine(names(), Arbitraries.doubles(), names())
                        .as((name, value, text) -> new Entry.Scalar(name, value, text, text));
        Arbitrary<Entry> counts =
                Combinators.combine(names(), Arbitraries.longs()).as(Entry.Count::new);
        Arbitrary<Entry> words = Combinators.combine(names(), names()).as(Entry.Word::new);
        Arbitrary<Entry> flags =
                Combinators.combine(names(), Arbitraries.of(true, false)).as(Entry.Flag::new);
        return depth == 0
                ? Arbitraries.oneOf(scalars, counts, words, flags)
                : Arbitraries.oneOf(
                        scalars, counts, words, flags, groups(depth - 1).map(Entry.class::cast));
    }
}
