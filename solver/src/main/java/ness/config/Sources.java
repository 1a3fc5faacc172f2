package ness.config;

import ness.input.Place;

/**
 * Where the bytes of a config and of the files that it names come from. Whoever runs a command
 * hands it in; it alone knows about folders, links and which of them are allowed.
 */
public interface Sources {
    /** Most bytes of a config or mesh file. */
    long LARGEST_TEXT = 10_000_000;

    /**
     * The config.
     *
     * @param path as the user wrote it
     * @throws ness.input.InputException 66 if it is missing or cannot be read, 65 if it is larger
     *     than the limit
     */
    Source config(String path);

    /**
     * A file that a config or mesh names.
     *
     * @param from the file that names it
     * @param path as it is written there
     * @param place where it is written, for a fault
     * @param key config path of the value, for a fault
     * @param limit most bytes; larger files are refused and not read whole
     * @throws ness.input.InputException 66 if it is missing or cannot be read, 65 if it lies
     *     outside the allowed tree or is too large
     */
    Source named(Source from, String path, Place place, String key, long limit);

    /**
     * One file.
     *
     * @param name the path to show to the user
     * @param location where it is, in words that only the {@code Sources} understands
     * @param bytes its content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Source(String name, String location, byte[] bytes) {}
}
