/**
 * Start-up and wiring: where the rooms of the server are joined, and nothing else.
 */
@NullMarked
package care.tend.server;

import org.jspecify.annotations.NullMarked;
