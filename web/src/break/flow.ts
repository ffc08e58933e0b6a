import { keptSentence, type KeptWords } from "../shared/kept.ts";
import { loadOwnWording, saveOwnWording, startOutbox } from "../shared/outbox/keep.ts";
import { chosen, clearable } from "../shared/rating.ts";
import { type Choices, rememberChoices, rememberedChoices } from "./choices.ts";
import { askInstead, askLayers, askWords, closeOnOutside } from "./dialogs.ts";
import { accompany, hush } from "./layers.ts";
import { Pacer } from "./pacer.ts";
import { type Line, linesOf, type Practice, ringsFull } from "./practice.ts";
import { outcomeOf, resultSentence, type ResultWords } from "./result.ts";
import { keepLeftover, Sitting } from "./sitting.ts";
import { type Place, Steps } from "./steps.ts";
import { arrive, fillAnchor, fillRings, Overview, ringCount, show, slot, stage } from "./stage.ts";

/** The sentences the script needs besides those in the document. */
export interface FlowWords extends ResultWords, KeptWords {
  readonly next: string;
  readonly finish: string;
  readonly stopped: string;
  readonly ownEmpty: string;
  readonly ownTooLong: string;
  readonly breatheIn: string;
  readonly breatheOut: string;
}

/** Leads through the Break one line at a time. The document shows the same practice without it. */
export class Flow {
  #choices: Choices;
  #own: readonly string[] | null = null;
  /** The line on the screen; -1 while all of them are. */
  #index = -1;
  #ground = 0;
  readonly #sitting: Sitting;
  readonly #overview = new Overview();
  readonly #steps = new Steps((place) => this.#goBackTo(place));
  readonly #pacer: Pacer;
  readonly #actions: Readonly<Record<string, () => unknown>> = {
    stay: () => this.#begin(0),
    next: () => this.#goOn(),
    finish: () => this.#finish(),
    again: () => this.#startOver(),
    stop: () => this.#stop(),
    "to-ground": () => this.#goToGround(),
    worse: () => this.#feelsWorse(),
    "ground-next": () => this.#goOnGround(),
    words: () => this.#otherWords(),
    "not-this": () => this.#notThis(),
    layers: () => askLayers(this.#choices, (choices) => this.#choose(choices)),
  };

  constructor(
    private readonly practice: Practice,
    private readonly words: FlowWords,
  ) {
    this.#choices = rememberedChoices(practice.anchors.map(({ id }) => id));
    this.#sitting = new Sitting(practice.id);
    this.#pacer = new Pacer(document.querySelector<HTMLElement>(".emblem")!, words);
  }

  /** Takes over the page. */
  begin(): void {
    closeOnOutside();
    document.getElementById("main")!.addEventListener("click", (event) => this.#onClick(event));
    document.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("pagehide", hush);
    this.#showOverview();
    if (location.hash === "#worse") {
      this.#goToGround(true);
    }
    void this.#takeUp();
  }

  /** What an earlier page left, and the person's own words where they chose them. */
  async #takeUp(): Promise<void> {
    await keepLeftover();
    void startOutbox();
    if (this.#choices.wording === "own") {
      this.#own = await loadOwnWording(this.practice.id);
      if (stage().dataset["view"] === "overview") {
        this.#overview.fill(this.#lines());
      }
    }
  }

  #lines(): readonly Line[] {
    return linesOf(this.practice, this.#choices.wording, this.#own);
  }

  #onClick(event: Event): void {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-act], [data-way]");
    const name = pressed?.dataset["act"] ?? pressed?.dataset["way"];
    if (name !== undefined) {
      this.#actions[name]?.();
    }
  }

  #onKey(event: KeyboardEvent): void {
    const asked = document.querySelector("dialog[open]") !== null;
    if (event.key === "Escape" && !asked && this.#sitting.goingOn) {
      event.preventDefault();
      void this.#stop();
    }
  }

  #choose(choices: Choices): void {
    this.#choices = choices;
    rememberChoices(choices);
    this.#pacer.running = choices.pacer && this.#sitting.goingOn;
  }

  #showOverview(): void {
    this.#index = -1;
    this.#overview.show(this.#lines());
    fillAnchor(this.practice, this.#choices.anchor);
    fillRings(ringCount);
  }

  #startOver(): void {
    this.#sitting.clear();
    this.#steps.home();
    this.#showOverview();
    arrive();
  }

  /** "Back" leads one step back, as long as there is a session to go back in; else to the beginning. */
  #goBackTo(place: Place): void {
    document.querySelector<HTMLDialogElement>("dialog[open]")?.close("close");
    if (place.at === "ground") {
      return this.#showGround(place.index);
    }
    if (place.at === "line" && this.#sitting.begun) {
      this.#sitting.reopen();
      this.#pacer.running = this.#choices.pacer;
      return this.#showLine(place.index);
    }
    if (place.at === "after" && this.#sitting.begun) {
      return this.#showAfter();
    }
    this.#rest();
    this.#showOverview();
    arrive();
  }

  #begin(index: number): void {
    this.#startSitting();
    this.#pacer.running = this.#choices.pacer;
    this.#index = index - 1;
    this.#goOn();
  }

  /** A session that was left by "back" goes on; it keeps its number where no new one is given. */
  #startSitting(): void {
    const row = document.getElementById("before-row");
    const before = row && chosen(row);
    if (this.#sitting.begun) {
      this.#sitting.reopen();
      this.#sitting.note({ before: before ?? this.#sitting.before });
    } else {
      this.#sitting.begin(this.#choices, this.#own !== null, before);
    }
  }

  #goOn(): void {
    const index = this.#index + 1;
    const isLine = index < this.#lines().length;
    this.#steps.enter(isLine ? { at: "line", index } : { at: "after" });
    if (isLine) {
      this.#showLine(index);
    } else {
      this.#showAfter();
    }
  }

  #showLine(index: number): void {
    const lines = this.#lines();
    const line = lines[index]!;
    this.#index = index;
    const view = show("line");
    slot(view, "line").textContent = line.text;
    slot(view, "settle").textContent = line.settle;
    fillAnchor(this.practice, this.#choices.anchor);
    const isLast = index === lines.length - 1;
    view.querySelector("[data-act=next]")!.textContent = isLast ? this.words.finish : this.words.next;
    fillRings(ringsFull(index, lines.length, ringCount));
    arrive();
    accompany(this.#choices, line.text);
  }

  #showAfter(): void {
    this.#sitting.close("ended");
    this.#rest();
    show("after").querySelectorAll(".rating").forEach(clearable);
    arrive();
  }

  /** Nothing paces or sounds once a session is over. */
  #rest(): void {
    this.#pacer.running = false;
    hush();
    fillRings(ringCount);
  }

  async #finish(): Promise<void> {
    const after = chosen(stage());
    const { before } = this.#sitting;
    this.#sitting.note({ after });
    this.#showResult(resultSentence(before, after, this.words), outcomeOf(before, after) === "rose");
    await this.#keep();
  }

  async #stop(): Promise<void> {
    this.#sitting.close("stopped");
    this.#rest();
    this.#showResult(this.words.stopped, false);
    await this.#keep();
  }

  #showResult(sentence: string, rose: boolean): void {
    this.#steps.settle({ at: "result" });
    const view = show("result");
    slot(view, "result").textContent = sentence;
    for (const way of view.querySelectorAll<HTMLElement>("[data-act=to-ground]")) {
      way.hidden = way.matches(".act") !== rose;
    }
    arrive();
  }

  async #keep(): Promise<void> {
    const result = await this.#sitting.keep();
    const place = stage().querySelector<HTMLElement>("[data-slot=kept]");
    if (result && place) {
      place.textContent = keptSentence(result, this.words);
    }
  }

  /** Grounding comes at once; that it felt worse is kept on the way, and nothing more is asked. */
  #feelsWorse(): void {
    if (!this.#sitting.begun) {
      this.#startSitting();
    }
    this.#sitting.note({ feltWorse: true });
    this.#sitting.close("stopped");
    void this.#keep();
    this.#goToGround(true);
  }

  #goToGround(saidWorse = false): void {
    this.#rest();
    this.#steps.settle({ at: "ground", index: 0 });
    this.#showGround(0, saidWorse);
  }

  #goOnGround(): void {
    const index = this.#ground + 1;
    this.#steps.enter({ at: "ground", index });
    this.#showGround(index);
  }

  /** The feet first, then ordinary care, then people. Who said that it felt worse is thanked for it. */
  #showGround(step: number, saidWorse = false): void {
    this.#ground = step;
    const { grounding } = this.practice.worse;
    const line = grounding[step];
    if (line === undefined) {
      show(step === grounding.length ? "care" : "people");
    } else {
      const view = show("ground");
      slot(view, "thanks").hidden = !saidWorse;
      slot(view, "line").textContent = line;
    }
    arrive();
  }

  async #otherWords(): Promise<void> {
    this.#own ??= await loadOwnWording(this.practice.id);
    const picked = await askWords(this.#choices, this.#own, this.words);
    if (!picked) {
      return;
    }
    if (picked.wording === "own" && picked.own && picked.own.join("\n") !== this.#own?.join("\n")) {
      this.#own = picked.own;
      void saveOwnWording(this.practice.id, picked.own);
    }
    this.#choose({ ...this.#choices, wording: picked.wording });
    this.#sitting.note({ wording: picked.wording });
    if (this.#index < 0) {
      this.#overview.fill(this.#lines());
    } else {
      this.#showLine(Math.min(this.#index, this.#lines().length - 1));
    }
  }

  async #notThis(): Promise<void> {
    const instead = await askInstead(this.#choices);
    if (instead === "stop") {
      return this.#stop();
    }
    if (instead === "skip") {
      return this.#index < 0 ? this.#begin(1) : this.#goOn();
    }
    if (instead) {
      this.#choose({ ...this.#choices, anchor: instead.anchor });
      this.#sitting.note({ anchor: instead.anchor });
      fillAnchor(this.practice, instead.anchor);
    }
  }
}
