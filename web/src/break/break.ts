import { installAfterLoad } from "../shared/install.ts";
import { watchFields } from "../shared/watch/fields.ts";
import { carried } from "../shared/words.ts";
import { Flow } from "./flow.ts";
import type { FlowWords } from "./flow.ts";
import type { Practice } from "./practice.ts";

document.documentElement.classList.add("live");
new Flow(carried<Practice>("practice"), carried<FlowWords>("words")).begin();
installAfterLoad();
watchFields();
