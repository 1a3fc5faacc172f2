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

/** What other programs read in a result is what was written. */
class IndependentReadersTest {
    private static final Axis X = Samples.axis("x", "m", 7);
    private static final Axis Y = Samples.axis("y", "m", 5);
    private static final Axis Z = Samples.axis("z", "m", 3);

    private static final String H5PY =
            """
            text = lambda a: a.decode() if isinstance(a, bytes) else a
            def check(file, shape, names):
              with h5py.File(file) as f:
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
            for file in sys.argv[1:]:
                axes = file[:-3].split('_')[1:]
                check(file, tuple(int(n) for n in axes[0::2]), axes[1::2])
            print('fine')
            """;

    private static final String XARRAY =
            """
            def open(file, group=None):
                return xarray.open_dataset(file, engine='netcdf4', group=group)
            for file in sys.argv[1:]:
                axes = file[:-3].split('_')[1:]
                shape, names = tuple(int(n) for n in axes[0::2]), tuple(axes[1::2])
                with open(file) as d:
                    assert d.temperature.dims == names and d.temperature.shape == shape
                    assert d.temperature.attrs['units'] == 'K'
                    assert set(d.coords) == {n + e for n in names for e in ('', '_faces')}
                    last = {n: d[n][-1] for n in names}
                    assert d.temperature.sel(last) == 400.5 + numpy.prod(shape) - 1
                    assert d.attrs['format'] == 'ness-result' and d.attrs['title'] == 'Rod'
                with open(file, 'faces') as d:
                    for n in names:
                        flow = d['heat_flow_' + n]
                        assert flow.dims == tuple(m + '_faces' if m == n else m for m in names)
                with open(file, 'history') as d:
                    assert d.residual.dims == ('iteration',)
                with open(file, 'plot') as d:
                    assert d.temperature.dims == names
            print('fine')
            """;

    private static final String H5NETCDF =
            """
            for file in sys.argv[1:]:
                names = tuple(file[:-3].split('_')[2::2])
                with xarray.open_dataset(file, engine='h5netcdf', phony_dims='sort') as d:
                    assert d.temperature.dims == names
            print('fine')
            """;

    @TempDir private Path folder = Path.of("");

    private static List<List<Axis>> meshes() {
        Axis r = Samples.axis("r", "m", 7);
        Axis phi = Samples.axis("phi", "rad", 5);
        return List.of(
                List.of(X),
                List.of(X, Y),
                List.of(X, Y, Z),
                List.of(r, Z),
                List.of(r, phi),
                List.of(Samples.axis("x", "m", 300_000)),
                List.of(Samples.axis("x", "m", 900), Samples.axis("y", "m", 400)));
    }

    /** Results over every mesh, plain and compressed; the name of a file tells its shape. */
    private List<String> writeAll() {
        List<String> files = new ArrayList<>();
        for (List<Axis> axes : meshes()) {
            boolean polar = axes.getLast().name().equals("phi");
            files.add(write("plain", polar ? "polar" : "cartesian", axes, Selection.ALL));
            files.add(write("packed", polar ? "polar" : "cartesian", axes, Results.COMPRESSED));
        }
        return files;
    }

    private String write(String how, String coordinates, List<Axis> axes, Selection selection) {
        StringBuilder name = new StringBuilder(how);
        for (Axis axis : axes.reversed()) {
            name.append('_').append(axis.cells()).append('_').append(axis.name());
        }
        Findings findings = Samples.withVoid(coordinates, axes);
        Results.write(findings, folder.resolve(name + ".h5"), selection);
        return name + ".h5";
    }

    @Test
    void h5pyReadsEverything() throws Exception {
        Python.run(folder, List.of("h5py", "numpy as np"), H5PY, writeAll());
    }

    @Test
    void xarrayNamesEveryDimension() throws Exception {
        Python.run(folder, List.of("xarray", "netCDF4", "numpy"), XARRAY, writeAll());
    }

    @Test
    void h5netcdfOpensItToo() throws Exception {
        Python.run(folder, List.of("xarray", "h5netcdf"), H5NETCDF, writeAll());
    }

    @Test
    void ncdumpShowsItsHead() throws Exception {
        String file = write("plain", "cartesian", List.of(X, Y), Selection.ALL);
        String text = Python.tool(folder, "ncdump", "-h", file);
        assertTrue(text.contains("double temperature(y, x) ;"), text);
        assertTrue(text.contains("double heat_flow_x(y, x_faces) ;"), text);
        assertTrue(text.contains("temperature:units = \"K\""), text);
        assertTrue(text.contains("group: ledger {"), text);
    }

    @Test
    void h5dumpReadsAllOfIt() throws Exception {
        String file = write("packed", "polar", List.of(X, Y), Results.COMPRESSED);
        String text = Python.tool(folder, "h5dump", file);
        assertTrue(text.contains("DATASET \"temperature\""), text);
        assertTrue(text.contains("SOFTLINK \"temperature\""), "the plot links to the field");
    }
}
