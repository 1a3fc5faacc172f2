package ness.physics.heat;

/**
 * The temperatures on both sides of a face between two half cells whose conductivities vary with
 * temperature, with or without a contact between them (theory T15): one scalar equation for the
 * left wall's temperature, solved by Newton's method kept between bounds.
 */
final class Joint {
    /** Resistance of a contact relative to the half cells from which on it is all that counts. */
    private static final double ISOLATING = 1e8;

    private final MaterialField field;

    /** Cells on both sides. */
    int left;

    int right;

    /** Their temperatures [K]. */
    double leftT;

    double rightT;

    /** Path integrals of the half cells, without conductivity [m^-1]. */
    double leftHalf;

    double rightHalf;

    /** Resistance of the contact between them [K W^-1]. */
    double contact;

    /** Wall temperatures on both sides of the face [K]. */
    double leftWall;

    double rightWall;

    /** Flow from left to right [W]. */
    double flow;

    /** Derivatives of the flow by the left and (negative) the right temperature [W K^-1]. */
    double leftSlope;

    double rightSlope;

    private double gap;
    private double alpha;
    private double beta;

    Joint(MaterialField field) {
        this.field = field;
    }

    /** Finds wall temperatures, flow and slopes; NaN where a conductivity is not defined. */
    void solve() {
        double leftDrop = leftHalf / field.value(left, leftT);
        double rightDrop = rightHalf / field.value(right, rightT);
        if (contact > ISOLATING * (leftDrop + rightDrop)) {
            isolated(leftDrop, rightDrop);
            return;
        }
        // from the side that resists more: the other's wall is too near its node to tell a flow
        if (rightDrop > leftDrop) {
            turnRound();
            solveFromLeft();
            turnRound();
        } else {
            solveFromLeft();
        }
    }

    /** A contact beside which the half cells are so good that their conductivity hardly varies. */
    private void isolated(double leftDrop, double rightDrop) {
        double conductance = 1 / (leftDrop + contact + rightDrop);
        flow = conductance * (leftT - rightT);
        leftWall = leftT - flow * leftDrop;
        rightWall = rightT + flow * rightDrop;
        leftSlope = conductance;
        rightSlope = conductance;
    }

    private void turnRound() {
        int cell = left;
        left = right;
        right = cell;
        double node = leftT;
        leftT = rightT;
        rightT = node;
        double half = leftHalf;
        leftHalf = rightHalf;
        rightHalf = half;
        double wall = leftWall;
        leftWall = rightWall;
        rightWall = wall;
        double slope = leftSlope;
        leftSlope = rightSlope;
        rightSlope = slope;
        flow = -flow;
    }

    private void solveFromLeft() {
        double low = Math.min(leftT, rightT);
        double high = Math.max(leftT, rightT);
        double wall = 0.5 * (low + high);
        evaluate(wall);
        for (int n = 0; n < 200 && gap != 0 && !Double.isNaN(gap) && high > low; n++) {
            if (gap > 0) high = wall;
            else low = wall;
            double next = wall - gap / (alpha + beta * (1 + alpha * contact));
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            boolean settled = Math.abs(next - wall) <= Math.ulp(wall);
            wall = next;
            evaluate(wall);
            if (settled) break;
        }
        // what the wall's last rounding still misses: the digits of the larger resistance
        flow += alpha * gap / (alpha + beta * (1 + alpha * contact));
        double all = 1 + beta / alpha + beta * contact;
        leftSlope = beta / alpha * field.value(left, leftT) / leftHalf / all;
        rightSlope = field.value(right, rightT) / rightHalf / all;
    }

    private void evaluate(double wall) {
        leftWall = wall;
        flow = field.between(left, wall, leftT) / leftHalf;
        double beyond = wall - flow * contact;
        rightWall = Math.clamp(beyond, Math.min(leftT, rightT), Math.max(leftT, rightT));
        alpha = field.value(left, wall) / leftHalf;
        beta = field.value(right, rightWall) / rightHalf;
        double rightFlow = field.between(right, rightT, rightWall) / rightHalf;
        gap = rightFlow + beta * (beyond - rightWall) - flow;
    }
}
