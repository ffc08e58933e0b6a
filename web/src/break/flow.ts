import { type KeptWords, keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { keep, loadOwnWording, saveOwnWording, startOutbox } from "../shared/outbox/keep.ts";
import { chosen, clearable } from "../shared/rating.ts";
import { type Choices, rememberChoices, rememberedChoices } from "./choices.ts";
import { askInstead, askLayers, askWords, closeOnOutside } from "./dialogs.ts";
import { accompany, hush } from "./layers.ts";
import { Pacer } from "./pacer.ts";
import { type Line, linesOf, type Practice, ringsFull } from "./practice.ts";
import { outcomeOf, resultSentence, type ResultWords } from "./result.ts";
import { entryOf, forget, remember, type Session, takeLeftover } from "./session.ts";
import { arrive, asButtons, fillRings, show, slot } from "./stage.ts";

/** The sentences the script needs besides those in the document. */
export interface FlowWords extends ResultWords, KeptWords {
  readonly eyesOpen: string;
  readonly next: string;
  readonly finish: string;
  readonly stopped: string;
  readonly ownEmpty: string;
  readonly ownTooLong: string;
  readonly breatheIn: string;
  readonly breatheOut: string;
}

const ringCount = 3;

/** Leads through the Break one line at a time. The document shows the same practice without it. */
export class Flow {
  #choices: Choices;
  #own: readonly string[] | null = null;
  #session: Session | null = null;
  #index = -1;
  #ground = 0;
  readonly #overview: readonly Node[];
  readonly #pacer: Pacer;

  constructor(
    private readonly practice: Practice,
    private readonly words: FlowWords,
  ) {
    this.#choices = rememberedChoices(practice.anchors.map(({ id }) => id));
    this.#pacer = new Pacer(document.querySelector<HTMLElement>(".emblem")!, words);
    const stage = document.getElementById("stage")!;
    asButtons(stage);
    stage.querySelector<HTMLElement>("[data-live]")!.hidden = false;
    this.#overview = [...stage.childNodes].map((node) => node.cloneNode(true));
  }

  /** Takes over the page. */
  begin(): void {
    closeOnOutside();
    document.getElementById("main")!.addEventListener("click", (event) => this.#onClick(event));
    document.addEventListener("keydown", (event) => this.#onKey(event));
    addEventListener("pagehide", hush);
    this.#showOverview();
    if (location.hash === "#worse") {
      this.#feelsWorse();
    }
    void this.#takeUp();
  }

  /** What an earlier page left, and the person's own words where they chose them. */
  async #takeUp(): Promise<void> {
    const left = await takeLeftover();
    if (left) {
      await keep(entryOf(left));
    }
    void startOutbox();
    if (this.#choices.wording === "own") {
      this.#own = await loadOwnWording(this.practice.id);
      if (this.#index < 0 && this.#session === null) {
        this.#fillOverview();
      }
    }
  }

  #lines(): readonly Line[] {
    return linesOf(this.practice, this.#choices.wording, this.#own);
  }

  #showOverview(): void {
    const stage = document.getElementById("stage")!;
    stage.replaceChildren(...this.#overview.map((node) => node.cloneNode(true)));
    stage.dataset["view"] = "overview";
    stage.querySelectorAll(".rating").forEach(clearable);
    this.#session = null;
    this.#index = -1;
    fillRings(ringCount);
    this.#fillOverview();
  }

  #fillOverview(): void {
    const stage = document.getElementById("stage")!;
    const items = this.#lines().map(({ text }) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    });
    stage.querySelector(".lines")!.replaceChildren(...items);
    this.#fillAnchor(stage);
  }

  #fillAnchor(root: ParentNode): void {
    const anchor = this.practice.anchors.find(({ id }) => id === this.#choices.anchor);
    const place = root.querySelector<HTMLElement>("[data-slot=anchor]");
    if (anchor && place) {
      place.textContent = anchor.line;
      root.querySelector(".anchor use")?.setAttribute("href", `#picture-${anchor.id}`);
    }
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>("[data-act], [data-way]");
    switch (button?.dataset["act"] ?? button?.dataset["way"]) {
      case "stay":
        this.#start();
        return this.#showLine(0);
      case "next":
        return this.#advance();
      case "finish":
        return void this.#finish();
      case "again":
        this.#showOverview();
        return arrive();
      case "stop":
        return void this.#stop();
      case "to-ground":
      case "worse":
        return this.#feelsWorse();
      case "ground-next":
        return this.#nextGround();
      case "words":
        return void this.#otherWords();
      case "not-this":
        return void this.#notThis();
      case "layers":
        return void askLayers(this.#choices, (choices) => this.#choose(choices));
    }
  }

  #onKey(event: KeyboardEvent): void {
    const busy = document.querySelector("dialog[open]") !== null;
    if (event.key === "Escape" && !busy && this.#session?.close === null) {
      event.preventDefault();
      void this.#stop();
    }
  }

  #choose(choices: Choices): void {
    this.#choices = choices;
    rememberChoices(choices);
    this.#pacer.running = choices.pacer && this.#session?.close === null;
  }

  #start(): void {
    const now = momentOf(new Date());
    this.#session = {
      practice: this.practice.id,
      wording: this.#choices.wording === "own" && !this.#own ? "classic" : this.#choices.wording,
      anchor: this.#choices.anchor,
      started: now,
      before: chosen(document.getElementById("before-row") ?? document),
      after: null,
      feltWorse: false,
      close: null,
    };
    remember(this.#session);
    this.#pacer.running = this.#choices.pacer;
  }

  #showLine(index: number): void {
    const lines = this.#lines();
    const line = lines[index];
    if (!line) {
      return this.#showAfter();
    }
    this.#index = index;
    const view = show("line");
    slot(view, "line").textContent = line.text;
    slot(view, "settle").textContent = line.settle;
    this.#fillAnchor(view);
    view.querySelector("[data-act=next]")!.textContent =
      index === lines.length - 1 ? this.words.finish : this.words.next;
    fillRings(ringsFull(index, lines.length, ringCount));
    arrive();
    accompany(this.#choices, line.text);
  }

  #advance(): void {
    this.#showLine(this.#index + 1);
  }

  #showAfter(): void {
    this.#change({ close: { how: "ended", at: momentOf(new Date()) } });
    this.#rest();
    fillRings(ringCount);
    show("after").querySelectorAll(".rating").forEach(clearable);
    arrive();
  }

  /** Nothing paces or sounds once a session is over. */
  #rest(): void {
    this.#pacer.running = false;
    hush();
  }

  async #finish(): Promise<void> {
    const after = chosen(document.getElementById("stage")!);
    this.#change({ after });
    const before = this.#session?.before ?? null;
    const rose = outcomeOf(before, after) === "rose";
    this.#showResult(resultSentence(before, after, this.words), rose);
    await this.#keepSession();
  }

  async #stop(): Promise<void> {
    this.#rest();
    const running = this.#session?.close === null;
    if (running) {
      this.#change({ close: { how: "stopped", at: momentOf(new Date()) } });
    }
    this.#showResult(this.words.stopped, false);
    if (running) {
      await this.#keepSession();
    }
  }

  #showResult(sentence: string, rose: boolean): void {
    const view = show("result");
    slot(view, "result").textContent = sentence;
    view.querySelector<HTMLElement>("[data-act=to-ground]")!.hidden = !rose;
    fillRings(ringCount);
    arrive();
  }

  #change(change: Partial<Session>): void {
    if (this.#session) {
      this.#session = { ...this.#session, ...change };
      remember(this.#session);
    }
  }

  async #keepSession(): Promise<void> {
    if (!this.#session) {
      return;
    }
    const session = this.#session;
    this.#session = null;
    const result = await keep(entryOf(session));
    forget();
    const place = document.querySelector<HTMLElement>("#stage [data-slot=kept]");
    if (place) {
      place.textContent = keptSentence(result, this.words);
    }
  }

  /** Grounding comes at once; that it felt worse is kept on the way, and nothing more is asked. */
  #feelsWorse(): void {
    const said = document.getElementById("stage")!.dataset["view"];
    if (said !== "result") {
      if (!this.#session) {
        this.#start();
      }
      const now = momentOf(new Date());
      this.#change({ feltWorse: true, close: this.#session?.close ?? { how: "stopped", at: now } });
      void this.#keepSession();
    }
    this.#rest();
    this.#ground = 0;
    this.#showGround();
  }

  #nextGround(): void {
    this.#ground += 1;
    this.#showGround();
  }

  #showGround(): void {
    const { grounding } = this.practice.worse;
    const line = grounding[this.#ground];
    if (line !== undefined) {
      const view = show("ground");
      slot(view, "thanks").hidden = this.#ground > 0;
      slot(view, "line").textContent = line;
    } else {
      show(this.#ground === grounding.length ? "care" : "people");
    }
    fillRings(ringCount);
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
    this.#change({ wording: picked.wording });
    this.#showAgain();
  }

  async #notThis(): Promise<void> {
    const instead = await askInstead(this.#choices);
    if (instead === "stop") {
      return this.#stop();
    }
    if (instead === "skip") {
      return this.#index < 0 ? this.#begin() : this.#advance();
    }
    if (instead) {
      this.#choose({ ...this.#choices, anchor: instead.anchor });
      this.#change({ anchor: instead.anchor });
      this.#fillAnchor(document.getElementById("stage")!);
    }
  }

  /** Leaving out the first line before beginning is beginning with the second. */
  #begin(): void {
    this.#start();
    this.#showLine(1);
  }

  /** After other words were picked: the same place, in the new words. */
  #showAgain(): void {
    if (this.#index < 0) {
      this.#fillOverview();
    } else {
      this.#showLine(Math.min(this.#index, this.#lines().length - 1));
    }
  }
}
