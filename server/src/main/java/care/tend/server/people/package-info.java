/**
 * Who may do what: sessions, the one-time address, and what is refused at the door.
 */
@NullMarked
package care.tend.server.people;

import org.jspecify.annotations.NullMarked;
