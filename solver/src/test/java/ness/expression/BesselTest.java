package ness.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BesselTest {
    private static List<String> table() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(BesselTest.class.getResourceAsStream("bessel.txt"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = text.lines().filter(line -> !line.startsWith("#")).toList();
            assertEquals(540, rows.size());
            return rows;
        }
    }

    private static double order(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash))
                        / Double.parseDouble(text.substring(slash + 1));
    }

    private static double value(String function, double order, double x) {
        return switch (function) {
            case "j" -> Bessel.j(order, x);
            case "y" -> Bessel.y(order, x);
            case "i" -> ModifiedBessel.i(order, x);
            default -> ModifiedBessel.k(order, x);
        };
    }

    /** The table says where it comes from. */
    @Test
    void hasThirteenDigitsOverOrdersAndArguments() throws IOException {
        for (String line : table()) {
            String[] words = line.split(" ", -1);
            double found = value(words[0], order(words[1]), Double.parseDouble(words[2]));
            double size = Double.parseDouble(words[4]);
            assertEquals(Double.parseDouble(words[3]), found, 1e-13 * size, line);
        }
    }

    /**
     * J_(v-1) + J_(v+1) = 2 v/x J_v, the same for Y; I and K with their signs (DLMF 10.6, 10.29).
     */
    @Test
    void obeysTheRecurrences() {
        for (double v : new double[] {-2.5, -1, 0.2, 1, 3.75, 12}) {
            for (double x : new double[] {0.5, 1.9, 3, 11, 28, 33, 140}) {
                recurs("j", v, x, 1, 1);
                recurs("y", v, x, 1, 1);
                recurs("i", v, x, -1, 1);
                recurs("k", v, x, -1, -1);
            }
        }
    }

    private static void recurs(String f, double v, double x, double sign, double side) {
        double below = value(f, v - 1, x);
        double above = value(f, v + 1, x);
        double size = Math.abs(below) + Math.abs(above) + Math.abs(2 * v / x * value(f, v, x));
        double defect = below + sign * above - side * 2 * v / x * value(f, v, x);
        assertEquals(0, defect, 4e-13 * size, f + " of " + v + " at " + x);
    }
}
