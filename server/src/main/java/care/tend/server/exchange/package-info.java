/**
 * Taking everything out and bringing it back: the open archive, the sealed backup.
 */
@NullMarked
package care.tend.server.exchange;

import org.jspecify.annotations.NullMarked;
