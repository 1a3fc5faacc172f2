package ness.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ness.findings.CellField;
import ness.findings.Course;
import ness.findings.Course.Column;
import ness.findings.FaceField;
import ness.findings.Findings;
import ness.findings.Group;
import ness.findings.Series;
import ness.findings.Values;

/**
 * Writes a course point by point into NAME.h5.part: the fields that lead go to the disk as they
 * come, so that memory does not grow with the number of points, except for the numbers that place
 * them, ledgers of a sweep, and two numbers a chunk. At the end the rest of the file follows.
 */
final class CourseWriter implements AutoCloseable {
    private final Course course;
    private final ResultTarget target;
    private final Selection selection;
    private final PartFile part;
    private final FullChannel channel;
    private final Map<String, LedData> fields = new LinkedHashMap<>();
    private final List<Numbers> columns = new ArrayList<>();
    private final List<Group> ledgers = new ArrayList<>();
    private final List<String> statuses = new ArrayList<>();
    private long end;
    private int points;

    private CourseWriter(Course course, ResultTarget target, Selection selection, PartFile part) {
        this.course = course;
        this.target = target;
        this.selection = selection;
        this.part = part;
        channel = new FullChannel(part.channel());
        end = FullChannel.START;
        course.columns().forEach(_ -> columns.add(new Numbers()));
    }

    /** Begins a file. */
    static CourseWriter open(Course course, ResultTarget target, Selection selection)
            throws IOException {
        PartFile part = PartFile.open(target.part(), target.file());
        CourseWriter writer = new CourseWriter(course, target, selection, part);
        boolean sound = false;
        try {
            // room for the superblock, so that the file is as long as its marks say
            writer.channel.write(ByteBuffer.allocate((int) FullChannel.START), 0);
            sound = true;
        } finally {
            if (!sound) {
                part.close();
            }
        }
        return writer;
    }

    /**
     * Goes on with the file of a run that was stopped, behind a mark; what was written after it is
     * forgotten.
     *
     * @throws DamagedException if the file is not what it was at the mark
     */
    static CourseWriter resume(Course course, ResultTarget target, Selection selection, Mark mark)
            throws IOException {
        PartFile part = PartFile.resume(target.part(), target.file(), mark.length());
        CourseWriter writer = new CourseWriter(course, target, selection, part);
        boolean sound = false;
        try {
            writer.restore(mark);
            sound = true;
            return writer;
        } finally {
            if (!sound) {
                part.keep();
                part.close();
            }
        }
    }

    private void restore(Mark mark) throws IOException {
        if (mark.columns().size() != columns.size()) {
            throw new DamagedException("belongs to another course");
        }
        for (Mark.Field field : mark.fields()) {
            LedData data = LedData.resumed(field, selection.compress(), part.channel());
            fields.put(field.name(), data);
        }
        for (int i = 0; i < columns.size(); i++) {
            for (int point = 0; point < mark.points(); point++) {
                columns.get(i).add(mark.columns().get(i)[point]);
            }
        }
        end = mark.length();
        points = mark.points();
    }

    /** Points that are written. */
    int points() {
        return points;
    }

    /** Writes a point. Nothing of it is needed afterwards. */
    void append(Course.Point point) {
        Findings findings = point.findings();
        Map<String, Values> values = leading(findings);
        if (points == 0) {
            shape(findings);
        }
        for (Map.Entry<String, LedData> field : fields.entrySet()) {
            Values numbers = values.get(field.getKey());
            if (numbers == null) {
                throw new IllegalArgumentException("a point without " + field.getKey());
            }
            end = field.getValue().append(numbers, channel, end);
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(point.at().get(i));
        }
        if (everything()) {
            ledgers.add(findings.ledger());
            statuses.add(findings.run().status());
        }
        points++;
    }

    private boolean everything() {
        return course.led() instanceof Course.Led.Everything;
    }

    private boolean leads(String name) {
        boolean led =
                switch (course.led()) {
                    case Course.Led.Everything _ -> true;
                    case Course.Led.Fields some -> some.names().contains(name);
                };
        return led && selection.mesh() && selection.has(name);
    }

    private Map<String, Values> leading(Findings findings) {
        Map<String, Values> values = new LinkedHashMap<>();
        if (!findings.mesh().axes().isEmpty()) {
            for (CellField field : findings.cellFields()) {
                if (leads(field.name())) {
                    values.put(field.name(), Masked.of(field.values(), findings.mesh()));
                }
            }
            for (FaceField field : findings.faceFields()) {
                if (leads(field.name())) {
                    values.put(field.name(), field.values());
                }
            }
        }
        return values;
    }

    private void shape(Findings findings) {
        MeshLayout layout = new MeshLayout(findings.mesh(), selection.compress(), null);
        if (findings.mesh().axes().isEmpty()) {
            return;
        }
        for (CellField field : findings.cellFields()) {
            add(field.name(), layout.shape(""));
        }
        for (FaceField field : findings.faceFields()) {
            add(field.name(), layout.shape(field.axis()));
        }
    }

    private void add(String name, long[] shape) {
        if (leads(name)) {
            fields.put(name, new LedData(selection.compress(), shape));
        }
    }

    /** How far the file is written by now. */
    Mark mark() {
        List<Mark.Field> marks = new ArrayList<>();
        fields.forEach((name, data) -> marks.add(data.mark(name)));
        return new Mark(end, points, columns.stream().map(Numbers::all).toList(), marks);
    }

    /** Brings what is written to the disk. */
    void force() throws IOException {
        part.force();
    }

    /**
     * Writes the rest, reads everything back, and gives the file its name.
     *
     * @param last what was found in the end
     */
    void finish(Findings last) throws IOException {
        Lead lead = points == 0 ? null : lead();
        ResultWriter.complete(part, end, new ResultWriter.Content(last, selection, lead), target);
    }

    private Lead lead() {
        List<Series> places = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = course.columns().get(i);
            Values numbers = Values.of(columns.get(i).all());
            places.add(
                    new Series(column.name(), column.unit(), column.longName(), points, numbers));
        }
        return new Lead(course.axis(), places, points, fields, ledgers, statuses);
    }

    /** Leaves the growing file where it is. */
    void keep() {
        part.keep();
    }

    /** Removes the growing file, unless it became the result or is kept. */
    @Override
    public void close() throws IOException {
        part.close();
    }
}
