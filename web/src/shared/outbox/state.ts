import { isWaiting } from "./entry.ts";
import type { Outbox } from "./outbox.ts";

/** What a page may say about the outbox. */
export interface OutboxView {
  /** Entries that still have to arrive. */
  readonly waiting: number;
  /** Entries set aside: refused by the server, or not to be opened any more. */
  readonly notTaken: number;
  /** Whether this browser may keep entries in the ledger, as far as the server has said. */
  readonly linked: boolean | "unknown";
  /** True when the last try did not reach Tend. */
  readonly offline: boolean;
  /** False when something waits in this page only, and ends with it. */
  readonly lasting: boolean;
  /** Entries of this page that have arrived since it was opened. */
  readonly arrived: number;
}

const nothing: OutboxView = {
  waiting: 0,
  notTaken: 0,
  linked: "unknown",
  offline: false,
  lasting: true,
  arrived: 0,
};

/** The outbox as pages see it; fires `change` when it differs from before. */
export class OutboxState extends EventTarget {
  #view = nothing;

  /** What holds now. */
  get view(): OutboxView {
    return this.#view;
  }

  /** Looks at the outbox again. */
  async refresh(outbox: Outbox): Promise<void> {
    const resting = await outbox.list();
    const waiting = resting.filter(isWaiting);
    this.#set({
      waiting: waiting.length,
      notTaken: resting.length - waiting.length,
      linked: outbox.obstacle === "unlinked" ? false : outbox.met ? true : "unknown",
      offline: outbox.obstacle === "unreached" || outbox.obstacle === "unavailable",
      lasting: waiting.every((kept) => kept.lasting),
      arrived: this.#view.arrived,
    });
  }

  /** Notes that an entry of this page has arrived. */
  noteArrival(): void {
    this.#set({ ...this.#view, arrived: this.#view.arrived + 1 });
  }

  #set(next: OutboxView): void {
    const differs = (Object.keys(next) as (keyof OutboxView)[]).some((name) => next[name] !== this.#view[name]);
    this.#view = next;
    if (differs) {
      this.dispatchEvent(new Event("change"));
    }
  }
}
