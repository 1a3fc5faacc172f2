package ness.io;

import java.nio.charset.StandardCharsets;

/**
 * Names of groups and datasets. A name that HDF5 or the library cannot take (slashes, nothing, dots
 * alone, more than 255 bytes) is replaced, and the attribute {@code name} keeps the real one.
 */
final class MemberName {
    static final String ATTRIBUTE = "name";
    private static final int LONGEST = 200;

    private MemberName() {}

    static String of(String name) {
        String safe = name.replace("%", "%25").replace("/", "%2F").replace("\0", "%00");
        if (safe.isBlank() || safe.equals(".") || safe.equals("..")) {
            safe = safe + "%";
        }
        if (safe.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            safe = safe.substring(0, LONGEST / 4) + "%" + Integer.toHexString(name.hashCode());
        }
        return safe;
    }

    /** Marks the node with the real name where the member's name is another. */
    static <N extends StoredNode> N mark(String name, N node) {
        if (!of(name).equals(name)) {
            node.with(ATTRIBUTE, name);
        }
        return node;
    }
}
