import { device } from "../shared/device.ts";
import { fill } from "../shared/fill.ts";
import { keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { forgetDraft, openDraft, rememberDraft } from "../shared/outbox/draft.ts";
import { keep, type KeepResult } from "../shared/outbox/keep.ts";
import { entryOf, isBlank, type JournalEntry, longest, type Writing } from "./journal.ts";
import type { WriteWords } from "./write-words.ts";

const draftName = "tend-writing";
const pauseMillis = 400;

/** The sheet on which a person writes. What stands on it rests on the device, sealed, until it is kept. */
export class Editor {
  readonly #form = byId<HTMLFormElement>("writing");
  readonly #text = byId<HTMLTextAreaElement>("text");
  readonly #letter = byId<HTMLInputElement>("letter");
  readonly #tags = byId<HTMLInputElement>("tags");
  readonly #when = byId<HTMLInputElement>("when");
  readonly #draft = byId("draft");
  readonly #drop = byId<HTMLButtonElement>("drop");
  readonly #button = this.#form.querySelector<HTMLButtonElement>(".act")!;
  readonly #problem = this.#form.querySelector<HTMLElement>(".problem")!;
  #prompt: string | null = null;
  #changes: Writing["changes"] = null;
  #refused: string | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly words: WriteWords,
    private readonly day: (effective: string) => string,
    private readonly kept: (id: string, writing: Writing, said: string) => void,
  ) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#keep();
    });
    this.#form.addEventListener("input", () => this.#touched());
    byId("prompt-other").addEventListener("click", () => this.#choosePrompt());
    byId("prompt-none").addEventListener("click", () => this.#setPrompt(null));
    byId<HTMLDetailsElement>("prompts").addEventListener("toggle", () => {
      if (byId<HTMLDetailsElement>("prompts").open && this.#prompt === null) {
        this.#choosePrompt();
      }
    });
    this.#drop.addEventListener("click", () => this.#askToDrop());
    // Whoever leaves, or is thrown out, finds the last words again.
    document.addEventListener("visibilitychange", () => this.#remember());
    addEventListener("pagehide", () => this.#remember());
    this.#button.disabled = false;
  }

  /** Brings back what was being written when the page went away. */
  async bringBack(): Promise<void> {
    const sealed = device.read(draftName);
    const writing = sealed === null ? null : await openDraft<Writing>(draftName, sealed);
    if (writing !== null && isBlank(this.#writing())) {
      this.#set(writing);
      this.#draft.textContent = this.words.draftBack;
    }
  }

  /** Takes a kept page up again, to change it. */
  change(entry: JournalEntry): void {
    this.#set({
      text: entry.text,
      letter: entry.form === "letter",
      prompt: entry.prompt ?? null,
      tags: (entry.tags ?? []).join(", "),
      when: "",
      changes: { id: entry.id, effective: entry.effective },
    });
    this.show();
  }

  /** A new sheet. */
  clear(): void {
    this.#refused = null;
    this.#form.querySelectorAll(".people").forEach((people) => people.remove());
    this.#set({ text: "", letter: false, prompt: null, tags: "", when: "", changes: null });
  }

  show(): void {
    this.#form.hidden = false;
    scrollTo({ top: 0 });
    this.#text.focus({ preventScroll: true });
  }

  hide(): void {
    this.#form.hidden = true;
  }

  /** The sheet, from which people that are shown beside the words are taken along. */
  get form(): HTMLElement {
    return this.#form;
  }

  async #keep(): Promise<void> {
    if (this.#when.validity.badInput) {
      this.#problem.textContent = this.words.halfDay;
      this.#when.closest("details")!.open = true;
      this.#when.focus();
      return;
    }
    const writing = this.#writing();
    const entry = entryOf(writing, new Date(), (when) => momentOf(when));
    if (typeof entry === "string") {
      this.#problem.textContent = fill(this.words[entry], { count: writing.text.length.toLocaleString(document.documentElement.lang) });
      return;
    }
    this.#button.disabled = true;
    this.#button.textContent = this.words.keeping;
    const result = await keep(entry, this.#refused);
    this.#button.disabled = false;
    this.#button.textContent = this.words.keep;
    await this.#settle(result, writing);
  }

  /** What was refused stays on the sheet; what is kept, or waits on this device, leaves it. */
  async #settle(result: KeepResult, writing: Writing): Promise<void> {
    if (result.state === "refused") {
      this.#refused = result.id;
      this.#problem.textContent = keptSentence(result, this.words);
      return;
    }
    this.#refused = null;
    clearTimeout(this.#pause);
    await forgetDraft(draftName);
    this.kept(writing.changes?.id ?? result.id, writing, keptSentence(result, this.words));
    this.clear();
  }

  #touched(): void {
    this.#problem.textContent = "";
    this.#drop.textContent = this.words.drop;
    delete this.#drop.dataset["asked"];
    this.#dress();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#remember(), pauseMillis);
  }

  #remember(): void {
    const writing = this.#writing();
    clearTimeout(this.#pause);
    if (this.#form.hidden) {
      return;
    }
    if (isBlank(writing)) {
      void forgetDraft(draftName);
      this.#draft.textContent = "";
      return;
    }
    void rememberDraft(draftName, writing).then(() => {
      this.#draft.textContent = device.read(draftName) === null ? "" : this.words.draft;
    });
  }

  /** Two presses, in other words: what is cleared can't be brought back. */
  #askToDrop(): void {
    if (this.#drop.dataset["asked"] === "") {
      void forgetDraft(draftName);
      this.clear();
      this.#text.focus();
      return;
    }
    this.#drop.dataset["asked"] = "";
    this.#drop.textContent = this.words.dropSurely;
  }

  #choosePrompt(): void {
    const all = Object.keys(this.words.prompts);
    const at = this.#prompt === null ? Math.floor(Math.random() * all.length) : all.indexOf(this.#prompt) + 1;
    this.#setPrompt(all[at % all.length]!);
  }

  #setPrompt(prompt: string | null): void {
    this.#prompt = prompt;
    this.#touched();
  }

  #writing(): Writing {
    return {
      text: this.#text.value,
      letter: this.#letter.checked,
      prompt: this.#prompt,
      tags: this.#tags.value,
      when: this.#when.value,
      changes: this.#changes,
    };
  }

  #set(writing: Writing): void {
    this.#text.value = writing.text;
    this.#letter.checked = writing.letter;
    this.#prompt = writing.prompt;
    this.#tags.value = writing.tags;
    this.#when.value = writing.when;
    this.#changes = writing.changes;
    this.#problem.textContent = "";
    this.#draft.textContent = "";
    this.#drop.textContent = this.words.drop;
    delete this.#drop.dataset["asked"];
    this.#dress();
  }

  /** What is said around the sheet follows from what stands on it. */
  #dress(): void {
    byId("intro").textContent = this.#letter.checked ? this.words.letterIntro : this.words.intro;
    const begin = byId("begin");
    begin.hidden = this.#prompt === null;
    begin.textContent = this.#prompt === null ? "" : (this.words.prompts[this.#prompt] ?? "");
    const changing = byId("changing");
    changing.hidden = this.#changes === null;
    changing.textContent =
      this.#changes === null ? "" : fill(this.words.changing, { when: this.day(this.#changes.effective) });
    this.#drop.hidden = isBlank(this.#writing());
    this.#text.classList.toggle("over", this.#text.value.length > longest);
  }
}

function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}
