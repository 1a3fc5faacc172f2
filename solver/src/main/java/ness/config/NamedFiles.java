package ness.config;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import ness.config.Sources.Source;
import ness.config.settings.Picture;
import ness.config.yaml.Utf8;
import ness.expression.MonotoneCubic;
import ness.input.Place;
import ness.input.Text;

/** The files that a config and its mesh name, each read once. */
final class NamedFiles {
    private static final long LARGEST_IMAGE = 64_000_000;

    private final Sources sources;
    private final Source config;
    private final IdentityHashMap<Text, Source> files = new IdentityHashMap<>();
    private final Map<String, MonotoneCubic> tables = new HashMap<>();
    private final Map<String, Picture> pictures = new HashMap<>();

    NamedFiles(Sources sources, Source config) {
        this.sources = sources;
        this.config = config;
    }

    /** A text file of the language that the value at a place names. */
    Text text(String path, Place place, String key) {
        Source source = sources.named(source(place), path, place, key, Sources.LARGEST_TEXT);
        Text text = Utf8.text(source.name(), source.bytes());
        files.put(text, source);
        return text;
    }

    /** The table that a formula names. */
    MonotoneCubic table(String path, Place place, String key) {
        return once(
                tables,
                source(place),
                path,
                from -> {
                    Source source = sources.named(from, path, place, key, Sources.LARGEST_TEXT);
                    return TableFile.read(Utf8.text(source.name(), source.bytes()));
                });
    }

    /** The image that a region names. */
    Picture picture(String path, Place place, String key) {
        return once(
                pictures,
                source(place),
                path,
                from -> {
                    Source source = sources.named(from, path, place, key, LARGEST_IMAGE);
                    return ImageFile.read(path, source.bytes(), place, key);
                });
    }

    private static <T> T once(
            Map<String, T> read, Source from, String path, Function<Source, T> reader) {
        return read.computeIfAbsent(from.location() + '\n' + path, id -> reader.apply(from));
    }

    private Source source(Place place) {
        return files.getOrDefault(place.text(), config);
    }
}
