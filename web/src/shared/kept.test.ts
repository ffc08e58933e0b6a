import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { keptSentence, type KeptWords } from "./kept.ts";
import type { KeepResult } from "./outbox/keep.ts";

const file = resolve(import.meta.dirname, "../../../content/messages/en.json");
const words = (JSON.parse(readFileSync(file, "utf8")) as { common: KeptWords }).common;

it.each<[KeepResult, RegExp]>([
  [{ state: "kept", id: "1" }, /^Kept\./],
  [{ state: "waiting", id: "1", why: "offline", onDevice: true }, /^Waiting on this device/],
  [{ state: "waiting", id: "1", why: "unavailable", onDevice: true }, /^Waiting on this device/],
  [{ state: "waiting", id: "1", why: "unlinked", onDevice: true }, /run \.\/tend again/],
  [{ state: "waiting", id: "1", why: "offline", onDevice: false }, /while this page stays open/],
  [{ state: "refused", id: "1", detail: "The note is too long." }, /The note is too long\.$/],
])("says what became of %o", (result, sentence) => {
  expect(keptSentence(result, words)).toMatch(sentence);
});
