package ness.config.yaml;

import java.util.Optional;
import ness.input.Fault;
import ness.input.HouseForm;
import ness.input.Place;
import ness.input.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the YAML library found wrong, in the words of a user who knows keys, values and brackets.
 */
final class SyntaxFault {
    private static final String QUOTE = "put the text in quotes";

    private final Text text;
    private final String problem;
    private final String context;
    private final Place at;
    private final Place start;

    SyntaxFault(Text text, YamlEngineException exception) {
        this.text = text;
        Place top = new Place(text, 1, 1, 1);
        if (exception instanceof MarkedYamlEngineException marked) {
            problem = orEmpty(marked.getProblem());
            context = orEmpty(marked.getContext());
            at = place(marked.getProblemMark(), top);
            start = place(marked.getContextMark(), at);
        } else {
            problem = orEmpty(exception.getMessage());
            context = "";
            at = top;
            start = top;
        }
    }

    Fault inHouseForm(@Nullable Place openFlow) {
        if (problem.contains("(TAB)")) {
            return at.fault("", "a tab cannot indent or start a value", "indent with blanks");
        }
        if (context.contains("block scalar")) {
            return at.fault(
                    "",
                    "expected the end of the line, got " + found(80),
                    "a text over several lines starts below its | or >, indented");
        }
        if (context.contains("quoted scalar")) {
            return inQuotes();
        }
        if (context.contains("an alias") || context.contains("an anchor")) {
            return start.fault("", "aliases and anchors are not supported", QUOTE);
        }
        if (context.contains("a tag")) {
            return start.fault("", "tags such as !name are not supported", QUOTE);
        }
        if (context.contains("directive")) {
            return start.fault("", "expected %YAML 1.2 or no directive", null);
        }
        if (openFlow != null && at.line() > openFlow.line() && !isBehindBrackets()) {
            return unclosed(openFlow);
        }
        return inPlain();
    }

    /**
     * Whether this can only be wrong outside brackets, or wherever it stands: the library reads
     * ahead of the bracket that closes.
     */
    private boolean isBehindBrackets() {
        return problem.contains("could not find expected ':'")
                || problem.contains("are not allowed here")
                || problem.contains("cannot start any token");
    }

    private Fault unclosed(Place open) {
        String bracket = open.text().line(open.line());
        int index = bracket.offsetByCodePoints(0, open.column() - 1);
        boolean list = bracket.startsWith("[", index);
        return open.fault(
                "",
                list
                        ? "expected \"]\" at the end of this list"
                        : "expected \"}\" at the end of this mapping",
                "found none up to line " + at.line());
    }

    private Fault inQuotes() {
        if (problem.contains("escape")) {
            return at.fault(
                    "",
                    "unknown escape in a double-quoted text",
                    "in single quotes a backslash stands for itself");
        }
        return start.fault("", "expected a closing quote", "the text starts here and never ends");
    }

    private Fault inPlain() {
        if (problem.contains("could not find expected ':'")) {
            return start.fault("", "expected a colon after this key", "key: value");
        }
        if (problem.contains("mapping values are not allowed")) {
            return at.fault(
                    "",
                    "a colon is not allowed here",
                    "is the colon of an earlier key missing? does the value need quotes?");
        }
        if (problem.contains("cannot start any token")) {
            return at.fault("", "a value cannot start with " + found(1), QUOTE);
        }
        if (problem.contains("',' or '}'") || problem.contains("',' or ']'")) {
            return at.fault(
                    "",
                    (problem.contains("or '}'")
                                    ? "expected \",\" or \"}\""
                                    : "expected \",\" or \"]\"")
                            + ", got "
                            + found(80),
                    null);
        }
        if (problem.contains("<block end>") || problem.contains("BlockEnd")) {
            return at.fault(
                    "",
                    "expected a key or item like those of line "
                            + start.line()
                            + ", got "
                            + found(80),
                    "check the indentation");
        }
        if (problem.contains("expected the node content")) {
            return at.fault("", "expected a value, got " + found(80), null);
        }
        if (problem.contains("sequence entries are not allowed")) {
            return at.fault(
                    "", "a list item is not allowed here", "start the list on its own line");
        }
        if (problem.contains("document start") || problem.contains("DocumentStart")) {
            return at.fault("", "expected the end of the file, got " + found(80), null);
        }
        return at.fault("", "not YAML: " + HouseForm.escaped(problem), null);
    }

    private String found(int most) {
        String line = text.line(at.line());
        int column = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        int from = line.offsetByCodePoints(0, column);
        if (from >= line.length()) {
            return "the end of the line";
        }
        int to = from;
        while (to < line.length()
                && to < from + most
                && (to == from || Character.isLetterOrDigit(line.charAt(to)))) {
            to++;
        }
        return HouseForm.quoted(line.substring(from, to));
    }

    private Place place(Optional<Mark> mark, Place otherwise) {
        return mark.isPresent()
                ? new Place(text, mark.get().getLine() + 1, mark.get().getColumn() + 1, 1)
                : otherwise;
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
