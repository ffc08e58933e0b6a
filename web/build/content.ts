import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { withoutOldLines } from "./help.ts";

/** One way to reach a help line; which fields it has follows from its kind. */
export interface HelpWay {
  readonly kind: "call" | "text" | "chat" | "web" | "email";
  readonly number?: string;
  readonly url?: string;
  readonly address?: string;
  readonly body?: string;
  readonly hours?: string;
  readonly note?: string;
}

/** The help lines of one country. */
export interface HelpCountry {
  readonly country: string;
  readonly name: string;
  readonly emergency: readonly { readonly number: string; readonly note: string }[];
  readonly lines: readonly { readonly name: string; readonly checked: string; readonly ways: readonly HelpWay[] }[];
}

/** Everything the templates may say, read from the content files. */
export interface Content {
  readonly t: Record<string, unknown>;
  readonly practice: Record<string, unknown>;
  readonly feelings: Record<string, unknown>;
  readonly countries: readonly HelpCountry[];
  readonly international: Record<string, unknown>;
}

/** Reads all content files a page is made of. */
export function readContent(folder: string): Content {
  const helplines = resolve(folder, "helplines");
  return {
    t: readJson(resolve(folder, "messages/en.json")),
    practice: readJson(resolve(folder, "practices/the-break.json")),
    feelings: readJson(resolve(folder, "feelings.json")),
    countries: withoutOldLines(readCountries(helplines), new Date()),
    international: readJson(resolve(helplines, "international.json")),
  };
}

/** Country files are named by their two letters. */
function readCountries(folder: string): HelpCountry[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^[a-z]{2}\.json$/.test(file)) : [];
  const countries = files.map((file) => readJson(resolve(folder, file)) as unknown as HelpCountry);
  return countries.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}
