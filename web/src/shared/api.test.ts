import { describe, expect, it } from "vitest";
import { sendEntry } from "./api.ts";

const entry = { id: "1", kind: "check-in", effective: "2026-11-23T21:04:00+13:00" } as const;
const sent = async (status: number, type: string, body: string) =>
  (await sendEntry(entry, async () => new Response(body, { status, headers: { "Content-Type": type } }))).kind;

describe("an entry that was sent", () => {
  it.each([400, 409, 413, 422])("was refused when Tend says so with %i", async (status) => {
    expect(await sent(status, "application/problem+json", "{}")).toBe("refused");
    expect(await sent(status, "application/problem+json;charset=UTF-8", "{}")).toBe("refused");
  });
  it.each([400, 404, 409, 410, 413, 422, 431])("still waits when another program answers %i", async (status) => {
    expect(await sent(status, "text/html", "<h1>Bad Request</h1>")).toBe("unavailable");
  });
  it("still waits when the server is in trouble", async () => {
    expect(await sent(503, "application/problem+json", "{}")).toBe("unavailable");
    expect(await sent(200, "text/html", "hello")).toBe("unavailable");
  });
  it.each([401, 403])("waits for this browser to be linked when Tend answers %i", async (status) => {
    expect(await sent(status, "application/problem+json", "{}")).toBe("unlinked");
    expect(await sent(status, "text/html", "log in")).toBe("unavailable");
  });
  it("is done when it was removed meanwhile", async () => {
    expect(await sent(410, "application/problem+json", "{}")).toBe("taken");
  });
});
