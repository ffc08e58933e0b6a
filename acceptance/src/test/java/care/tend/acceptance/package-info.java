/**
 * The product from outside: every test here starts the real process on a folder of its own and speaks HTTP to it. No class
 * of the product is on the class path.
 */
@NullMarked
package care.tend.acceptance;

import org.jspecify.annotations.NullMarked;
