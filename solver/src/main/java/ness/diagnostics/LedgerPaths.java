package ness.diagnostics;

import ness.findings.Entry;
import ness.findings.Group;

/** Numbers of a ledger by a path of names joined by dots; names may hold dots themselves. */
public final class LedgerPaths {
    private LedgerPaths() {}

    /** The number, or NaN where the path leads to none. */
    public static double number(Group group, String path) {
        for (Entry entry : group.entries()) {
            if (path.equals(entry.name()))
                return switch (entry) {
                    case Entry.Scalar scalar -> scalar.value();
                    case Entry.Count count -> count.value();
                    case Entry.Word _, Entry.Flag _, Entry.Sequence _, Group _ -> Double.NaN;
                };
            if (entry instanceof Group inner && path.startsWith(inner.name() + ".")) {
                double found = number(inner, path.substring(inner.name().length() + 1));
                if (!Double.isNaN(found)) return found;
            }
        }
        return Double.NaN;
    }
}
