import { describe, expect, it } from "vitest";
import type { HelpCountry } from "./content.ts";
import { dayName, languageNames, wayAddress, withoutOldLines } from "./help.ts";

describe("the address of a way", () => {
  it("dials without spaces and hyphens", () => {
    expect(wayAddress({ kind: "call", number: "020-50 50 50" })).toBe("tel:020505050");
  });
  it("texts a number, with its word where one is needed", () => {
    expect(wayAddress({ kind: "text", number: "1737" })).toBe("sms:1737");
    expect(wayAddress({ kind: "text", number: "85258", body: "SHOUT" })).toBe("sms:85258?body=SHOUT");
    expect(wayAddress({ kind: "text", number: "1", body: "A & B" })).toBe("sms:1?body=A%20%26%20B");
  });
  it("opens pages and letters as they are", () => {
    expect(wayAddress({ kind: "chat", url: "https://example.org/chat" })).toBe("https://example.org/chat");
    expect(wayAddress({ kind: "email", address: "a@example.org" })).toBe("mailto:a@example.org");
  });
});

describe("old lines", () => {
  const country = (checked: string): HelpCountry => ({
    country: "XX",
    name: "Nowhere",
    emergency: [],
    lines: [{ name: "A line", checked, ways: [] }],
  });
  const today = new Date("2026-11-23T00:00:00Z");
  it("are shown for two years and no longer", () => {
    expect(withoutOldLines([country("2024-11-23")], today)[0]?.lines).toHaveLength(1);
    expect(withoutOldLines([country("2024-11-22")], today)[0]?.lines).toHaveLength(0);
  });
});

it("names languages and days as people do", () => {
  expect(languageNames(["en", "iu", "mi"], "en")).toBe("English, Inuktitut, and Māori");
  expect(dayName("2026-11-23", "en")).toBe("23 November 2026");
});
