import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { fill } from "../shared/fill.ts";
import { Frame, round } from "./frame.ts";
import type { Pair, PracticeLearning } from "./learning.ts";
import type { Page } from "./page.ts";
import { onceEach } from "./once.ts";
import { grouped, middle, type Unit } from "./periods.ts";
import { tableBehind } from "./tables.ts";

const most = 60;
const height = 210;

/** Before and after one practice: the sentence, what it rests on, a picture of pairs, the table. */
export function practiceView(learning: PracticeLearning, page: Page): TemplateResult {
  const { words, say } = page;
  const { finding, basis } = say.change(learning);
  const { pairs } = learning;
  const drawn = thinned(pairs);
  const heading = fill(words.practiceHeading, { practice: say.practice(learning.practice) });
  return html`<section class="finding practice">
    <div>
      <h2>${heading}</h2>
      <p class="says">${finding}</p>
      <p class="soft">${basis}</p>
    </div>
    ${
      learning.change.enough
        ? html`<figure>
            ${picture(drawn, finding, page)}
            <figcaption class="soft">
              <p>${legend(page)}</p>
              <p>${words.practiceEach[drawn.unit]} ${words.practiceNote}</p>
            </figcaption>
          </figure>`
        : nothing
    }
    ${pairs.length === 0 ? nothing : table(learning, heading, page)}
  </section>`;
}

/** The pairs of a picture and what each of them stands for. */
export interface Shown {
  readonly unit: Unit | "each";
  readonly shown: readonly Pair[];
}

/** Thinned out once, not each time a ring is touched. */
const thinned = onceEach(pairsShown);

/** Each pair while they can be told apart on a small screen; else the middle values of longer stretches. */
export function pairsShown(pairs: readonly Pair[]): Shown {
  if (pairs.length <= most) {
    return { unit: "each", shown: pairs };
  }
  const { unit, periods } = grouped(pairs, ({ effective }) => effective, most);
  const shown = periods.map(({ start, items }) => ({
    effective: start,
    before: middle(items.map(({ before }) => before))!,
    after: middle(items.map(({ after }) => after))!,
  }));
  return { unit, shown };
}

function picture(
  { unit, shown: pairs }: Shown,
  finding: string,
  { width: { half: width }, calendar }: Page,
): TemplateResult {
  const frame = new Frame(width, height, pairs.length);
  const size = round(Math.min(5.5, Math.max(2.4, frame.step * 0.34)));
  const [first, last] = [calendar.tick(pairs[0]!.effective, unit), calendar.tick(pairs.at(-1)!.effective, unit)];
  return html`<svg class="pairs" role="img" aria-label=${finding} viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    ${frame.grid(first, last)} ${pairs.map((pair, index) => pairOf(pair, frame, index, size))}
  </svg>`;
}

/** An open dot before, a filled one after, joined; where nothing changed, the filled one lies within the open one. */
function pairOf({ before, after }: Pair, frame: Frame, index: number, size: number): SVGTemplateResult {
  const x = frame.x(index);
  const [from, to] = [frame.y(before), frame.y(after)];
  const gap = Math.sign(to - from) * size;
  return svg`
    ${from === to ? "" : svg`<line class="joined" x1=${x} x2=${x} y1=${round(from + gap)} y2=${to}></line>`}
    <circle class="before" cx=${x} cy=${from} r=${size}></circle>
    <circle class="after" cx=${x} cy=${to} r=${from === to ? round(size * 0.55) : size}></circle>`;
}

function legend({ words }: Page): TemplateResult {
  const dot = (kind: string) =>
    svg`<svg class="sample" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle class=${kind} cx="7" cy="7" r="5"></circle></svg>`;
  return html`<span class="legend">${dot("before")} ${words.before}</span>
    <span class="legend">${dot("after")} ${words.after}</span>`;
}

function table({ practice, pairs, change }: PracticeLearning, name: string, page: Page): TemplateResult {
  const { words, say, calendar } = page;
  return tableBehind(
    {
      id: `practice-${practice}`,
      name,
      summary: words.tables.open,
      ...(change.enough ? { note: say.changeNote(change) } : {}),
      columns: [words.tables.when, words.before, words.after],
      count: pairs.length,
      row: (index) => {
        const { effective, before, after } = pairs[index]!;
        return [calendar.moment(effective), before, after];
      },
    },
    page,
  );
}
