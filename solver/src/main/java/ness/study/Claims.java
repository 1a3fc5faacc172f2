package ness.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ness.config.Resolved;
import ness.config.settings.Amount;
import ness.config.settings.ReferenceSettings;
import ness.config.settings.ReferenceSettings.Field;
import ness.config.settings.ReferenceSettings.Value;
import ness.findings.CellField;
import ness.findings.Claim;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Trial;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.Faults;
import ness.input.InputException;
import ness.input.Spelling;
import ness.quantity.TextException;
import ness.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** What a validation case claims about its result, and whether it is so. */
public final class Claims {
    private final Resolved config;
    private final ReferenceSettings reference;
    private final Function<Resolved, Answer> solver;

    private Claims(
            Resolved config, ReferenceSettings reference, Function<Resolved, Answer> solver) {
        this.config = config;
        this.reference = reference;
        this.solver = solver;
    }

    /**
     * Solves a case, on all meshes that it asks for, and judges its claims in their order.
     *
     * @param solver how to solve a config
     * @throws InputException 65 for a config without claims, claims in a wrong unit and meshes that
     *     cannot be refined; whatever the solver throws; 76 if it finds no steady state
     */
    public static Trial judge(Resolved config, Function<Resolved, Answer> solver) {
        ReferenceSettings reference = config.settings().reference();
        if (reference == null) {
            String hint = "a case carries a reference: with its source and claims";
            throw new InputException(
                    Exit.BAD_INPUT, Fault.of(config.path(), "missing key: reference", hint));
        }
        String title = config.settings().title();
        return Trial.judged(
                config.path(),
                title == null ? "" : title,
                reference.source(),
                new Claims(config, reference, solver).judge());
    }

    /**
     * Tells what can be known to be wrong with the claims of a config, if it has any, before
     * anything is solved: meshes that cannot be refined (65).
     */
    static void check(Resolved config, Faults faults) {
        ReferenceSettings reference = config.settings().reference();
        if (reference != null) {
            faults.of(() -> order(config, reference));
        }
    }

    private static @Nullable OrderClaim order(Resolved config, ReferenceSettings reference) {
        return reference.order() == null
                ? null
                : OrderClaim.of(config, reference, reference.order());
    }

    private List<Claim> judge() {
        OrderClaim order = order(config, reference);
        Findings findings = solve(config);
        DocumentPath document = new DocumentPath(findings);
        requireUnits(document, findings);
        List<Claim> claims = new ArrayList<>();
        reference.values().forEach((path, value) -> claims.add(value(document, path, value)));
        reference.fields().forEach((name, field) -> claims.add(field(findings, name, field)));
        if (order != null) {
            claims.add(order.judge(mesh -> isSameMesh(mesh) ? findings : solve(mesh)));
        }
        return claims;
    }

    private boolean isSameMesh(Resolved other) {
        return other.settings().mesh().axes().equals(config.settings().mesh().axes());
    }

    private Findings solve(Resolved problem) {
        Answer answer = solver.apply(problem);
        if (!answer.faults().isEmpty()) {
            throw new InputException(answer.exit(), answer.faults());
        }
        return answer.findings();
    }

    /** A claim about a number of the document. */
    static Claim value(DocumentPath document, String path, Value value) {
        Tolerance tolerance = Tolerance.of(value.relative(), value.absolute());
        double expected = value.expect().value();
        double allowed = tolerance.allowed(expected);
        Entry.Scalar found = document.find(path);
        if (found == null) {
            return new Claim(
                    path,
                    "",
                    Double.NaN,
                    expected,
                    Double.NaN,
                    allowed,
                    tolerance.isRelative(),
                    document.missing(path));
        }
        return new Claim(
                path,
                found.unit(),
                found.value(),
                expected,
                tolerance.error(found.value(), expected),
                allowed,
                tolerance.isRelative(),
                "");
    }

    /** A claim about a cell field. */
    static Claim field(Findings findings, String name, Field field) {
        Tolerance tolerance = Tolerance.of(field.relative(), field.absolute());
        String path = "fields." + name;
        CellField found = field(findings, name);
        if (found == null) {
            List<String> names = findings.cellFields().stream().map(CellField::name).toList();
            String hint = Spelling.hint(name, names);
            return new Claim(
                    path,
                    "",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    tolerance.allowed(Double.NaN),
                    tolerance.isRelative(),
                    "there is no such field" + (hint == null ? "" : "; " + hint));
        }
        FieldComparison.Worst worst =
                FieldComparison.worst(
                        findings.mesh(), found, field.expect().expression(), tolerance);
        return new Claim(
                path,
                found.unit(),
                worst.found(),
                worst.expected(),
                worst.error(),
                worst.allowed(),
                tolerance.isRelative(),
                worst.cell() < 0
                        ? "all cells are void"
                        : "largest at " + FieldComparison.place(findings.mesh(), worst.cell()));
    }

    private static @Nullable CellField field(Findings findings, String name) {
        return findings.cellFields().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Throws where a claim is in a unit that its number does not have, if that one is known. */
    private void requireUnits(DocumentPath document, Findings findings) {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Value> claim : reference.values().entrySet()) {
            Entry.Scalar found = document.find(claim.getKey());
            String path = "reference.values." + claim.getKey();
            if (found != null) {
                requireUnit(path + ".expect", claim.getValue().expect(), found.unit(), faults);
                requireUnit(path + ".absolute", claim.getValue().absolute(), found.unit(), faults);
            }
        }
        for (Map.Entry<String, Field> claim : reference.fields().entrySet()) {
            CellField found = field(findings, claim.getKey());
            String path = "reference.fields." + claim.getKey() + ".absolute";
            if (found != null) {
                requireUnit(path, claim.getValue().absolute(), found.unit(), faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(Exit.BAD_INPUT, faults);
        }
    }

    private void requireUnit(
            String path, @Nullable Amount amount, String unit, List<Fault> faults) {
        if (amount == null || amount.dimension() == null || unit.isEmpty()) {
            return;
        }
        try {
            if (!Unit.parse(unit).dimension().equals(amount.dimension())) {
                String message = "expected " + unit + ", got " + amount.dimension();
                faults.add(config.fault(path, message, null));
            }
        } catch (TextException e) {
            throw new IllegalStateException("the unit of " + path + " is " + unit, e);
        }
    }
}
