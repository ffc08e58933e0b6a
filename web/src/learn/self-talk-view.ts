import { html, nothing, svg, type TemplateResult } from "lit";
import type { Read } from "../shared/api.ts";
import { counted } from "../shared/counted.ts";
import { fill } from "../shared/fill.ts";
import { type Facet, facets, type SelfTalk, type Share } from "./learning.ts";
import type { Page } from "./page.ts";
import { tableBehind } from "./tables.ts";

const height = 26;
const inset = 1.5;

/** What was asked for: nothing yet, on its way, or an answer. */
export type Asked = "not yet" | "asking" | Read<SelfTalk>;

/** How a person's pages speak to them: by invitation only, with ranges, and the months as a table. */
export function selfTalkView(pages: number, asked: Asked, ask: () => void, page: Page): TemplateResult | typeof nothing {
  if (pages === 0) {
    return nothing;
  }
  return html`<section class="finding self-talk">
    <h2>${page.words.selfTalk.heading}</h2>
    ${inside(asked, ask, page)}
  </section>`;
}

function inside(asked: Asked, ask: () => void, page: Page): TemplateResult {
  const { selfTalk, states, loading } = page.words;
  if (asked === "not yet") {
    return html`<p class="soft">${selfTalk.invite}</p>
      <p class="ways"><button type="button" id="self-talk-ask" @click=${ask}>${selfTalk.ask}</button></p>`;
  }
  if (asked === "asking") {
    return html`<p class="soft" role="status">${loading}</p>`;
  }
  if (asked.kind !== "found") {
    const why = asked.kind === "unreached" ? states.offline : asked.kind === "unlinked" ? states.unlinked : states.trouble;
    return html`<p class="soft" role="status">${why}</p>
      <p class="ways"><button type="button" @click=${ask}>${states.again}</button></p>`;
  }
  return found(asked.value, page);
}

function found(value: SelfTalk, page: Page): TemplateResult {
  const { selfTalk } = page.words;
  if (value.facets === null) {
    return html`<p class="says" role="status">${fill(selfTalk.few, { needed: value.needed })}</p>`;
  }
  const shares = value.facets;
  return html`
    <p role="status">${selfTalk.usual} <span class="soft">${counted(selfTalk.basis, value.entries)}</span></p>
    <dl class="shares">
      ${facets.map((facet) => row(facet, shares[facet], page))}
    </dl>
    <p class="soft">${selfTalk.note}</p>
    ${months(value, page)}
  `;
}

function row(facet: Facet, share: Share, page: Page): TemplateResult {
  const { selfTalk } = page.words;
  return html`<div class="share share-${facet}">
    <dt>${selfTalk.facets[facet]}</dt>
    <dd>
      ${bar(facet, share, page.width.third)}
      <span class="soft">${fill(selfTalk.share, inHundred(share))}</span>
    </dd>
  </div>`;
}

/** The kind pole is filled and the harsh pole is outlined, so that colour never carries it alone. */
function bar(facet: Facet, { value, low, high }: Share, width: number): TemplateResult {
  const at = (share: number): number => Math.round((inset + share * (width - 2 * inset)) * 10) / 10;
  return html`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true">
    ${svg`<line class="grid" x1=${inset} x2=${width - inset} y1=${height - 1} y2=${height - 1}></line>
      ${value === 0 ? nothing : svg`<rect class="amount ${facet}" x=${inset} y="6" width=${at(value) - inset} height="14" rx="3"></rect>`}
      <path class="range" d="M${at(low)} 3v20M${at(high)} 3v20M${at(low)} 13H${at(high)}"></path>`}
  </svg>`;
}

function months({ months }: SelfTalk, page: Page): TemplateResult {
  const { selfTalk } = page.words;
  return tableBehind(
    {
      id: "self-talk",
      name: selfTalk.heading,
      summary: selfTalk.months,
      columns: [selfTalk.month, selfTalk.pages, ...facets.map((facet) => selfTalk.facets[facet])],
      count: months.length,
      row: (index) => {
        const { month, entries, facets: shares } = months[index]!;
        const cells = facets.map((facet) => (shares === null ? null : fill(selfTalk.cell, inHundred(shares[facet]))));
        return [page.calendar.period(`${month}-01`, "month"), entries, ...cells];
      },
    },
    page,
  );
}

function inHundred({ value, low, high }: Share): Record<"value" | "low" | "high", number> {
  return { value: Math.round(value * 100), low: Math.round(low * 100), high: Math.round(high * 100) };
}
