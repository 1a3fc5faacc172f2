package ness.config;

import java.util.Set;
import java.util.regex.Pattern;
import ness.config.binding.Surroundings.Refusal;
import ness.expression.Names;
import ness.input.HouseForm;
import ness.words.Name;
import org.jspecify.annotations.Nullable;

/** Which names a config may introduce. */
final class NameRules {
    private static final Set<String> DATASETS =
            Set.of(
                    "temperature",
                    "probability",
                    "concentration",
                    "potential",
                    "voltage",
                    "T",
                    "entropy_production_density",
                    "cycle_affinity",
                    "heat_source",
                    "surface_heat_flow",
                    "volume",
                    "region",
                    "faces",
                    "plot",
                    "ledger",
                    "history",
                    "time",
                    "sweep",
                    "config",
                    "resolved");

    /** What the ledger and the words of a reservoir call other things. */
    private static final Set<String> TAKEN =
            Set.of("heat", "work", "energy", "entropy", "charge", "current", "chemical_potential");

    /** How names end that are made from those of species. */
    private static final Pattern MADE =
            Pattern.compile(
                    ".*(_(flux|flow|affinity)_[a-z]+|_flow|_source|_cycle_affinity)|entropy_production_.*");

    private NameRules() {}

    static @Nullable Refusal refuse(Name kind, String name) {
        if (kind == Name.NEW_PARAMETER && !Names.isIdentifier(name) && !Names.isBuiltIn(name)) {
            return new Refusal(
                    HouseForm.quoted(name) + " is no name for a parameter",
                    "a letter or underscore, then letters, digits and underscores");
        }
        String unusable = unusable(name);
        if (unusable != null) {
            return new Refusal(HouseForm.quoted(name) + " is no name: " + unusable, null);
        }
        if (kind == Name.NEW_RESERVOIR) {
            return reservoir(name);
        }
        boolean particle = kind == Name.NEW_SPECIES || kind == Name.NEW_CHEMOSTAT;
        if (particle && !isOneWord(name)) {
            return new Refusal(
                    HouseForm.quoted(name) + " is no name for a species",
                    "a letter or underscore, then no blanks, quotes or arrows");
        }
        boolean builtIn = kind != Name.NEW_QUANTITY && Names.isBuiltIn(name);
        if (builtIn || (isDataset(name) && kind != Name.NEW_QUANTITY)) {
            String what = builtIn ? "a built-in name of formulas" : "a name of the result file";
            return new Refusal(HouseForm.quoted(name) + " is " + what, "choose another name");
        }
        if (particle && (TAKEN.contains(name) || MADE.matcher(name).matches())) {
            return new Refusal(
                    HouseForm.quoted(name) + " is a name of the ledger or of the result file",
                    "choose another name");
        }
        if (kind == Name.NEW_CHEMOSTAT) {
            return reservoir(name);
        }
        if (kind == Name.NEW_REGION && name.equals("default")) {
            return new Refusal(
                    "\"default\" is what the other regions leave", "choose another name");
        }
        return null;
    }

    /** Whether an equation can hold the name. */
    private static boolean isOneWord(String name) {
        return !Character.isDigit(name.charAt(0))
                && !name.contains("->")
                && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '\'');
    }

    private static @Nullable String unusable(String name) {
        if (name.isBlank()) {
            return "it is empty";
        }
        if (name.indexOf('/') >= 0) {
            return "it has a \"/\"";
        }
        if (name.indexOf('.') >= 0 || name.indexOf('[') >= 0) {
            return "paths are made with \".\" and \"[\"";
        }
        if (!HouseForm.escaped(name).equals(name)) {
            return "it has characters that cannot be seen";
        }
        return name.length() > 200 ? "it is longer than 200 characters" : null;
    }

    private static boolean isDataset(String name) {
        return DATASETS.contains(name) || name.startsWith("heat_flux_") || name.endsWith("_faces");
    }

    private static @Nullable Refusal reservoir(String name) {
        boolean reserved =
                name.startsWith("medium")
                        || switch (name) {
                            case "surroundings", "feed", "outflow", "work" -> true;
                            default -> false;
                        };
        return reserved
                ? new Refusal(HouseForm.quoted(name) + " is a reserved name", "choose another name")
                : null;
    }
}
