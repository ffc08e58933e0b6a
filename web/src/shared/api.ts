import type { Entry, SendAnswer } from "./outbox/entry.ts";

const base = "/api/v1/";
const patienceMillis = 15_000;

/** What came of asking the server for something. */
export type Read<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "absent" }
  | { readonly kind: "unlinked" }
  | { readonly kind: "unavailable" }
  | { readonly kind: "unreached" };

/** Sends one entry to the ledger. */
export async function sendEntry(entry: Entry, ask: typeof fetch = fetch): Promise<SendAnswer> {
  const response = await reach(ask, "entries", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(entry),
  });
  return response === null ? { kind: "unreached" } : judge(response, entry.id);
}

/** Reads one resource of the API; nothing of it is stored by the browser. */
export async function read<T>(path: string, ask: typeof fetch = fetch, patience = patienceMillis): Promise<Read<T>> {
  return found(await reach(ask, path, {}, patience));
}

/** Asks with words in the body, so that they stand in no address. */
export async function question<T>(path: string, body: object, ask: typeof fetch = fetch): Promise<Read<T>> {
  const json = { "Content-Type": "application/json" };
  return found(await reach(ask, path, { method: "POST", headers: json, body: JSON.stringify(body) }));
}

async function found<T>(response: Response | null): Promise<Read<T>> {
  if (response === null) {
    return { kind: "unreached" };
  }
  if (isRefusal(response) && (response.status === 401 || response.status === 403)) {
    return { kind: "unlinked" };
  }
  if (response.status === 404) {
    return { kind: "absent" };
  }
  const value = response.ok ? await json(response) : null;
  return value === null ? { kind: "unavailable" } : { kind: "found", value: value as T };
}

/** Null when no answer came. A redirect is no answer of ours: networks that ask for a sign-in send them. */
async function reach(
  ask: typeof fetch,
  path: string,
  request: RequestInit,
  patience = patienceMillis,
): Promise<Response | null> {
  try {
    return await ask(base + path, {
      ...request,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return null;
  }
}

/** Only Tend refuses in this form; anything else may come from another program that took its port over. */
function isRefusal(response: Response): boolean {
  const type = response.headers.get("Content-Type") ?? "";
  return response.status >= 400 && response.status < 500 && type.startsWith("application/problem+json");
}

async function judge(response: Response, id: string): Promise<SendAnswer> {
  if (!response.ok && !isRefusal(response)) {
    return { kind: "unavailable" };
  }
  switch (response.status) {
    case 200:
    case 201: {
      // Only the server itself can name the entry; a stranger's friendly 200 is no promise that it is kept.
      const body = await json(response);
      return body?.["id"] === id ? { kind: "taken" } : { kind: "unavailable" };
    }
    case 410:
      // It was kept, and then removed by the person, perhaps from another device. It is done.
      return { kind: "taken" };
    case 400:
    case 409:
    case 413:
    case 422:
      return { kind: "refused", refusal: await refusal(response) };
    case 401:
    case 403:
      return { kind: "unlinked" };
    default:
      return { kind: "unavailable" };
  }
}

async function refusal(response: Response): Promise<{ status: number; detail: string; field?: string }> {
  const problem = await json(response);
  const detail = problem?.["detail"] ?? problem?.["title"];
  const field = problem?.["field"];
  return {
    status: response.status,
    detail: typeof detail === "string" ? detail : "",
    ...(typeof field === "string" ? { field } : {}),
  };
}

async function json(response: Response): Promise<Record<string, unknown> | null> {
  try {
    const value: unknown = await response.json();
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
