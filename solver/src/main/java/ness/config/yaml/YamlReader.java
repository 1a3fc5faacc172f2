package ness.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ness.input.Exit;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML 1.2 document. Aliases, anchors, merge keys, tags and further documents are refused
 * as they are met, so that nothing expands and no class is named; depth and size are limited.
 */
public final class YamlReader {
    /** Deepest nesting of lists and mappings. */
    public static final int DEEPEST = 64;

    private static final int MOST_VALUES = 2_000_000;

    private final Text text;
    private final ParserImpl parser;
    private final List<Place> openFlows = new ArrayList<>();
    private int values;

    private YamlReader(Text text, String content) {
        this.text = text;
        LoadSettings settings = settings(content.length());
        this.parser = new ParserImpl(settings, new StreamReader(settings, content));
    }

    /**
     * Reads the text at once, as the library copies its window again for each piece of a long
     * value.
     */
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setBufferSize(Math.max(1024, length + 1))
                .setCodePointLimit(Integer.MAX_VALUE)
                .setParseComments(false)
                .build();
    }

    /**
     * The value of the only document; null if there is none.
     *
     * @throws InputException 65 with the place of the first fault
     */
    public static @Nullable Node read(Text text) {
        return read(text, 0);
    }

    /** The value that the text has from an index of its first line on; null if there is none. */
    public static @Nullable Node read(Text text, int from) {
        int before = text.content().codePointCount(0, from);
        YamlReader reader =
                new YamlReader(text, " ".repeat(before) + text.content().substring(from));
        try {
            return reader.document();
        } catch (YamlVersionException e) {
            int directive = Math.max(0, text.content().indexOf("%YAML"));
            String message = version(e.getSpecVersion());
            throw new InputException(
                    Exit.BAD_INPUT, text.at(directive, "%YAML".length()).fault("", message, null));
        } catch (YamlEngineException e) {
            @Nullable Place open = reader.openFlows.isEmpty() ? null : reader.openFlows.getLast();
            throw new InputException(Exit.BAD_INPUT, new SyntaxFault(text, e).inHouseForm(open));
        }
    }

    private static String version(SpecVersion version) {
        return "expected YAML 1.2, got " + version.getRepresentation();
    }

    private @Nullable Node document() {
        parser.next();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return null;
        }
        DocumentStartEvent start = (DocumentStartEvent) parser.next();
        if (start.getSpecVersion().isPresent() && start.getSpecVersion().get().getMinor() != 2) {
            throw refused(start, 1, version(start.getSpecVersion().get()), null);
        }
        Node node = node(parser.next(), 0);
        parser.next();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw refused(
                    parser.next(), 3, "expected one document in a file", "cut the file in two");
        }
        return node;
    }

    private Node node(Event event, int depth) {
        if (++values > MOST_VALUES) {
            throw refused(event, 1, "too many values (limit 2000000)", null);
        }
        if (event instanceof AliasEvent alias) {
            throw refused(
                    event,
                    alias.getAlias().toString().length() + 1,
                    "aliases are not supported",
                    PARAMETERS);
        }
        refuseDecoration((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            return new Node.Scalar(place(event), scalar.getValue(), scalar.isPlain());
        }
        if (depth >= DEEPEST) {
            throw refused(event, 1, "nested too deeply (limit " + DEEPEST + ")", null);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        Place place = place(event.getStartMark(), 1);
        if (start.isFlow()) {
            openFlows.add(place);
        }
        Node node =
                event.getEventId() == Event.ID.SequenceStart
                        ? sequence(place, depth)
                        : mapping(place, depth);
        if (start.isFlow()) {
            openFlows.removeLast();
        }
        return node;
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(parser.next(), depth + 1));
        }
        parser.next();
        return new Node.Sequence(place, items);
    }

    private Node mapping(Place place, int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event event = parser.next();
            Node key = node(event, depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                throw refused(event, 1, "expected a word as key, got " + key.kind(), null);
            }
            if (name.plain() && name.value().equals("<<")) {
                throw refused(event, 2, "merge keys are not supported", PARAMETERS);
            }
            entries.add(new Node.Entry(name, node(parser.next(), depth + 1)));
        }
        parser.next();
        return new Node.Mapping(place, entries);
    }

    private static final String PARAMETERS = "parameters give names to values that are used twice";

    private void refuseDecoration(NodeEvent event) {
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent start -> start.getTag();
                    default -> Optional.empty();
                };
        if (event.getAnchor().isPresent()) {
            int width = event.getAnchor().get().toString().length() + 1;
            throw refused(event, width, "anchors are not supported", PARAMETERS);
        }
        if (tag.isPresent()) {
            throw refused(event, 1, "tags such as !name are not supported", null);
        }
    }

    private Place place(Event event) {
        Optional<Mark> start = event.getStartMark();
        Optional<Mark> end = event.getEndMark();
        int width = 1;
        if (start.isPresent() && end.isPresent()) {
            boolean oneLine = start.get().getLine() == end.get().getLine();
            width = oneLine ? end.get().getColumn() - start.get().getColumn() : Integer.MAX_VALUE;
        }
        return place(start, width);
    }

    private Place place(Optional<Mark> mark, int width) {
        return mark.isPresent()
                ? new Place(text, mark.get().getLine() + 1, mark.get().getColumn() + 1, width)
                : new Place(text, 1, 1, width);
    }

    private InputException refused(Event event, int width, String message, @Nullable String hint) {
        Place place = place(event.getStartMark(), width);
        return new InputException(Exit.BAD_INPUT, place.fault("", message, hint));
    }
}
