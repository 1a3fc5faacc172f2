package ness.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ness.findings.Axis;
import ness.findings.Findings;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs read in a time series or a sweep is what was written. */
class IndependentCourseReadersTest {
    private static final String H5PY =
            """
            text = lambda a: a.decode() if isinstance(a, bytes) else a
            for file in sys.argv[1:]:
                kind, points, ny, nx = file[:-3].split('_')[1:]
                points, ny, nx = int(points), int(ny), int(nx)
                expected = (400.5 + np.arange(ny * nx).reshape(1, ny, nx)
                            + 1000.0 * np.arange(points).reshape(points, 1, 1))
                with h5py.File(file) as f:
                    t = f['temperature']
                    assert np.array_equal(t[()], expected), file
                    assert np.array_equal(t[-1, 1:, 2], expected[-1, 1:, 2])
                    assert text(t.attrs['leading_axis']) == kind
                    axis = f[kind]
                    assert h5py.h5ds.is_scale(axis.id) and axis.attrs['NAME'] == kind.encode()
                    flow = f['faces/heat_flow_x']
                    point = f['ledger/here/point']
                    if kind == 'time':
                        assert np.array_equal(axis, 0.25 * np.arange(points))
                        assert text(axis.attrs['units']) == 's'
                        assert flow.shape == (ny, nx + 1) and point[()] == points - 1
                    else:
                        assert flow.shape == (points, ny, nx + 1)
                        assert np.array_equal(point, np.arange(points))
                        assert text(point.attrs['units']) == 'm'
                        assert np.array_equal(f['V'], -np.arange(points))
                        status = f['status']
                        assert list(status) == [0] * points
                        assert [text(n) for n in status.attrs['names']] == ['converged']
                        assert text(f['ledger/boundaries/left/reservoir'][()]) == 'hot'
            print('fine')
            """;

    private static final String XARRAY =
            """
            def open(file, group=None):
                return xarray.open_dataset(file, engine='netcdf4', group=group)
            for file in sys.argv[1:]:
                kind, points, ny, nx = file[:-3].split('_')[1:]
                points, ny, nx = int(points), int(ny), int(nx)
                with open(file) as d:
                    assert d.temperature.dims == (kind, 'y', 'x')
                    assert d.temperature.shape == (points, ny, nx)
                    assert float(d.temperature[-1, 0, 0]) == 400.5 + 1000 * (points - 1)
                    assert d.volume.dims == ('y', 'x')
                    d.load()
                    if kind == 'time':
                        late = d.temperature.sel(time=0.25 * (points - 1), method='nearest')
                        assert float(late[0, 0]) == 400.5 + 1000 * (points - 1)
                        assert d.time.attrs['units'] == 's' and d.time.dtype == 'float64'
                        assert d.entropy_production_density.dims == ('y', 'x')
                    else:
                        assert d.V.dims == ('sweep',) and 'V' in d.temperature.coords
                        assert d.V.attrs['units'] == 'V'
                with open(file, 'ledger/here') as d:
                    assert d.point.dims == (() if kind == 'time' else ('sweep',)), d.point
                with open(file, 'plot') as d:
                    assert d.temperature.dims == (kind, 'y', 'x')
            print('fine')
            """;

    @TempDir private Path folder = Path.of("");

    private List<String> writeAll() {
        List<String> files = new ArrayList<>();
        for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
            for (int[] shape : new int[][] {{1, 5, 7}, {4, 5, 7}, {7, 60, 70}, {3, 400, 900}}) {
                files.add(write("time", selection, shape));
                files.add(write("sweep", selection, shape));
            }
        }
        return files;
    }

    private String write(String kind, Selection selection, int... shape) {
        String name =
                "%s_%s_%s_%s_%s.h5"
                        .formatted(
                                selection.compress() ? "packed" : "plain",
                                kind,
                                shape[0],
                                shape[1],
                                shape[2]);
        List<Axis> axes =
                List.of(Samples.axis("x", "m", shape[2]), Samples.axis("y", "m", shape[1]));
        Findings start = Samples.of("cartesian", axes);
        Courses.write(
                kind.equals("time")
                        ? Courses.time(start, shape[0], "temperature")
                        : Courses.sweep(start, shape[0]),
                Courses.at(start, shape[0] - 1),
                folder.resolve(name),
                selection);
        return name;
    }

    @Test
    void h5pyReadsEveryPoint() throws Exception {
        Python.run(folder, List.of("h5py", "numpy as np"), H5PY, writeAll());
    }

    @Test
    void xarrayNamesTheAxisThatLeads() throws Exception {
        Python.run(folder, List.of("xarray", "netCDF4", "numpy"), XARRAY, writeAll());
    }

    @Test
    void h5dumpAndNcdumpReadAllOfIt() throws Exception {
        for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
            String file = write("time", selection, 4, 50, 60);
            assertTrue(Python.tool(folder, "h5dump", file).contains("DATASET \"temperature\""));
            String head = Python.tool(folder, "ncdump", "-h", file);
            assertTrue(head.contains("double temperature(time, y, x) ;"), head);
            assertTrue(head.contains("time:units = \"s\""), head);
        }
    }
}
