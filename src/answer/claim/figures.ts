/** Figures that a text gives, with what they count: "more than 60 states", "two decades", "6.1 per cent". */
import { stemOf, wordsOf } from "../../knowledge/words.ts";
import { unitAlike } from "../../search/units.ts";

export interface Figure {
  from: number;
  to: number;
  value: number;
  /** How exact it is: the value itself, more, at least, less, at most, or about it. */
  bound: "=" | ">" | ">=" | "<" | "<=" | "~";
  /** Stems of what is counted; of several words any may be the unit. */
  units: ReadonlySet<string>;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = " twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Record<string, number> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
/** Words that count times of their own. */
const TIMES: Record<string, number> = { once: 1, twice: 2, thrice: 3 };
const TIME = unitAlike(stemOf("times"));
const TEEN = `(?:${ONES.slice(2).join("|")})`;
const TEN = `(?:${TENS.slice(1).join("|")})(?:[- ](?:${ONES.slice(1, 10).join("|")}))?`;
const NUMBER = `\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${TEN}|${TEEN}|a dozen|a decade|a hundred|twice|thrice|(?<=\\b(?:only|just|met|than|least) )once`;
const FIGURE = new RegExp(
  `([$€£])?(?<![\\p{L}\\d.,/-])(${NUMBER})(st|nd|rd|th)?(?![\\p{L}\\d])(?:[ -](hundred|thousand|million|billion|trillion))?(?:\\s*(%))?`,
  "giu",
);
const BOUNDS: [RegExp, Figure["bound"]][] = [
  [/\b(?:more than|over|above|exceed(?:ed|s|ing)?|upwards of)\s*$/i, ">"],
  [/\b(?:at least|no fewer than|no less than)\s*$/i, ">="],
  [/\b(?:fewer than|less than|under|below|not even)\s*$/i, "<"],
  [/\b(?:at most|up to|no more than)\s*$/i, "<="],
  [/\b(?:about|around|roughly|approximately|some|nearly|almost|close to|an estimated|circa)\s*$/i, "~"],
];

function numberOf(text: string): number {
  const plain = text.toLowerCase().replaceAll(",", "");
  if (/^\d/.test(plain)) return Number(plain);
  if (plain === "a dozen") return 12;
  if (plain === "a decade") return 10;
  if (plain === "a hundred") return 100;
  if (Object.hasOwn(TIMES, plain)) return TIMES[plain] ?? 0;
  const [ten = "", one = ""] = plain.split(/[- ]/);
  return TENS.includes(ten) ? TENS.indexOf(ten) * 10 + Math.max(0, ONES.indexOf(one)) : ONES.indexOf(ten);
}

const NO_UNIT = /^(?:of|in|on|at|by|for|from|with|and|or|to|the|a|an|its|was|were|is|are|had|has)$/;

/** What follows a figure, up to three words: adjectives and the thing counted. */
function unitsAfter(text: string): string[] {
  const [run = ""] = /^[\s-]*[^,.;:()“”"]*/.exec(text) ?? [];
  const stems: string[] = [];
  for (const word of wordsOf(run).slice(0, 3)) {
    if (NO_UNIT.test(word.folded)) break;
    stems.push(unitAlike(word.stem));
  }
  return stems;
}

/** @param taken pieces of the text that are dates, not figures */
export function figuresIn(text: string, taken: readonly { from: number; to: number }[]): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match): Figure[] => {
    const [whole, money, number = "", ordinal, scale, percent] = match;
    const [from, to] = [match.index, match.index + whole.length];
    if (taken.some((date) => from < date.to && to > date.from)) return [];
    const before = text.slice(Math.max(0, from - 24), from);
    const decades = /^[\s-]decades?\b/i.exec(text.slice(to));
    const isDecade = number.toLowerCase() === "a decade" || decades !== null;
    const isPercent = percent !== undefined || /^\s?per ?cent/i.test(text.slice(to));
    const units = [
      ...(money ? [money] : []),
      ...(ordinal ? ["ordinal"] : []),
      ...(Object.hasOwn(TIMES, number.toLowerCase())
        ? [TIME]
        : isPercent
          ? ["%"]
          : isDecade
            ? ["year"]
            : unitsAfter(text.slice(to))),
    ];
    const factor = (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1) * (decades ? 10 : 1);
    const bound = BOUNDS.find(([form]) => form.test(before))?.[1] ?? "=";
    return [
      { from, to: to + (decades?.[0].length ?? 0), value: numberOf(number) * factor, bound, units: new Set(units) },
    ];
  });
}

const NEAR = 0.1;

/** Do they count the same? */
const isOfOne = (a: Figure, b: Figure): boolean =>
  a.units.has("ordinal") === b.units.has("ordinal") &&
  (a.units.size === 0 ? b.units.size === 0 : [...a.units].some((unit) => unit !== "ordinal" && b.units.has(unit)));

/** What a known figure makes of a claimed one of the same thing; undefined where it leaves it open. */
function holds(claimed: Figure, known: Figure): boolean | undefined {
  if (known.bound !== "=") return known.bound === claimed.bound && known.value === claimed.value ? true : undefined;
  const { value, bound } = claimed;
  switch (bound) {
    case "=":
      return known.value === value;
    case ">":
      return known.value > value;
    case ">=":
      return known.value >= value;
    case "<":
      return known.value < value;
    case "<=":
      return known.value <= value;
    default:
      return Math.abs(known.value - value) <= NEAR * known.value;
  }
}

/**
 * @returns true if the known figures bear the claimed one out, false if the only one of its kind is another, undefined where they don't say
 */
export function figureHolds(claimed: Figure, known: readonly Figure[]): boolean | undefined {
  const same = known.filter((figure) => isOfOne(claimed, figure)).map((figure) => holds(claimed, figure));
  if (same.includes(true)) return true;
  return same.length === 1 ? same[0] : undefined;
}
