const secondsIn = 4;
const secondsOut = 6;

/** The breathing rings: off until chosen, and never before the person has begun. */
export class Pacer {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly emblem: HTMLElement,
    private readonly words: { readonly breatheIn: string; readonly breatheOut: string },
  ) {}

  /** Starts or ends pacing; starting twice changes nothing. */
  set running(wanted: boolean) {
    if (wanted === (this.#timer !== undefined)) {
      return;
    }
    const word = this.emblem.querySelector<HTMLElement>(".pace")!;
    word.hidden = !wanted;
    if (wanted) {
      this.#breathe("in", word);
    } else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      delete this.emblem.dataset["breath"];
    }
  }

  #breathe(phase: "in" | "out", word: HTMLElement): void {
    this.emblem.dataset["breath"] = phase;
    word.textContent = phase === "in" ? this.words.breatheIn : this.words.breatheOut;
    const seconds = phase === "in" ? secondsIn : secondsOut;
    this.#timer = setTimeout(() => this.#breathe(phase === "in" ? "out" : "in", word), seconds * 1000);
  }
}
