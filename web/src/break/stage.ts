const stage = (): HTMLElement => document.getElementById("stage")!;

/** Puts one view on the stage, and the eyes and the screen reader on its line. */
export function show(view: string): HTMLElement {
  const template = document.getElementById(`view-${view}`) as HTMLTemplateElement;
  stage().replaceChildren(template.content.cloneNode(true));
  stage().dataset["view"] = view;
  asButtons(stage());
  return stage();
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

/** With script, what led to a place on the page becomes a button that acts. */
export function asButtons(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-act], a[data-way]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
  }
}

/** Shows how far the rings are full: a ring whose line is still to come keeps its thin grain only. */
export function fillRings(full: number): void {
  document.querySelectorAll(".ring").forEach((ring, index) => {
    ring.classList.toggle("ahead", index >= full);
    ring.classList.toggle("now", index === full - 1);
  });
}
