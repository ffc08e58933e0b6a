import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { readContent } from "./content.ts";
import { render } from "./pages.ts";

const templates = resolve(import.meta.dirname, "../pages");
const contentFolder = resolve(import.meta.dirname, "../../content");
const content = readContent(contentFolder);
const pageNames = ["index", "check-in", "write", "learn", "help", "privacy", "not-found"];

function html(page: string): string {
  return render(readFileSync(resolve(templates, `${page}.html`), "utf8"), page, templates, contentFolder);
}

/** What a person sees of a page with scripts off: no scripts, templates or closed dialogs. */
function plain(page: string): Document {
  const document = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } })
    .document as unknown as Document;
  document.write(html(page));
  document.querySelectorAll("script, template, dialog, [hidden]").forEach((element) => element.remove());
  return document;
}

function text(document: Document): string {
  return (document.body.textContent ?? "").replace(/\s+/g, " ");
}

describe.each(pageNames)("the page %s", (page) => {
  it("has no inline script, style or handler, so that the strictest policy holds", () => {
    expect(html(page)).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
    for (const [tag] of html(page).matchAll(/<script[^>]*>/g)) {
      expect(tag).toMatch(/type="module" src="\/src\/|type="application\/json"/);
    }
  });
  it("asks nobody else for anything", () => {
    expect(html(page)).not.toMatch(/<(script|link|img|iframe|source|use)[^>]+(src|href)="(https?:)?\/\//i);
  });
  it("names every place once", () => {
    const ids = [...html(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  it("has help one tap away", () => {
    expect(plain(page).querySelector('a[href="/help"]')).not.toBeNull();
  });
});

describe("the Break with scripts off", () => {
  const page = plain("index");
  const practice = content.practice as unknown as {
    credit: string;
    wordings: { lines: { text: string; settle: string }[] }[];
    anchors: { line: string; twin: string }[];
    worse: Record<string, string[]>;
  };
  it("says every line of every wording", () => {
    for (const { text: line, settle } of practice.wordings.flatMap(({ lines }) => lines)) {
      expect(text(page)).toContain(line);
      expect(text(page)).toContain(settle);
    }
  });
  it("says every anchor with its twin, every step out, and whom the lines come from", () => {
    for (const sentence of [
      practice.credit,
      ...practice.anchors.flatMap(({ line, twin }) => [line, twin]),
      ...Object.values(practice.worse).flat(),
    ]) {
      expect(text(page)).toContain(sentence);
    }
  });
  it("leads somewhere with every link on the page", () => {
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      expect(page.querySelector(link.getAttribute("href")!), link.outerHTML).not.toBeNull();
    }
  });
});

describe.each(["privacy", "not-found"])("the page %s", (page) => {
  it("has no script at all", () => {
    expect(html(page)).not.toContain("<script");
  });
});

describe("the check-in page", () => {
  it("says where it all stays before anything is entered", () => {
    expect(plain("check-in").querySelector('.keep a[href="/privacy"]')?.textContent).toBe("This stays with you.");
  });
});

describe("the help page", () => {
  const page = plain("help");
  it("has no script at all", () => {
    expect(html("help")).not.toContain("<script");
  });
  it("says the number, or the way, of every line of every country", () => {
    expect(content.countries.length).toBeGreaterThanOrEqual(20);
    for (const country of content.countries) {
      const place = page.getElementById(country.country.toLowerCase());
      expect(place?.textContent).toContain(country.name);
      for (const { number } of [...country.emergency, ...country.lines.flatMap(({ ways }) => ways)]) {
        expect(place?.textContent).toContain(number ?? "");
      }
      const ways = country.lines.flatMap((line) => line.ways).length + country.emergency.length;
      expect(place?.querySelectorAll("a.dial")).toHaveLength(ways);
    }
  });
  it("opens no country by itself", () => {
    expect(page.querySelector("details[open]")).toBeNull();
  });
});
