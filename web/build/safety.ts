import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { fill } from "../src/shared/fill.ts";
import { type HelpCountry, readContent } from "./content.ts";
import { wayAddress, wayText } from "./help.ts";

const name = "virtual:tend-safety";

/**
 * Gives the pages what the safety watch needs, as the module `virtual:tend-safety`: the words it listens for, from the
 * very file the server reads, and people to turn to by country.
 */
export function safetyWords(contentFolder: string): Plugin {
  return {
    name: "tend-safety",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? source(contentFolder) : undefined),
  };
}

function source(folder: string): string {
  const content = readContent(folder);
  const texts = content.t["help"] as Record<string, string>;
  const parts = {
    safety: readSafety(folder),
    words: content.t["people"],
    countries: content.countries.map((country) => ({
      code: country.country,
      name: country.name,
      ways: waysOf(country, texts),
    })),
  };
  return Object.entries(parts)
    .map(([key, value]) => `export const ${key} = ${JSON.stringify(value)};`)
    .join("\n");
}

/** The words of the watch, without the sentences they are tested on. */
export function readSafety(folder: string): Record<string, unknown> {
  const read = (file: string): Record<string, unknown> =>
    JSON.parse(readFileSync(resolve(folder, "selftalk", file), "utf8")) as Record<string, unknown>;
  const { classes, cues, calm } = read("safety.json") as Record<string, Record<string, unknown>[]>;
  const { meant, isAfter } = read("spelling.json");
  const bare = ({ tier, firm, to, reach, unlessSelf, pattern }: Record<string, unknown>): object => ({
    tier,
    firm,
    to,
    reach,
    unlessSelf,
    pattern,
  });
  return { spelling: { meant, isAfter }, classes, cues: cues!.map(bare), calm: calm!.map(bare) };
}

function waysOf(country: HelpCountry, texts: Record<string, string>): object[] {
  const emergencies = country.emergency.map(({ number, note }) => ({
    name: note,
    text: fill(texts["call"]!, { number }),
    address: `tel:${number}`,
    note: "",
  }));
  const ways = country.lines.flatMap((line) =>
    line.ways.map((way) => ({
      name: line.name,
      text: fill(texts[wayText(way)]!, { ...way }),
      address: wayAddress(way),
      note: way.hours ?? "",
    })),
  );
  return [...emergencies, ...ways];
}
