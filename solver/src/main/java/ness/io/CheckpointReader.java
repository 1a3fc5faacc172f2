package ness.io;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.findings.Waypoint;

/** Puts a checkpoint together from its open and sound file. */
final class CheckpointReader {
    private CheckpointReader() {}

    /** All casts fail for what is no checkpoint. */
    static Checkpoint checkpoint(Group root) {
        Checkpoint.Identity run =
                new Checkpoint.Identity(
                        (String) data(root, "owner"),
                        (String) data(root, "config"),
                        (String) data(root, "inputs"));
        Map<String, double[]> arrays = new LinkedHashMap<>();
        Map<String, Double> numbers = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Node node : group(root, "arrays").getChildren().values()) {
            arrays.put(LedgerReader.name(node), reals(node));
        }
        for (Node node : group(root, "numbers").getChildren().values()) {
            numbers.put(LedgerReader.name(node), (Double) ((Dataset) node).getData());
        }
        for (Node node : group(root, "words").getChildren().values()) {
            words.put(LedgerReader.name(node), (String) ((Dataset) node).getData());
        }
        Waypoint place = new Waypoint(arrays, numbers, words);
        return new Checkpoint(run, place, mark(group(root, "series")));
    }

    private static Mark mark(Group series) {
        List<double[]> columns = new ArrayList<>();
        Group stored = group(series, "columns");
        for (int i = 0; i < stored.getChildren().size(); i++) {
            columns.add(reals(stored.getChild(Integer.toString(i))));
        }
        List<Mark.Field> fields = new ArrayList<>();
        Group all = group(series, "fields");
        for (int i = 0; i < all.getChildren().size(); i++) {
            Group field = group(all, Integer.toString(i));
            long[] places = wholes(field.getChild("places"));
            double[] waiting = reals(field.getChild("waiting"));
            ByteBuffer bytes =
                    ByteBuffer.allocate(Double.BYTES * waiting.length)
                            .order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(waiting);
            int[] sizes = new int[places.length];
            long[] known = wholes(field.getChild("sizes"));
            for (int n = 0; n < sizes.length; n++) {
                sizes[n] = Math.toIntExact(known[n]);
            }
            fields.add(
                    new Mark.Field(
                            (String) data(field, "name"),
                            wholes(field.getChild("shape")),
                            places.length,
                            places,
                            sizes,
                            (String) data(field, "checksum"),
                            Math.toIntExact((Long) data(field, "points")),
                            bytes.array()));
        }
        return new Mark(
                (Long) data(series, "length"),
                Math.toIntExact((Long) data(series, "points")),
                columns,
                fields);
    }

    private static Group group(Group parent, String name) {
        return (Group) parent.getChild(name);
    }

    private static Object data(Group parent, String name) {
        return ((Dataset) parent.getChild(name)).getData();
    }

    private static double[] reals(Node node) {
        return node instanceof Dataset stored ? (double[]) stored.getData() : new double[0];
    }

    private static long[] wholes(Node node) {
        return node instanceof Dataset stored ? (long[]) stored.getData() : new long[0];
    }
}
