import { describe, expect, it } from "vitest";
import { answer, fill, isOurs, type Surroundings } from "./answer.ts";

const origin = "http://127.0.0.1:8080";
const tend = (text: string, status = 200) => new Response(text, { status, headers: { Tend: "1" } });
const never = new Promise<never>(() => undefined);

function world(parts: Partial<Surroundings> = {}): Surroundings {
  return {
    origin,
    files: new Set(["/", "/help", "/learn", "/assets/learn-abc.js"]),
    fetch: async () => tend("network"),
    find: async (address) => new Response(`cache ${address}`),
    pause: () => never,
    ...parts,
  };
}

function asked(path: string, mode = "navigate"): Request {
  return { url: new URL(path, origin).href, method: "GET", mode } as Request;
}

const text = async (path: string, mode: string, parts: Partial<Surroundings> = {}) =>
  (await answer(asked(path, mode), world(parts))).text();

describe("what the worker touches", () => {
  it.each(["/", "/help", "/learn", "/assets/learn-abc.js", "/?from=home"])("%s", (path) => {
    expect(isOurs(asked(path), world())).toBe(true);
  });
  it.each(["/api/v1/learn", "/api/v1/session", "/open/secret", "/nowhere", "https://elsewhere.example/help"])(
    "never %s",
    (path) => {
      expect(isOurs(asked(path), world())).toBe(false);
    },
  );
  it("never what is sent", () => {
    expect(isOurs({ url: `${origin}/`, method: "POST" }, world())).toBe(false);
  });
});

describe("a page", () => {
  it("comes from the network while it answers", async () => {
    expect(await text("/learn", "navigate")).toBe("network");
  });
  it("comes from the cache without a network", async () => {
    expect(await text("/help", "navigate", { fetch: () => Promise.reject(new TypeError()) })).toBe("cache /help");
  });
  it("comes from the cache when the server is in trouble", async () => {
    expect(await text("/", "navigate", { fetch: async () => new Response("", { status: 503 }) })).toBe("cache /");
  });
  it.each([
    ["/", 500],
    ["/help", 500],
    ["/learn", 2000],
  ])("%s waits %i ms for a network that hangs", async (path, millis) => {
    let waited = 0;
    const pause = async (asked: number) => void (waited = asked);
    expect(await text(path, "navigate", { fetch: () => never, pause })).toBe(`cache ${path}`);
    expect(waited).toBe(millis);
  });
  it("waits for the network when the cache has nothing", async () => {
    const late = new Promise<Response>((done) => setTimeout(() => done(tend("late")), 20));
    expect(
      await text("/learn", "navigate", { fetch: () => late, pause: async () => undefined, find: async () => undefined }),
    ).toBe("late");
  });
  it.each([400, 404, 421])("comes from the cache when the server answers %i", async (status) => {
    expect(await text("/help", "navigate", { fetch: async () => tend("who?", status) })).toBe("cache /help");
  });
  it("comes from the cache when another program answers on Tend's port", async () => {
    expect(await text("/", "navigate", { fetch: async () => new Response("somebody else") })).toBe("cache /");
  });
  it("hands on what came rather than nothing, when the cache has nothing", async () => {
    expect(
      await text("/learn", "navigate", { fetch: async () => tend("who?", 421), find: async () => undefined }),
    ).toBe("who?");
  });
});

describe("what is stored at install", () => {
  const store = async (response: Response) => {
    const stored: string[] = [];
    await fill(["/", "/help"], async () => response.clone(), async (address) => void stored.push(address));
    return stored;
  };
  it("is all of Tend's files", async () => {
    expect(await store(tend("page"))).toEqual(["/", "/help"]);
  });
  it.each([new Response("somebody else"), tend("trouble", 503)])("is nothing when one is not Tend's", async (response) => {
    const stored: string[] = [];
    const answers = [tend("page"), response];
    await expect(
      fill(["/", "/help"], async () => answers.shift()!, async (address) => void stored.push(address)),
    ).rejects.toThrow();
    expect(stored).toEqual([]);
  });
});

describe("a file", () => {
  it("comes from the cache", async () => {
    expect(await text("/assets/learn-abc.js", "cors")).toBe("cache /assets/learn-abc.js");
  });
  it("comes from the network when it is not there", async () => {
    expect(await text("/assets/learn-abc.js", "cors", { find: async () => undefined })).toBe("network");
  });
});
