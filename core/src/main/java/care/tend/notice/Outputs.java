package care.tend.notice;

import care.tend.ledger.Facet;

/** Which output of the model, and which number in a feature, a constant has: its place among its kind. */
@SuppressWarnings("EnumOrdinal") // the order is that of the model file, whose version changes with it
final class Outputs {
    private static final int TARGETS = Facet.values().length;
    private static final int STANCES = TARGETS + Target.values().length;

    /** Six facets, three targets, eight stances. */
    static final int COUNT = STANCES + Stance.values().length;

    private Outputs() {}

    static int of(Facet facet) {
        return facet.ordinal();
    }

    static int of(Target target) {
        return TARGETS + target.ordinal();
    }

    static int of(Stance stance) {
        return STANCES + stance.ordinal();
    }

    static int number(Scope.Subject subject) {
        return subject.ordinal();
    }
}
