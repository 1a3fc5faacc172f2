package ness.problem;

import ness.grid.Grid;

/** What is solved: values, without arithmetic. */
public sealed interface Problem permits GridProblem, ParticleProblem {
    /** Where it is solved. */
    Grid grid();
}
