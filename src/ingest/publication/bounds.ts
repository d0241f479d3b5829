/** What dates a text that bears no date: the offices that people hold in it, and the meetings that it looks back or forward to. */
import { spanOf } from "../../knowledge/dates.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { tenseAt } from "../dates/tense.ts";

/** Days between which a text was written, and what in it says so. */
export interface Bound {
  earliest?: string;
  latest?: string;
  reason: string;
}

/** A title this far from a name (in words) is not the name's. */
const BETWEEN = "(?:[\\p{L}.'’-]+\\s){0,3}";
/** A name stands this near to its meeting's, in characters. */
const NEAR = 80;
/** Whoever is called so held the office earlier. */
const ONCE = /\b(?:former|then|ex|late|past|previous|one-time|outgoing)[\s-](?:\p{L}+[\s-]){0,2}$/iu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (texts: readonly string[]): string => `(?:${texts.map(escaped).join("|")})`;
const lastOf = (name: string): string => name.split(" ").at(-1) ?? name;

/** The terms of an office that a text speaks of as running, by who holds it. */
function termsIn(text: string, { titles, terms, office }: Knowledge["calendar"]["offices"][number]): Bound[] {
  const names = [...new Set(terms.flatMap(({ name }) => [name, lastOf(name)]))];
  return names.flatMap((name): Bound[] => {
    const held = new RegExp(`(?<!\\p{L})${anyOf(titles)}\\s${BETWEEN}${escaped(name)}(?!\\p{L})`, "iu").exec(text);
    if (!held || ONCE.test(text.slice(Math.max(0, held.index - 40), held.index))) return [];
    // a name can be that of several, or of one who came back: any of their terms is possible
    const own = terms.filter((term) => term.name === name || lastOf(term.name) === name);
    const latest = own.some(({ to }) => to === undefined) ? undefined : own.at(-1)?.to;
    return own[0]
      ? [{ earliest: own[0].from, ...(latest ? { latest } : {}), reason: `${name} is ${office} in it` }]
      : [];
  });
}

/** A year before a meeting nobody says yet what will be done there. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

function meetingsIn(text: string, { names, held, meeting }: Knowledge["calendar"]["meetings"][number]): Bound[] {
  return held.flatMap(({ place, dates }): Bound[] => {
    const [name, where] = [anyOf(names), anyOf(place)];
    const near = `(?<!\\p{L})(?:${name}(?!\\p{L})[^.;\\n]{0,${NEAR}}?${where}|${where}[^.;\\n]{0,20}?${name})(?!\\p{L})`;
    const found = new RegExp(near, "u").exec(text);
    const span = spanOf(dates);
    if (!found || !span) return [];
    const isAhead = tenseAt(text, found.index, found.index + found[0].length) === "future";
    return isAhead
      ? [
          {
            earliest: yearBefore(span.earliest),
            latest: span.latest,
            reason: `the ${meeting} in ${place[0]} (${dates}) is still to come`,
          },
        ]
      : [{ earliest: span.earliest, reason: `it speaks of the ${meeting} in ${place[0]} (${dates})` }];
  });
}

/**
 * Bounds on the day of writing by the calendar of offices and meetings, the offices first.
 * @param text all that the article says
 */
export const boundsBy = ({ calendar }: Knowledge, text: string): Bound[] => [
  ...calendar.offices.flatMap((office) => termsIn(text, office)),
  ...calendar.meetings.flatMap((meeting) => meetingsIn(text, meeting)),
];
