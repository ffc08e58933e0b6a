/** A place in the Break that "back" can lead to. */
export type Place =
  | { readonly at: "overview" | "after" | "result" }
  | { readonly at: "line" | "ground"; readonly index: number };

interface Step {
  readonly depth: number;
  readonly place: Place;
}

/**
 * Makes the browser's "back" go one step back in the Break instead of leaving it. The history holds which view was
 * shown, never a word or a number of the person's; the address stays as it is.
 */
export class Steps {
  #depth = 0;
  /** What waits until the browser, which travels in its own time, has arrived; null while it stands still. */
  #waiting: (() => void)[] | null = null;

  /** `came` shows a place that the person went back, or forward, to. */
  constructor(private readonly came: (place: Place) => void) {
    this.#write("replaceState", { at: "overview" });
    addEventListener("popstate", ({ state }) => this.#arrived(state as { readonly step?: Step } | null));
  }

  /** One step further. */
  enter(place: Place): void {
    this.#standing(() => {
      this.#depth += 1;
      this.#write("pushState", place);
    });
  }

  /** What lies behind is done: from this place, "back" leads to the beginning. */
  settle(place: Place): void {
    this.#travel(1);
    this.#standing(() => {
      const first = this.#depth === 0;
      this.#depth = 1;
      this.#write(first ? "pushState" : "replaceState", place);
    });
  }

  /** At the beginning again. */
  home(): void {
    this.#travel(0);
  }

  #travel(depth: number): void {
    this.#standing(() => {
      if (this.#depth > depth) {
        this.#waiting = [];
        history.go(depth - this.#depth);
      }
    });
  }

  #standing(act: () => void): void {
    if (this.#waiting) {
      this.#waiting.push(act);
    } else {
      act();
    }
  }

  /** A link to a place on this page comes by here too, without a step. */
  #arrived(state: { readonly step?: Step } | null): void {
    if (!state?.step) {
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = null;
    this.#depth = state.step.depth;
    if (waiting) {
      waiting.forEach((act) => this.#standing(act));
    } else {
      this.came(state.step.place);
    }
  }

  #write(how: "pushState" | "replaceState", place: Place): void {
    history[how]({ step: { depth: this.#depth, place } satisfies Step }, "");
  }
}
