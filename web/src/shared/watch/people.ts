import { countries, words } from "virtual:tend-safety";
import { device } from "../device.ts";
import type { Tier } from "./safety-watch.ts";

const countryKey = "tend-country";
const shown = new Map<HTMLElement, { readonly panel: HTMLElement; tier: Tier }>();

/**
 * Shows people to turn to, beside the field whose words ask for them. Once shown it stays: taken back with "you misread
 * me", it folds to one line from which it opens again.
 */
export function showPeople(field: HTMLElement, tier: Tier): void {
  if (tier === "none") {
    return;
  }
  const before = shown.get(field);
  // A panel that was taken along to another place is not beside these words any more.
  const known = before?.panel.previousElementSibling === field ? before : undefined;
  if (known !== undefined && (known.tier === tier || tier === "check")) {
    return;
  }
  const panel = known?.panel ?? element("aside", "people");
  panel.setAttribute("role", "status");
  panel.replaceChildren(...content(panel, tier));
  if (known === undefined) {
    field.after(panel);
  }
  shown.set(field, { panel, tier });
}

function content(panel: HTMLElement, tier: Tier): HTMLElement[] {
  const choice = countryChoice();
  const lines = element("div", "people-lines");
  const refresh = (): void => lines.replaceChildren(...linesOf(choice.value));
  choice.addEventListener("change", () => {
    device.write(countryKey, choice.value);
    refresh();
  });
  refresh();
  const label = element("label", "people-where", words.where);
  label.append(choice);
  const misread = element("button", "quiet", words.misread);
  misread.setAttribute("type", "button");
  misread.addEventListener("click", () => panel.replaceChildren(...folded(panel, tier)));
  const all = link("/help", words.all);
  return [
    element("p", "people-first", tier === "urgent" ? words.urgent : words.check),
    label,
    lines,
    element("p", "people-limits", words.limits),
    row(all, misread),
  ];
}

/** What is left when a person says they were misread: help stays one tap away. */
function folded(panel: HTMLElement, tier: Tier): HTMLElement[] {
  const again = element("button", "quiet", words.again);
  again.setAttribute("type", "button");
  again.addEventListener("click", () => panel.replaceChildren(...content(panel, tier)));
  return [element("p", "people-first", words.thanks), row(link("/help", words.all), again)];
}

function countryChoice(): HTMLSelectElement {
  const choice = document.createElement("select");
  for (const { code, name } of [{ code: "", name: words.choose }, ...countries]) {
    const option = document.createElement("option");
    option.value = code;
    option.textContent = name;
    choice.append(option);
  }
  choice.value = device.read(countryKey) ?? "";
  return choice;
}

function linesOf(code: string): HTMLElement[] {
  const country = countries.find((one) => one.code === code);
  return (country?.ways ?? []).map(({ name, text, address, note }) => {
    const line = element("p", "people-line");
    line.append(link(address, text), element("span", "", note === "" ? name : `${name}. ${note}`));
    return line;
  });
}

function row(...parts: HTMLElement[]): HTMLElement {
  const ways = element("p", "people-ways");
  ways.append(...parts);
  return ways;
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.textContent = text;
  anchor.rel = "noreferrer";
  return anchor;
}

function element(name: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
