import { describe, expect, it } from "vitest";
import { uuid7, uuid7Source } from "./uuid7.ts";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("uuid7", () => {
  it("agrees with the example value of RFC 9562, appendix A.6", () => {
    const example = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
    const random = Uint8Array.from(example.replaceAll("-", "").match(/../g)!, (pair) => Number.parseInt(pair, 16));
    const make = uuid7Source(() => 0x017f22e279b0, (bytes) => bytes.set(random));
    // Ours starts its counter below 0x800, so the example's top counter bit (0xcc3) is not set: 0x4c3.
    expect(make()).toBe("017f22e2-79b0-74c3-98c4-dc0c0c07398f");
  });

  it("rises strictly within a millisecond, past the end of the counter, and when the clock is set back", () => {
    let time = 1_800_000_000_000;
    const make = uuid7Source(() => time, (bytes) => crypto.getRandomValues(bytes));
    const made = Array.from({ length: 10_000 }, () => make());
    time -= 60_000;
    made.push(make(), make());
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(made.length);
    expect(made.every((id) => shape.test(id))).toBe(true);
  });

  it("carries the time in its first 48 bits", () => {
    const before = Date.now();
    const millis = Number.parseInt(uuid7().replaceAll("-", "").slice(0, 12), 16);
    expect(millis).toBeGreaterThanOrEqual(before);
    expect(millis).toBeLessThanOrEqual(Date.now() + 1);
  });
});
