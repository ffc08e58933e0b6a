package care.tend.ledger;

import java.util.UUID;

/**
 * A person, named by nothing but a random number.
 *
 * @param value a random UUID; never reused
 */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
