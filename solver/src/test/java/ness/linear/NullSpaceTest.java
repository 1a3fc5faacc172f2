package ness.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NullSpaceTest {
    @Test
    void nothingIsLostWithoutEquations() {
        assertEquals(3, NullSpace.of(List.of(), 3).size());
    }

    /** As many as rank leaves, each taken to zero, and each alone in a column. */
    @Property(tries = 200)
    void vectorsAreTakenToZero(
            @ForAll java.util.Random random,
            @ForAll @IntRange(min = 1, max = 6) int columns,
            @ForAll @IntRange(max = 6) int independent) {
        int rank = Math.min(independent, columns);
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < rank; r++) {
            double[] row = new double[columns];
            row[r] = 1 + random.nextInt(3);
            for (int c = r + 1; c < columns; c++) row[c] = random.nextInt(5) - 2;
            rows.add(row);
        }
        List<double[]> mixed = new ArrayList<>(rows);
        for (int r = 0; r + 1 < rank; r++) {
            double[] sum = new double[columns];
            for (int c = 0; c < columns; c++) sum[c] = 2 * rows.get(r)[c] - rows.get(r + 1)[c];
            mixed.add(sum);
        }
        List<double[]> found = NullSpace.of(mixed, columns);
        assertEquals(columns - rank, found.size());
        for (double[] vector : found)
            for (double[] row : mixed) {
                double product = 0;
                for (int c = 0; c < columns; c++) product += row[c] * vector[c];
                assertEquals(0, product, 1e-9);
            }
    }
}
