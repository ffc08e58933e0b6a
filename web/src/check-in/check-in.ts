import { installAfterLoad } from "../shared/install.ts";
import { type KeptWords, keptSentence } from "../shared/kept.ts";
import { momentOf } from "../shared/moment.ts";
import { keep, type NewEntry, startOutbox } from "../shared/outbox/keep.ts";
import { chosen, clearable } from "../shared/rating.ts";
import { carryPeople, watchFields } from "../shared/watch/fields.ts";
import { carried } from "../shared/words.ts";
import { type Answers, checkInOf, type Problem } from "./answers.ts";

const words = carried<KeptWords & Record<Problem | "keep" | "keeping", string>>("words");
const form = document.getElementById("check-in") as HTMLFormElement;
const button = form.querySelector<HTMLButtonElement>(".act")!;
const problem = form.querySelector<HTMLElement>(".problem")!;
let refused: string | null = null;
const ownWord = document.getElementById("own-word") as HTMLInputElement;

form.querySelectorAll(".rating").forEach(clearable);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});
form.addEventListener("change", () => {
  problem.textContent = "";
});
document.getElementById("add-word")!.addEventListener("click", addOwnWord);
ownWord.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault();
    addOwnWord();
  }
});
button.disabled = false;
installAfterLoad();
watchFields();
void startOutbox();

async function submit(): Promise<void> {
  const entry = checkInOf(answers(), when(), new Date(), (date) => momentOf(date));
  if (typeof entry === "string") {
    problem.textContent = words[entry];
    return;
  }
  button.disabled = true;
  button.textContent = words.keeping;
  await keepAndTell(entry);
  button.disabled = false;
  button.textContent = words.keep;
}

/** What was refused rests on the device until a corrected one has taken its place. */
async function keepAndTell(entry: NewEntry): Promise<void> {
  const result = await keep(entry, refused);
  refused = result.state === "refused" ? result.id : null;
  if (result.state === "refused") {
    problem.textContent = keptSentence(result, words);
    return;
  }
  const done = document.getElementById("done")!;
  form.hidden = true;
  done.hidden = false;
  carryPeople(form, done);
  scrollTo({ top: 0 });
  done.querySelector<HTMLElement>(".line")!.focus({ preventScroll: true });
  done.querySelector(".settle")!.textContent = keptSentence(result, words);
}

function answers(): Answers {
  const ticked = form.querySelectorAll<HTMLInputElement>("input[name=feeling]:checked");
  return {
    distress: number("distress"),
    threat: number("threat"),
    care: number("care"),
    feelings: [...[...ticked].map(({ value }) => value), ownWord.value],
    note: form.querySelector("textarea")!.value,
  };
}

function number(scale: string): number | null {
  return chosen(form.querySelector(`[data-rating="${scale}"]`)!);
}

/** The time that was picked, as this device's clock has it; now where none was. */
function when(): Date {
  const { value } = document.getElementById("when") as HTMLInputElement;
  return value === "" ? new Date() : new Date(value);
}

function addOwnWord(): void {
  const word = ownWord.value.trim();
  if (word !== "") {
    const template = document.getElementById("chip") as HTMLTemplateElement;
    const chip = template.content.cloneNode(true) as DocumentFragment;
    chip.querySelector("input")!.value = word;
    chip.querySelector("span")!.textContent = word;
    document.getElementById("own-chips")!.append(chip);
    ownWord.value = "";
  }
  ownWord.focus();
}
