#!/usr/bin/env python3
"""Draws density, current and entropy production of particles: density.py RESULT.h5 SPECIES PICTURE.png

In two dimensions a map with arrows beside the map of production; in one, curves. Needs h5py and matplotlib (Debian:
python3-h5py, python3-matplotlib).
"""
import sys

import h5py
import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt

result, species, picture = sys.argv[1:4]
with h5py.File(result) as f:
    title = f.attrs["title"]
    title = title.decode() if isinstance(title, bytes) else title
    names = [axis for axis in ("x", "y", "r", "phi", "z") if axis in f]
    faces = [f[axis + "_faces"][:] for axis in names]
    centres = [f[axis][:] for axis in names]
    density, production = f[species][:], f["entropy_production_density"][:]
    flux = [f[f"{species}_flux_{axis}"][:] for axis in names]

plt.rcParams.update({"font.size": 11, "axes.spines.top": False, "axes.spines.right": False})
figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.8 if len(names) > 1 else 3.2), constrained_layout=True)
figure.suptitle(title)
if len(names) == 1:
    left.plot(centres[0], density, color="#b2182b")
    left.set(xlabel=names[0], ylabel=f"density of {species}")
    right.stairs(production, faces[0], color="#2166ac", fill=True, alpha=0.25)
    right.stairs(production, faces[0], color="#2166ac")
    right.set(xlabel=names[0], ylabel="entropy production", ylim=(0, None))
else:
    for axes, field, colours, label in ((left, density, "Reds", f"density of {species}"),
                                        (right, production, "Blues", "entropy production")):
        image = axes.pcolormesh(*faces, field, cmap=colours, rasterized=True)
        figure.colorbar(image, ax=axes, label=label)
        axes.set(xlabel=names[0], ylabel=names[1], aspect="equal")
        inside = [np.abs(c[np.where(density.max(axis=1 - i) > 1e-3 * density.max())[0]]).max()
                  for i, c in enumerate(reversed(centres))]
        axes.set(xlim=(-inside[1], inside[1]), ylim=(-inside[0], inside[0]))
    step = max(1, int(sum(np.abs(centres[0]) < inside[1]) // 16))
    rows = np.ix_(range(step // 2, len(centres[1]), step), range(step // 2, len(centres[0]), step))
    left.quiver(*(c[step // 2::step] for c in centres), flux[0][rows], flux[1][rows], color="#333333",
                pivot="mid", scale=11 * max(np.abs(c).max() for c in flux))
figure.savefig(picture, dpi=110)
