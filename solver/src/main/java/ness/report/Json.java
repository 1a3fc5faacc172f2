package ness.report;

import java.util.List;
import java.util.Map;
import ness.findings.Axis;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Mesh;
import ness.findings.Run;
import ness.input.Fault;
import org.jspecify.annotations.Nullable;

/** Documents for programs, with the keys and the order of the interface page. */
public final class Json {
    /** Groups of the ledger that a document always has, in this order; others follow. */
    private static final List<String> ALWAYS =
            List.of("reservoirs", "boundaries", "sources", "entropy", "balances", "quantities");

    private Json() {}

    /** The document of one run; ends with a line break. */
    public static String of(Findings findings) {
        return of(findings, List.of());
    }

    /** The document of a run that did not reach its state, with what went wrong. */
    public static String of(Findings findings, List<Fault> faults) {
        JsonText json = new JsonText();
        document(json, findings, faults);
        return json.literal("\n").toString();
    }

    /** The document of a run that was refused. */
    public static String of(int exit, List<Fault> faults) {
        JsonText json = new JsonText();
        json.open('{').key("exit").literal(Integer.toString(exit));
        errors(json, faults);
        return json.close('}').literal("\n").toString();
    }

    /** Several documents as one array; ends with a line break. */
    public static String array(List<String> documents) {
        StringBuilder text = new StringBuilder("[");
        String separator = "\n";
        for (String document : documents) {
            text.append(separator).append(document.strip());
            separator = ",\n";
        }
        return text.append("\n]\n").toString();
    }

    /** A group as a document of its own; ends with a line break. */
    public static String of(Group group) {
        JsonText json = new JsonText();
        group(json, group);
        return json.literal("\n").toString();
    }

    /** A tree of maps, lists, strings, numbers and booleans; ends with a line break. */
    public static String of(Map<String, ?> tree) {
        JsonText json = new JsonText();
        value(json, tree);
        return json.literal("\n").toString();
    }

    private static void value(JsonText json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                json.open('{');
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.key(String.valueOf(entry.getKey()));
                    value(json, entry.getValue());
                }
                json.close('}');
            }
            case List<?> list -> {
                json.open('[');
                for (Object item : list) {
                    json.next();
                    value(json, item);
                }
                json.close(']');
            }
            case String text -> json.string(text);
            default -> json.literal(String.valueOf(value));
        }
    }

    private static void document(JsonText json, Findings findings, List<Fault> faults) {
        Run run = findings.run();
        json.open('{');
        json.key("title").string(run.title());
        json.key("config").string(run.config());
        json.key("status").string(run.status());
        json.key("exit").literal(Integer.toString(run.exit()));
        json.key("output");
        if (run.output().isEmpty()) {
            json.literal("null");
        } else {
            json.string(run.output());
        }
        mesh(json.key("mesh"), findings.mesh());
        group(json.key("solver"), findings.solver());
        for (String name : ALWAYS) {
            group(json.key(name), findings.ledger().group(name));
        }
        for (Entry entry : findings.ledger().entries()) {
            if (!ALWAYS.contains(entry.name())) {
                entry(json.key(entry.name()), entry);
            }
        }
        json.key("warnings").open('[');
        for (String warning : run.warnings()) {
            json.next().string(warning);
        }
        json.close(']');
        group(json.key("seconds"), findings.seconds());
        if (!faults.isEmpty()) {
            errors(json, faults);
        }
        json.close('}');
    }

    private static void mesh(JsonText json, Mesh mesh) {
        json.open('{').key("coordinates").string(mesh.coordinates());
        json.key("cells").open('[');
        for (Axis axis : mesh.axes()) {
            json.next().literal(Integer.toString(axis.cells()));
        }
        json.close(']');
        json.key("unknowns").literal(Long.toString(mesh.unknowns()));
        json.close('}');
    }

    private static void group(JsonText json, Group group) {
        json.open('{');
        for (Entry entry : group.entries()) {
            entry(json.key(entry.name()), entry);
        }
        json.close('}');
    }

    private static void entry(JsonText json, Entry entry) {
        switch (entry) {
            case Entry.Scalar scalar -> json.number(scalar.value());
            case Entry.Count count -> json.literal(Long.toString(count.value()));
            case Entry.Flag flag -> json.literal(Boolean.toString(flag.value()));
            case Entry.Word word -> word(json, word.text());
            case Entry.Sequence sequence -> {
                json.open('[');
                for (Group each : sequence.groups()) {
                    group(json.next(), each);
                }
                json.close(']');
            }
            case Group group -> group(json, group);
        }
    }

    static void errors(JsonText json, List<Fault> faults) {
        json.key("errors").open('[');
        for (Fault fault : faults) {
            json.next().open('{').key("file").string(fault.file());
            place(json.key("line"), fault.line());
            place(json.key("column"), fault.line() > 0 ? fault.column() : 0);
            json.key("path").string(fault.path());
            json.key("message").string(fault.sentence());
            word(json.key("hint"), fault.hint());
            json.close('}');
        }
        json.close(']');
    }

    private static void place(JsonText json, int number) {
        json.literal(number > 0 ? Integer.toString(number) : "null");
    }

    private static void word(JsonText json, @Nullable String text) {
        if (text == null) {
            json.literal("null");
        } else {
            json.string(text);
        }
    }
}
