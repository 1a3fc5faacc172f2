package ness.io;

import ness.findings.Waypoint;

/**
 * A place in a run and how far its result was written there.
 *
 * @param run what ran
 * @param place from which it goes on
 * @param mark behind which the result goes on
 */
record Checkpoint(Identity run, Waypoint place, Mark mark) {
    /**
     * What must be the same for a run to go on.
     *
     * @param owner canonical path of the config
     * @param config its canonical text
     * @param inputs digest of the files that it names: mesh, images, tables
     */
    record Identity(String owner, String config, String inputs) {}
}
