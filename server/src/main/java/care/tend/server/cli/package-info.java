/**
 * The commands of the terminal.
 */
@NullMarked
package care.tend.server.cli;

import org.jspecify.annotations.NullMarked;
