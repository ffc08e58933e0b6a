/** The figures of the product, measured from outside: {@code ./bench} prints them. */
@NullMarked
package care.tend.acceptance.bench;

import org.jspecify.annotations.NullMarked;
