/**
 * The reader of self-talk and the safety watch, made from the files that are packed into Tend; and their JSON.
 */
@NullMarked
package care.tend.server.reading;

import org.jspecify.annotations.NullMarked;
