import { safety } from "virtual:tend-safety";
import { showPeople } from "./people.ts";
import { safetyWatch } from "./safety-watch.ts";

export const tier = safetyWatch(safety);
export const show = showPeople;
