import type { Device } from "./device.ts";
import type { Entry, Kept, Refusal } from "./entry.ts";
import { open, seal } from "./seal.ts";

/** Where entries rest until the server has taken them. */
export interface Shelf {
  /** True when what lies here is still there after the page is closed. */
  readonly lasting: boolean;
  add(entry: Entry): Promise<void>;
  /** All entries, in the order they were entered. */
  list(): Promise<readonly Kept[]>;
  remove(id: string): Promise<void>;
  /** Sets an entry aside with the reason, or puts it back in line with null. */
  mark(id: string, refusal: Refusal | null): Promise<void>;
}

interface Content {
  readonly entry: Entry;
  readonly refusal: Refusal | null;
}

/** Entries sealed in the browser's own store. */
export function sealedShelf({ base, key }: Device): Shelf {
  const sealed = (content: Content) => seal(key, `outbox/${content.entry.id}`, content);

  async function list(): Promise<readonly Kept[]> {
    const rows = await base.getAll("outbox");
    return Promise.all(
      rows.map(async (row) => {
        const content = await open<Content>(key, `outbox/${row.id}`, row.sealed);
        return { id: row.id, entry: content?.entry ?? null, refusal: content?.refusal ?? null };
      }),
    );
  }

  return {
    lasting: true,
    list,
    async add(entry) {
      const row = { id: entry.id, sealed: await sealed({ entry, refusal: null }) };
      const change = base.transaction("outbox", "readwrite", { durability: "strict" });
      await change.store.add(row);
      await change.done;
    },
    async remove(id) {
      const change = base.transaction("outbox", "readwrite");
      const place = await change.store.index("id").getKey(id);
      if (place !== undefined) {
        await change.store.delete(place);
      }
      await change.done;
    },
    async mark(id, refusal) {
      const entry = (await list()).find((kept) => kept.id === id)?.entry;
      if (entry) {
        const row = { id, sealed: await sealed({ entry, refusal }) };
        const change = base.transaction("outbox", "readwrite");
        const place = await change.store.index("id").getKey(id);
        if (place !== undefined) {
          await change.store.put(row, place);
        }
        await change.done;
      }
    },
  };
}

/** Entries held by this page only, where the browser can't store anything safely. They end with the page. */
export function memoryShelf(): Shelf {
  const held = new Map<string, Kept>();
  return {
    lasting: false,
    list: async () => [...held.values()],
    async add(entry) {
      held.set(entry.id, { id: entry.id, entry, refusal: null });
    },
    async remove(id) {
      held.delete(id);
    },
    async mark(id, refusal) {
      const kept = held.get(id);
      if (kept) {
        held.set(id, { ...kept, refusal });
      }
    },
  };
}
