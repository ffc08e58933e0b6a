/**
 * Keys: the data key of a person, the key file that wraps it, the access token.
 */
@NullMarked
package care.tend.server.keys;

import org.jspecify.annotations.NullMarked;
