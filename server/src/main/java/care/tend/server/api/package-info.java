/**
 * HTTP: one small controller for each resource. A controller opens the ledger, calls one pure function, appends or answers.
 */
@NullMarked
package care.tend.server.api;

import org.jspecify.annotations.NullMarked;
