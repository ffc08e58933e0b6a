import type { KeepResult, NewEntry } from "./outbox/keep.ts";

/** Sends one entry to the server. */
export async function post(entry: NewEntry): Promise<KeepResult> {
  try {
    const response = await fetch("/api/v1/entries", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id: crypto.randomUUID(), ...entry }),
    });
    return response.ok ? { state: "kept" } : { state: "waiting", why: "unavailable" };
  } catch {
    return { state: "waiting", why: "offline" };
  }
}
