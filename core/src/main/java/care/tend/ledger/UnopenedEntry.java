package care.tend.ledger;

/**
 * An entry that is kept but doesn't open. It is named, never shown as text, and never stops the others from opening.
 *
 * @param seq its place in the ledger
 * @param id its name, as the ledger holds it
 * @param reason why it doesn't open
 */
public record UnopenedEntry(long seq, String id, Reason reason) {
    /** Why an entry doesn't open. */
    public enum Reason {
        /** Its bytes were changed, or the key is not the one it was sealed with. */
        DOES_NOT_OPEN,
        /** It opens, but to something this version of Tend doesn't understand. */
        NOT_UNDERSTOOD,
        /** The storage could not read it back. */
        NOT_READABLE
    }
}
