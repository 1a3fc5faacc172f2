package ness.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Function;
import ness.findings.Values;
import ness.findings.Waypoint;

/** Lays a checkpoint out as the tree of groups and datasets of its file. */
final class CheckpointLayout {
    private CheckpointLayout() {}

    static StoredGroup of(Checkpoint checkpoint) {
        StoredGroup root = new StoredGroup();
        Checkpoint.Identity run = checkpoint.run();
        root.with("format", Checkpoints.FORMAT).with("format_version", Checkpoints.FORMAT_VERSION);
        root.with("config_path", run.owner());
        root.put("config", text(run.config()));
        root.put("inputs", text(run.inputs()));
        root.put("owner", text(run.owner()));
        Waypoint place = checkpoint.place();
        members(root.group("arrays"), place.arrays(), CheckpointLayout::numbers);
        members(root.group("numbers"), place.numbers(), CheckpointLayout::numbers);
        members(root.group("words"), place.words(), CheckpointLayout::text);
        mark(root.group("series"), checkpoint.mark());
        return root;
    }

    private static <T> void members(
            StoredGroup group, Map<String, T> all, Function<T, StoredNode> node) {
        all.forEach((name, each) ->
                group.put(MemberName.of(name), node.apply(each).with(MemberName.ATTRIBUTE, name)));
    }

    private static void mark(StoredGroup group, Mark mark) {
        group.put("length", new StoredDataset(new Elements.Whole(mark.length()), false));
        group.put("points", new StoredDataset(new Elements.Whole(mark.points()), false));
        StoredGroup columns = group.group("columns");
        for (int i = 0; i < mark.columns().size(); i++) {
            Values values = Values.of(mark.columns().get(i));
            columns.put(Integer.toString(i), array(mark.points(), values));
        }
        StoredGroup fields = group.group("fields");
        for (int i = 0; i < mark.fields().size(); i++) {
            Mark.Field field = mark.fields().get(i);
            StoredGroup stored = fields.group(Integer.toString(i));
            stored.put("name", text(field.name()));
            stored.put("checksum", text(field.checksum()));
            stored.put("shape", wholes(field.shape().length, n -> field.shape()[n]));
            stored.put("places", wholes(field.chunks(), n -> field.places()[n]));
            stored.put("sizes", wholes(field.chunks(), n -> field.sizes()[n]));
            int row = 1;
            for (long length : field.shape()) {
                row = Math.multiplyExact(row, Math.toIntExact(field.points() == 0 ? 1 : length));
            }
            Values waiting = reals(field.waiting());
            stored.put("waiting", array(field.points() == 0 ? 0 : row * field.points(), waiting));
            stored.put("points", new StoredDataset(new Elements.Whole(field.points()), false));
        }
    }

    private interface Whole {
        long at(int index);
    }

    private static StoredNode wholes(int count, Whole number) {
        Values values =
                (from, into, some) -> {
                    for (int i = 0; i < some; i++) {
                        into[i] = number.at((int) from + i);
                    }
                };
        return count == 0
                ? new StoredGroup()
                : new StoredDataset(new Elements.Wholes(count, values), false, count);
    }

    private static Values reals(byte[] bytes) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return (from, into, count) -> numbers.asDoubleBuffer().get((int) from, into, 0, count);
    }

    /** Nothing can be stored as a group only. */
    private static StoredNode array(long count, Values values) {
        return count == 0
                ? new StoredGroup()
                : new StoredDataset(new Elements.Reals(count, values), false, count);
    }

    private static StoredNode numbers(double[] numbers) {
        return array(numbers.length, Values.of(numbers));
    }

    private static StoredNode numbers(double number) {
        return new StoredDataset(new Elements.Reals(1, Values.constant(number)), false);
    }

    private static StoredNode text(String text) {
        return new StoredDataset(new Elements.Text(text), false);
    }
}
