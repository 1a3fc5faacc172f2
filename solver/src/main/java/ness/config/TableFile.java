package ness.config;

import java.util.ArrayList;
import java.util.List;
import ness.expression.MonotoneCubic;
import ness.input.Exit;
import ness.input.HouseForm;
import ness.input.InputException;
import ness.input.Place;
import ness.input.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table: two numbers a line, the first rising, parted by a comma, semicolon, tab or blanks.
 * Lines that start with # and a first line of words are skipped.
 */
final class TableFile {
    private final Text text;
    private final List<double[]> rows = new ArrayList<>();

    private TableFile(Text text) {
        this.text = text;
    }

    static MonotoneCubic read(Text text) {
        TableFile file = new TableFile(text);
        String[] lines = text.content().split("\r\n|\n|\r", -1);
        boolean first = true;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            String[] cells = line.strip().split("\\s*[,;\\t]\\s*|\\s+", -1);
            boolean words = first && isHeader(cells);
            first = false;
            if (!words) {
                file.row(i + 1, line, cells);
            }
        }
        return file.cubic();
    }

    private void row(int number, String line, String[] cells) {
        if (cells.length != 2) {
            boolean decimalCommas = line.indexOf(';') >= 0 && line.indexOf(',') >= 0;
            throw wrong(
                    number,
                    line,
                    "expected two numbers, got " + cells.length,
                    decimalCommas ? "decimal points, please: 3.2" : null);
        }
        double[] row = new double[2];
        for (int c = 0; c < 2; c++) {
            row[c] = number(number, line, cells[c]);
        }
        if (!rows.isEmpty() && !(row[0] > rows.getLast()[0])) {
            throw wrong(
                    number,
                    line,
                    "expected rising arguments, got " + HouseForm.quoted(cells[0]),
                    null);
        }
        rows.add(row);
    }

    private double number(int number, String line, String cell) {
        try {
            double value = looksDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(number, line, "expected a number, got " + HouseForm.quoted(cell), null);
    }

    private static boolean looksDecimal(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if ("+-.0123456789eE".indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return !cell.isEmpty();
    }

    private static boolean isHeader(String[] cells) {
        for (String cell : cells) {
            if (cell.isEmpty() || !Character.isLetter(cell.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    private MonotoneCubic cubic() {
        if (rows.size() < 2) {
            int last = text.at(text.content().length(), 1).line();
            throw wrong(
                    last, text.line(last), "expected at least two rows, got " + rows.size(), null);
        }
        double[] x = new double[rows.size()];
        double[] y = new double[rows.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = rows.get(i)[0];
            y[i] = rows.get(i)[1];
        }
        return new MonotoneCubic(x, y);
    }

    private InputException wrong(int line, String content, String message, @Nullable String hint) {
        Place place = new Place(text, line, 1, Math.max(1, content.length()));
        return new InputException(Exit.BAD_INPUT, place.fault("", message, hint));
    }
}
