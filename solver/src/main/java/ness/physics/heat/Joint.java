package ness.physics.heat;

/**
 * The flow through a face between two half cells whose conductivities vary with temperature, with
 * or without a contact between them (theory T15): one scalar equation for the temperature of the
 * wall on one side, solved by Newton's method kept between bounds.
 */
final class Joint {
    /** Resistance of a contact relative to the half cells from which on it is all that counts. */
    private static final double ISOLATING = 1e8;

    /** Relative change of a flow that is nothing. */
    private static final double NOTHING = 0x1p-56;

    final HalfCell left = new HalfCell();
    final HalfCell right = new HalfCell();

    /** Resistance of the contact between them [K W^-1]. */
    double contact;

    /** Flow from left to right [W]. */
    double flow;

    private double gap;
    private double alpha;
    private double beta;

    /** Finds flow and slopes; NaN where a conductivity is not defined. */
    void solve() {
        double leftDrop = 1 / left.conductance(left.node);
        double rightDrop = 1 / right.conductance(right.node);
        if (contact > ISOLATING * (leftDrop + rightDrop)) {
            // beside it the half cells are so good that their conductivity hardly varies
            double all = 1 / (leftDrop + contact + rightDrop);
            flow = all * (left.node - right.node);
            left.slope = all;
            right.slope = all;
            return;
        }
        // from the side that resists more: the other's wall is too near its node to tell a flow
        double share = Math.max(leftDrop, rightDrop) / (leftDrop + contact + rightDrop);
        flow = rightDrop > leftDrop ? -solve(right, left, share) : solve(left, right, share);
    }

    /**
     * The flow from one side to the other.
     *
     * @param share how much of the difference the first half cell takes, about
     */
    private double solve(HalfCell from, HalfCell to, double share) {
        double low = Math.min(from.node, to.node);
        double high = Math.max(from.node, to.node);
        double wall = Math.clamp(from.node + share * (to.node - from.node), low, high);
        double found = evaluate(from, to, wall);
        double missed = missed();
        for (int n = 0; n < 200 && Math.abs(missed / alpha) > Math.ulp(wall); n++) {
            if (gap > 0) high = wall;
            else low = wall;
            double next = wall - missed / alpha;
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (next == wall) break;
            wall = next;
            found = evaluate(from, to, wall);
            double contraction = missed() / missed;
            missed = missed();
            // the next step of a method of second order would change the flow by no digit
            if (Math.abs(missed) * contraction * contraction <= NOTHING * Math.abs(found)) break;
        }
        double all = 1 + beta / alpha + beta * contact;
        from.slope = beta / alpha * from.conductance(from.node) / all;
        to.slope = to.conductance(to.node) / all;
        // the digits of the larger resistance, which the wall's last rounding misses
        return found + missed;
    }

    /** What the flow misses by the linearised equation. */
    private double missed() {
        return alpha * gap / (alpha + beta * (1 + alpha * contact));
    }

    /** The flow that leads to this wall, and by how much what goes on from there differs. */
    private double evaluate(HalfCell from, HalfCell to, double wall) {
        double found = from.flow(wall, from.node);
        double beyond = wall - found * contact;
        double low = Math.min(from.node, to.node);
        double high = Math.max(from.node, to.node);
        double farWall = Math.clamp(beyond, low, high);
        alpha = from.conductance(wall);
        beta = to.conductance(farWall);
        double onwards = to.flow(to.node, farWall);
        gap = onwards + beta * (beyond - farWall) - found;
        return found;
    }
}
