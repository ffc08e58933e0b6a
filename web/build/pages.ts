import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import Handlebars from "handlebars";
import type { Plugin } from "vite";
import { readContent } from "./content.ts";
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
    handlebars.registerPartial(
      basename(file, ".html"),
      readFileSync(resolve(templates, "partials", file), "utf8"),
    );
  }
  handlebars.registerHelper("same", (a: unknown, b: unknown) => a === b);
  const safe = (markup: string) => new Handlebars.SafeString(markup);
  handlebars.registerHelper("mark", () => safe(pictures.markSvg()));
  handlebars.registerHelper("markAddress", () => safe(pictures.markAddress()));
  handlebars.registerHelper("rings", () => safe(pictures.ringsSvg()));
  handlebars.registerHelper("growth", () => safe(pictures.growthSvg()));
  handlebars.registerHelper("symbols", () => safe(pictures.symbolsSvg()));
  handlebars.registerHelper("picture", (id: string) => safe(pictures.pictureSvg(id)));
  handlebars.registerHelper("next", (number: number) => number + 1);
  handlebars.registerHelper("last", (index: number, list: readonly unknown[]) => index === list.length - 1);
  handlebars.registerHelper("json", (...parts: unknown[]) =>
    safe(JSON.stringify(Object.assign({}, ...parts.slice(0, -1))).replaceAll("<", "\\u003c")),
  );
  handlebars.registerHelper("numbers", (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  const document = handlebars.compile(template, { strict: true })({ ...readContent(contentFolder), page });
  return document.replace(/^[ \t]+/gm, "").replace(/\n{2,}/g, "\n");
}
