package care.tend.notice;

import care.tend.ledger.Facet;

/** Which output of the model, and which number in a feature, a constant has: its place among its kind. */
@SuppressWarnings("EnumOrdinal") // the order is that of the model file, whose version changes with it
final class Outputs {
    /** Six facets, in a model of their own. */
    static final int FACETS = Facet.values().length;

    private static final int STANCES = Target.values().length;

    /** Three targets, eight stances. */
    static final int STANDINGS = STANCES + Stance.values().length;

    private Outputs() {}

    static int of(Facet facet) {
        return facet.ordinal();
    }

    static int of(Target target) {
        return target.ordinal();
    }

    static int of(Stance stance) {
        return STANCES + stance.ordinal();
    }

    static int number(Scope.Subject subject) {
        return subject.ordinal();
    }
}
