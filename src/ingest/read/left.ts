/** Counts what is left out of a text, and says so. */

/** What is left out, by the words for it; the unit, if there is one, says what is counted. */
const UNITS = {
  "hidden text": "passage",
  "text beside the article": "line",
  "repeated page headers and footers": "line",
  "invisible characters": "",
  navigation: undefined,
  footer: undefined,
  "reader comments": undefined,
  "cookie notice": undefined,
  "advertising and sharing": undefined,
  "forms and embedded content": undefined,
  "scripts and style sheets": undefined,
  "HTML comments": undefined,
  pictures: "",
} as const;

export type LeftOut = keyof typeof UNITS;

/** What was left out of a text, and how often. */
export type Tally = Map<LeftOut, number>;

export function leave(tally: Tally, what: LeftOut, times = 1): void {
  if (times > 0) tally.set(what, (tally.get(what) ?? 0) + times);
}

/** @returns "hidden text (2 passages)", "navigation", in the order of UNITS */
export function sayLeft(tally: Tally): string[] {
  return (Object.keys(UNITS) as LeftOut[]).flatMap((what) => {
    const times = tally.get(what);
    const unit = UNITS[what];
    if (!times) return [];
    if (unit === undefined) return [what];
    return [`${what} (${times}${unit && ` ${unit}${times === 1 ? "" : "s"}`})`];
  });
}
