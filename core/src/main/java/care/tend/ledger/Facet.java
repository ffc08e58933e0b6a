package care.tend.ledger;

/**
 * The six facets of how a person treats themself (Neff 2003): one vocabulary for practices, the reading of self-talk,
 * questionnaires and trends.
 */
public enum Facet {
    /** Warmth, permission, forgiveness. */
    SELF_KINDNESS("SK", Element.SELF_KINDNESS, true),
    /** Contempt, harsh blame, demanding perfection. */
    SELF_JUDGMENT("SJ", Element.SELF_KINDNESS, false),
    /** Difficulty as something people share. */
    COMMON_HUMANITY("CH", Element.COMMON_HUMANITY, true),
    /** Feeling cut off, the only one. */
    ISOLATION("IS", Element.COMMON_HUMANITY, false),
    /** Noticing a thought or feeling as a thought or feeling. */
    MINDFULNESS("MI", Element.MINDFULNESS, true),
    /** Being swept away by it. */
    OVER_IDENTIFICATION("OI", Element.MINDFULNESS, false);

    private final String code;
    private final Element element;
    private final boolean kind;

    Facet(String code, Element element, boolean kind) {
        this.code = code;
        this.element = element;
        this.kind = kind;
    }

    /** Returns the two-letter code used in files. */
    public String code() {
        return code;
    }

    /** Returns the element whose pole this is. */
    public Element element() {
        return element;
    }

    /** Returns whether this is the kind pole of its element. */
    public boolean isKind() {
        return kind;
    }

    /**
     * Finds a facet by its code.
     *
     * @param code two capital letters
     * @return the facet
     * @throws IllegalArgumentException when no facet has this code
     */
    public static Facet ofCode(String code) {
        for (Facet facet : values()) {
            if (facet.code.equals(code)) {
                return facet;
            }
        }
        throw new IllegalArgumentException("No facet has the code " + code);
    }
}
