package ness.config.assembly;

import java.util.List;
import ness.config.settings.Picture;
import ness.config.settings.RegionSettings;
import ness.grid.Coordinates;
import ness.grid.Grid;
import ness.grid.GridSites;
import org.jspecify.annotations.Nullable;

/** Which cells of a grid have their centre in the shape of a region. */
final class RegionShape {
    private final Grid grid;
    private final RegionSettings words;
    private final double[][] centres;
    private final GridSites sites;

    RegionShape(Grid grid, RegionSettings words) {
        this.grid = grid;
        this.words = words;
        sites = GridSites.cells(grid);
        centres = new double[sites.names().length][1];
    }

    /** For each cell whether it belongs; where that cannot be told, it does. */
    boolean[] inside(GridFaults faults) {
        if (words.where() != null) return faults.holds(words.where(), sites);
        boolean[] inside = new boolean[grid.cells()];
        for (int c = 0; c < inside.length; c++) {
            sites.coordinates(c, 1, centres);
            inside[c] = holds();
        }
        return inside;
    }

    private boolean holds() {
        if (words.box() != null) return box(words.box());
        if (words.disk() != null) return disk(words.disk());
        return pixel(words.image());
    }

    private boolean box(RegionSettings.Box box) {
        for (int n = 0; n < centres.length; n++)
            if (centres[n][0] < box.from().get(n) || centres[n][0] > box.to().get(n)) return false;
        return true;
    }

    private boolean disk(RegionSettings.Disk disk) {
        List<Double> centre = disk.centre();
        if (grid.coordinates() == Coordinates.POLAR && centres.length == 2) {
            double r = centres[0][0];
            double along = r * Math.cos(centres[1][0] - centre.get(1)) - centre.get(0);
            double across = r * Math.sin(centres[1][0] - centre.get(1));
            return Math.hypot(along, across) <= disk.radius();
        }
        double square = 0;
        for (int n = 0; n < centres.length; n++) {
            double distance = centres[n][0] - centre.get(n);
            square += distance * distance;
        }
        return square <= disk.radius() * disk.radius();
    }

    private boolean pixel(@Nullable Picture image) {
        if (image == null || words.colour() == null) return false;
        return image.colourAt(share(0), share(1)) == words.colour().rgb();
    }

    /** Where the centre lies between the ends of an axis, from 0 to 1. */
    private double share(int axis) {
        double from = grid.axis(axis).from();
        return (centres[axis][0] - from) / (grid.axis(axis).to() - from);
    }
}
