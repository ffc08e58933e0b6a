import { html, nothing, render, svg, type TemplateResult } from "lit";
import { read, type Read } from "../shared/api.ts";
import { arc, ink } from "../shared/ink.ts";
import { installAfterLoad } from "../shared/install.ts";
import "../shared/outbox/tend-outbox.ts";
import { outboxState } from "../shared/outbox/keep.ts";
import { carried } from "../shared/words.ts";
import { Calendar } from "./calendar.ts";
import { checkInsView } from "./check-ins-view.ts";
import type { LearnWords } from "./learn-words.ts";
import type { Learning, SelfTalk } from "./learning.ts";
import { practiceView } from "./practice-view.ts";
import { type Asked, selfTalkView } from "./self-talk-view.ts";
import { ringsView } from "./rings-view.ts";
import { Sentences } from "./sentences.ts";
import type { Page } from "./page.ts";

const words = carried<LearnWords>("words");
const language = document.documentElement.lang;
const say = new Sentences(words, language);
const calendar = new Calendar(language, words.rings.weekOf);
const place = document.getElementById("learn")!;
const heading = document.getElementById("heading")!;

/** Where the first ring is going to be. */
const pith = svg`<svg class="pith" viewBox="0 0 84 84" aria-hidden="true">
  <path class="ring ring-0" d=${ink(arc([42, 42], 9, 20, 356), { width: 2.2, seed: 11, detail: 2, stray: 0.5 })}></path>
</svg>`;

/** From here on the style sheet sets pictures beside each other, this far apart. */
const wideRoom = 800;
const gap = 40;
/** Ten years of pages take a while to read. */
const longReadingMillis = 60_000;

let answer: Read<Learning> | null = null;
let asked = 0;
let selfTalk: Asked = "not yet";

function draw(): void {
  render(answer === null ? html`<p class="soft" role="status">${words.loading}</p>` : view(answer), place);
  place.ariaBusy = String(answer === null);
}

function view(found: Read<Learning>): TemplateResult {
  switch (found.kind) {
    case "found":
      return learned(found.value);
    case "unlinked":
      // The outbox's line says the same when something waits.
      return told(outboxState().view.waiting > 0 ? null : words.states.unlinked);
    case "unreached":
      return told(words.states.offline);
    case "absent":
    case "unavailable":
      return told(words.states.trouble);
  }
}

/** Why there is nothing to see, and the ways on. */
function told(sentence: string | null): TemplateResult {
  return html`<div class="alone">
    ${sentence === null ? nothing : html`<p class="soft" role="status">${sentence}</p>`}
    <div class="deed">
      <button type="button" class="act" @click=${() => void look()}>${words.states.again}</button>
      <p class="ways"><a href="/">${words.states.toBreak}</a> <a href="/check-in">${words.states.toCheckIn}</a></p>
    </div>
  </div>`;
}

function learned(learning: Learning): TemplateResult {
  heading.textContent = say.heading(learning.visits);
  const unopened = say.unopened(learning.unopened);
  return html`
    ${unopened === "" ? nothing : html`<p class="notice">${unopened}</p>`}
    ${learning.days.length === 0 ? firstRing() : ringsView(learning, page())}
    <div class="findings">
      ${learning.practices.map((practice) => practiceView(practice, page()))} ${checkInsView(learning, page())}
      ${selfTalkView(learning.pages, selfTalk, () => void readPages(), page())}
    </div>
  `;
}

function firstRing(): TemplateResult {
  return html`<div class="alone">
    <p class="soft">${words.rings.none}</p>
    ${pith}
    <div class="deed">
      <a class="act" href="/">${words.states.toBreak}</a>
      <p class="ways"><a href="/check-in">${words.states.toCheckIn}</a></p>
    </div>
  </div>`;
}

function page(): Page {
  const room = Math.max(260, place.clientWidth);
  const wide = room >= wideRoom;
  const width = wide
    ? { half: Math.round((room - 2 * gap) * 0.6), third: Math.round((room - 2 * gap) / 3) }
    : { half: room, third: room };
  return { words, say, calendar, width, redraw: draw };
}

/** Has the pages read, because the person asked for it. */
async function readPages(): Promise<void> {
  selfTalk = "asking";
  draw();
  selfTalk = await read<SelfTalk>("learn/self-talk", fetch, longReadingMillis);
  draw();
}

/** Asks for the figures; an answer that was overtaken by a later one is let go. */
async function look(): Promise<void> {
  asked += 1;
  const mine = asked;
  const found = await read<Learning>("learn");
  if (mine === asked) {
    answer = found;
    draw();
  }
}

let arrived = outboxState().view.arrived;
let waiting = outboxState().view.waiting;
outboxState().addEventListener("change", () => {
  const now = outboxState().view;
  if (now.arrived > arrived || now.waiting < waiting) {
    void look();
  }
  draw();
  ({ arrived, waiting } = now);
});

let room = 0;
new ResizeObserver(() => {
  if (place.clientWidth !== room) {
    room = place.clientWidth;
    draw();
  }
}).observe(place);

draw();
void look();
installAfterLoad();
