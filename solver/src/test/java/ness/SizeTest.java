package ness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods stay short enough to be read in one go. */
class SizeTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines;
            try (Stream<String> all = Files.lines(file)) {
                lines = all.count();
            }
            if (lines > LONGEST_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void noMethodIsLongerThan60Lines() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.getJavaFileObjectsFromPaths(sources()));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> tooLong = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            unit.accept(new MethodLengths(unit, positions, tooLong), null);
        }
        assertEquals(List.of(), tooLong);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            List<Path> found = all.filter(file -> file.toString().endsWith(".java")).toList();
            assertFalse(found.isEmpty(), "no sources in " + Path.of("").toAbsolutePath());
            return found;
        }
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() == null) {
                return super.visitMethod(method, null);
            }
            // the body alone: a table of cases in an annotation is no code
            long first = line(positions.getStartPosition(unit, method.getBody()));
            long last = line(positions.getEndPosition(unit, method));
            if (last - first + 1 > LONGEST_METHOD) {
                tooLong.add(
                        "%s:%d %s: %d"
                                .formatted(
                                        unit.getSourceFile().getName(),
                                        first,
                                        method.getName(),
                                        last - first + 1));
            }
            return super.visitMethod(method, null);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
        }
    }
}
