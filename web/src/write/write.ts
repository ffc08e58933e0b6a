import { installAfterLoad } from "../shared/install.ts";
import { dateLanguage } from "../shared/language.ts";
import { outboxState, startOutbox } from "../shared/outbox/keep.ts";
import { watchFields } from "../shared/watch/fields.ts";
import { carried } from "../shared/words.ts";
import { Editor } from "./editor.ts";
import { FindView } from "./find-view.ts";
import { tagsOf } from "./journal.ts";
import { PageView } from "./page-view.ts";
import { ToldView } from "./told-view.ts";
import type { WriteWords } from "./write-words.ts";

const words = carried<WriteWords>("words");
const dayFormat = new Intl.DateTimeFormat(dateLanguage(document.documentElement.lang), {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const place = document.getElementById("page")!;
const found = document.getElementById("found")!;

const find = new FindView(
  document.getElementById("list")!,
  document.getElementById("seek") as HTMLInputElement,
  words,
  day,
);
const told = new ToldView(document.getElementById("told")!, words, () => page.draw());
const editor = new Editor(words, day, (id, writing, said) => {
  editor.hide();
  found.hidden = true;
  const tags = tagsOf(writing.tags);
  page.showKept(
    {
      id,
      effective: writing.when === "" ? (writing.changes?.effective ?? new Date().toISOString()) : new Date(writing.when).toISOString(),
      form: writing.letter ? "letter" : "free",
      text: writing.text.trimEnd(),
      ...(writing.prompt !== null && { prompt: writing.prompt }),
      ...(tags.length > 0 && { tags }),
    },
    said,
  );
  history.replaceState(null, "", `#page-${id}`);
  void find.look();
});
const page: PageView = new PageView(place, words, {
  day,
  change: (entry) => {
    page.hide();
    found.hidden = false;
    history.replaceState(null, "", location.pathname);
    editor.change(entry);
  },
  another: () => {
    newSheet();
    editor.show();
  },
  told: () => void told.look(),
  watch: async (said, at) => {
    const { tier, show } = await import("../shared/watch/watched.ts");
    const found = tier(said);
    show(at, found);
    return found !== "none";
  },
  get offersMirror() {
    return told.offersMirror;
  },
});

/** The day a page speaks of, as its own clock had it. */
function day(effective: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(effective) ?? [];
  return dayFormat.format(new Date(Number(year), Number(month) - 1, Number(date)));
}

function newSheet(): void {
  page.hide();
  editor.clear();
  editor.form.hidden = false;
  found.hidden = false;
  history.replaceState(null, "", location.pathname);
}

function openFromAddress(): void {
  const id = /^#page-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
  if (id !== undefined) {
    editor.hide();
    found.hidden = true;
    scrollTo({ top: 0 });
    void page.open(id);
  } else if (location.hash === "" || location.hash === "#found") {
    page.hide();
    editor.form.hidden = false;
    found.hidden = false;
    if (location.hash !== "") {
      found.scrollIntoView();
    }
  }
}

let arrived = outboxState().view.arrived;
outboxState().addEventListener("change", () => {
  const now = outboxState().view;
  if (now.arrived > arrived) {
    void find.look();
  }
  arrived = now.arrived;
});

addEventListener("hashchange", openFromAddress);
watchFields();
void startOutbox();
openFromAddress();
void editor.bringBack();
void find.look();
void told.look();
installAfterLoad();
