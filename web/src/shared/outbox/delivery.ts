const firstPause = 2_000;
const longestPause = 5 * 60_000;

/** Milliseconds to wait after so many tries in vain: doubling up to five minutes, spread so that tabs don't march in step. */
export function pauseAfter(tries: number, chance: number = Math.random()): number {
  return Math.min(longestPause, firstPause * 2 ** Math.min(tries, 12)) * (0.5 + chance / 2);
}

/** Runs one delivery at a time, and again later while something is left. */
export class Delivery {
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;

  /** `deliver` brings away what it can and tells whether something is left. */
  constructor(private readonly deliver: () => Promise<boolean>) {}

  /** Delivers now; whoever asks while one delivery runs shares the next one. */
  now(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      const run = this.#once();
      this.#running = run;
      return run;
    });
    return this.#next;
  }

  async #once(): Promise<void> {
    clearTimeout(this.#timer);
    const left = await this.deliver().catch(() => true);
    if (left) {
      this.#timer = setTimeout(() => void this.now(), pauseAfter(this.#tries));
      this.#tries += 1;
    } else {
      this.#tries = 0;
    }
  }
}
