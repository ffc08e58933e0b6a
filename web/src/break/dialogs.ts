import { available } from "./layers.ts";
import { type Choices, layers } from "./choices.ts";
import { ownLines, type WordingId } from "./practice.ts";

/** What a dialog was closed with; anything but an answer of its own is "close". */
type Answer = "use" | "skip" | "stop" | "close";

/** Lets the person pick other words. Answers with what they picked, or null where they closed it. */
export async function askWords(
  choices: Choices,
  own: readonly string[] | null,
  words: { readonly ownEmpty: string; readonly ownTooLong: string },
): Promise<{ wording: WordingId; own: readonly string[] | null } | null> {
  const dialog = byId("dialog-words");
  const editor = dialog.querySelector<HTMLElement>(".own")!;
  const text = dialog.querySelector("textarea")!;
  const problem = dialog.querySelector<HTMLElement>(".problem")!;
  const picked = (): WordingId => checkedValue(dialog, "wording") as WordingId;
  const written = (): ReturnType<typeof ownLines> => ownLines(text.value);
  const showEditor = (): void => {
    editor.hidden = picked() !== "own";
  };
  check(dialog, "wording", choices.wording);
  text.value = own?.join("\n") ?? "";
  problem.textContent = "";
  showEditor();
  dialog.onchange = () => {
    showEditor();
    editor.scrollIntoView({ block: "nearest" });
  };
  dialog.querySelector("form")!.onsubmit = (event) => {
    const lines = written();
    if (answerOf(event) === "use" && picked() === "own" && typeof lines === "string") {
      event.preventDefault();
      problem.textContent = lines === "empty" ? words.ownEmpty : words.ownTooLong;
      text.focus();
    }
  };
  if ((await open(dialog)) !== "use") {
    return null;
  }
  const lines = written();
  return { wording: picked(), own: typeof lines === "string" ? null : lines };
}

/** "Not this": another anchor, leave out this line, or stop. */
export async function askInstead(choices: Choices): Promise<{ anchor: string } | "skip" | "stop" | null> {
  const dialog = byId("dialog-not-this");
  check(dialog, "anchor", choices.anchor);
  const answer = await open(dialog);
  if (answer === "use") {
    return { anchor: checkedValue(dialog, "anchor") };
  }
  return answer === "close" ? null : answer;
}

/** Breath, bell, buzz and voice; what is ticked counts at once, `changed` hears of it. */
export async function askLayers(choices: Choices, changed: (choices: Choices) => void): Promise<void> {
  const dialog = byId("dialog-layers");
  for (const layer of layers) {
    const box = dialog.querySelector<HTMLInputElement>(`input[name="${layer}"]`)!;
    const possible = layer === "vibration" || layer === "voice" ? available[layer]() : true;
    box.checked = choices[layer] && possible;
    box.disabled = !possible;
    const without = box.parentElement?.querySelector<HTMLElement>(".without");
    if (without) {
      without.hidden = possible;
    }
  }
  let current = choices;
  dialog.onchange = (event) => {
    const box = event.target as HTMLInputElement;
    current = { ...current, [box.name]: box.checked };
    changed(current);
  };
  await open(dialog);
}

function open(dialog: HTMLDialogElement): Promise<Answer> {
  dialog.returnValue = "close";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve((dialog.returnValue || "close") as Answer), { once: true });
  });
}

/** A tap beside a dialog closes it. */
export function closeOnOutside(): void {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close("close");
      }
    });
  }
}

function answerOf(event: SubmitEvent): string {
  return (event.submitter as HTMLButtonElement | null)?.value ?? "use";
}

function byId(id: string): HTMLDialogElement {
  return document.getElementById(id) as HTMLDialogElement;
}

function check(root: ParentNode, name: string, value: string): void {
  for (const radio of root.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    radio.checked = radio.value === value;
  }
}

function checkedValue(root: ParentNode, name: string): string {
  return root.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? "";
}
