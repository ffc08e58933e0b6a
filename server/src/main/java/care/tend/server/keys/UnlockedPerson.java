package care.tend.server.keys;

import care.tend.ledger.PersonId;

/**
 * A person whose data key is at hand.
 *
 * @param id who
 * @param key seals and opens their entries
 * @param keyVersion which of their data keys it is, counted from 1
 */
public record UnlockedPerson(PersonId id, DataKey key, int keyVersion) {
    /** Says who, never the key. */
    @Override
    public String toString() {
        return "UnlockedPerson[" + id + "]";
    }
}
