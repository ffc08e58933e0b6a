/**
 * How a person is right now, as they say it.
 */
@NullMarked
package care.tend.notice;

import org.jspecify.annotations.NullMarked;
