import { PatternFinder, type Found } from "./patterns.ts";
import { type Spelling, type Word, wordsOf } from "./words.ts";

/** How near a text is to needing people now. */
export type Tier = "none" | "check" | "urgent";

/** What the watch knows: `content/selftalk/safety.json` and `spelling.json`, as far as it needs them. */
export interface SafetyWords {
  readonly spelling: Spelling;
  readonly classes: Readonly<Record<string, string>>;
  readonly cues: readonly { readonly tier: string; readonly firm?: boolean; readonly pattern: string }[];
  readonly calm: readonly {
    readonly to: string;
    readonly reach?: string;
    readonly unlessSelf?: boolean;
    readonly pattern: string;
  }[];
}

const self = new Set(["i", "me", "my", "myself", "meself", "mine"]);
const order: readonly Tier[] = ["none", "check", "urgent"];

/**
 * Notices words that mean a person needs people: here in the page, with no network, from the same words as the server
 * (SafetyWatch.java). It misses calm and oblique words, and nobody is watching.
 */
export function safetyWatch(known: SafetyWords): (text: string) => Tier {
  const finder = new PatternFinder(
    [...known.cues, ...known.calm].map(({ pattern }) => pattern),
    known.classes,
  );
  return (text) => {
    const words = wordsOf(text, known.spelling);
    const starts = (index: number): boolean => index === 0 || ".?!\n".includes(words[index]!.mark);
    const sentences = sentencesOf(words, starts);
    // A line that is broken in the middle of a sentence doesn't end it.
    const found = finder.find(words, (index) => starts(index) && words[index]!.mark !== "\n");
    const cues = found.filter(({ pattern }) => pattern < known.cues.length);
    const calming = found.filter(({ pattern }) => pattern >= known.cues.length);
    const ofSelf = new Set(sentences.filter((_, index) => self.has(words[index]!.form)));
    const tiers = cues.map((cue) => calmed(known, cue, calming, sentences, ofSelf));
    return order[Math.max(0, ...tiers.map((tier) => order.indexOf(tier)))]!;
  };
}

function calmed(
  known: SafetyWords,
  found: Found,
  calming: readonly Found[],
  sentences: readonly number[],
  ofSelf: ReadonlySet<number>,
): Tier {
  const cue = known.cues[found.pattern]!;
  let tier = cue.tier as Tier;
  for (const at of cue.firm === true ? [] : calming) {
    const calm = known.calm[at.pattern - known.cues.length]!;
    const sentence = sentences[found.first]!;
    const counts =
      calm.reach === "words"
        ? at.first <= found.last && found.first <= at.last
        : sentences[at.first] === sentence && !(calm.unlessSelf === true && ofSelf.has(sentence));
    if (counts) {
      tier = calm.to !== "lower" ? "none" : tier === "urgent" ? "check" : tier;
    }
  }
  return tier;
}

function sentencesOf(words: readonly Word[], starts: (index: number) => boolean): number[] {
  let sentence = 0;
  return words.map((_, index) => (index > 0 && starts(index) ? ++sentence : sentence));
}
