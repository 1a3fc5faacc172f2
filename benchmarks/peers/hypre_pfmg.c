/* Conjugate gradients preconditioned by hypre's structured multigrid PFMG, through the Struct interface. */
#include "problem.h"
#include <HYPRE_struct_ls.h>
#include <_hypre_utilities.h>

static HYPRE_StructMatrix matrix(const Problem *p, HYPRE_StructGrid grid, HYPRE_StructStencil stencil, int *low, int *high) {
    HYPRE_StructMatrix a;
    HYPRE_StructMatrixCreate(MPI_COMM_WORLD, grid, stencil, &a);
    HYPRE_StructMatrixSetSymmetric(a, 1);
    HYPRE_StructMatrixInitialize(a);
    int entries = p->axes + 1, numbers[4] = {0, 1, 2, 3};
    double *values = array((size_t) p->own * entries);
    for (int c = 0; c < p->own; c++) {
        double *v = values + (size_t) c * entries;
        v[0] = diagonal(p, c);
        for (int axis = 0; axis < p->axes; axis++)
            v[1 + axis] = has(p, c, axis, 1) ? -coupling(p, c, stride(p, axis)) : 0;
    }
    HYPRE_StructMatrixSetBoxValues(a, low, high, entries, numbers, values);
    free(values);
    HYPRE_StructMatrixAssemble(a);
    return a;
}

static HYPRE_StructVector vector(HYPRE_StructGrid grid, int *low, int *high, double *values) {
    HYPRE_StructVector v;
    HYPRE_StructVectorCreate(MPI_COMM_WORLD, grid, &v);
    HYPRE_StructVectorInitialize(v);
    HYPRE_StructVectorSetBoxValues(v, low, high, values);
    HYPRE_StructVectorAssemble(v);
    return v;
}

int main(int count, char **words) {
    int axes, n;
    double tolerance;
    MPI_Init(&count, &words);
    arguments(count, words, &axes, &n, &tolerance);
    HYPRE_Init();
    MPI_Barrier(MPI_COMM_WORLD);
    double start = MPI_Wtime();

    Problem p = problem(axes, n);
    int low[3] = {0, 0, 0}, high[3] = {n - 1, n - 1, n - 1};
    low[axes - 1] = p.first;
    high[axes - 1] = p.last - 1;
    HYPRE_StructGrid grid;
    HYPRE_StructGridCreate(MPI_COMM_WORLD, axes, &grid);
    HYPRE_StructGridSetExtents(grid, low, high);
    HYPRE_StructGridAssemble(grid);
    HYPRE_StructStencil stencil;
    HYPRE_StructStencilCreate(axes, axes + 1, &stencil);
    int offsets[4][3] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    for (int e = 0; e <= axes; e++) HYPRE_StructStencilSetElement(stencil, e, offsets[e]);
    HYPRE_StructMatrix a = matrix(&p, grid, stencil, low, high);
    double *values = array(p.own);
    for (int c = 0; c < p.own; c++) values[c] = rhs(&p, c);
    HYPRE_StructVector b = vector(grid, low, high, values);
    for (int c = 0; c < p.own; c++) values[c] = START;
    HYPRE_StructVector x = vector(grid, low, high, values);
    MPI_Barrier(MPI_COMM_WORLD);
    double built = MPI_Wtime();

    HYPRE_StructSolver pfmg, cg;
    HYPRE_StructPFMGCreate(MPI_COMM_WORLD, &pfmg);
    HYPRE_StructPFMGSetMaxIter(pfmg, 1);
    HYPRE_StructPFMGSetTol(pfmg, 0);
    HYPRE_StructPFMGSetZeroGuess(pfmg);
    HYPRE_StructPFMGSetRAPType(pfmg, 0);
    HYPRE_StructPFMGSetRelaxType(pfmg, 2); /* red-black Gauss-Seidel, backwards after: the fastest of hypre's four */
    HYPRE_StructPFMGSetSkipRelax(pfmg, 1);
    HYPRE_StructPCGCreate(MPI_COMM_WORLD, &cg);
    HYPRE_StructPCGSetMaxIter(cg, 1000);
    HYPRE_StructPCGSetTol(cg, tolerance);
    HYPRE_StructPCGSetTwoNorm(cg, 1);
    HYPRE_StructPCGSetPrecond(cg, HYPRE_StructPFMGSolve, HYPRE_StructPFMGSetup, pfmg);
    HYPRE_StructPCGSetup(cg, a, b, x);
    HYPRE_StructPCGSolve(cg, a, b, x);
    MPI_Barrier(MPI_COMM_WORLD);
    double solved = MPI_Wtime();

    int iterations;
    double residual;
    HYPRE_StructPCGGetNumIterations(cg, &iterations);
    HYPRE_StructPCGGetFinalRelativeResidualNorm(cg, &residual);
    HYPRE_StructVectorGetBoxValues(x, low, high, values);
    print(&p, values, "hypre PFMG-CG", built - start, solved - built, iterations, residual);
    MPI_Finalize();
    return 0;
}
