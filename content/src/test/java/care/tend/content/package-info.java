/** Checks that hold every content file to its shape, its facts, its dates and its voice. */
@NullMarked
package care.tend.content;

import org.jspecify.annotations.NullMarked;
