import { isWaiting, type Entry, type Kept, type Refusal, type SendAnswer } from "./entry.ts";
import type { Shelf } from "./shelf.ts";

/** What the outbox needs from the world around it. */
export interface Surroundings {
  /** Where entries rest, the preferred place first. */
  readonly shelves: readonly Shelf[];
  send(entry: Entry): Promise<SendAnswer>;
  /** Runs the work while no other tab of this browser does. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Called whenever the outbox may have changed. */
  changed(): void;
}

/** What kept the last entry from arriving; null when the line is free. */
export type Obstacle = "unlinked" | "unavailable" | "unreached" | null;

/** An entry on its way and whether it would outlast this page. */
export interface Resting extends Kept {
  readonly lasting: boolean;
}

/**
 * Brings entries to the ledger in the order they were entered. An entry leaves only once the server has acknowledged
 * it. Sending one again is harmless, since the server keeps each id once: so every doubt is settled by sending again.
 * A refused entry steps aside and never holds up the ones behind it.
 */
export class Outbox {
  #obstacle: Obstacle = null;
  #met = false;

  constructor(private readonly around: Surroundings) {}

  /** What kept the last entry from arriving. */
  get obstacle(): Obstacle {
    return this.#obstacle;
  }

  /** True once the server has answered anything, so that "linked" is known. */
  get met(): boolean {
    return this.#met;
  }

  /** Puts an entry on the first shelf that takes it. */
  async add(entry: Entry): Promise<void> {
    for (const [index, shelf] of this.around.shelves.entries()) {
      try {
        await shelf.add(entry);
        break;
      } catch (problem) {
        if (index === this.around.shelves.length - 1) {
          throw problem;
        }
      }
    }
    this.around.changed();
  }

  /** Everything on its way, in order. */
  async list(): Promise<readonly Resting[]> {
    const shelves = this.around.shelves.map(async (shelf) =>
      (await shelf.list()).map((kept) => ({ ...kept, lasting: shelf.lasting })),
    );
    return (await Promise.all(shelves)).flat();
  }

  /** Sends what waits until all of it has arrived or something is in the way. */
  async drain(): Promise<void> {
    await this.around.alone(async () => {
      for (const shelf of this.around.shelves) {
        for (const kept of (await shelf.list()).filter(isWaiting)) {
          const answer = await this.around.send(kept.entry!);
          this.#learnFrom(answer);
          if (answer.kind === "taken") {
            await shelf.remove(kept.id);
          } else if (answer.kind === "refused") {
            await shelf.mark(kept.id, answer.refusal);
          } else {
            return;
          }
          this.around.changed();
        }
      }
    });
    this.around.changed();
  }

  /** Puts a refused entry back in line. */
  async retry(id: string): Promise<void> {
    await this.#onEachShelf((shelf) => shelf.mark(id, null));
  }

  /** Lets go of an entry for good, because the person said so. */
  async discard(id: string): Promise<void> {
    await this.#onEachShelf((shelf) => shelf.remove(id));
  }

  /** Why an entry was refused; undefined when it is not on its way any more. */
  async refusalOf(id: string): Promise<Refusal | null | undefined> {
    return (await this.list()).find((kept) => kept.id === id)?.refusal;
  }

  async #onEachShelf(change: (shelf: Shelf) => Promise<void>): Promise<void> {
    await this.around.alone(async () => {
      await Promise.all(this.around.shelves.map(change));
    });
    this.around.changed();
  }

  #learnFrom(answer: SendAnswer): void {
    this.#obstacle = answer.kind === "taken" || answer.kind === "refused" ? null : answer.kind;
    this.#met ||= answer.kind === "taken" || answer.kind === "refused" || answer.kind === "unlinked";
  }
}
