import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

/** One help line of a country. */
export interface HelpLine {
  readonly name: string;
  readonly for: string;
  readonly ways: readonly {
    readonly kind: "call" | "text" | "chat" | "web" | "email";
    readonly number?: string;
    readonly url?: string;
    readonly body?: string;
    readonly hours?: string;
    readonly note?: string;
  }[];
  readonly languages: readonly string[];
  readonly source: string;
  readonly checked: string;
}

/** Everything the templates may say, read from the content files. */
export interface Content {
  readonly t: Record<string, unknown>;
  readonly practice: Record<string, unknown>;
  readonly feelings: Record<string, unknown>;
  readonly countries: readonly { readonly country: string; readonly name: string }[];
}

/** Reads all content files a page is made of. */
export function readContent(folder: string): Content {
  const countries = readFolder(resolve(folder, "helplines")) as Content["countries"];
  return {
    t: readJson(resolve(folder, "messages/en.json")),
    practice: readJson(resolve(folder, "practices/the-break.json")),
    feelings: readJson(resolve(folder, "feelings.json")),
    countries: [...countries].sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}

function readFolder(folder: string): unknown[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => readJson(resolve(folder, file)));
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
}
