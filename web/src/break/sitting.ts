import { momentOf } from "../shared/moment.ts";
import { keep, type KeepResult } from "../shared/outbox/keep.ts";
import type { Choices } from "./choices.ts";
import { entryOf, forget, remember, type Session, takeLeftover } from "./session.ts";

/** The one session that may be going on in this page: begun, changed on the way, closed, and kept once. */
export class Sitting {
  #session: Session | null = null;

  constructor(private readonly practice: string) {}

  /** True from the beginning until it ends or is stopped. */
  get goingOn(): boolean {
    return this.#session !== null && this.#session.close === null;
  }

  /** True while there is something that is not kept yet. */
  get begun(): boolean {
    return this.#session !== null;
  }

  /** The number given before, if one was. */
  get before(): number | null {
    return this.#session?.before ?? null;
  }

  /** Begins; own words that are not there yet are the classic ones. */
  begin(choices: Choices, hasOwn: boolean, before: number | null): void {
    this.#session = {
      practice: this.practice,
      wording: choices.wording === "own" && !hasOwn ? "classic" : choices.wording,
      anchor: choices.anchor,
      started: momentOf(),
      before,
      after: null,
      feltWorse: false,
      close: null,
    };
    void remember(this.#session);
  }

  /** Notes what changed on the way. */
  note(change: Partial<Pick<Session, "wording" | "anchor" | "before" | "after" | "feltWorse">>): void {
    this.#set(change);
  }

  /** Ends or stops it; what was closed stays as it was. */
  close(how: "ended" | "stopped"): void {
    if (this.goingOn) {
      this.#set({ close: { how, at: momentOf() } });
    }
  }

  /** The person went back into it: it goes on. */
  reopen(): void {
    this.#set({ close: null });
  }

  /** Keeps the session, once; null where there is none. */
  async keep(): Promise<KeepResult | null> {
    const session = this.#session;
    this.#session = null;
    if (session === null) {
      return null;
    }
    const result = await keep(entryOf(session));
    await forget();
    return result;
  }

  /** Lets go of what was neither closed nor kept; used when the page starts over. */
  clear(): void {
    this.#session = null;
  }

  #set(change: Partial<Session>): void {
    if (this.#session) {
      this.#session = { ...this.#session, ...change };
      void remember(this.#session);
    }
  }
}

/** Keeps what an earlier page of this browser left in the middle. */
export async function keepLeftover(): Promise<void> {
  const left = await takeLeftover();
  if (left) {
    await keep(entryOf(left));
  }
}
