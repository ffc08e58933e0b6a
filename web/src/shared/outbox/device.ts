import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { newKey, type Sealed } from "./seal.ts";

/** What Tend keeps in this browser. Order is the order of entering, never the clock's. */
export interface DeviceSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  outbox: { key: number; value: { readonly id: string; readonly sealed: Sealed }; indexes: { id: string } };
  wordings: { key: string; value: Sealed };
}

/** This browser's store, and the key everything in it is sealed with. */
export interface Device {
  readonly base: IDBPDatabase<DeviceSchema>;
  readonly key: CryptoKey;
}

/** Opens the store; null where the browser has none for this page (no secure context, storage switched off). */
export async function openDevice(name = "tend"): Promise<Device | null> {
  if (globalThis.crypto?.subtle === undefined || globalThis.indexedDB === undefined) {
    return null;
  }
  try {
    const base = await openDB<DeviceSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("keys");
        fresh.createObjectStore("outbox", { autoIncrement: true }).createIndex("id", "id", { unique: true });
        fresh.createObjectStore("wordings");
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return { base, key: await keyOf(base) };
  } catch {
    return null;
  }
}

/** Two tabs may open the store at once: the first key that is stored counts for both. */
async function keyOf(base: IDBPDatabase<DeviceSchema>): Promise<CryptoKey> {
  const known = await base.get("keys", "device");
  if (known !== undefined) {
    return known;
  }
  const offered = await newKey();
  const change = base.transaction("keys", "readwrite", { durability: "strict" });
  const first = (await change.store.get("device")) ?? offered;
  await change.store.put(first, "device");
  await change.done;
  return first;
}
