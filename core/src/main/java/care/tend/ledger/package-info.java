/**
 * The vocabulary of Tend and the ledger itself: a person's life in Tend is an append-only list of entries, and everything
 * shown is a pure function of the opened ledger.
 *
 * <p>First package of the core: it looks at no other.
 */
@NullMarked
package care.tend.ledger;

import org.jspecify.annotations.NullMarked;
