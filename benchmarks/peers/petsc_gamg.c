/* Conjugate gradients preconditioned by PETSc's algebraic multigrid GAMG, on a sparse matrix in rows. */
#include "problem.h"
#include <petscksp.h>

static PetscErrorCode assemble(const Problem *p, Mat *a, Vec *b, Vec *x) {
    PetscInt begin = (PetscInt) p->first * p->line, count = p->own;
    PetscFunctionBeginUser;
    PetscCall(MatCreate(PETSC_COMM_WORLD, a));
    PetscCall(MatSetSizes(*a, count, count, PETSC_DETERMINE, PETSC_DETERMINE));
    PetscCall(MatSetType(*a, MATAIJ));
    PetscCall(MatSeqAIJSetPreallocation(*a, 2 * p->axes + 1, NULL));
    PetscCall(MatMPIAIJSetPreallocation(*a, 2 * p->axes + 1, NULL, 1, NULL));
    PetscCall(MatSetOption(*a, MAT_SPD, PETSC_TRUE));
    PetscCall(MatCreateVecs(*a, x, b));
    PetscCall(VecSet(*x, START));
    PetscScalar *right;
    PetscCall(VecGetArrayWrite(*b, &right));
    for (int c = 0; c < p->own; c++) {
        PetscInt row = begin + c, columns[7];
        PetscScalar values[7];
        int entries = 0;
        columns[entries] = row;
        values[entries++] = diagonal(p, c);
        for (int axis = 0; axis < p->axes; axis++)
            for (int on = 0; on < 2; on++) {
                if (!has(p, c, axis, on)) continue;
                int further = on ? stride(p, axis) : -stride(p, axis);
                columns[entries] = row + further;
                values[entries++] = -coupling(p, c, further);
            }
        PetscCall(MatSetValues(*a, 1, &row, entries, columns, values, INSERT_VALUES));
        right[c] = rhs(p, c);
    }
    PetscCall(VecRestoreArrayWrite(*b, &right));
    PetscCall(MatAssemblyBegin(*a, MAT_FINAL_ASSEMBLY));
    PetscCall(MatAssemblyEnd(*a, MAT_FINAL_ASSEMBLY));
    PetscFunctionReturn(0);
}

int main(int count, char **words) {
    int axes, n;
    double tolerance;
    PetscCall(PetscInitialize(&count, &words, NULL, NULL));
    arguments(count, words, &axes, &n, &tolerance);
    MPI_Barrier(PETSC_COMM_WORLD);
    double start = MPI_Wtime();
    Problem p = problem(axes, n);
    Mat a;
    Vec b, x;
    PetscCall(assemble(&p, &a, &b, &x));
    MPI_Barrier(PETSC_COMM_WORLD);
    double built = MPI_Wtime();

    KSP cg;
    PC gamg;
    PetscReal weak = 0.02;
    PetscCall(KSPCreate(PETSC_COMM_WORLD, &cg));
    PetscCall(KSPSetOperators(cg, a, a));
    PetscCall(KSPSetType(cg, KSPCG));
    PetscCall(KSPSetNormType(cg, KSP_NORM_UNPRECONDITIONED));
    PetscCall(KSPSetInitialGuessNonzero(cg, PETSC_TRUE));
    PetscCall(KSPSetTolerances(cg, tolerance, 0, PETSC_DEFAULT, 1000));
    PetscCall(KSPGetPC(cg, &gamg));
    PetscCall(PCSetType(gamg, PCGAMG));
    /* Weak couplings left out of the aggregates: a fifth of the iterations in two dimensions, no gain in three. */
    if (axes == 2) PetscCall(PCGAMGSetThreshold(gamg, &weak, 1));
    PetscCall(KSPSetFromOptions(cg));
    PetscCall(KSPSolve(cg, b, x));
    MPI_Barrier(PETSC_COMM_WORLD);
    double solved = MPI_Wtime();

    PetscInt iterations;
    PetscReal residual, scale;
    PetscCall(KSPGetIterationNumber(cg, &iterations));
    PetscCall(KSPGetResidualNorm(cg, &residual));
    PetscCall(VecNorm(b, NORM_2, &scale));
    const PetscScalar *t;
    PetscCall(VecGetArrayRead(x, &t));
    print(&p, t, "PETSc GAMG-CG", built - start, solved - built, (int) iterations, residual / scale);
    PetscCall(VecRestoreArrayRead(x, &t));
    PetscCall(PetscFinalize());
    return 0;
}
