import { dateLanguage } from "../src/shared/language.ts";
import type { HelpCountry, HelpWay } from "./content.ts";

const oldestMonths = 24;

/** The address that dials a number, or opens a message or a page. */
export function wayAddress(way: HelpWay): string {
  switch (way.kind) {
    case "call":
      return `tel:${digits(way.number)}`;
    case "text":
      return `sms:${digits(way.number)}${way.body ? `?body=${encodeURIComponent(way.body)}` : ""}`;
    case "email":
      return `mailto:${way.address ?? ""}`;
    case "chat":
    case "web":
      return way.url ?? "";
  }
}

/** The name of the text, in the messages, that says what a way does. */
export function wayText(way: HelpWay): string {
  return way.kind === "text" && way.body ? "textWord" : way.kind;
}

/** A number as a phone takes it. */
export function digits(number: string | undefined): string {
  return (number ?? "").replace(/[^0-9+*#]/g, "");
}

/** Leaves out lines that nobody has looked at for two years: a dead number is worse than none. */
export function withoutOldLines(countries: readonly HelpCountry[], today: Date): HelpCountry[] {
  const oldest = new Date(today);
  oldest.setUTCMonth(oldest.getUTCMonth() - oldestMonths);
  return countries.map((country) => ({
    ...country,
    lines: country.lines.filter((line) => new Date(line.checked) >= oldest),
  }));
}

/** Languages in their English names, such as "English and Inuktitut". */
export function languageNames(codes: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: "language" });
  return new Intl.ListFormat(language).format(codes.map((code) => names.of(code) ?? code));
}

/** A day as a person reads it, such as 23 November 2026. */
export function dayName(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(dateLanguage(language), { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
