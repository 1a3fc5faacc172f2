package ness.config;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
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
        Source from = source(place);
        String id = from.location() + '\n' + path;
        MonotoneCubic known = tables.get(id);
        if (known == null) {
            Source source = sources.named(from, path, place, key, Sources.LARGEST_TEXT);
            known = TableFile.read(Utf8.text(source.name(), source.bytes()));
            tables.put(id, known);
        }
        return known;
    }

    /** The image that a region names. */
    Picture picture(String path, Place place, String key) {
        Source from = source(place);
        String id = from.location() + '\n' + path;
        Picture known = pictures.get(id);
        if (known == null) {
            Source source = sources.named(from, path, place, key, LARGEST_IMAGE);
            known = ImageFile.read(path, source.bytes(), place, key);
            pictures.put(id, known);
        }
        return known;
    }

    private Source source(Place place) {
        return files.getOrDefault(place.text(), config);
    }
}
