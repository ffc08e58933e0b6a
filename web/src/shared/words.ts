/** Reads a block of JSON that the page carries in itself. */
export function carried<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? "") as T;
}

/** Puts values into a sentence such as `{before} to {after}.` */
export function said(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
