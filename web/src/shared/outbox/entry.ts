/** An entry as a page makes it; the outbox gives it its id. */
export interface NewEntry {
  readonly kind:
    | "check-in"
    | "practice-session"
    | "own-wording"
    | "journal-entry"
    | "kinder-answer"
    | "reading-correction"
    | "mirror-choice"
    | "correction"
    | "removal";
  /** When it happened, with offset and, where known, region; see `momentOf`. */
  readonly effective: string;
  readonly [field: string]: unknown;
}

/** An entry with its name, as it is sent. */
export interface Entry extends NewEntry {
  readonly id: string;
}

/** Why the server did not take an entry, in its own plain words. */
export interface Refusal {
  readonly status: number;
  readonly detail: string;
  readonly field?: string;
}

/** An entry on its way: waiting, or set aside because it was refused or can't be opened any more. */
export interface Kept {
  readonly id: string;
  /** Null when this device has lost the key the entry was sealed with. */
  readonly entry: Entry | null;
  readonly refusal: Refusal | null;
}

/** What came of sending one entry. */
export type SendAnswer =
  | { readonly kind: "taken" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unlinked" }
  | { readonly kind: "unavailable" }
  | { readonly kind: "unreached" };

/** True for what still has to be sent. */
export function isWaiting(kept: Kept): boolean {
  return kept.refusal === null && kept.entry !== null;
}
