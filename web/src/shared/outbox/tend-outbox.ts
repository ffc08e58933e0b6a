import { carried } from "../words.ts";
import { discard, notTaken, outboxState, retry, startOutbox } from "./keeping.ts";
import { entryName, lineOf, type OutboxWords } from "./line.ts";
import type { Resting } from "./outbox.ts";

/**
 * The outbox's quiet line: says what has arrived, what waits and why, and shows what was not taken. It stays empty
 * while there is nothing to say. Its texts are carried by the page (`partials/outbox.html`).
 */
export class TendOutbox extends HTMLElement {
  readonly #state = outboxState();
  #before = this.#state.view;
  #words!: OutboxWords;
  readonly #line = make("p", "outbox-line");
  readonly #aside = document.createElement("details");
  readonly #onChange = () => this.#show();

  /** Starts the outbox: a page that carries this line also brings away what waits from earlier. */
  connectedCallback(): void {
    this.#words = carried<OutboxWords>("outbox-words");
    this.#line.setAttribute("role", "status");
    this.#aside.hidden = true;
    this.#aside.className = "row outbox-aside";
    this.#aside.addEventListener("toggle", () => void this.#fill());
    this.replaceChildren(this.#line, this.#aside);
    this.#state.addEventListener("change", this.#onChange);
    void startOutbox();
  }

  disconnectedCallback(): void {
    this.#state.removeEventListener("change", this.#onChange);
  }

  #show(): void {
    const view = this.#state.view;
    this.#line.textContent = lineOf(view, this.#before, this.#words);
    this.#before = view;
    this.#aside.hidden = view.notTaken === 0;
    if (view.notTaken === 0) {
      this.#aside.open = false;
    }
    void this.#fill();
  }

  async #fill(): Promise<void> {
    const summary = make("summary", "", this.#words.look);
    const rows = this.#aside.open ? (await notTaken()).map((kept) => this.#row(kept)) : [];
    const list = make("ul", "outbox-list");
    list.append(...rows);
    // The summary keeps the focus it may have.
    if (this.#aside.firstElementChild === null) {
      this.#aside.append(summary);
    }
    this.#aside.replaceChildren(this.#aside.firstElementChild!, list);
  }

  #row({ id, entry, refusal }: Resting): HTMLElement {
    const words = this.#words;
    const row = make("li", "");
    const name = entry ? entryName(entry.kind, entry.effective, words) : words.cannotOpen;
    row.append(make("p", "", [name, entry ? refusal?.detail || words.noReason : ""].filter(Boolean).join(" ")));
    const ways = make("div", "ways");
    if (entry) {
      ways.append(button(words.tryAgain, () => void retry(id)));
    }
    const letGo = button(words.letGo, () => {
      if (letGo.dataset["asked"] === "") {
        void discard(id);
      }
      // One more press, in other words: what is let go can't be brought back.
      letGo.dataset["asked"] = "";
      letGo.textContent = words.letGoSurely;
    });
    ways.append(letGo);
    row.append(ways);
    return row;
  }
}

function make(name: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const element = make("button", "", text) as HTMLButtonElement;
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

customElements.define("tend-outbox", TendOutbox);
