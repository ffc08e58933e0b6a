import { html, nothing, type TemplateResult } from "lit";
import { question, type Read, read } from "../shared/api.ts";
import { fill } from "../shared/fill.ts";
import { keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { keep } from "../shared/outbox/keep.ts";
import type { JournalEntry } from "./journal.ts";
import { around, hard, type Mark, marksOf, type Reading } from "./marks.ts";
import type { WriteWords } from "./write-words.ts";

/** What a person told the mirror. */
export interface Told {
  readonly offered: boolean;
  readonly corrections: readonly { readonly id: string; readonly words: string; readonly facet: Mark["facet"] }[];
}

/** Reads what a person told the mirror. */
export function readTold(): Promise<Read<Told>> {
  return read<Told>("reading");
}

/**
 * The mirror beside one page: one pattern at a time, in the person's own words, and their word counts more than its own.
 */
export class Mirror {
  #marks: readonly Mark[] = [];
  #at = 0;
  #answering = false;
  /** True between two patterns: the next one is shown when it is asked for. */
  #resting = false;
  #said = "";
  #state: "closed" | "asking" | "open" | "people" | "unreached" | "unlinked" | "trouble" = "closed";

  constructor(
    private readonly words: WriteWords,
    private readonly entry: JournalEntry,
    private readonly changed: () => void,
    private readonly people: () => void,
    private readonly answered: () => void,
    private readonly told: () => void,
  ) {}

  /** The marked place, while there is one. */
  get mark(): Mark | null {
    return this.#state === "open" && !this.#resting ? (this.#marks[this.#at] ?? null) : null;
  }

  get closed(): boolean {
    return this.#state === "closed";
  }

  /** Asks for a reading of the page as it is now. */
  async look(): Promise<void> {
    this.#state = "asking";
    this.changed();
    const answer = await question<Reading>("reading", { text: this.entry.text });
    if (answer.kind !== "found") {
      this.#state = answer.kind === "unreached" ? "unreached" : answer.kind === "unlinked" ? "unlinked" : "trouble";
    } else if (answer.value.tier !== "none") {
      this.#state = "people";
      this.people();
    } else {
      this.#marks = marksOf(answer.value, this.entry.text);
      this.#at = 0;
      this.#resting = false;
      this.#state = "open";
    }
    this.#said = "";
    this.changed();
    document.getElementById("mirror-heading")?.focus({ preventScroll: true });
  }

  /** Puts the mirror away. */
  close(): void {
    this.#state = "closed";
    this.#answering = false;
    this.changed();
    document.querySelector<HTMLElement>(".offer button")?.focus();
  }

  view(): TemplateResult | typeof nothing {
    const { mirror, loading, unlinked, offline, trouble } = this.words;
    switch (this.#state) {
      case "closed":
        return nothing;
      case "asking":
        return this.#frame(html`<p role="status">${loading}</p>`);
      case "people":
        return this.#frame(html`<p role="status">${mirror.people}</p>`);
      case "unreached":
        return this.#frame(this.#again(offline));
      case "unlinked":
        return this.#frame(this.#again(unlinked));
      case "trouble":
        return this.#frame(this.#again(trouble));
      case "open":
        return this.#frame(this.#open());
    }
  }

  #frame(inside: TemplateResult): TemplateResult {
    return html`<section
      class="mirror"
      aria-labelledby="mirror-heading"
      @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.close()}
    >
      <h2 id="mirror-heading" tabindex="-1">${this.words.mirror.heading}</h2>
      ${inside}
      <p class="ways"><button type="button" @click=${() => this.close()}>${this.words.mirror.close}</button></p>
    </section>`;
  }

  #again(sentence: string): TemplateResult {
    return html`<p role="status">${sentence}</p>
      <p class="ways"><button type="button" @click=${() => void this.look()}>${this.words.again}</button></p>`;
  }

  #open(): TemplateResult {
    const { mirror } = this.words;
    const mark = this.mark;
    if (mark === null) {
      return html`<p class="sounds" role="status">
          ${this.#said || (this.#marks.length === 0 ? mirror.nothing : mirror.end)}
        </p>
        ${
          this.#resting && this.#at < this.#marks.length
            ? html`<p class="ways"><button type="button" @click=${() => this.#showNext()}>${mirror.next}</button></p>`
            : nothing
        }
        <p class="limits">${mirror.limits}</p>`;
    }
    const isHard = (hard as readonly string[]).includes(mark.facet);
    return html`
      <p class="own quoted">${this.entry.text.slice(mark.start, mark.end)}</p>
      <p class="sounds" role="status">${(isHard ? mirror.hard : mirror.kind)[mark.facet]}</p>
      <p class="why">
        ${fill(mirror.why, { words: mark.words.map((words) => `“${words}”`).join(", ") })}
        ${mark.move === null ? nothing : mirror.moves[mark.move]}
      </p>
      ${this.#answering ? this.#answer(mark) : this.#choices(isHard)}
      <p class="limits">${mirror.limits}</p>
    `;
  }

  #choices(isHard: boolean): TemplateResult {
    const { mirror } = this.words;
    return html`<div class="choices-row">
      <div class="pair">
        <button type="button" class="outlined" @click=${() => (isHard ? this.#begin() : this.#moveOn(mirror.good))}>
          ${mirror.fits}
        </button>
        <button type="button" class="outlined" @click=${() => void this.#notTrue()}>${mirror.notTrue}</button>
      </div>
      <p class="ways">
        <button type="button" @click=${() => void this.#never()}>${mirror.never}</button>
        ${
          this.#at + 1 < this.#marks.length
            ? html`<button type="button" @click=${() => this.#next()}>${mirror.next}</button>`
            : nothing
        }
      </p>
    </div>`;
  }

  #answer(mark: Mark): TemplateResult {
    const { mirror } = this.words;
    return html`<form
      class="answer"
      autocomplete="off"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.#keepAnswer(mark, event.currentTarget as HTMLFormElement);
      }}
    >
      <p>${mirror.answerInvite}</p>
      <label for="answer">${mirror.answer}</label>
      <ul class="helps">
        <li>${mirror.answerHelps.kindness}</li>
        <li>${mirror.answerHelps.humanity}</li>
        <li>${mirror.answerHelps.mindfulness}</li>
      </ul>
      <textarea id="answer" rows="4" maxlength="8000"></textarea>
      <p class="problem" role="alert">${this.#said}</p>
      <button type="submit" class="act">${mirror.answerKeep}</button>
      <p class="ways"><button type="button" @click=${() => this.#moveOn(mirror.left)}>${mirror.answerLeave}</button></p>
    </form>`;
  }

  #begin(): void {
    this.#answering = true;
    this.#said = "";
    this.changed();
    document.getElementById("mirror-heading")?.focus({ preventScroll: true });
  }

  #next(): void {
    this.#at += 1;
    this.#showNext();
  }

  #showNext(): void {
    this.#answering = false;
    this.#resting = false;
    this.#said = "";
    this.changed();
    document.getElementById("mirror-heading")?.focus({ preventScroll: true });
  }

  async #keepAnswer(mark: Mark, form: HTMLFormElement): Promise<void> {
    const field = form.querySelector("textarea")!;
    const answer = field.value.trim();
    if (answer === "") {
      this.#said = this.words.mirror.answerEmpty;
      this.changed();
      return;
    }
    const words = this.entry.text.slice(mark.start, mark.end);
    const result = await keep({ kind: "kinder-answer", effective: momentOf(), about: this.entry.id, words, answer });
    if (result.state === "refused") {
      this.#said = keptSentence(result, this.words);
      this.changed();
      return;
    }
    field.value = "";
    this.answered();
    this.#moveOn(this.words.mirror.answerKept);
  }

  async #notTrue(): Promise<void> {
    const mark = this.mark!;
    const words = this.entry.text.slice(mark.start, mark.end).slice(0, 500);
    await keep({ kind: "reading-correction", effective: momentOf(), words, facet: mark.facet });
    this.told();
    this.#moveOn(this.words.mirror.noted);
  }

  async #never(): Promise<void> {
    await keep({ kind: "mirror-choice", effective: momentOf(), offered: false });
    this.told();
    this.#marks = [];
    this.#moveOn(this.words.mirror.off);
  }

  /** One pattern at a time: the next one is asked for by a way of its own. */
  #moveOn(said: string): void {
    this.#answering = false;
    this.#resting = true;
    this.#at += 1;
    this.#said = said;
    this.changed();
    document.getElementById("mirror-heading")?.focus({ preventScroll: true });
  }
}

/** A page's words, with the marked ones told apart by a line beneath them and by a word for those who listen. */
export function markedText(text: string, mark: Mark | null, words: WriteWords): TemplateResult {
  if (mark === null) {
    return html`<p class="own">${text}</p>`;
  }
  const [before, marked, after] = around(text, mark);
  const kindOf = (hard as readonly string[]).includes(mark.facet) ? "hard" : "kind";
  return html`<p class="own">${before}<mark class=${kindOf}><span class="unseen">${words.mirror.marked} </span>${marked}</mark>${after}</p>`;
}
