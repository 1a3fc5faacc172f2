package ness.linear.multigrid;

import ness.parallel.Team;

/** Work arrays of one thread. */
final class Work {
    final float[] first;
    final float[] second;
    final float[] third;
    final float[] fourth;
    final float[] sum;

    /** Work arrays for each thread of a team. */
    static Work[] forTeam(Team team, int length) {
        Work[] works = new Work[team.size()];
        for (int t = 0; t < works.length; t++) works[t] = new Work(length);
        return works;
    }

    Work(int length) {
        first = new float[length + 2];
        second = new float[length + 2];
        third = new float[length + 2];
        fourth = new float[length + 2];
        sum = new float[2 * length + 2];
    }
}
