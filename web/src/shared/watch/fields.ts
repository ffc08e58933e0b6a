import type { Tier } from "./safety-watch.ts";

const pauseMillis = 200;
const fields = 'textarea, input[type="text"], input[type="search"]';

interface Watched {
  readonly tier: (text: string) => Tier;
  readonly show: (field: HTMLElement, tier: Tier) => void;
}

let loaded: Promise<Watched> | undefined;

/**
 * Keeps an eye on every field of the page where a person writes freely. The words never leave the page: when they pause,
 * or are kept, and mean that people are needed, help is shown beside the field.
 */
export function watchFields(root: ParentNode & EventTarget = document): void {
  const pauses = new WeakMap<Element, ReturnType<typeof setTimeout>>();
  const now = ({ target }: Event): void => {
    if (isField(target)) {
      void look(target);
    }
  };
  root.addEventListener("focusin", (event) => {
    if (isField(event.target)) {
      void watched();
    }
  });
  root.addEventListener("input", (event) => {
    const field = event.target;
    if (isField(field)) {
      clearTimeout(pauses.get(field));
      pauses.set(field, setTimeout(() => void look(field), pauseMillis));
    }
  });
  // Before a page takes the words away: the Enter key, leaving the field, keeping the form.
  root.addEventListener("keydown", (event) => (event as KeyboardEvent).key === "Enter" && now(event), true);
  root.addEventListener("focusout", now, true);
  // A dialog that closes takes its words along, never the people.
  root.addEventListener("close", ({ target }) => carryPeople(target as Element, document.querySelector("main")!), true);
  root.addEventListener("submit", () => root.querySelectorAll(fields).forEach((field) => isField(field) && void look(field)), true);
}

/** Takes the people that are shown in one place along to another, where that place goes away. */
export function carryPeople(from: Element, to: Element): void {
  from.querySelectorAll(".people").forEach((people) => to.append(people));
}

function isField(target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement {
  return target instanceof Element && target.matches(fields);
}

async function look(field: HTMLTextAreaElement | HTMLInputElement): Promise<void> {
  const words = field.value;
  if (words.trim() !== "") {
    const { tier, show } = await watched();
    show(field, tier(words));
  }
}

/** Loaded when somebody is about to write, so that the first view stays light. */
function watched(): Promise<Watched> {
  loaded ??= import("./watched.ts");
  return loaded;
}
