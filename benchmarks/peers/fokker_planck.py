"""SciPy's sparse direct solver (SuperLU) on P4, discretised by the same edges; prints a line of JSON.

usage: fokker_planck.py CELLS [D]
"""

import json
import resource
import sys
import time

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import splu

FORCE = 2.0


def energy(x, y):
    return np.cos(2 * np.pi * x) + np.cos(2 * np.pi * y) + np.cos(2 * np.pi * (x - y)) / 2


def edges(n, noise, axis):
    """One-way rates of all edges along an axis, from each cell to the next and back; x is the first index."""
    points, weights = np.polynomial.legendre.leggauss(12)
    h = 1 / n
    x, y = np.meshgrid((np.arange(n) + 0.5) * h, (np.arange(n) + 0.5) * h, indexing="ij")
    drive = FORCE if axis == 0 else 0.0

    def phi(s):
        u = energy(x + s, y) if axis == 0 else energy(x, y + s)
        return (u - energy(x, y) - drive * s) / noise

    integral = sum(w * np.exp(phi(0.5 * h * (1 + p))) for p, w in zip(points, weights)) * 0.5 * h / noise
    return h / integral, h * np.exp(phi(h)) / integral


def main():
    n = int(sys.argv[1])
    noise = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    start = time.perf_counter()
    number = np.arange(n * n).reshape(n, n)
    rows, columns, values = [], [], []
    for axis in range(2):
        forth, back = edges(n, noise, axis)
        here, there = number.ravel(), np.roll(number, -1, axis).ravel()
        for to, of, rate in ((here, here, forth), (there, here, -forth), (there, there, back), (here, there, -back)):
            rows.append(to)
            columns.append(of)
            values.append(rate.ravel())
        if axis == 0:
            first = forth, back
    matrix = sparse.csc_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))))
    pinned = matrix + sparse.csc_matrix(([matrix.diagonal()[0]], ([0], [0])), shape=matrix.shape)
    right = np.zeros(n * n)
    right[0] = matrix.diagonal()[0]
    built = time.perf_counter()
    density = splu(pinned).solve(right)
    density *= n * n / density.sum()
    solved = time.perf_counter()
    density = density.reshape(n, n)
    flow = first[0] * density - first[1] * np.roll(density, -1, 0)
    print(json.dumps({
        "program": "SciPy SuperLU", "cells": n, "build": built - start, "solve": solved - built,
        "current": float(flow.sum() / n), "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


main()
