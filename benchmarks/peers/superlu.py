"""SciPy's sparse direct solver (SuperLU) on the problem of problem.h; prints the same line of JSON.

usage: superlu.py 2|3 CELLS
"""

import json
import resource
import sys
import time

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import spsolve

HOT, COLD, START = 400.0, 300.0, 350.0
POINTS = [(.25, .25, .25), (.75, .25, .5), (.5, .5, .75), (.25, .75, .5), (.75, .75, .25)]


def conductivity(axes, n):
    """k at the centres of cells, the last axis first."""
    x = (np.arange(n) + 0.5) / n
    waves = [np.sin(6 * np.pi * x), np.sin(4 * np.pi * x), np.cos(2 * np.pi * x)][:axes]
    squares = [np.floor(8 * x)] * axes
    product = 1.0
    parity = 0.0
    for axis in range(axes):
        shape = [1] * axes
        shape[axes - 1 - axis] = n
        product = product * waves[axis].reshape(shape)
        parity = parity + squares[axis].reshape(shape)
    return np.exp(2 * product) * np.where(parity % 2 == 1, 1000, 1)


def slices(axes, axis, where):
    found = [slice(None)] * axes
    found[axes - 1 - axis] = where
    return tuple(found)


def matrix(axes, n):
    k = conductivity(axes, n)
    area = n ** (2.0 - axes)
    number = np.arange(k.size).reshape(k.shape)
    diagonal = np.zeros(k.shape)
    rows, columns, values = [], [], []
    for axis in range(axes):
        low, high = slices(axes, axis, slice(None, -1)), slices(axes, axis, slice(1, None))
        g = 2 * k[low] * k[high] / (k[low] + k[high]) * area
        diagonal[low] += g
        diagonal[high] += g
        for a, b in ((low, high), (high, low)):
            rows.append(number[a].ravel())
            columns.append(number[b].ravel())
            values.append(-g.ravel())
    rhs = np.zeros(k.shape)
    for side, temperature in ((0, HOT), (-1, COLD)):
        at = slices(axes, 0, side)
        wall = 2 * k[at] * area
        diagonal[at] += wall
        rhs[at] += wall * temperature
    rows.append(number.ravel())
    columns.append(number.ravel())
    values.append(diagonal.ravel())
    entries = (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))
    return sparse.csc_matrix(entries, shape=(k.size, k.size)), rhs.ravel(), k, area


def main():
    axes, n = int(sys.argv[1]), int(sys.argv[2])
    start = time.perf_counter()
    a, b, k, area = matrix(axes, n)
    built = time.perf_counter()
    t = spsolve(a, b)
    solved = time.perf_counter()
    residual = np.linalg.norm(b - a @ t) / np.linalg.norm(b)
    t = t.reshape(k.shape)
    left = slices(axes, 0, 0)
    probes = []
    for point in POINTS:
        at = [round(x * n) for x in point[:axes]][::-1]
        probes.append(float(t[tuple(slice(i - 1, i + 1) for i in at)].mean()))
    print(json.dumps({
        "program": "SciPy SuperLU", "axes": axes, "cells": n, "build": built - start, "solve": solved - built,
        "iterations": 1, "residual": residual, "heat_flow": float((2 * k[left] * area * (HOT - t[left])).sum()),
        "probes": probes, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


main()
