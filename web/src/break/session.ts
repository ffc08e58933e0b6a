import type { NewEntry } from "../shared/outbox/keep.ts";
import { device } from "../shared/device.ts";
import { forgetDraft, openDraft, rememberDraft } from "../shared/outbox/draft.ts";
import type { WordingId } from "./practice.ts";

/** One going-through of a practice, as far as it has come. Times are written as the ledger wants them. */
export interface Session {
  readonly practice: string;
  readonly wording: WordingId;
  readonly anchor: string;
  readonly started: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly feltWorse: boolean;
  /** How it was left; null as long as it goes on, and for ever if the page was closed in the middle. */
  readonly close: { readonly how: "ended" | "stopped"; readonly at: string } | null;
}

/** The entry that keeps a session; what the person left out is left out. */
export function entryOf(session: Session): NewEntry {
  return {
    kind: "practice-session",
    effective: session.started,
    practice: session.practice,
    wording: session.wording,
    anchor: session.anchor,
    started: session.started,
    ...(session.close && { [session.close.how]: session.close.at }),
    ...(session.before !== null && { before: session.before }),
    ...(session.after !== null && { after: session.after }),
    ...(session.feltWorse && { feltWorse: true }),
  };
}

const draftKey = "tend.break.draft";

/** Where earlier versions kept it, in the open. */
const openKey = "tend.break.session";

/** Remembers a session on this device while it goes on, sealed, in case the page is closed in the middle. */
export function remember(session: Session): Promise<void> {
  return rememberDraft(draftKey, session);
}

/** The session is with the outbox now. */
export function forget(): Promise<void> {
  return forgetDraft(draftKey);
}

/**
 * Takes up what an earlier page left behind, once. While another tab is in the middle of a session, what
 * lies there is not left behind, so one tab holds a lock for as long as it is open.
 */
export async function takeLeftover(): Promise<Session | null> {
  // Read before anything is waited for: what comes later is this page's own.
  const sealed = device.read(draftKey);
  const open = device.read(openKey);
  if (!(await holdLock())) {
    return null;
  }
  take(openKey, open);
  const left = sealed === null ? null : await openDraft<Session>(draftKey, sealed);
  take(draftKey, sealed);
  return left ?? parsed(open);
}

/** Removes what was read, unless something newer has taken its place. */
function take(key: string, text: string | null): void {
  if (text !== null && device.read(key) === text) {
    device.forget(key);
  }
}

function parsed(text: string | null): Session | null {
  try {
    return text === null ? null : (JSON.parse(text) as Session);
  } catch {
    return null;
  }
}

/** Locks need a secure context; without one, a second tab is the rarer harm. */
function holdLock(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!navigator.locks) {
      resolve(true);
      return;
    }
    const untilClosed = new Promise<never>(() => {});
    void navigator.locks.request("tend.break", { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? untilClosed : undefined;
    });
  });
}
