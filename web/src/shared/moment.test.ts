import { describe, expect, it } from "vitest";
import { momentOf } from "./moment.ts";

describe("momentOf", () => {
  // Offsets from the IANA time zone database.
  it.each([
    ["2026-11-23T08:04:00Z", "Pacific/Auckland", "2026-11-23T21:04:00+13:00[Pacific/Auckland]"],
    ["2026-07-01T00:30:00Z", "Asia/Kolkata", "2026-07-01T06:00:00+05:30[Asia/Kolkata]"],
    ["2026-01-01T02:00:00Z", "America/St_Johns", "2025-12-31T22:30:00-03:30[America/St_Johns]"],
    ["2026-06-30T23:59:59Z", "UTC", "2026-06-30T23:59:59+00:00[UTC]"],
  ])("%s in %s is %s", (instant, zone, expected) => {
    expect(momentOf(new Date(instant), zone)).toBe(expected);
  });

  it("tells the two hours apart that the clock shows twice in autumn", () => {
    expect(momentOf(new Date("2026-10-25T00:30:00Z"), "Europe/Berlin")).toBe(
      "2026-10-25T02:30:00+02:00[Europe/Berlin]",
    );
    expect(momentOf(new Date("2026-10-25T01:30:00Z"), "Europe/Berlin")).toBe(
      "2026-10-25T02:30:00+01:00[Europe/Berlin]",
    );
  });

  it("shows midnight as 00, and drops parts of a second", () => {
    expect(momentOf(new Date("2026-11-23T11:00:00.987Z"), "Pacific/Auckland")).toBe(
      "2026-11-24T00:00:00+13:00[Pacific/Auckland]",
    );
  });

  it("leaves a region out that says nothing", () => {
    expect(momentOf(new Date("2026-11-23T08:04:00Z"), "Etc/Unknown")).toBe("2026-11-23T08:04:00+00:00");
  });

  it("takes the device's own clock when nothing else is given", () => {
    expect(new Date(momentOf().replace(/\[.*/, "")).getTime()).toBeGreaterThan(Date.now() - 5_000);
  });
});
