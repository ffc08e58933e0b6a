import { html, nothing, render, type TemplateResult } from "lit";
import { question, type Read } from "../shared/api.ts";
import { counted } from "../shared/counted.ts";
import type { Found, JournalEntry } from "./journal.ts";
import type { WriteWords } from "./write-words.ts";

const pauseMillis = 250;

/** What was written, found by one's own words. */
export class FindView {
  #entries: readonly JournalEntry[] = [];
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly field: HTMLInputElement,
    private readonly words: WriteWords,
    private readonly day: (effective: string) => string,
  ) {
    field.addEventListener("input", () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.look(), pauseMillis);
    });
  }

  /** Asks anew; an answer that was overtaken by a later one is let go. */
  async look(): Promise<void> {
    await this.#ask(0);
  }

  async #ask(skip: number): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    const answer = await question<Found>("journal/search", { words: this.field.value.trim(), skip });
    if (mine === this.#asked) {
      if (answer.kind === "found") {
        this.#entries = skip === 0 ? answer.value.entries : [...this.#entries, ...answer.value.entries];
      }
      render(this.#view(answer), this.place);
    }
  }

  #view(answer: Read<Found>): TemplateResult {
    switch (answer.kind) {
      case "found":
        return this.#list(answer.value.total);
      case "unlinked":
        return html`<p class="soft">${this.words.unlinked}</p>`;
      case "unreached":
        return this.#again(this.words.offline);
      default:
        return this.#again(this.words.trouble);
    }
  }

  #again(sentence: string): TemplateResult {
    return html`<p class="soft">${sentence}</p>
      <p class="ways"><button type="button" @click=${() => void this.look()}>${this.words.again}</button></p>`;
  }

  #list(total: number): TemplateResult {
    if (total === 0) {
      return html`<p class="soft">${this.field.value.trim() === "" ? this.words.findEmpty : this.words.findNone}</p>`;
    }
    return html`<p class="soft">${counted(this.words.findTotal, total, total.toLocaleString(document.documentElement.lang))}</p>
      <ul class="pages">
        ${this.#entries.map(
          (entry) => html`<li>
            <a href=${`#page-${entry.id}`}>
              <span class="day">${this.day(entry.effective)}${entry.form === "letter" ? html` · ${this.words.letterMark}` : nothing}</span>
              <span class="glance">${entry.text}</span>
              ${(entry.tags ?? []).length === 0 ? nothing : html`<span class="tags">${entry.tags!.map((tag) => html`<span>${tag}</span>`)}</span>`}
            </a>
          </li>`,
        )}
      </ul>
      ${
        this.#entries.length < total
          ? html`<p class="ways"><button type="button" @click=${() => void this.#ask(this.#entries.length)}>${this.words.more}</button></p>`
          : nothing
      }`;
  }
}
