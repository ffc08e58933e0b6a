/** What is left after the server was killed while people were writing. */
@NullMarked
package care.tend.acceptance.crash;

import org.jspecify.annotations.NullMarked;
