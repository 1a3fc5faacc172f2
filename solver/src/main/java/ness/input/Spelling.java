package ness.input;

import org.jspecify.annotations.Nullable;

/** Finds the word that was meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * A hint: {@code did you mean "a"?}, or the allowed words when none is near; null if nothing is
     * allowed.
     */
    public static @Nullable String hint(String found, Iterable<String> allowed) {
        String nearest = nearest(found, allowed);
        if (nearest != null) {
            return "did you mean " + HouseForm.quoted(nearest) + "?";
        }
        StringBuilder out = new StringBuilder();
        for (String word : allowed) {
            out.append(out.isEmpty() ? "allowed: " : ", ").append(word);
        }
        return out.isEmpty() ? null : out.toString();
    }

    /** The allowed word that is likely meant, with which it shares something; null if none is. */
    public static @Nullable String nearest(String found, Iterable<String> allowed) {
        return nearest(found, allowed, Math.min(3, 1 + found.length() / 3));
    }

    /**
     * The allowed word that differs by the fewest slips, at most so many; null if there is none.
     */
    public static @Nullable String nearest(String found, Iterable<String> allowed, int most) {
        String best = null;
        int least = most + 1;
        for (String word : allowed) {
            int distance = word.equalsIgnoreCase(found) ? 0 : distance(found, word, least);
            if (distance < least && distance < Math.max(found.length(), word.length())) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    /** Edit distance with transpositions (optimal string alignment); {@code limit} if not less. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
