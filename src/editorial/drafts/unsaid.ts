/** What a fact says that its article does not: names, days and numbers in a moderator's own words, and people who take part. */
import { sayDay } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Names } from "../../knowledge/names.ts";
import type { FactEntry, SourceFile } from "../../knowledge/schema.ts";
import { fold, type Word, wordsOf } from "../../knowledge/words.ts";
import { quoted } from "../names/titles.ts";
import { saysItsQuote } from "../quotation/verbatim.ts";

/** An article, as what is said of it is held against it. */
export interface Article {
  text: string;
  names: Names;
  thesaurus: Knowledge["thesaurus"];
}

const NUMERALS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const MONTHS =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?=uary$|ruary$|ch$|il$|e$|y$|ust$|t$|tember$|ober$|ember$|$)/;

/** Numbers in words and in digits, and months long and short, are the same. */
function normal(folded: string): string {
  const numeral = NUMERALS.indexOf(folded);
  if (numeral > 1) return String(numeral);
  if (/^\d/.test(folded)) return folded.replace(/^0+(?=\d)/, "").replace(/(?<=\d)(?:st|nd|rd|th)$/, "");
  return MONTHS.exec(folded)?.[0] ?? folded;
}

/** "3,000" is one number. */
const read = (text: string): Word[] => wordsOf(text.replace(/(?<=\d)[,\u00A0\u202F](?=\d{3}(?!\d))/g, ""));

const isNumber = ({ folded }: Word): boolean => /^\d/.test(normal(folded));
const isCapital = ({ raw }: Word): boolean => /^\p{Lu}/u.test(raw);

/** The first word of a sentence has a capital whatever it is: it is a name if another follows, or if it acts. */
const ACTS =
  /^(?:objects?|objected|supports?|supported|says|said|tells|told|blocks?|blocked|chairs?|chaired|asks|asked)$/;

function isOpening(words: readonly Word[], at: number, text: string): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  const opens = !before || /[.!?:]["”’)]*\s*["“‘(]*$/u.test(text.slice(before.from, words[at]?.from));
  return opens && !(next && (isCapital(next) || ACTS.test(next.folded)));
}

/** Reads an article once for all that is held against it, and not before anything is. */
export function unsaid(
  { text, names, thesaurus }: Article,
  { title, published }: Pick<SourceFile, "title" | "published">,
) {
  const whole = `${title}\n${text}`;
  let known: { words: ReadonlySet<string>; bearers: ReadonlySet<string> } | undefined;
  const knows = () => {
    const words = known ? [] : read(whole);
    known ??= {
      words: new Set(words.map(({ folded }) => normal(folded))),
      bearers: new Set(names.find(words).map(({ id }) => id)),
    };
    return known;
  };

  /**
   * Words in their groups that the article does not have.
   * @param also words that are known beside it
   * @param isName a name alone, and no sentence
   */
  function strangers(said: string, also: ReadonlySet<string>, isName = false): string[] {
    const words = read(said);
    const stands = ({ folded }: Word) => knows().words.has(normal(folded)) || also.has(normal(folded));
    const settled = new Set<number>();
    const settle = ({ from, to }: { from: number; to: number }) => {
      for (let i = from; i < to; i++) settled.add(i);
    };
    const strange = new Set<number>();
    for (const hit of names.find(words)) {
      const isThere =
        (hit.kind === "body" && !isName) || knows().bearers.has(hit.id) || words.slice(hit.from, hit.to).every(stands);
      settle(hit);
      if (!isThere) for (let i = hit.from; i < hit.to; i++) strange.add(i);
    }
    for (const hit of thesaurus.find(words)) settle(hit);
    for (const [i, word] of words.entries()) {
      const isTelling =
        isNumber(word) || (isCapital(word) && !settled.has(i) && (isName || !isOpening(words, i, said)));
      if (isTelling && !stands(word)) strange.add(i);
    }
    // an initial alone names nobody
    const found = [...strange]
      .sort((a, b) => a - b)
      .filter((i) => isNumber(words[i] as Word) || (words[i]?.raw.length ?? 0) > 1);
    const groups: string[] = [];
    for (const i of found) {
      const raw = words[i]?.raw.replace(/['’]s$|\.$/, "") ?? "";
      if (found.includes(i - 1) && groups.length > 0) groups.push(`${groups.pop()} ${raw}`);
      else groups.push(raw);
    }
    return [...new Set(groups)];
  }

  const has = (name: string): boolean =>
    fold(whole).includes(fold(name)) || strangers(name, new Set(), true).length === 0;

  /** @returns a sentence for what it says, and one for whom it names */
  return (fact: FactEntry): string[] => {
    const { statement, quote, date, actors, speaker } = fact;
    const days = [published, ...(date ? [date] : [])].map(sayDay);
    const also = new Set(read([quote, ...days].join(" ")).map(({ folded }) => normal(folded)));
    const said = saysItsQuote(fact) ? [] : strangers(statement, also);
    const cast = [...new Set([...actors, ...(speaker ? [speaker] : [])].map(({ name }) => name))].filter(
      (name) => !has(name),
    );
    const list = (some: readonly string[]) =>
      some
        .slice(0, 4)
        .map((one) => quoted(one))
        .join(", ");
    return [
      ...(said.length > 0
        ? [
            `What it says goes beyond its source: ${list(said)} ${said.length === 1 ? "stands" : "stand"} neither in the quotation nor in the article.`,
          ]
        : []),
      ...(cast.length > 0 ? [`The article does not name ${list(cast)}. Who is that?`] : []),
    ];
  };
}
