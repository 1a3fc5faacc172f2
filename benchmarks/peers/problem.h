/*
 * The discrete problem that all programs solve: conduction on the unit square or cube with N cells along each axis.
 *
 * A cell has the conductivity k of its centre. Cells are joined by their two halves in series, 2 k1 k2 / (k1 + k2) A/h;
 * the left side lies half a cell from a reservoir at 400 K, the right side from one at 300 K, the others are closed.
 * In two dimensions the plate is 1 m thick. Each of the ranks holds a slab of whole rows (layers) along the last axis.
 */
#ifndef PROBLEM_H
#define PROBLEM_H

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <mpi.h>

#define HOT 400.0
#define COLD 300.0
#define START 350.0

typedef struct {
    int axes, n;          /* resolved axes, cells along each */
    int first, last;      /* rows (layers) of this rank: first .. last - 1 */
    int line;             /* cells of a row (layer) */
    int own;              /* cells of this rank */
    double area;          /* A/h of a face */
    double *k;            /* conductivities, with one row (layer) of neighbours before and after the own ones */
} Problem;

static void *array(size_t count) {
    double *a = malloc(count * sizeof(double));
    if (!a) {
        fprintf(stderr, "out of memory\n");
        MPI_Abort(MPI_COMM_WORLD, 1);
    }
    return a;
}

/* The factors of one axis in the exponent: what depends on one coordinate is evaluated once. */
static double *factors(int n, double waves, int cosine) {
    double *f = array(n);
    for (int i = 0; i < n; i++) {
        double x = (i + 0.5) / n;
        f[i] = cosine ? cos(waves * M_PI * x) : sin(waves * M_PI * x);
    }
    return f;
}

static int square(int i, int n) { return (int) floor(8 * (i + 0.5) / n); }

static Problem problem(int axes, int n) {
    int rank, ranks;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    Problem p = {.axes = axes, .n = n, .line = axes == 2 ? n : n * n};
    p.first = (int) ((long) n * rank / ranks);
    p.last = (int) ((long) n * (rank + 1) / ranks);
    p.own = (p.last - p.first) * p.line;
    p.area = axes == 2 ? 1 : 1.0 / n;
    p.k = array((size_t) (p.last - p.first + 2) * p.line);
    double *fx = factors(n, 6, 0), *fy = factors(n, 4, 0), *fz = factors(n, 2, 1);
    for (int row = p.first - 1; row <= p.last; row++) {
        if (row < 0 || row >= n) continue;
        double *k = p.k + (size_t) (row - p.first + 1) * p.line;
        int rows = axes == 2 ? 1 : n;
        for (int j = 0; j < rows; j++) {
            int y = axes == 2 ? row : j;
            double factor = 2 * fy[y] * (axes == 2 ? 1 : fz[row]);
            int parity = square(y, n) + (axes == 2 ? 0 : square(row, n));
            for (int i = 0; i < n; i++)
                k[j * n + i] = exp(factor * fx[i]) * ((parity + square(i, n)) % 2 ? 1000 : 1);
        }
    }
    free(fx);
    free(fy);
    free(fz);
    return p;
}

/* Conductivity of an own cell, by its place on this rank; of the cell so many places further. */
static double own(const Problem *p, int c, int further) { return p->k[(size_t) p->line + c + further]; }

/* Coupling of an own cell to the cell `further` places on. */
static double coupling(const Problem *p, int c, int further) {
    double a = own(p, c, 0), b = own(p, c, further);
    return 2 * a * b / (a + b) * p->area;
}

static double wall(const Problem *p, int c) { return 2 * own(p, c, 0) * p->area; }

/* Whether an own cell has a neighbour one place on along an axis, or one place back. */
static int has(const Problem *p, int c, int axis, int on) {
    int at = axis == 0 ? c % p->n : axis == p->axes - 1 ? p->first + c / p->line : c / p->n % p->n;
    return on ? at < p->n - 1 : at > 0;
}

static int stride(const Problem *p, int axis) { return axis == 0 ? 1 : axis == p->axes - 1 ? p->line : p->n; }

static double diagonal(const Problem *p, int c) {
    double sum = 0;
    for (int axis = 0; axis < p->axes; axis++) {
        for (int on = 0; on < 2; on++) {
            if (has(p, c, axis, on)) sum += coupling(p, c, on ? stride(p, axis) : -stride(p, axis));
            else if (axis == 0) sum += wall(p, c);
        }
    }
    return sum;
}

static double rhs(const Problem *p, int c) {
    double b = 0;
    if (!has(p, c, 0, 0)) b += wall(p, c) * HOT;
    if (!has(p, c, 0, 1)) b += wall(p, c) * COLD;
    return b;
}

/* ---- what is printed ------------------------------------------------------------------------------------------- */

static double total(double own) {
    double sum;
    MPI_Allreduce(&own, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    return sum;
}

/* Mean of the 2^axes cells around the point (x, y[, z]), in parts of the side; N must be even there. */
static double probe(const Problem *p, const double *t, const double *at) {
    double sum = 0;
    for (int corner = 0; corner < 1 << p->axes; corner++) {
        int cell[3] = {0, 0, 0};
        for (int axis = 0; axis < p->axes; axis++)
            cell[axis] = (int) lround(at[axis] * p->n) - (corner >> axis & 1);
        int row = cell[p->axes - 1];
        if (row < p->first || row >= p->last) continue;
        int within = p->axes == 2 ? cell[0] : cell[0] + p->n * cell[1];
        sum += t[(size_t) (row - p->first) * p->line + within];
    }
    return total(sum) / (1 << p->axes);
}

/* One line of JSON: times, iterations, heat from the hot side, five temperatures, peak memory of all ranks. */
static void print(const Problem *p, const double *t, const char *name, double build, double solve, int iterations,
                  double residual) {
    static const double points[5][3] = {
        {.25, .25, .25}, {.75, .25, .5}, {.5, .5, .75}, {.25, .75, .5}, {.75, .75, .25}};
    double flow = 0;
    for (int c = 0; c < p->own; c++)
        if (!has(p, c, 0, 0)) flow += wall(p, c) * (HOT - t[c]);
    flow = total(flow);
    double probes[5];
    for (int i = 0; i < 5; i++) probes[i] = probe(p, t, points[i]);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    double memory = total(usage.ru_maxrss * 1024.0);
    int rank;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    if (rank > 0) return;
    printf("{\"program\": \"%s\", \"axes\": %d, \"cells\": %d, \"build\": %.6f, \"solve\": %.6f, \"iterations\": %d, "
           "\"residual\": %.3e, \"heat_flow\": %.15g, \"probes\": [",
           name, p->axes, p->n, build, solve, iterations, residual, flow);
    for (int i = 0; i < 5; i++) printf("%s%.15g", i ? ", " : "", probes[i]);
    printf("], \"memory\": %.0f}\n", memory);
}

/* Axes (2 or 3), cells along each, tolerance. */
static void arguments(int count, char **words, int *axes, int *n, double *tolerance) {
    if (count < 4) {
        fprintf(stderr, "usage: %s 2|3 CELLS TOLERANCE\n", words[0]);
        exit(64);
    }
    *axes = atoi(words[1]);
    *n = atoi(words[2]);
    *tolerance = atof(words[3]);
}

#endif
