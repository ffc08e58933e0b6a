/**
 * Guided practices: what they say, step by step, in whose words, resting on what.
 */
@NullMarked
package care.tend.practice;

import org.jspecify.annotations.NullMarked;
