import { files, version } from "virtual:tend-files";
import { answer, fill, isOurs, type Surroundings } from "./worker/answer.ts";

/** The part of the worker's world that is used here; TypeScript's own list of it can't live beside a page's. */
interface WorkerWorld extends EventTarget {
  readonly location: Location;
  readonly clients: { matchAll(choice: object): Promise<readonly unknown[]>; claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const world = globalThis as unknown as WorkerWorld;
const prefix = "tend-";
const cacheName = prefix + version;
const around: Surroundings = {
  origin: world.location.origin,
  files: new Set(files),
  fetch: (request) => fetch(request),
  find: async (address) => (await caches.open(cacheName)).match(address, { ignoreVary: true }),
  pause: (millis) => new Promise((done) => setTimeout(done, millis)),
};

async function fillCache(): Promise<void> {
  const cache = await caches.open(cacheName);
  await fill(
    files,
    (file) => fetch(new Request(file, { cache: "reload" })),
    (file, response) => cache.put(file, response),
  );
}

async function removeOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/**
 * A page that has freshly loaded offers the turn to a waiting new version. It is taken only when that page is the only
 * one: nobody's half-entered words live under an old version then, and no page is ever reloaded.
 */
async function takeOverIfAlone(): Promise<void> {
  const pages = await world.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length <= 1) {
    await world.skipWaiting();
  }
}

world.addEventListener("install", (event) => (event as LastingEvent).waitUntil(fillCache()));
world.addEventListener("activate", (event) =>
  (event as LastingEvent).waitUntil(removeOldCaches().then(() => world.clients.claim())),
);
world.addEventListener("message", (event) => {
  if ((event as MessageEvent).data === "take-over") {
    (event as unknown as LastingEvent).waitUntil(takeOverIfAlone());
  }
});
world.addEventListener("fetch", (event) => {
  const asked = event as AskedEvent;
  if (isOurs(asked.request, around)) {
    asked.respondWith(answer(asked.request, around));
  }
});
