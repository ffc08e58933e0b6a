import { html, nothing, render, type TemplateResult } from "lit";
import { momentOf } from "../shared/moment.ts";
import { keep, type NewEntry } from "../shared/outbox/keep.ts";
import { readTold, type Told } from "./mirror.ts";
import type { WriteWords } from "./write-words.ts";

/** What a person told the mirror: theirs to see, to change and to take back. */
export class ToldView {
  #told: Told = { offered: true, corrections: [] };

  constructor(
    private readonly place: HTMLElement,
    private readonly words: WriteWords,
    private readonly changed: () => void,
  ) {}

  get offersMirror(): boolean {
    return this.#told.offered;
  }

  async look(): Promise<void> {
    const answer = await readTold();
    if (answer.kind === "found") {
      this.#told = answer.value;
      render(this.#view(), this.place);
      this.changed();
    }
  }

  #view(): TemplateResult {
    const { told } = this.words;
    return html`<details class="row told">
      <summary>${told.summary} <small>${told.note}</small></summary>
      <p>
        ${this.#told.offered ? nothing : told.off}
        <button type="button" class="quiet" @click=${() => void this.#keep(this.#choice(!this.#told.offered))}>
          ${this.#told.offered ? told.offAgain : told.on}
        </button>
      </p>
      ${
        this.#told.corrections.length === 0
          ? html`<p class="soft">${told.none}</p>`
          : html`<ul class="said-list">
              ${this.#told.corrections.map((correction) => this.#row(correction))}
            </ul>`
      }
    </details>`;
  }

  #row({ id, words, facet }: Told["corrections"][number]): TemplateResult {
    const { told } = this.words;
    return html`<li>
      <form
        autocomplete="off"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.#change(id, facet, new FormData(event.currentTarget as HTMLFormElement));
        }}
      >
        <label class="unseen" for=${`told-${id}`}>${told.words}</label>
        <input type="text" id=${`told-${id}`} name="words" maxlength="500" .value=${words} />
        <p class="ways">
          <span>${told.meaning[facet]}</span>
          <button type="submit">${told.save}</button>
          <button type="button" @click=${() => void this.#keep(this.#removal(id))}>${told.remove}</button>
        </p>
      </form>
    </li>`;
  }

  async #change(id: string, facet: string, data: FormData): Promise<void> {
    const words = String(data.get("words") ?? "").trim();
    const now = momentOf();
    const entry = { kind: "reading-correction", effective: now, words, facet };
    await this.#keep(words === "" ? this.#removal(id) : { kind: "correction", effective: now, corrects: id, entry });
  }

  #removal(id: string): NewEntry {
    return { kind: "removal", effective: momentOf(), removes: id };
  }

  #choice(offered: boolean): NewEntry {
    return { kind: "mirror-choice", effective: momentOf(), offered };
  }

  async #keep(entry: NewEntry): Promise<void> {
    await keep(entry);
    await this.look();
  }
}
