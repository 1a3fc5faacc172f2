package ness.physics.heat;

/**
 * The flow through a face between two half cells whose conductivities vary with temperature, with
 * or without a contact between them (theory T15): one scalar equation for the temperature of the
 * wall on one side, solved by Newton's method kept between bounds.
 */
final class Joint {
    /** Resistance of a contact relative to the half cells from which on it is all that counts. */
    private static final double ISOLATING = 1e8;

    /** The half cell on one side of the face. */
    static final class Half {
        int cell;

        /** Temperature of its node [K]. */
        double node;

        /** Path integral from node to face, without conductivity [m^-1]. */
        double path;

        /** Size of the flow's derivative by the node's temperature [W K^-1]. */
        double slope;
    }

    private final MaterialField field;

    final Half left = new Half();
    final Half right = new Half();

    /** Resistance of the contact between them [K W^-1]. */
    double contact;

    /** Flow from left to right [W]. */
    double flow;

    private double gap;
    private double alpha;
    private double beta;

    Joint(MaterialField field) {
        this.field = field;
    }

    /** Finds flow and slopes; NaN where a conductivity is not defined. */
    void solve() {
        double leftDrop = 1 / conductance(left, left.node);
        double rightDrop = 1 / conductance(right, right.node);
        if (contact > ISOLATING * (leftDrop + rightDrop)) {
            // beside it the half cells are so good that their conductivity hardly varies
            double all = 1 / (leftDrop + contact + rightDrop);
            flow = all * (left.node - right.node);
            left.slope = all;
            right.slope = all;
            return;
        }
        // from the side that resists more: the other's wall is too near its node to tell a flow
        flow = rightDrop > leftDrop ? -solve(right, left) : solve(left, right);
    }

    private double conductance(Half half, double temperature) {
        return field.value(half.cell, temperature) / half.path;
    }

    /** The flow from one side to the other. */
    private double solve(Half from, Half to) {
        double low = Math.min(from.node, to.node);
        double high = Math.max(from.node, to.node);
        double wall = 0.5 * (low + high);
        double found = evaluate(from, to, wall);
        for (int n = 0; n < 200 && gap != 0 && !Double.isNaN(gap) && high > low; n++) {
            if (gap > 0) high = wall;
            else low = wall;
            double next = wall - gap / (alpha + beta * (1 + alpha * contact));
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            boolean settled = Math.abs(next - wall) <= Math.ulp(wall);
            wall = next;
            found = evaluate(from, to, wall);
            if (settled) break;
        }
        double all = 1 + beta / alpha + beta * contact;
        from.slope = beta / alpha * conductance(from, from.node) / all;
        to.slope = conductance(to, to.node) / all;
        // what the wall's last rounding still misses: the digits of the larger resistance
        return found + alpha * gap / (alpha + beta * (1 + alpha * contact));
    }

    /** The flow that leads to this wall, and by how much what goes on from there differs. */
    private double evaluate(Half from, Half to, double wall) {
        double found = field.between(from.cell, wall, from.node) / from.path;
        double beyond = wall - found * contact;
        double low = Math.min(from.node, to.node);
        double high = Math.max(from.node, to.node);
        double farWall = Math.clamp(beyond, low, high);
        alpha = conductance(from, wall);
        beta = conductance(to, farWall);
        double onwards = field.between(to.cell, to.node, farWall) / to.path;
        gap = onwards + beta * (beyond - farWall) - found;
        return found;
    }
}
