import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "./page.ts";

const shownAtFirst = 200;
const opened = new Set<string>();
const whole = new Set<string>();

/** What a table shows: columns, and rows that are made only once somebody looks. The newest comes first. */
export interface Table {
  readonly id: string;
  /** Tells this table from the others when it is read aloud. */
  readonly name: string;
  readonly summary: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly count: number;
  row(index: number): readonly (string | number | null)[];
}

/** The figures behind a picture. Long ones show their newest rows first, and all of them when asked. */
export function tableBehind(table: Table, page: Page): TemplateResult {
  const onToggle = (event: Event) => {
    opened[(event.target as HTMLDetailsElement).open ? "add" : "delete"](table.id);
    page.redraw();
  };
  return html`<details class="row figures" @toggle=${onToggle}>
    <summary>${table.summary}</summary>
    ${opened.has(table.id) ? body(table, page) : nothing}
  </details>`;
}

function body(table: Table, page: Page): TemplateResult {
  const count = whole.has(table.id) ? table.count : Math.min(table.count, shownAtFirst);
  const rows = Array.from({ length: count }, (_, index) => table.row(table.count - 1 - index));
  const showAll = () => {
    whole.add(table.id);
    page.redraw();
  };
  return html`
    ${table.note ? html`<p class="soft">${table.note}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${table.name}>
      <table>
        <thead>
          <tr>
            ${table.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...values]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${values.map((value) => html`<td>${value ?? "–"}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      count < table.count
        ? html`<button type="button" class="quiet" @click=${showAll}>
            ${page.words.tables.showAll.replace("{count}", page.say.number(table.count))}
          </button>`
        : nothing
    }
  `;
}
