/** Reads a block of JSON that the page carries in itself. */
export function carried<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "") as T;
}
