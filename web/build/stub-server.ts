import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { learnSample } from "./learn-sample.ts";

const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

interface StoredEntry {
  readonly id: string;
  readonly kind: string;
  readonly lines?: readonly string[];
}

/**
 * Stands in for the server in `npm run preview`, so that pages can be looked at without Java. It keeps
 * entries in memory only. `/api/v1/session` answers 401 when the address bar's page was opened with
 * `TEND_STUB=unlinked` in the environment; `TEND_STUB_DAYS` is how long the invented person of Learn has been here.
 */
export function stubServer(): Plugin {
  return {
    name: "tend-stub-server",
    configurePreviewServer(server) {
      const entries: StoredEntry[] = [];
      server.middlewares.use((request, response, next) => {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Tend", "1");
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        if (path.startsWith("/api/v1/")) {
          void answer(path.slice("/api/v1/".length), request, response, entries);
          return;
        }
        if (/^\/[a-z-]+$/.test(path)) {
          request.url = `${path}.html`;
        }
        next();
      });
    },
  };
}

async function answer(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  entries: StoredEntry[],
): Promise<void> {
  if (process.env["TEND_STUB"] === "unlinked") {
    send(response, 401, { title: "This browser is not linked", detail: "Run ./tend again.", status: 401 });
  } else if (path === "session") {
    response.writeHead(204).end();
  } else if (path === "entries" && request.method === "POST") {
    const entry = JSON.parse(await body(request)) as StoredEntry;
    const known = entries.findIndex((other) => other.id === entry.id);
    const seq = known >= 0 ? known + 1 : entries.push(entry);
    send(response, known >= 0 ? 200 : 201, { id: entry.id, seq });
  } else if (path === "entries") {
    const listed = entries.map((entry, index) => ({ seq: index + 1, ...entry }));
    send(response, 200, { entries: listed, unopened: [], removed: [], next: null });
  } else if (path.startsWith("own-wording/")) {
    const own = entries.filter((entry) => entry.kind === "own-wording").at(-1);
    send(response, own ? 200 : 404, own ? { practice: "the-break", lines: own.lines } : { status: 404 });
  } else if (path === "learn") {
    send(response, 200, learnSample(Number(process.env["TEND_STUB_DAYS"] ?? 70)));
  } else {
    send(response, 404, { title: "Not here", detail: "There is nothing at this address.", status: 404 });
  }
}

function send(response: ServerResponse, status: number, json: unknown): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "Content-Type": type }).end(JSON.stringify(json));
}

async function body(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
  }
  return text;
}
