import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import Handlebars from "handlebars";
import type { Plugin } from "vite";
import { fill } from "../src/shared/fill.ts";
import { type HelpCountry, type HelpWay, readContent } from "./content.ts";
import { dayName, digits, languageNames, wayAddress, wayText } from "./help.ts";
import * as pictures from "./pictures/markup.ts";

/**
 * Renders the pages from templates and content files while building, so that what a person reads is
 * text in the document and needs no script.
 */
export function pages(contentFolder: string): Plugin {
  const templates = resolve(import.meta.dirname, "../pages");
  return {
    name: "tend-pages",
    transformIndexHtml: {
      order: "pre",
      handler: (template, context) =>
        render(template, basename(context.filename, ".html"), templates, contentFolder),
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.fileName.startsWith("pages/")) {
            file.fileName = file.fileName.slice("pages/".length);
          }
        }
      },
    },
  };
}

/** One page as HTML. Unknown names in a template stop the build instead of leaving a hole. */
export function render(template: string, page: string, templates: string, contentFolder: string): string {
  const handlebars = Handlebars.create();
  for (const file of readdirSync(resolve(templates, "partials"))) {
    const partial = readFileSync(resolve(templates, "partials", file), "utf8");
    handlebars.registerPartial(basename(file, ".html"), partial);
  }
  const content = readContent(contentFolder);
  registerPictures(handlebars);
  registerWords(handlebars, content.t["language"] as string);
  const document = handlebars.compile(template, { strict: true })({ ...content, page });
  return document.replace(/^[ \t]+/gm, "").replace(/\n{2,}/g, "\n");
}

function safe(markup: string): Handlebars.SafeString {
  return new Handlebars.SafeString(markup);
}

function registerPictures(handlebars: typeof Handlebars): void {
  handlebars.registerHelper({
    mark: () => safe(pictures.markSvg()),
    markAddress: () => safe(pictures.markAddress()),
    rings: () => safe(pictures.ringsSvg()),
    growth: () => safe(pictures.growthSvg()),
    symbols: (anchors: readonly { id: string }[]) => safe(pictures.symbolsSvg(anchors.map(({ id }) => id))),
    picture: (id: string) => safe(pictures.pictureSvg(id)),
    drawing: (id: string) => safe(pictures.drawingSvg(id)),
  });
}

function registerWords(handlebars: typeof Handlebars, language: string): void {
  handlebars.registerHelper({
    same: (a: unknown, b: unknown) => a === b,
    next: (number: number) => number + 1,
    last: (index: number, list: readonly unknown[]) => index === list.length - 1,
    numbers: (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index),
    json: (...parts: unknown[]) =>
      safe(JSON.stringify(Object.assign({}, ...parts.slice(0, -1))).replaceAll("<", "\\u003c")),
    fill: (text: string, options: Handlebars.HelperOptions) => fill(text, options.hash as Record<string, string>),
    either: (holder: Readonly<Record<string, unknown>>, one: string, other: string) => holder[one] ?? holder[other],
    maybe: (holder: Readonly<Record<string, unknown>>, field: string) => holder[field],
    lower: (text: string) => text.toLowerCase(),
    emergencies: (country: HelpCountry) =>
      [...new Set(country.emergency.map(({ number }) => number))].join(" · "),
    digits: (number: string) => digits(number),
    wayAddress: (way: HelpWay) => safe(handlebars.escapeExpression(wayAddress(way))),
    wayText: (way: HelpWay, texts: Record<string, string>) => fill(texts[wayText(way)]!, { ...way }),
    languages: (codes: readonly string[]) => languageNames(codes, language),
    day: (iso: string) => dayName(iso, language),
  });
}
