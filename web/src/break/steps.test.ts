// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { type Place, Steps } from "./steps.ts";

/** What the browser does on "back": the page hears of the state it came to. */
function goTo(state: unknown): void {
  dispatchEvent(new PopStateEvent("popstate", { state }));
}

describe("the way back through the Break", () => {
  let came: Place[];
  beforeEach(() => {
    came = [];
    history.replaceState(null, "", "/");
  });

  it("leads to the place the step was at, and the address tells nothing", () => {
    const steps = new Steps((place) => came.push(place));
    const beginning: unknown = history.state;
    steps.enter({ at: "line", index: 0 });
    const line: unknown = history.state;
    steps.enter({ at: "line", index: 1 });
    goTo(line);
    goTo(beginning);
    expect(came).toEqual([{ at: "line", index: 0 }, { at: "overview" }]);
    expect(location.pathname + location.search + location.hash).toBe("/");
  });

  it("leaves links to a place on the page alone", () => {
    new Steps((place) => came.push(place)).enter({ at: "line", index: 2 });
    goTo(null);
    expect(came).toEqual([]);
  });

  it("lies behind a result as one step", () => {
    const steps = new Steps((place) => came.push(place));
    steps.settle({ at: "result" });
    expect(history.state).toEqual({ step: { depth: 1, place: { at: "result" } } });
  });
});
