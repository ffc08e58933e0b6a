import { html, nothing, render, type TemplateResult } from "lit";
import { read, type Read } from "../shared/api.ts";
import { fill } from "../shared/fill.ts";
import { keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { keep } from "../shared/outbox/keep.ts";
import type { JournalEntry, JournalPage } from "./journal.ts";
import { Mirror, markedText } from "./mirror.ts";
import type { WriteWords } from "./write-words.ts";

const hasteMillis = 600;

/** What the page around a kept page does. */
export interface Around {
  day(effective: string): string;
  change(entry: JournalEntry): void;
  another(): void;
  told(): void;
  /** Asks the watch about a page's words, and shows people beside them where they ask for people. */
  watch(words: string, at: HTMLElement): Promise<boolean>;
  readonly offersMirror: boolean;
}

/** One kept page, with its mirror, its answers and its history. */
export class PageView {
  #entry: JournalEntry | null = null;
  #known: JournalPage | null = null;
  #mirror: Mirror | null = null;
  #said = "";
  #removing = false;
  /** True where the words ask for people: then there is no mirror. */
  #peopleFirst = false;
  #askedAt = 0;

  constructor(
    private readonly place: HTMLElement,
    private readonly words: WriteWords,
    private readonly around: Around,
  ) {}

  /** Shows a page that was kept this minute; it may still be on its way to the ledger. */
  showKept(entry: JournalEntry, said: string): void {
    this.#show(entry, said);
    void this.#load(entry.id);
  }

  /** Opens a page from the ledger. */
  async open(id: string): Promise<void> {
    this.#entry = null;
    this.#known = null;
    this.#said = this.words.loading;
    this.place.hidden = false;
    this.draw();
    const answer = await read<JournalPage>(`journal/${id}`);
    if (answer.kind === "found") {
      this.#show(answer.value.entry, "");
      this.#known = answer.value;
    } else {
      this.#said = this.#trouble(answer);
    }
    this.draw();
    this.place.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  hide(): void {
    this.place.hidden = true;
    this.#forgetPeople();
    this.#entry = null;
  }

  draw(): void {
    render(this.#view(), this.place);
  }

  #show(entry: JournalEntry, said: string): void {
    this.#entry = entry;
    this.#known = null;
    this.#said = said;
    this.#removing = false;
    this.#peopleFirst = false;
    this.#mirror = new Mirror(
      this.words,
      entry,
      () => this.draw(),
      () => void this.#watch(entry),
      () => void this.#load(entry.id),
      () => this.around.told(),
    );
    this.place.hidden = false;
    this.#forgetPeople();
    this.draw();
    void this.#watch(entry);
    scrollTo({ top: 0 });
    this.place.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }

  async #watch(entry: JournalEntry): Promise<void> {
    const needed = await this.around.watch(entry.text, this.place.querySelector<HTMLElement>(".own")!);
    if (this.#entry === entry && needed) {
      this.#peopleFirst = true;
      this.draw();
    }
  }

  /** People belong to the page they were shown for. */
  #forgetPeople(): void {
    this.place.querySelectorAll(".people").forEach((people) => people.remove());
  }

  async #load(id: string): Promise<void> {
    const answer = await read<JournalPage>(`journal/${id}`);
    if (answer.kind === "found" && this.#entry?.id === id) {
      this.#known = answer.value;
      this.draw();
    }
  }

  #view(): TemplateResult {
    const entry = this.#entry;
    const { page } = this.words;
    return html`
      <p class="ways back"><a href="#found">${page.back}</a></p>
      ${
        entry === null
          ? html`<h1 tabindex="-1" role="status">${this.#said}</h1>`
          : html`<h1 tabindex="-1">${this.around.day(entry.effective)}</h1>
              ${this.#said === "" ? nothing : html`<p class="settle" role="status">${this.#said}</p>`}
              ${entry.prompt === undefined ? nothing : html`<p class="begin">${this.words.prompts[entry.prompt]}</p>`}
              ${markedText(entry.text, this.#mirror?.mark ?? null, this.words)}
              ${(entry.tags ?? []).length === 0 ? nothing : html`<p class="tags">${entry.tags!.map((tag) => html`<span>${tag}</span>`)}</p>`}
              ${this.#mirror?.view() ?? nothing} ${this.#offer()} ${this.#answers()} ${this.#history()} ${this.#deeds(entry)}`
      }
    `;
  }

  #offer(): TemplateResult | typeof nothing {
    if (!this.around.offersMirror || this.#peopleFirst || this.#mirror === null || !this.#mirror.closed) {
      return nothing;
    }
    const { page } = this.words;
    return html`<div class="offer">
      <button type="button" class="outlined" @click=${() => void this.#mirror!.look()}>${page.mirror}</button>
      <p class="limits">${page.mirrorNote}</p>
    </div>`;
  }

  #answers(): TemplateResult | typeof nothing {
    const answers = this.#known?.answers ?? [];
    return answers.length === 0
      ? nothing
      : html`<section class="answers">
          <h2>${this.words.page.answers}</h2>
          ${answers.map(({ words, answer }) => html`<blockquote>“${words}”</blockquote><p class="own">${answer}</p>`)}
        </section>`;
  }

  #history(): TemplateResult | typeof nothing {
    const versions = (this.#known?.versions ?? []).slice(0, -1).reverse();
    return versions.length === 0
      ? nothing
      : html`<details class="row">
          <summary>${this.words.page.history}</summary>
          ${versions.map(
            ({ recorded, entry }) =>
              html`<p class="kept-when">${fill(this.words.page.historyUntil, { when: this.around.day(recorded) })}</p>
                <p class="own">${entry.text}</p>`,
          )}
        </details>`;
  }

  #deeds(entry: JournalEntry): TemplateResult {
    const { page } = this.words;
    return this.#removing
      ? html`<div class="deeds">
          <p role="status">${page.removeNote}</p>
          <p class="ways">
            <button type="button" id="keep-it" @click=${() => this.#ask(false)}>${page.removeNot}</button>
            <button type="button" @click=${() => void this.#remove(entry)}>${page.removeSurely}</button>
          </p>
        </div>`
      : html`<p class="ways deeds">
          <button type="button" @click=${() => this.around.another()}>${page.another}</button>
          <button type="button" @click=${() => this.around.change(entry)}>${page.change}</button>
          <button type="button" id="take-away" @click=${() => this.#ask(true)}>${page.remove}</button>
        </p>`;
  }

  /** What is taken away can't be brought back, so it is asked once more, and a second press in haste does nothing. */
  #ask(removing: boolean): void {
    this.#removing = removing;
    this.#askedAt = Date.now();
    this.draw();
    document.getElementById(removing ? "keep-it" : "take-away")?.focus();
  }

  async #remove(entry: JournalEntry): Promise<void> {
    if (Date.now() - this.#askedAt < hasteMillis) {
      return;
    }
    // What was answered to its words goes with it.
    for (const { id } of this.#known?.answers ?? []) {
      await keep({ kind: "removal", effective: momentOf(), removes: id });
    }
    const result = await keep({ kind: "removal", effective: momentOf(), removes: entry.id });
    this.#removing = false;
    if (result.state === "refused") {
      this.#said = keptSentence(result, this.words);
    } else {
      this.#entry = null;
      this.#said = result.state === "kept" ? this.words.page.removed : keptSentence(result, this.words);
    }
    this.draw();
    this.place.querySelector<HTMLElement>("h1")?.focus();
  }

  #trouble(answer: Read<unknown>): string {
    switch (answer.kind) {
      case "unlinked":
        return this.words.unlinked;
      case "unreached":
        return this.words.offline;
      case "absent":
        return this.words.gone;
      default:
        return this.words.trouble;
    }
  }
}
