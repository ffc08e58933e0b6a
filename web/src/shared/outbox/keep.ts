/** Everything a page needs to keep what a person enters. */
export type { NewEntry } from "./entry.ts";
export { discard, keep, notTaken, outboxState, retry, startOutbox, type KeepResult } from "./keeping.ts";
export { loadOwnWording, saveOwnWording } from "./own-wording.ts";
