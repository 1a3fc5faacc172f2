package ness.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ness.config.Resolved;
import ness.config.assembly.Assembly;
import ness.discrete.Frame;
import ness.discrete.GridBalance;
import ness.expression.Expression;
import ness.expression.Scope;
import ness.findings.Entry;
import ness.findings.Findings;
import ness.findings.Group;
import ness.grid.Grid;
import ness.input.Exit;
import ness.input.Fault;
import ness.input.InputException;
import ness.parallel.Team;
import ness.physics.Property;
import ness.problem.BoundaryCondition;
import ness.problem.Contact;
import ness.problem.GridProblem;
import ness.problem.Interface;
import ness.problem.Reservoir;
import ness.steady.Newton;
import ness.steady.Outcome;
import ness.thermo.CompensatedSum;
import ness.words.Range;

/**
 * The least entropy that any distribution of temperature between the same reservoirs could produce
 * (theory T123): the integral of k (grad ln T)^2 over all T. With k = f(x) h(T) it is least where f
 * grad psi has no sources, psi being the integral of sqrt(h)/T dT: a linear problem of conduction
 * between reservoirs at psi, whose flows J make the sum of J psi.
 *
 * <p>S. R. de Groot, P. Mazur, Non-Equilibrium Thermodynamics (1962), ch. V.
 */
final class MinimumProduction {
    private static final String NAME = "minimum_entropy_production";
    private static final String PATH = "analysis." + NAME;
    private static final String PRINCIPLE =
            "the steady state makes more entropy than the least possible: the principle of"
                    + " minimum production holds where k falls as 1/T^2, or for small differences";

    /** A ratio this near to 1 is 1. */
    private static final double ROUNDING = 1e-9;

    private final Run run;
    private final Resolved config;
    private final GridProblem problem;
    private final TemperatureWeight weight;

    private MinimumProduction(Run run, GridProblem problem) {
        this.run = run;
        config = run.config();
        this.problem = problem;
        weight = TemperatureWeight.of(config);
    }

    /**
     * Refuses problems in which the principle has no meaning, or whose least production is not
     * found in this version.
     *
     * @throws InputException 65
     */
    static GridProblem require(Run run, GridProblem problem) {
        new MinimumProduction(run, problem).require();
        return problem;
    }

    /** The same answer with the least production and the ratio among its quantities. */
    static Answer added(Run run, GridProblem problem, Answer answer) {
        MinimumProduction least = new MinimumProduction(run, problem);
        return new Answer(least.added(answer.findings()), answer.faults());
    }

    private InputException refused(String message, String hint) {
        Fault fault = config.fault(PATH, message, hint);
        return new InputException(Exit.BAD_INPUT, fault);
    }

    private void require() {
        String hint = "leave the analysis out";
        if (problem.law().hasSources())
            throw refused("sources leave no least production: hotter cells make less of it", hint);
        for (Contact contact : problem.contacts())
            if (contact.condition() instanceof BoundaryCondition.Flux)
                throw refused("a prescribed flux leaves no least production", hint);
        boolean radiates =
                exchanges().anyMatch(e -> e.emissivity().expression().variables().size() > 0)
                        || exchanges().anyMatch(e -> !isZero(e.emissivity()));
        if (radiates) throw refused("not available beside emissivity in this version", hint);
        if (weight.isOne()) return;
        if (exchanges().findAny().isPresent() || !problem.interfaces().isEmpty())
            throw refused(
                    "not available with conductances at contacts where k depends on temperature",
                    "a constant conductivity, or ideal contacts");
        for (Reservoir reservoir : problem.reservoirs())
            if (!reservoir.state().expression().isConstant())
                throw refused(
                        "not available with reservoirs that vary where k depends on temperature",
                        "a constant conductivity, or one temperature for each reservoir");
    }

    private Stream<BoundaryCondition.Exchange> exchanges() {
        return problem.contacts().stream()
                .map(Contact::condition)
                .filter(BoundaryCondition.Exchange.class::isInstance)
                .map(BoundaryCondition.Exchange.class::cast);
    }

    private static boolean isZero(Property property) {
        return property.expression().isConstant() && property.expression().value() == 0;
    }

    private Findings added(Findings findings) {
        double minimum = minimum();
        double production = findings.ledger().number("entropy", "production");
        double ratio = minimum == production ? 1 : production / minimum;
        String unit =
                findings.ledger().find("entropy", "production").orElseThrow()
                                instanceof Entry.Scalar scalar
                        ? scalar.unit()
                        : "";
        Group.Builder quantities = Group.named("quantities");
        quantities.put(
                NAME + ".ratio", ratio, "1", "production over the least between these reservoirs");
        quantities.put(
                NAME + ".minimum", minimum, unit, "least production between these reservoirs");
        Group.Builder ledger = Group.named(findings.ledger().name());
        for (Entry entry : findings.ledger().entries()) {
            if (entry instanceof Group group && group.name().equals("quantities")) {
                group.entries().forEach(quantities::put);
                ledger.put(quantities.build());
            } else {
                ledger.put(entry);
            }
        }
        Findings told = findings.withLedger(ledger.build());
        return ratio > 1 + ROUNDING ? told.withWarning(PRINCIPLE) : told;
    }

    /** The least production [W/K]. */
    private double minimum() {
        GridProblem factors =
                weight.isOne()
                        ? problem
                        : (GridProblem) Assembly.of(weight.factorsOf(config)).problem();
        double lowest = lowest(factors);
        GridProblem transformed = transformed(factors, lowest);
        GridBalance balance = new GridBalance(transformed, Team.of(run.threads()));
        Outcome outcome =
                Newton.solve(
                        balance,
                        run.solver(problem.grid()),
                        run.settings(),
                        (step, residual) -> {});
        if (!(outcome instanceof Outcome.Converged found)) return Double.NaN;
        Frame frame = balance.frame(found.state(), found.correction());
        CompensatedSum sum = new CompensatedSum();
        Grid grid = problem.grid();
        for (Contact contact : transformed.contacts()) {
            double[] psi = state(contact).at(contact.sites(grid));
            double[] flow = flow(frame, contact);
            for (int s = 0; s < psi.length; s++) sum.add(flow[s] * (psi[s] - 1));
        }
        return sum.value();
    }

    /** Flow into the system through each place of a contact. */
    private static double[] flow(Frame frame, Contact contact) {
        double[] flow = new double[contact.faces().length];
        double[] surface = frame.surfaceFlow();
        for (int s = 0; s < flow.length; s++) {
            if (contact.axis() == Contact.SURFACE) {
                flow[s] = surface == null ? 0 : surface[contact.cells()[s]];
            } else {
                double through = frame.flow()[contact.axis()][contact.faces()[s]];
                flow[s] = contact.end() == 0 ? through : -through;
            }
        }
        return flow;
    }

    private static Property state(Contact contact) {
        return switch (contact.condition()) {
            case BoundaryCondition.Held held -> held.reservoir().state();
            case BoundaryCondition.Exchange exchange -> exchange.reservoir().state();
            case BoundaryCondition.Flux _ -> throw new IllegalStateException("a flux");
        };
    }

    /** The lowest temperature that a reservoir has anywhere. */
    private double lowest(GridProblem of) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Contact contact : of.contacts())
            for (double t : state(contact).at(contact.sites(of.grid())))
                lowest = Math.min(lowest, t);
        return lowest == Double.POSITIVE_INFINITY ? 1 : lowest;
    }

    /** The problem between reservoirs at 1 + psi, psi counted from the lowest temperature. */
    private GridProblem transformed(GridProblem of, double lowest) {
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : of.contacts()) {
            Property psi = psi(state(contact), lowest);
            BoundaryCondition condition =
                    switch (contact.condition()) {
                        case BoundaryCondition.Held held ->
                                new BoundaryCondition.Held(
                                        new Reservoir(held.reservoir().name(), psi));
                        case BoundaryCondition.Exchange exchange ->
                                new BoundaryCondition.Exchange(
                                        new Reservoir(exchange.reservoir().name(), psi),
                                        exchange.conductance(),
                                        exchange.emissivity());
                        case BoundaryCondition.Flux flux -> flux;
                    };
            contacts.add(
                    new Contact(
                            contact.side(),
                            contact.axis(),
                            contact.end(),
                            contact.faces(),
                            contact.cells(),
                            condition));
        }
        List<Interface> interfaces = of.interfaces();
        Property start = Property.constant("psi", 1, Range.POSITIVE);
        return new GridProblem(of.grid(), of.law(), List.of(), contacts, interfaces, 1, start);
    }

    private Property psi(Property state, double lowest) {
        Expression t = state.expression();
        Expression psi =
                t.isConstant()
                        ? Expression.constant(1 + weight.between(lowest, t.value()))
                        : Expression.parse(
                                "1 + log((%s)/%s)".formatted(t, lowest),
                                Scope.of(t.variables().toArray(String[]::new)));
        return new Property(state.path(), state.name(), psi, Range.POSITIVE);
    }
}
