import { html, nothing, render, type TemplateResult } from "lit";
import { read, type Read } from "../shared/api.ts";
import { fill } from "../shared/fill.ts";
import { keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { keep } from "../shared/outbox/keep.ts";
import type { JournalEntry, JournalPage } from "./journal.ts";
import { Mirror, markedText } from "./mirror.ts";
import type { WriteWords } from "./write-words.ts";

/** What the page around a kept page does. */
export interface Around {
  day(effective: string): string;
  change(entry: JournalEntry): void;
  another(): void;
  told(): void;
  people(at: HTMLElement, tier: "check" | "urgent"): void;
  readonly offersMirror: boolean;
}

/** One kept page, with its mirror, its answers and its history. */
export class PageView {
  #entry: JournalEntry | null = null;
  #known: JournalPage | null = null;
  #mirror: Mirror | null = null;
  #said = "";
  #removing = false;

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
    this.#mirror = new Mirror(
      this.words,
      entry,
      () => this.draw(),
      (tier) => this.around.people(this.place.querySelector<HTMLElement>(".own")!, tier),
      () => void this.#load(entry.id),
      () => this.around.told(),
    );
    this.place.hidden = false;
    this.draw();
    scrollTo({ top: 0 });
    this.place.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
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
    if (!this.around.offersMirror || this.#mirror === null || !this.#mirror.closed) {
      return nothing;
    }
    const { page } = this.words;
    return html`<div class="offer">
      <button type="button" class="act" @click=${() => void this.#mirror!.look()}>${page.mirror}</button>
      <p class="limits">${page.mirrorNote}</p>
    </div>`;
  }

  #answers(): TemplateResult | typeof nothing {
    const answers = this.#known?.answers ?? [];
    return answers.length === 0
      ? nothing
      : html`<section class="answers">
          <h3>${this.words.page.answers}</h3>
          ${answers.map(({ words, answer }) => html`<blockquote>${words}</blockquote><p class="own">${answer}</p>`)}
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
    return html`<p class="ways deeds">
      <button type="button" @click=${() => this.around.another()}>${page.another}</button>
      <button type="button" @click=${() => this.around.change(entry)}>${page.change}</button>
      <button type="button" @click=${() => void this.#remove(entry)}>
        ${this.#removing ? page.removeSurely : page.remove}
      </button>
    </p>`;
  }

  /** Two presses, in other words: what is taken away can't be brought back. */
  async #remove(entry: JournalEntry): Promise<void> {
    if (!this.#removing) {
      this.#removing = true;
      this.draw();
      return;
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
