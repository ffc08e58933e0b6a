/** How words are written in more than one way, as `content/selftalk/spelling.json` says it. */
export interface Spelling {
  readonly meant: Readonly<Record<string, string>>;
  readonly isAfter: string;
}

/** One word as it is compared, and the strongest mark before it. */
export interface Word {
  readonly form: string;
  readonly mark: string;
}

const marksByWeakness = " ,()\":;\u2014.?!\n";
const letter = /[\p{L}\p{Nd}]/u;
const invisible = /[\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0F]/g;
const stretched = /(\p{L})\1{2,}/gu;

/** The one form a text is compared in. The server has the same (NormalText.java); a test holds both together. */
export function normal(typed: string): string {
  return typed
    .replace(invisible, "")
    .replace(/[`\u2018\u2019\u201B\u02BC\u00B4\u2032\uFF07]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/g, '"')
    .replace(/[\u2012\u2013\u2014\u2015\u2212]/g, "\u2014")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\u00A0\u2007\u202F\u2009\u200A\u3000]/g, " ")
    .replace(/[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replace(stretched, "$1");
}

/** Finds the words of a text, with contractions opened. */
export function wordsOf(typed: string, spelling: Spelling): Word[] {
  const text = normal(typed);
  const words: Word[] = [];
  let mark = "\n";
  const strengthen = (next: string): void => {
    if (marksByWeakness.indexOf(next) > marksByWeakness.indexOf(mark)) {
      mark = next;
    }
  };
  const add = (form: string): void => {
    words.push({ form, mark });
    mark = " ";
  };
  let at = 0;
  while (at < text.length) {
    const here = text[at]!;
    if (letter.test(here)) {
      let end = at;
      while (end < text.length && isWithin(text, end)) {
        end++;
      }
      open(text.slice(at, end), spelling).forEach(add);
      at = end;
    } else {
      const code = text.codePointAt(at)!;
      if (code > 0xffff || /\p{So}/u.test(here)) {
        const symbol = String.fromCodePoint(code);
        add(symbol);
        at += symbol.length;
      } else {
        if (here === "&") {
          add("and");
        } else {
          strengthen(markOf(text, at));
        }
        at++;
      }
    }
  }
  return words;
}

function isWithin(text: string, at: number): boolean {
  return letter.test(text[at]!) || (text[at] === "'" && at + 1 < text.length && letter.test(text[at + 1]!));
}

function markOf(text: string, at: number): string {
  const here = text[at]!;
  const between = at > 0 && at + 1 < text.length && letter.test(text[at - 1]!) && letter.test(text[at + 1]!);
  switch (here) {
    case ".":
      return between ? " " : ".";
    case "-":
      return between ? " " : "\u2014";
    case "\u2026":
      return ".";
    case "\r":
      return "\n";
    default:
      return here;
  }
}

function open(form: string, spelling: Spelling): string[] {
  const known = Object.hasOwn(spelling.meant, form) ? spelling.meant[form] : undefined;
  if (known !== undefined) {
    return known.split(" ");
  }
  const apostrophe = form.lastIndexOf("'");
  return (apostrophe > 0 && contraction(form.slice(0, apostrophe), form.slice(apostrophe + 1), spelling)) || [form];
}

function contraction(stem: string, ending: string, spelling: Spelling): string[] | undefined {
  switch (ending) {
    case "t":
      return stem.length > 1 && stem.endsWith("n") ? [stem.slice(0, -1), "not"] : undefined;
    case "m":
      return [stem, "am"];
    case "re":
      return [stem, "are"];
    case "ve":
      return [stem, "have"];
    case "ll":
      return [stem, "will"];
    case "d":
      return [stem, "would"];
    case "s":
      return [stem, spelling.isAfter.split(" ").includes(stem) ? "is" : "'s"];
    default:
      return undefined;
  }
}
