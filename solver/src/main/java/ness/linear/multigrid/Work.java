package ness.linear.multigrid;

import ness.parallel.Team;
import org.jspecify.annotations.Nullable;

/** Work arrays of one thread. */
final class Work {
    /** Neighbours of a cell. */
    private static final int MOST = 26;

    final float[] first;
    final float[] second;
    final float[] third;
    final float[] fourth;
    final float[] sum;

    /** Couplings to the neighbours of a row's cells, one array for each neighbour. */
    final float[][] couplings = new float[MOST][];

    /** What these neighbours hold. */
    final float[][] values = new float[MOST][];

    /** Number of neighbours. */
    int neighbours;

    private final float[] @Nullable [] scratch = new float[2 * MOST][];
    private final int length;

    /** Work arrays for each thread of a team. */
    static Work[] forTeam(Team team, int length) {
        Work[] works = new Work[team.size()];
        for (int t = 0; t < works.length; t++) works[t] = new Work(length);
        return works;
    }

    Work(int length) {
        this.length = length + 2;
        first = new float[length + 2];
        second = new float[length + 2];
        third = new float[length + 2];
        fourth = new float[length + 2];
        sum = new float[2 * length + 2];
    }

    /** Adds a neighbour. */
    void add(float[] coupling, float[] value) {
        couplings[neighbours] = coupling;
        values[neighbours++] = value;
    }

    /** Room for the couplings of the next neighbour. */
    float[] couplingScratch() {
        return scratch(2 * neighbours);
    }

    /** Room for what the next neighbour holds. */
    float[] valueScratch() {
        return scratch(2 * neighbours + 1);
    }

    private float[] scratch(int number) {
        float[] found = scratch[number];
        if (found == null) {
            found = new float[length];
            scratch[number] = found;
        }
        return found;
    }
}
