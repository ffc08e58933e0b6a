package care.tend.ledger;

/**
 * The six facets of how a person treats themself (Neff 2003): one vocabulary for practices, the reading of self-talk,
 * questionnaires and trends.
 */
public enum Facet {
    /** Warmth, permission, forgiveness. */
    SELF_KINDNESS("SK", Element.SELF_KINDNESS),
    /** Contempt, harsh blame, demanding perfection. */
    SELF_JUDGMENT("SJ", Element.SELF_KINDNESS),
    /** Difficulty as something people share. */
    COMMON_HUMANITY("CH", Element.COMMON_HUMANITY),
    /** Feeling cut off, the only one. */
    ISOLATION("IS", Element.COMMON_HUMANITY),
    /** Noticing a thought or feeling as a thought or feeling. */
    MINDFULNESS("MI", Element.MINDFULNESS),
    /** Being swept away by it. */
    OVER_IDENTIFICATION("OI", Element.MINDFULNESS);

    private final String code;
    private final Element element;

    Facet(String code, Element element) {
        this.code = code;
        this.element = element;
    }

    /** Returns the two-letter code used in files. */
    public String code() {
        return code;
    }

    /** Returns the element whose pole this is. */
    public Element element() {
        return element;
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
