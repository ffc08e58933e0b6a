import { html, nothing, svg, type TemplateResult } from "lit";
import { counted } from "../shared/counted.ts";
import { fill } from "../shared/fill.ts";
import { scales, type Learning, type Scale } from "./learning.ts";
import type { Page } from "./page.ts";
import { crossSection, type CrossSection, type Ring } from "./rings.ts";
import { tableBehind } from "./tables.ts";

/** The first rings are drawn larger than they grew, so that they can be seen and touched. */
const smallest = 168;

let drawn: { readonly of: Learning; readonly section: CrossSection } | undefined;
let chosen: number | null = null;

/** The person's own cross-section: the picture, a way along the rings, the ring that is open, and the table. */
export function ringsView(learning: Learning, page: Page): TemplateResult {
  if (drawn?.of !== learning) {
    drawn = { of: learning, section: crossSection(learning.days) };
    chosen = learning.days.length === 1 ? 0 : null;
  }
  const { section } = drawn;
  const ring = chosen === null ? undefined : section.rings[chosen];
  const choose = (index: number | null) => {
    chosen = index ?? chosen;
    page.redraw();
  };
  return html`<section class="trunk" aria-labelledby="heading">
    <figure class="cross-section">${picture(section, page, choose)}</figure>
    <div class="beside">
      <p class="soft">${page.words.rings.each[section.unit]}</p>
      ${section.rings.length > 1 ? walk(section, page, choose) : nothing}
      <div class="opened" aria-live="polite">${ring ? open(ring, section, page) : html`<p class="soft">${page.words.rings.invite}</p>`}</div>
      ${key(section, page)} ${table(section, page)}
    </div>
  </section>`;
}

function picture(section: CrossSection, page: Page, choose: (index: number | null) => void): TemplateResult {
  const [left, top, side] = section.frame;
  const shown = Math.max(side, smallest);
  const onClick = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    const scale = side / box.width;
    choose(section.ringAt(left + (event.clientX - box.left) * scale, top + (event.clientY - box.top) * scale));
  };
  return html`<svg
    class="rings ${chosen === null || section.rings.length === 1 ? "" : "one-open"}"
    role="img"
    aria-label=${page.words.rings.each[section.unit]}
    viewBox="${left} ${top} ${side} ${side}"
    width=${shown}
    height=${shown}
    @click=${onClick}
  >
    ${section.rings.map(
      ({ path, tone }, index) =>
        svg`<path class="ring ring-${tone ?? "none"} ${index === chosen && section.rings.length > 1 ? "chosen" : ""}" d=${path}></path>`,
    )}
  </svg>`;
}

/** One control for all rings: a slider needs one stop of the keyboard, not two hundred. */
function walk(section: CrossSection, page: Page, choose: (index: number) => void): TemplateResult {
  const last = section.rings.length - 1;
  const here = chosen ?? last;
  const onInput = (event: Event) => choose(Number((event.target as HTMLInputElement).value));
  return html`<label class="walk">
    <span>${page.words.rings.slider}</span>
    <input
      type="range"
      min="0"
      max=${last}
      aria-valuetext=${page.calendar.period(section.rings[here]!.start, section.unit)}
      .value=${String(here)}
      @input=${onInput}
      @focus=${() => choose(here)}
    />
  </label>`;
}

function open(ring: Ring, { unit }: CrossSection, { words, say, calendar }: Page): TemplateResult {
  const { dayVisits, periodVisits, ratings, periodRatings, noRatings } = words.rings;
  const numbers = scales
    .filter((scale) => ring[scale] !== null)
    .map((scale, index) => {
      const name = words.scaleNames[scale];
      return `${index === 0 ? name : name.toLocaleLowerCase()} ${say.number(ring[scale]!)}`;
    });
  return html`<h2>${calendar.period(ring.start, unit)}</h2>
    <p>
      ${
        unit === "day"
          ? counted(dayVisits, ring.visits)
          : fill(periodVisits, { days: ring.days, count: ring.visits })
      }
      ${
        numbers.length === 0
          ? noRatings
          : fill(unit === "day" ? ratings : periodRatings, { list: numbers.join(", ") })
      }
    </p>`;
}

function key({ rings }: CrossSection, { words }: Page): TemplateResult {
  const sample = (tone: string) =>
    svg`<svg class="sample" viewBox="0 0 44 12" width="44" height="12" aria-hidden="true">
      ${
        tone === "4"
          ? svg`<path class="ring ring-4" d="M1 6q5-4 12-3l-1 5q-6 0-11-2zM17 6q6-5 12-3v5q-7 1-12-2zM33 6q4-4 10-2v3q-6 1-10-1z"></path>`
          : svg`<path class="ring ring-${tone}" d="M1 6q10-5 22-4 12 1 20 3-8 5-20 5-13 1-22-4z"></path>`
      }
    </svg>`;
  return html`<ul class="key" aria-label=${words.rings.tone}>
    <li>${sample("0")} ${words.rings.toneCare}</li>
    <li>${sample("4")} ${words.rings.toneThreat}</li>
    ${
      rings.some(({ tone }) => tone === null)
        ? html`<li>${sample("none")} ${words.rings.toneNone}</li>`
        : nothing
    }
  </ul>`;
}

function table(section: CrossSection, page: Page): TemplateResult {
  const { words, say, calendar } = page;
  const shown = (ring: Ring, scale: Scale) => (ring[scale] === null ? null : say.number(ring[scale]));
  return tableBehind(
    {
      id: "rings",
      name: words.rings.table[section.unit],
      summary: words.rings.table[section.unit],
      columns: [words.tables.day, words.tables.visits, ...scales.map((scale) => words.scaleNames[scale])],
      count: section.rings.length,
      row: (index) => {
        const ring = section.rings[index]!;
        const name = section.unit === "day" ? calendar.day(ring.start) : calendar.period(ring.start, section.unit);
        return [name, ring.visits, ...scales.map((scale) => shown(ring, scale))];
      },
    },
    page,
  );
}
