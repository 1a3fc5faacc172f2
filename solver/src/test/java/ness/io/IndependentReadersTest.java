package ness.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ness.findings.Axis;
import ness.findings.Findings;
import ness.findings.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other programs read in a result is what was written. */
class IndependentReadersTest {
    private static final Axis X = Samples.axis("x", "m", 7);
    private static final Axis Y = Samples.axis("y", "m", 5);
    private static final Axis Z = Samples.axis("z", "m", 3);

    private static final String H5PY =
            """
            import sys, h5py, numpy as np
            shape = tuple(int(n) for n in sys.argv[2].split(','))
            names = sys.argv[3].split(',')
            text = lambda a: a.decode() if isinstance(a, bytes) else a
            with h5py.File(sys.argv[1]) as f:
                t = f['temperature']
                expected = 400.5 + np.arange(np.prod(shape)).reshape(shape)
                expected[(0,) * len(shape)] = np.nan
                assert t.dtype == np.float64 and np.array_equal(t[()], expected, equal_nan=True), t[()]
                assert text(t.attrs['units']) == 'K' and text(t.attrs['long_name']) == 'temperature'
                assert text(t.attrs['coordinates']).split() == names
                for n in names:
                    centres, faces = f[n][()], f[n + '_faces'][()]
                    assert np.array_equal(centres, (faces[1:] + faces[:-1]) / 2)
                    assert h5py.h5ds.is_scale(f[n].id) and f[n].attrs['NAME'] == n.encode()
                    assert f[n].attrs['units'] in (b'm', b'rad')
                    along = names.index(n)
                    flow = f['faces/heat_flow_' + n]
                    assert flow.shape == tuple(s + (i == along) for i, s in enumerate(shape))
                    assert not np.isnan(flow[()]).any() and text(flow.attrs['units']) == 'W'
                assert f['volume'].shape == shape and f['volume'][()].flat[0] == 0
                region = f['region']
                assert [text(n) for n in region.attrs['names']] == ['default', 'größer']
                assert region.dtype == np.int32 and region[()].flat[1] == 1
                root = {k: text(v) for k, v in f.attrs.items()}
                assert root['format'] == 'ness-result' and root['status'] == 'converged'
                assert root['title'] == 'Rod' and root['model'] == 'heat'
                assert root['config_path'] == '/home/me/configs/rod.yaml'
                assert root['NX_class'] == 'NXroot' and root['default'] == 'plot'
                assert text(f['config'][()]) == 'title: Rod # größer\\n'
                assert text(f['resolved'][()]) == 'title: Rod\\n'
                plot = f['plot']
                assert text(plot.attrs['NX_class']) == 'NXdata'
                signal = plot[text(plot.attrs['signal'])]
                assert signal == t and [text(a) for a in plot.attrs['axes']] == names
                assert all(plot[n] == f[n] for n in names)
                cold = f['ledger/reservoirs/cold']
                assert cold['entropy_flow'][()] == -0.1336666666666667
                assert text(cold['entropy_flow'].attrs['units']) == 'W/K'
                assert text(f['ledger/boundaries/left/reservoir'][()]) == 'hot'
                assert list(f['history/residual']) == [1, 1e-3, 1e-15]
                assert 'quantities' in f['ledger'] and len(f['ledger/quantities']) == 0
            print('fine')
            """;

    private static final String XARRAY =
            """
            import sys, xarray as xr, numpy as np
            shape = tuple(int(n) for n in sys.argv[2].split(','))
            names = tuple(sys.argv[3].split(','))
            with xr.open_dataset(sys.argv[1], engine='netcdf4') as d:
                assert d.temperature.dims == names and d.temperature.shape == shape
                assert d.temperature.attrs['units'] == 'K'
                assert set(d.coords) == {n + e for n in names for e in ('', '_faces')}
                last = {n: d[n][-1] for n in names}
                assert d.temperature.sel(last) == 400.5 + np.prod(shape) - 1
                assert d.attrs['format'] == 'ness-result' and d.attrs['title'] == 'Rod'
            with xr.open_dataset(sys.argv[1], engine='netcdf4', group='faces') as d:
                for n in names:
                    flow = d['heat_flow_' + n]
                    assert flow.dims == tuple(m + '_faces' if m == n else m for m in names)
            with xr.open_dataset(sys.argv[1], engine='netcdf4', group='history') as d:
                assert d.residual.dims == ('iteration',)
            print('fine')
            """;

    private static final String H5NETCDF =
            """
            import sys, xarray as xr
            names = tuple(sys.argv[2].split(','))
            with xr.open_dataset(sys.argv[1], engine='h5netcdf', phony_dims='sort') as d:
                assert d.temperature.dims == names
            print('fine')
            """;

    @TempDir private Path folder = Path.of("");

    static Stream<Arguments> meshes() {
        Axis r = Samples.axis("r", "m", 7);
        Axis phi = Samples.axis("phi", "rad", 5);
        return Stream.of(
                Arguments.of("cartesian", List.of(X)),
                Arguments.of("cartesian", List.of(X, Y)),
                Arguments.of("cartesian", List.of(X, Y, Z)),
                Arguments.of("cylindrical", List.of(r, Z)),
                Arguments.of("polar", List.of(r, phi)),
                Arguments.of("cartesian", List.of(Samples.axis("x", "m", 300_000))),
                Arguments.of(
                        "cartesian",
                        List.of(Samples.axis("x", "m", 900), Samples.axis("y", "m", 400))));
    }

    private static String shape(List<Axis> axes) {
        return String.join(",", axes.reversed().stream().map(axis -> "" + axis.cells()).toList());
    }

    private static String names(List<Axis> axes) {
        return String.join(",", axes.reversed().stream().map(Axis::name).toList());
    }

    private Path write(String coordinates, List<Axis> axes, Selection selection) {
        Findings findings = Samples.withVoid(coordinates, axes);
        return Results.write(findings, folder.resolve("rod.h5"), selection);
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void h5pyReadsEverything(String coordinates, List<Axis> axes) throws Exception {
        for (Selection selection : List.of(Selection.ALL, Results.COMPRESSED)) {
            Path file = write(coordinates, axes, selection);
            Python.run(folder, List.of("h5py"), H5PY, file, shape(axes), names(axes));
        }
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void xarrayNamesEveryDimension(String coordinates, List<Axis> axes) throws Exception {
        Path file = write(coordinates, axes, Selection.ALL);
        List<String> modules = List.of("xarray", "netCDF4");
        Python.run(folder, modules, XARRAY, file, shape(axes), names(axes));
    }

    @Test
    void h5netcdfOpensItToo() throws Exception {
        List<Axis> axes = List.of(X, Y, Z);
        Path file = write("cartesian", axes, Results.COMPRESSED);
        Python.run(folder, List.of("xarray", "h5netcdf"), H5NETCDF, file, names(axes));
    }

    @Test
    void ncdumpShowsItsHead() throws Exception {
        Path file = write("cartesian", List.of(X, Y), Selection.ALL);
        String text = Python.tool(folder, "ncdump", "-h", file);
        assertTrue(text.contains("double temperature(y, x) ;"), text);
        assertTrue(text.contains("double heat_flow_x(y, x_faces) ;"), text);
        assertTrue(text.contains("temperature:units = \"K\""), text);
        assertTrue(text.contains("group: ledger {"), text);
    }

    @Test
    void h5dumpReadsAllOfIt() throws Exception {
        Path file = write("polar", List.of(X, Y), Results.COMPRESSED);
        String text = Python.tool(folder, "h5dump", file);
        assertTrue(text.contains("DATASET \"temperature\""), text);
        assertTrue(text.contains("SOFTLINK \"temperature\""), "the plot links to the field");
    }
}
