/** Other sites, other programs and bad days: what the product refuses, and what it keeps serving. */
@NullMarked
package care.tend.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
