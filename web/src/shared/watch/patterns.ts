import type { Word } from "./words.ts";

/** A place in the automaton, and the ways on from it. */
interface Node {
  readonly words: Map<string, Node[]>;
  readonly stems: Map<string, Node[]>;
  readonly classes: Map<string, Node[]>;
  readonly any: Node[];
  readonly gaps: Node[];
  readonly pauses: Node[];
  readonly free: Node[];
  ends: number;
}

/** Where one pattern was found: its number, and the first and the last of its words. */
export interface Found {
  readonly pattern: number;
  readonly first: number;
  readonly last: number;
}

const widestGap = 3;

function node(): Node {
  return {
    words: new Map(),
    stems: new Map(),
    classes: new Map(),
    any: [],
    gaps: [],
    pauses: [],
    free: [],
    ends: -1,
  };
}

function link(ways: Map<string, Node[]>, name: string, to: Node): void {
  const known = ways.get(name);
  if (known === undefined) {
    ways.set(name, [to]);
  } else {
    known.push(to);
  }
}

/** Reads patterns by descent, straight into the automaton; the language is that of WordPattern.java. */
class Planter {
  private at = 0;

  constructor(private readonly pattern: string) {}

  branches(from: Node, to: Node): void {
    this.sequence(from, to);
    while (this.pattern[this.at] === "|") {
      this.at++;
      this.sequence(from, to);
    }
  }

  private sequence(from: Node, to: Node): void {
    let here = from;
    while (this.at < this.pattern.length && !"|)".includes(this.pattern[this.at]!)) {
      if (this.pattern[this.at] === " ") {
        this.at++;
      } else {
        const next = node();
        this.part(here, next);
        here = next;
      }
    }
    here.free.push(to);
  }

  private part(from: Node, to: Node): void {
    if (this.pattern[this.at] === "(") {
      this.at++;
      this.branches(from, to);
      this.at++;
    } else {
      const start = this.at;
      while (this.at < this.pattern.length && !" |()?".includes(this.pattern[this.at]!)) {
        this.at++;
      }
      step(from, this.pattern.slice(start, this.at), to);
    }
    if (this.pattern[this.at] === "?") {
      this.at++;
      from.free.push(to);
    }
  }
}

function step(from: Node, word: string, to: Node): void {
  if (word === "_") {
    from.any.push(to);
  } else if (word === "..") {
    from.gaps.push(to);
  } else if (word === "$") {
    from.pauses.push(to);
  } else if (word.startsWith("<")) {
    link(from.classes, word.slice(1, -1), to);
  } else if (word.endsWith("*")) {
    link(from.stems, word.slice(0, -1), to);
  } else {
    link(from.words, word, to);
  }
}

/** One automaton over many patterns of words. */
export class PatternFinder {
  private readonly root = node();
  private readonly classesOf = new Map<string, string[]>();

  constructor(patterns: readonly string[], classes: Readonly<Record<string, string>>) {
    patterns.forEach((pattern, number) => {
      const end = node();
      end.ends = number;
      new Planter(pattern).branches(this.root, end);
    });
    for (const [name, words] of Object.entries(classes)) {
      for (const word of words.split(" ")) {
        this.classesOf.set(word, [...(this.classesOf.get(word) ?? []), name]);
      }
    }
  }

  /** Finds every pattern, in order of its first word. */
  find(words: readonly Word[], startsSentence: (index: number) => boolean): Found[] {
    const found: Found[] = [];
    let sentenceEnd = 0;
    for (let first = 0; first < words.length; first++) {
      sentenceEnd = Math.max(sentenceEnd, first + 1);
      while (sentenceEnd < words.length && !startsSentence(sentenceEnd)) {
        sentenceEnd++;
      }
      const ends = new Map<number, number>();
      this.walk(this.root, words, first, first, sentenceEnd, ends);
      ends.forEach((last, pattern) => found.push({ pattern, first, last }));
    }
    return found;
  }

  private walk(at: Node, words: readonly Word[], first: number, index: number, end: number, ends: Map<number, number>): void {
    const all = (nodes: readonly Node[] | undefined, next: number): void =>
      nodes?.forEach((one) => this.walk(one, words, first, next, end, ends));
    if (at.ends >= 0 && index > first) {
      // The shortest of them, as in PatternFinder.java.
      ends.set(at.ends, Math.min(index - 1, ends.get(at.ends) ?? index));
    }
    all(at.free, index);
    if (at.pauses.length > 0 && (index === end || words[index]!.mark !== " ")) {
      all(at.pauses, index);
    }
    for (let width = 0; at.gaps.length > 0 && width <= widestGap && index + width <= end; width++) {
      all(at.gaps, index + width);
    }
    if (index < end) {
      const { form } = words[index]!;
      all(at.words.get(form), index + 1);
      all(at.any, index + 1);
      if (at.classes.size > 0) {
        this.classesOf.get(form)?.forEach((name) => all(at.classes.get(name), index + 1));
      }
      for (let length = 2; at.stems.size > 0 && length <= form.length; length++) {
        all(at.stems.get(form.slice(0, length)), index + 1);
      }
    }
  }
}
