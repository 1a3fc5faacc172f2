package ness.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ness.findings.CellField;
import ness.findings.Findings;
import ness.findings.Samples;
import ness.findings.Values;

/** Short ways for tests that write and read results. */
final class Results {
    static final String CONFIG = Samples.run("").configPath();
    static final Selection COMPRESSED = new Selection(Optional.empty(), true);

    private Results() {}

    static ResultTarget target(Path file) {
        return new ResultTarget(file, CONFIG, List.of(), false);
    }

    static Path write(Findings findings, Path file) {
        return write(findings, file, Selection.ALL);
    }

    static Path write(Findings findings, Path file, Selection selection) {
        ResultWriter.write(findings, target(file), selection);
        return file;
    }

    static Findings read(Path file) {
        return ResultReader.read(file, "rod.h5");
    }

    /** The same findings whose first field has other values. */
    static Findings withField(Findings old, Values values) {
        CellField first = old.cellFields().getFirst();
        return new Findings(
                old.run(),
                old.mesh(),
                old.solver(),
                old.ledger(),
                old.seconds(),
                List.of(new CellField(first.name(), first.unit(), first.longName(), values)),
                old.faceFields(),
                old.tables());
    }

    /** Names of what stands in a folder, sorted. */
    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
