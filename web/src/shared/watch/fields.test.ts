// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";

import { watchFields } from "./fields.ts";
import { words } from "virtual:tend-safety";

watchFields();

function write(text: string): HTMLTextAreaElement {
  const field = document.querySelector("textarea")!;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return field;
}

async function panel(): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>(".people");
    expect(found).not.toBeNull();
    return found!;
  }, 5000);
}

describe("a field that is watched", () => {
  beforeEach(() => {
    document.body.innerHTML = "<form><textarea></textarea></form>";
  });
  it("shows people beside the words when they pause, by the country the person chooses", async () => {
    write("I want to die");
    const people = await panel();
    expect(people.textContent).toContain(words.urgent);
    const choice = people.querySelector("select")!;
    choice.value = "IE";
    choice.dispatchEvent(new Event("change"));
    expect(people.querySelector<HTMLAnchorElement>(".people-line a")!.getAttribute("href")).toMatch(/^tel:[0-9]+$/);
  });
  it("takes 'you misread me' kindly and keeps help one tap away", async () => {
    write("I hope I do not wake up");
    const people = await panel();
    people.querySelector<HTMLButtonElement>(".people-ways button")!.click();
    expect(people.textContent).toContain(words.thanks);
    expect(people.querySelector('a[href="/help"]')).not.toBeNull();
    write("I hope I do not wake up at all");
    await new Promise((done) => setTimeout(done, 300));
    expect(people.textContent).toContain(words.thanks);
    write("I want to die");
    await vi.waitFor(() => expect(people.textContent).toContain(words.urgent));
  });
  it("says nothing to ordinary words", async () => {
    write("I want to dine");
    await new Promise((done) => setTimeout(done, 300));
    expect(document.querySelector(".people")).toBeNull();
  });
});
