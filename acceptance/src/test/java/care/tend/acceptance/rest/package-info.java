/** What lies on the disk, and what is printed: nothing of what a person typed. */
@NullMarked
package care.tend.acceptance.rest;

import org.jspecify.annotations.NullMarked;
