#!/usr/bin/env python3
"""Draws temperature and entropy production of a one-dimensional result: profile.py RESULT.h5 PICTURE.png

Needs h5py and matplotlib (Debian: python3-h5py, python3-matplotlib).
"""
import sys

import h5py
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

result, picture = sys.argv[1:3]
with h5py.File(result) as f:
    title = f.attrs["title"]
    title = title.decode() if isinstance(title, bytes) else title
    axis = "x" if "x" in f else "r"
    x, temperature = f[axis][:], f["temperature"][:]
    faces, production = f[axis + "_faces"][:], f["entropy_production_density"][:]

plt.rcParams.update({"font.size": 11, "axes.spines.top": False, "axes.spines.right": False})
figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), constrained_layout=True)
figure.suptitle(title)
left.plot(x, temperature, color="#b2182b")
left.set(xlabel=f"{axis} [m]", ylabel="temperature [K]", xlim=(faces[0], faces[-1]))
right.stairs(production, faces, color="#2166ac", fill=True, alpha=0.25)
right.stairs(production, faces, color="#2166ac")
right.set(xlabel=f"{axis} [m]", ylabel="production [W m$^{-3}$ K$^{-1}$]", xlim=(faces[0], faces[-1]))
right.set_ylim(bottom=0)
figure.savefig(picture, dpi=110)
