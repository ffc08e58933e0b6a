/** Journeys of a person through the pages, in a real browser. */
@NullMarked
package care.tend.acceptance.browser;

import org.jspecify.annotations.NullMarked;
