/**
 * What the build of a sentence says of its kind, over what was learned from single signs: what is reported as done is what was done, not what
 * somebody holds; a sentence that only names in passing who holds an office tells of something else.
 */
import type { Kind } from "../../knowledge/schema.ts";
import { isReportedAhead, isReportedDone } from "../dates/reported.ts";
import { isMainRefusal } from "../deeds/refusals.ts";
import type { Reading } from "../reading.ts";
import { likeliest } from "./linear.ts";
import { TOOK_PLACE } from "./modality.ts";
import { isPointedAt, saysNothing } from "./points.ts";

interface Rule {
  holds(reading: Reading): boolean;
  /** What it adds to the logarithms of the kinds. */
  adds: Partial<Record<Kind, number>>;
}

/** An office is what the sentence tells of. */
const HOLDS_OFFICE =
  /\b(?:(?:re-?)?appointed|named|nominated|elected|chairs?|chaired|chairing|heads|headed|leads|led|leading|succeed\w*|replac\w*|took over|takes over|serv(?:es?|ed|ing)|stepped down|resign\w*|designated|represented|chief negotiator|chair(?:man|woman|person)? (?:is|was|of)|(?:is|was|are|were) (?:the |its |a |an )?(?:\p{L}+ ){0,3}(?:chair\w*|negotiator|minister|ambassador|head|leader|director\S*|representative|president|delegates?))\b/iu;
/** The office as a mere circumstance of what happened. */
const IN_PASSING =
  /\b(?:under (?:the|an?|its) (?:new |acting |interim )?(?:chair\w*|leadership|presidency|direction)(?: of|(?=,))|(?:chaired|presided over|headed|led) by|who (?:chairs?|chaired|leads|led|heads?|headed))\b/i;
const HAPPENED =
  /\b(?:met|held|convened|gathered|took place|visited|travelled|tabled|submitted|signed|adopted|approved|concluded|brought|sent|presented|began|opened|resumed|returned|agreed|completed)\b/i;

/** The main verb tells what happened, and whoever led it is named beside it. */
function isInPassing({ text }: Reading): boolean {
  const passing = IN_PASSING.exec(text);
  if (!passing) return false;
  const rest = text.slice(passing.index + passing[0].length);
  const isPassive = /\b(?:is|are|was|were|be|been|being) $/i.test(text.slice(0, passing.index));
  return HAPPENED.test(text.slice(0, passing.index)) || (!isPassive && HAPPENED.test(rest));
}

const COMMITS =
  /\b(?:undert(?:akes?|ook|aking)|(?:has |have )?undertaken) (?:to|that|not)\b|\b(?:commits?|committed|pledges?(?<!\b(?:its|their|his|her|an?|the|this|old) pledges?)|pledged) (?:itself |themselves )?(?:to|that|not to)\b|\b(?:(?:from|as of|as from) the date of|upon|on|at the time of|as of) (?:its )?accession\b[^.;]{0,40}\b(?:would|will|shall)\b|\b(?:would|will|shall)\b[^.;]{0,80}\b(?:(?:from|as of|as from) the date of|upon|at the time of) (?:its )?accession\b/i;
const BINDS =
  /\b(?:binds?|bound|caps?|capped|binding|capping|limits?|fix(?:es|ed)|ceilings?)\b[^.;]{0,60}\b(?:tariffs?|duty|duties|rates?|subsid\w+|support)\b[^.;]{0,40}(?:%|\bper ?cent\b|\bzero\b)|\b(?:tariffs?|duty|duties|rates?)\b[^.;]{0,50}\b(?:bound|capped|fixed|limited) (?:at|to)\b/i;
const CUTS_BY =
  /\b(?:abolish|eliminat|remov|phas|repeal|lift|cut|reduc|lower|publish|notif|scrap|open|liberali[sz]|end|privati[sz])(?:e|ed|es|ing|ted|y)?\b[^.;]{0,80}\b(?:no later than|not later than|at the latest|over (?:a period of )?\w+ years|within \w+ years)\b/i;
const ASKED_TO =
  /\b(?:asked|asks|urged|urges|wants?|wanted|demand(?:s|ed) that|called on|calls on|requested|expects?) (?:\p{Lu}\S*|it|the \w+)(?: \p{Lu}\S*)? to\b/u;
const PASSED =
  /\b(?:parliament|assembly|cabinet|government|council of ministers|lawmakers|senate|congress|deputies|majilis|duma|rada)\b(?: \w+)? (?:has |have |had )?(?:passed|adopted|approved|ratified|enacted)\b/i;
const BACKS =
  /\b(?:express(?:ed|es|ing)? (?:its |their |his |her )?(?:full |strong |firm |continued |broad |unanimous )*support|reiterat(?:ed|es) (?:its |their |his |her )?(?:full |strong |firm |continued )*support|welcom(?:ed|es|ing)|congratulat(?:ed|es)|commend(?:ed|s)|applaud(?:ed|s)|prais(?:ed|es))\b/i;
const BUT = /\b(?:but|however|although|though|while|yet|nevertheless|call(?:ed|s) (?:on|for)|concerns?)\b/i;
const WORRIES =
  /\b(?:express(?:ed|es|ing)? (?:\w+ ){0,2}(?:concerns?|reservations|doubts|worr(?:y|ies))|(?:raised|voiced) (?:\w+ ){0,2}(?:concerns?|questions|issues|objections)|(?:remain|remains|remained|are|is) (?:\w+ )?(?:unresolved|outstanding|contentious|unsettled|open|unsolved|disputed)|(?:was|were|been) left open|(?:sticking points?|stumbling blocks?)|(?:is|are|was|were) (?:\w+ )?(?:concerned|worried) (?:about|over|at|by|that)|(?:no|without) (?:agreement|deal|compromise|solution|consensus) (?:was|has been|is|had been|could be|on)|failed to agree|could not agree)\b/i;
const ASKED =
  /\b(?:ask(?:s|ed|ing)?|wants?|wanted|urg(?:es|ed|ing)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? (?:on|for)|request(?:s|ed)?|should|press(?:es|ed)|expects?)\b/i;
const OBJECTS =
  /\b(?:(?:raised?|raises|lodged?|lodges|voiced?|maintain(?:s|ed)?) (?:\w+ )?objections?|object(?:s|ed) to|oppos(?:e|es|ed)|(?:placed|put|puts?|has|have) (?:a )?(?:hold|holds|veto) on|refus(?:es|ed|ing) to (?:sign|agree|lift|consent)|veto(?:es|ed)|block(?:s|ed) (?:[\p{L}'’]+ ){0,4}?(?:accession|application|bid|request|membership|consensus|entry|admission))\b/iu;
/** ... or holds that somebody must stay out, or could keep them out. */
const KEEPS_OUT =
  /\bshould not be (?:admitted|allowed|let) (?:in|into|to)?|\b(?:will|would) not join (?:any |the |a )?consensus\b|\b(?:can|could|may|might|threat\w* to) (?:veto|block)\b|\b(?:stands?|stood|standing)\s+in\s+the\s+way\b/i;
const AGREES =
  /\b(?:initialled|initialed|signed|signs|concluded|closed|wrapped up|finali[sz]ed|exchanged)\b (?:\S+ ){0,6}(?:protocols?|agreements?|deals?|accords?|negotiations|talks|memorand(?:um|a))\b[^.;]{0,30}\b(?:with|between)\b/i;
const ENTERED =
  /\b(?:became|becomes|has become|become) (?:a |the )?(?:\w+ )?(?:\d+(?:st|nd|rd|th) |full |newest )?member\b|\b(?:membership|accession) (?:took|takes|will take|came|comes) (?:effect|into force)\b|\b(?:remains?|remained|stays?|is still) (?:frozen|blocked|stalled|suspended|dormant|inactive|on hold|an observer|outside)\b/i;
const NEGATED = /\b(?:not|never|no|yet to|refus\w+|declin\w+|without)\b|n['’]t\b/i;

/** Is another economy named than the one whose accession it is? */
const isWithPartner = ({ parties, about }: Reading): boolean =>
  parties.some(({ kind, id }) => kind === "economy" && !about.includes(id));

const RULES: readonly Rule[] = [
  {
    holds: (reading) => isReportedDone(reading.text, reading.dates),
    adds: { position: -3, people: -4, background: -0.5, support: -1, milestone: 1 },
  },
  {
    holds: ({ text, dates, published }) => isReportedAhead(text, dates, published.latest),
    adds: { position: -2, people: -2, "next-step": 1 },
  },
  { holds: ({ text }) => ASKED_TO.test(text), adds: { commitment: -2 } },
  {
    holds: ({ text, dates, published }) =>
      ASKED_TO.test(text) && dates.some(({ edtf, isOfSpeech }) => !isOfSpeech && edtf > published.latest),
    adds: { "next-step": 1.5 },
  },
  { holds: ({ text }) => PASSED.test(text) && !NEGATED.test(text), adds: { milestone: 1 } },
  { holds: ({ text }) => !HOLDS_OFFICE.test(text) && !/^\W*\p{Lu}[^.]{0,60}:/u.test(text), adds: { people: -3 } },
  {
    holds: ({ text, dates, published }) =>
      TOOK_PLACE.test(text) && dates.length > 0 && dates.every(({ edtf }) => edtf <= published.latest),
    adds: { milestone: 1, "next-step": -3 },
  },
  { holds: isInPassing, adds: { people: -6, milestone: 0.5 } },
  { holds: ({ text }) => COMMITS.test(text), adds: { commitment: 2.5 } },
  { holds: ({ text }) => BINDS.test(text) && !ASKED.test(text), adds: { commitment: 2 } },
  { holds: ({ text }) => CUTS_BY.test(text), adds: { commitment: 4 } },
  { holds: ({ text }) => BACKS.test(text) && !BUT.test(text) && !NEGATED.test(text), adds: { support: 2 } },
  { holds: ({ text }) => OBJECTS.test(text) && !NEGATED.test(text), adds: { objection: 1.5 } },
  { holds: ({ text }) => KEEPS_OUT.test(text) && !/\b(?:did|do|does) not stand\b/i.test(text), adds: { objection: 3 } },
  { holds: ({ text }) => ENTERED.test(text) && !OBJECTS.test(text), adds: { status: 1.5 } },
  { holds: (reading) => WORRIES.test(reading.text) || isPointedAt(reading), adds: { issue: 2 } },
  {
    holds: (reading) => isWithPartner(reading) && AGREES.test(reading.text) && !NEGATED.test(reading.text),
    adds: { agreement: 1.5 },
  },
];

/** Does somebody that the sentence names object by its own verb? Then its kind agrees with their part. */
const isRefusal = ({ deeds }: Reading): boolean =>
  deeds.some(({ part, sure, at, here }) => part === "objects" && sure && isMainRefusal(here, at));

/** A row is about what stands in its first column, and tells of an event if a day stands in another; who led it is a remark. */
const isOfEvent = ({ text, people, dates }: Reading): boolean => {
  const first = text.indexOf("|");
  return first > 0 && people.every(({ from }) => from > first) && dates.some(({ from }) => from > first);
};

/** @param kinds logarithms of how likely each kind is by what was learned */
export function settled(reading: Reading, kinds: Readonly<Record<string, number>>): Kind {
  const sums = { ...kinds };
  if (reading.line === "row" && isOfEvent(reading)) sums.people = (sums.people ?? 0) - 6;
  if (reading.line === "row" || reading.line === "pair" || reading.line === "list") return likeliest(sums) as Kind;
  if (saysNothing(reading)) return "background";
  if (isRefusal(reading)) return "objection";
  for (const { holds, adds } of RULES) {
    if (!holds(reading)) continue;
    for (const [kind, plus] of Object.entries(adds)) if (kind in sums) sums[kind] = (sums[kind] as number) + plus;
  }
  return likeliest(sums) as Kind;
}
