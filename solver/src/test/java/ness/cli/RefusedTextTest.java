package ness.cli;

import static ness.cli.Refusal.conductivity;
import static ness.cli.Refusal.mesh;
import static ness.cli.Refusal.rod;
import static ness.cli.Refusal.rodAnd;
import static ness.cli.Refusal.temperature;
import static ness.cli.Refusal.whole;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Configs whose text is no YAML of the kind that is read here. */
class RefusedTextTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource({"syntax", "shape", "features", "scalars", "roots", "nesting", "encoding"})
    void textIsRefusedAtItsPlace(Refusal refusal) {
        new Bench(folder).refuses(refusal);
    }

    static List<Refusal> syntax() {
        return List.of(
                rod(
                        "{axes: {x: {from: 0, to: 10 cm, cells: 20}}}",
                        "§{axes: {x: 1}\nb: 2",
                        "\"}\""),
                rod("  type: heat", "§\ttype: heat", "tab"),
                rodAnd("§key value", "expected"),
                rod("title: Rod", "title: §\"Rod", "quot"),
                rod("title: Rod", "title: Rod§: two", "colon"),
                rod("title: Rod", "title: §]", "expected"),
                rod("title: Rod", "title: §@Rod", "@"),
                rod("title: Rod", "title: §`Rod", "`"),
                rod("title: Rod", "title: \"a\\§q\"", "escape"),
                rodAnd("§}", "expected"),
                mesh("{axes: {x: {from: 0, to: 1, cells: 20}§]}", "expected"));
    }

    static List<Refusal> shape() {
        return List.of(
                rodAnd("§title: again", "title", "duplicate"),
                rod("cells: 20", "cells: 20, §cells: 30", "cells", "duplicate"),
                rod(
                        "  cold:",
                        "  hot: {temperature: 1 K}\n  §hot: {temperature: 2 K}\n  cold:",
                        "hot"),
                rodAnd("§\"title\": again", "title", "duplicate"),
                rod("title: Rod", "title: §{}", "text"),
                rod("title: Rod", "title: §[a]", "text"),
                rodAnd("solve: §[steady]", "mapping"),
                rodAnd("output: §here.h5", "mapping"),
                rodAnd("parameters: §[1, 2]", "mapping"),
                mesh("{axes: §[1, 2]}", "mapping"),
                rod("{reservoir: hot}", "§3", "expected"),
                rod("{temperature: 400 K}", "§400 K", "mapping"),
                rod("cells: 20", "cells: 20, periodic: §yes", "true or false", "yes"),
                rod("cells: 20", "cells: 20, periodic: §on", "true or false"),
                rod("cells: 20", "cells: 20, periodic: §no", "true or false"),
                rod("cells: 20", "cells: 20, periodic: §off", "true or false"),
                rod("cells: 20", "cells: 20, periodic: §1", "true or false"),
                rod("cells: 20", "cells: 20, periodic: §TRue", "true or false"),
                rodAnd("output: {compress: §yes}", "true or false"),
                rodAnd("output: {fields: §temperature}", "list"),
                rodAnd("interfaces: §{a: 1}", "list"),
                rod("cells: 20", "cells: §lots", "lots"),
                rod("cells: 20", "cells: §[20]", "number"),
                conductivity("§[1, 2]", "expected"));
    }

    static List<Refusal> features() {
        return List.of(
                rod("{temperature: 300 K}", "§*a", "alias", "hint: ", "parameters"),
                rod("hot: {temperature", "hot: §&a {temperature", "anchor", "parameters"),
                rodAnd("§<<: {title: a}", "merge", "parameters"),
                rod("title: Rod", "title: §!!java.io.File x", "tag"),
                rod("title: Rod", "title: §!include x", "tag"),
                rod("title: Rod", "title: §!!str x", "tag"),
                rod("title: Rod", "title: §!<tag:yaml.org,2002:js> x", "tag"),
                rod("cells: 20", "cells: §!!javax.script.ScriptEngineManager [a]", "tag"),
                rod("{reservoir: hot}", "§&b {reservoir: hot}", "anchor"),
                rodAnd("§---\ntitle: two", "one document"),
                rodAnd("...\n§---\ntitle: two", "one document"),
                whole("%YAML 1.1", "§%YAML 1.1\n---\n" + Refusal.ROD, "1.1"),
                whole("%YAML 2.0", "§%YAML 2.0\n---\n" + Refusal.ROD, "2.0"),
                rod("title: Rod", "? §[a, b]\n: c\ntitle: Rod", "key"));
    }

    static List<Refusal> scalars() {
        return List.of(
                rod("cells: 20", "cells: §010", "010"),
                rod("cells: 20", "cells: §1_000", "1_000"),
                rod("cells: 20", "cells: §0x14", "0x14"),
                rod("cells: 20", "cells: §0o24", "0o24"),
                rod("cells: 20", "cells: §true", "true"),
                conductivity("§010", "010"),
                conductivity("§1_000", "1_000"),
                temperature("§1:30", "1:30"),
                temperature("2024-§01-01T00:00", "zeros"),
                temperature("2024-§01-01", "zeros"),
                temperature("§.inf", ".inf"),
                temperature("§-.inf", "-.inf"),
                temperature("§.nan", ".nan"),
                temperature("§true", "true"),
                temperature("~", "nothing").at(8, 9),
                temperature("null", "nothing").at(8, 9));
    }

    static List<Refusal> roots() {
        return List.of(
                whole("empty", "§", "mapping", "model"),
                whole("blank", "§\n\n  \n", "mapping", "model"),
                whole("comment", "§# nothing\n# more\n", "mapping", "model"),
                whole("list", "§- a\n- b\n", "mapping", "model"),
                whole("word", "§abc\n", "mapping", "model"),
                whole("number", "§12\n", "mapping", "model"),
                whole("null", "§~\n", "mapping", "model"),
                whole("marker", "---\n§", "mapping", "model"));
    }

    static List<Refusal> nesting() {
        int deep = 100_000;
        return List.of(
                conductivity("[".repeat(64) + "[".repeat(deep), "nested too deeply", "64")
                        .anywhere(),
                rodAnd("a: " + "{a: ".repeat(deep), "nested too deeply", "64").anywhere(),
                rodAnd("a:\n " + "- ".repeat(deep), "nested too deeply", "64").anywhere(),
                whole("root", "[".repeat(deep), "nested too deeply", "64").anywhere(),
                whole("closed", "[".repeat(deep) + "]".repeat(deep), "nested too deeply")
                        .anywhere(),
                rodAnd("a:\n " + "? ".repeat(deep), "nested too deeply").anywhere());
    }

    static List<Refusal> encoding() {
        byte[] rod = Refusal.ROD.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(rod, rod.length + 1);
        cut[rod.length] = (byte) 0xe2;
        return List.of(
                raw(
                        "Latin-1",
                        "title: K§\u00fchlk\u00f6rper\n",
                        StandardCharsets.ISO_8859_1,
                        "UTF-8"),
                raw("UTF-16", "title: a\n", StandardCharsets.UTF_16, "UTF-8"),
                whole("cut UTF-8", "", "UTF-8").bytes(cut).at(13, 1),
                whole("lone surrogate", "", "UTF-8")
                        .bytes(new byte[] {'a', ':', ' ', (byte) 0xed, (byte) 0xa0, (byte) 0x80})
                        .at(1, 4),
                whole("overlong", "", "UTF-8")
                        .bytes(new byte[] {'a', ':', ' ', (byte) 0xc0, (byte) 0xaf})
                        .at(1, 4),
                rod("title: Rod", "title: a§\0b", "\\u0000"),
                rod("title: Rod", "title: a§\u0007b", "\\u0007"),
                rod("title: Rod", "title: a§\u001b[31mb", "\\u001b"),
                whole("HDF5", "", "ness show")
                        .bytes("\u0089HDF\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .anywhere(),
                whole("PNG", "", "PNG")
                        .bytes("\u0089PNG\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1))
                        .anywhere());
    }

    private static Refusal raw(
            String name, String text, java.nio.charset.Charset charset, String... words) {
        Refusal marked = whole(name, text, words);
        Refusal bytes = marked.bytes(text.replace("§", "").getBytes(charset));
        return marked.line() > 0 ? bytes : bytes.anywhere();
    }
}
