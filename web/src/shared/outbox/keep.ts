import { post } from "../api.ts";

/** An entry as a page makes it; the outbox gives it its id. */
export interface NewEntry {
  readonly kind: "check-in" | "practice-session" | "own-wording" | "correction" | "removal";
  /** When it happened, with offset and, where known, region; see `momentOf`. */
  readonly effective: string;
  readonly [field: string]: unknown;
}

/** What became of an entry. Nothing is called kept before the server has acknowledged it. */
export type KeepResult =
  | { readonly state: "kept" }
  | { readonly state: "waiting"; readonly why: "offline" | "unlinked" | "unavailable" }
  | { readonly state: "refused"; readonly detail: string; readonly field?: string };

/** Keeps an entry. */
export async function keep(entry: NewEntry): Promise<KeepResult> {
  return post(entry);
}

/** The person's own words for a practice, newest first choice: this device, then the server. */
export async function loadOwnWording(practice: string): Promise<readonly string[] | null> {
  const known = localStorage.getItem(`tend.own-wording.${practice}`);
  return known === null ? null : (JSON.parse(known) as string[]);
}
