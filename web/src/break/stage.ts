import { clearable } from "../shared/rating.ts";
import type { Line, Practice } from "./practice.ts";

/** How many rings the emblem has. */
export const ringCount = 3;

/** Where one view at a time is shown. */
export function stage(): HTMLElement {
  return document.getElementById("stage")!;
}

/** Puts one view on the stage. */
export function show(view: string): HTMLElement {
  const template = document.getElementById(`view-${view}`) as HTMLTemplateElement;
  return put(view, [template.content.cloneNode(true)]);
}

function put(view: string, nodes: readonly Node[]): HTMLElement {
  const place = stage();
  place.replaceChildren(...nodes);
  place.dataset["view"] = view;
  asButtons(place);
  return place;
}

/** Moves on to the line of the view: it is read out once, and the page starts at its top. */
export function arrive(): void {
  scrollTo({ top: 0 });
  stage().querySelector<HTMLElement>(".line[tabindex], .lines")?.focus({ preventScroll: true });
}

/** A named place in a view. */
export function slot(root: ParentNode, name: string): HTMLElement {
  return root.querySelector<HTMLElement>(`[data-slot="${name}"]`)!;
}

/** What the document showed at first: all lines at once. */
export class Overview {
  readonly #nodes: readonly Node[];

  constructor() {
    stage().querySelector<HTMLElement>("[data-live]")!.hidden = false;
    this.#nodes = [...stage().childNodes].map((node) => node.cloneNode(true));
  }

  /** Shows it, in these words. */
  show(lines: readonly Line[]): void {
    const copies = this.#nodes.map((node) => node.cloneNode(true));
    put("overview", copies).querySelectorAll(".rating").forEach(clearable);
    this.fill(lines);
  }

  /** Puts other words in. */
  fill(lines: readonly Line[]): void {
    const items = lines.map(({ text }) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    });
    stage().querySelector(".lines")!.replaceChildren(...items);
  }
}

/** Shows what the person holds on to, where the view has a place for it. */
export function fillAnchor(practice: Practice, id: string): void {
  const anchor = practice.anchors.find((other) => other.id === id);
  const place = stage().querySelector<HTMLElement>("[data-slot=anchor]");
  if (anchor && place) {
    place.textContent = anchor.line;
    stage().querySelector(".anchor use")?.setAttribute("href", `#picture-${anchor.id}`);
  }
}

/** Shows how far the rings are full: a ring whose line is still to come keeps its thin grain only. */
export function fillRings(full: number): void {
  document.querySelectorAll(".ring").forEach((ring, index) => ring.classList.toggle("ahead", index >= full));
}

/** With script, what led to a place on the page becomes a button that acts. */
function asButtons(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-act], a[data-way]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
  }
}
