package ness.config.settings;

import java.util.List;
import java.util.Map;
import ness.grid.Coordinates;
import ness.words.Checked.Complaints;

/** What the words of a mesh must fulfil together. */
final class MeshRules {
    private static final double FULL_TURN = 2 * Math.PI * (1 + 1e-12);

    private final MeshSettings mesh;
    private final Complaints complaints;

    private MeshRules(MeshSettings mesh, Complaints complaints) {
        this.mesh = mesh;
        this.complaints = complaints;
    }

    static void check(MeshSettings mesh, Complaints complaints) {
        MeshRules rules = new MeshRules(mesh, complaints);
        rules.checkAxes();
        rules.checkExtents();
        for (Map.Entry<String, RegionSettings> region : mesh.regions().entrySet()) {
            rules.checkRegion("regions." + region.getKey(), region.getValue());
        }
    }

    private void checkAxes() {
        List<String> names = mesh.coordinates().axes();
        boolean later = false;
        for (int i = names.size() - 1; i >= 0; i--) {
            boolean present = mesh.axes().containsKey(names.get(i));
            if (!present && (later || i == 0)) {
                complaints.add("axes", "missing key \"" + names.get(i) + "\"", null);
            }
            later |= present;
        }
        for (Map.Entry<String, AxisSettings> axis : mesh.axes().entrySet()) {
            checkRange(axis.getKey(), axis.getValue());
        }
    }

    private void checkRange(String name, AxisSettings axis) {
        String path = "axes." + name;
        double first = axis.first();
        double last = axis.last();
        String firstKey = path + (axis.faces().isEmpty() ? ".from" : ".faces[0]");
        String lastKey = lastKey(path, axis);
        boolean sine = mesh.coordinates() == Coordinates.LATITUDE;
        if (name.equals("r") && first < 0) {
            complaints.add(firstKey, "expected a radius >= 0, got " + first, null);
        }
        if (sine && first < -1) {
            complaints.add(firstKey, "expected the sine of a latitude, >= -1, got " + first, null);
        }
        if (sine && last > 1) {
            complaints.add(lastKey, "expected the sine of a latitude, <= 1, got " + last, null);
        }
        if (name.equals("phi") && last - first > FULL_TURN) {
            complaints.add(lastKey, "phi runs over more than a full turn", "360 deg at most");
        }
        if (axis.periodic() && (name.equals("r") || sine)) {
            complaints.add(path + ".periodic", "this axis cannot be periodic", null);
        }
    }

    private static String lastKey(String path, AxisSettings axis) {
        if (!axis.faces().isEmpty()) {
            return path + ".faces[" + (axis.faces().size() - 1) + "]";
        }
        return axis.segments().isEmpty()
                ? path + ".to"
                : path + ".segments[" + (axis.segments().size() - 1) + "].to";
    }

    private void checkExtents() {
        Coordinates coordinates = mesh.coordinates();
        int axes = mesh.axes().size();
        if (mesh.area() != null && coordinates != Coordinates.CARTESIAN) {
            complaints.add("area", "means nothing in " + coordinates.word() + " coordinates", null);
        } else if (mesh.area() != null && axes > 1) {
            complaints.add(
                    "area",
                    "means nothing with " + axes + " axes",
                    axes == 2 ? "a plate has a thickness" : null);
        }
        boolean hasThickness =
                switch (coordinates) {
                    case CARTESIAN -> axes < 3;
                    case CYLINDRICAL -> axes < 2;
                    case POLAR, LATITUDE -> true;
                    case SPHERICAL -> false;
                };
        if (mesh.thickness() != null && !hasThickness) {
            complaints.add("thickness", "means nothing here: every direction is resolved", null);
        }
        if (mesh.radius() != null && coordinates != Coordinates.LATITUDE) {
            complaints.add("radius", "means something only in latitude coordinates", null);
        }
        if (mesh.radius() == null && coordinates == Coordinates.LATITUDE) {
            complaints.add("", "missing key \"radius\"", "the radius of the sphere, 6371 km");
        }
    }

    private void checkRegion(String path, RegionSettings region) {
        RegionSettings.Box box = region.box();
        if (box != null) {
            boolean fits = checkLength(path + ".box.from", box.from());
            fits &= checkLength(path + ".box.to", box.to());
            for (int i = 0; fits && i < box.from().size(); i++) {
                if (!(box.to().get(i) > box.from().get(i))) {
                    complaints.add(
                            path + ".box.to[" + i + "]",
                            "expected a value greater than "
                                    + box.from().get(i)
                                    + ", got "
                                    + box.to().get(i),
                            "from is the lower corner, to the upper one");
                }
            }
        }
        if (region.disk() != null) {
            checkLength(path + ".disk.centre", region.disk().centre());
        }
        if (region.image() != null && mesh.axes().size() != 2) {
            complaints.add(path + ".image", "an image needs a mesh with two axes", null);
        }
    }

    private boolean checkLength(String key, List<Double> corner) {
        int axes = mesh.axes().size();
        if (corner.size() == axes) {
            return true;
        }
        complaints.add(
                key,
                "expected "
                        + axes
                        + (axes == 1 ? " number" : " numbers, one an axis")
                        + ", got "
                        + corner.size(),
                null);
        return false;
    }
}
