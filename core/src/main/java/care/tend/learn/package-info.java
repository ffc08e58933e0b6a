/**
 * What a person may learn from their own ledger, with its uncertainty.
 */
@NullMarked
package care.tend.learn;

import org.jspecify.annotations.NullMarked;
