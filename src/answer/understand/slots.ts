/** What a question asks for, read off its form. */
import { wordsOf } from "../../knowledge/words.ts";
import type { Slot, Tense } from "../../search/question.ts";
import { unitAlike } from "../../search/units.ts";

const FORMS: [Slot, RegExp][] = [
  [
    "howlong",
    /\bhow long\b|\bhow much (?:more )?time\b|\bhow many (?:years?|months?|weeks?|days?|decades?)\b|\bfor how (?:long|many years)\b|(?<!\b(?:no|any) )\blong(?:er|est)\b/,
  ],
  [
    "howmany",
    /\bhow (?:many|often)\b|\bhow big (?:is|was|a|were) (?:the|its|that)\b|\b(?:the )?number of\b|\bhow numerous\b/,
  ],
  [
    "howmuch",
    /\bhow (?:much|large|high|low|big|steep|far)\b|\bwhat (?:percentage|share|level|rate|average|ceilings?|tariffs?|duty|duties|price|amount)\b|\bat what (?:average )?(?:level|rate)\b|\bin (?:per cent|percent|dollars|euros)\b|\b(?:size|value|worth|cost) of\b/,
  ],
  ["until", /\b(?:until|till) when\b|\bby when\b|\bby what (?:date|day)\b/],
  ["since", /\bsince when\b/],
  [
    "when",
    /\bwhat (?:date|year|month|day|time)\b|\bwhich (?:date|year|month|day)\b|\bhow soon\b|\b(?:a|any|the) (?:date|day) (?:been|already|yet)?\s?(?:set|fixed|agreed|named)\b|\bhas (?:a|any|the) date\b/,
  ],
  [
    "why",
    /\b(?:why|wy|how come|what made|what makes|for what reason|what for)\b|\bwhat(?:'s| is| was)? the reason\b|\bwhat held\b/,
  ],
  [
    "who",
    /\bwho(?:se|m|s|'s)?\b|\b(?:which|what) (?:\w+ )?(?:country|countries|government|governments|members?|states?|nations?|neighbours?|neighbors?|ministers?|ambassadors?|officials?|persons?|people|economy|economies|capitals?|delegations?|part(?:y|ies)|body|bodies|senators?|negotiators?)\b|\b(?:name|names|give me|list|identify|tell me)\b.*\b(?:negotiators?|chair(?:s|person|man|woman)?|secretar(?:y|ies)|ministers?|ambassadors?|officials?|presidents?|leaders?|signator(?:y|ies))\b/,
  ],
  ["where", /\bwhere\b|\b(?:in|at) (?:which|what) (?:room|building|hall|place|venue|city|town|hotel)\b/],
  [
    "status",
    // "where does Iran stand on it?" asks for a position
    /\bwhere(?:'s| does| do| did| is| are) .*\bat\b|\bwhere(?:'s| do| does| did| is| are) (?:things|we|they|matters|it|the (?:talks|negotiations|process|bid|application|accession)) .*\bstand\b|\bwhere(?:'s| does| do| did| is| are) .*\bstand\b(?! (?:on|over|regarding|towards?|when it comes)\b(?! (?:joining|membership|accession|entry|getting|its|the path|the road)\b))|\bstatus\b|\bstate of\b|\bthe latest\b(?= (?:on|with|about|from|regarding|in|state|status|news|for)\b|\W*$|[,;:])|\bhow far\b|\bwhat's (?:up|new|happening)\b|\bposition (?:with|in|at|vis-a-vis)\b|\bhow are things\b|^where stands?\b|\b(?:in or out|out or in|inside or outside|member or not|in (?:yet|already|by now))\b/,
  ],
  [
    "yesno",
    /^(?:so |and |but |ok |well |hey )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|might|isn't|hasn't|aren't|didn't|doesn't|won't|any|is there)\b/,
  ],
  ["how", /\bhow\b/],
  ["which", /\bwhich\b/],
  ["what", /\b(?:what|wat|whats)\b/],
];

const AUXILIARY =
  "(?:'s|is|are|was|were|do|does|did|has|have|had|will|would|can|could|shall|should|might|must|may|exactly|precisely|roughly|about)";
/** "When did ...", "... and when?", "any idea when it ..." ask for a day; "what did it want when it applied?" tells one. */
const ASKS_WHEN = new RegExp(
  `\\b(?:when|wen)(?:'s\\b| ${AUXILIARY}\\b)|\\b(?:when|wen)\\W*(?:$|[?;,(])|\\b(?:know|knows|tell|say|said|idea|clue|wonder|wondering|sure|remember|recall|remind|know of|date|ask|asking|and|or|but|since|until|by|find out|figure out) (?:me |us |about |of |exactly )?when\\b|^(?:[a-z]+ ){0,3}when\\b`,
);
const OTHER_QUESTION =
  /\b(?:who|whom|whose|what|wat|which|why|how|where)\b|^(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would)\b/;
const asksWhen = (plain: string): boolean =>
  /\b(?:when|wen)\b/.test(plain) && (ASKS_WHEN.test(plain) || !OTHER_QUESTION.test(plain));

export function slotsOf(text: string): Set<Slot> {
  const plain = text.toLowerCase().replaceAll("’", "'");
  const slots = new Set(FORMS.filter(([, form]) => form.test(plain)).map(([slot]) => slot));
  if (asksWhen(plain)) slots.add("when");
  if (slots.has("howlong")) slots.delete("howmany");
  if (slots.has("howlong") || slots.has("howmany")) slots.delete("howmuch");
  return slots;
}

/** What stands behind "how many" and "the number of": what is counted is somewhere in it. */
const HOW_MANY = /\bhow many ((?:[a-z-]+ ?){1,5})/i;
const NUMBER_OF = /\bnumber of ((?:[a-z-]+ ?){1,4})/i;
const QUALIFIES =
  /^(?:[a-z]+(?:-[a-z]+)+|more|other|others|different|bilateral|existing|market|access|trade|official|formal|separate|new|further|of|the|its|such|wto)$/i;
/** "How many are left?" leaves open of what. */
const LEFT_OPEN = /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|to|in|on|for|by|from|that)$/i;
const MANY = /[^s]s$|^(?:people|men|women|children)$/i;

/** What is counted is in the plural: "sectors" in "how many service sectors did it ...", where nothing else parts them. */
function countedIn(words: string): string | undefined {
  const all = words.trim().split(" ");
  const end = all.findIndex((word) => LEFT_OPEN.test(word) && !QUALIFIES.test(word));
  const phrase = (end < 0 ? all : all.slice(0, end)).filter((word) => !QUALIFIES.test(word));
  return phrase.slice(0, 3).find((word) => MANY.test(word)) ?? phrase[0];
}

/** A club's size is how many are in it. */
const HOW_BIG =
  /\bhow (?:big|large) (?:is|was|has|had)? ?(?:the )?(?:club|organi[sz]ation|wto|membership)\b|\bsize of the (?:club|organi[sz]ation|wto|membership)\b/i;

/** The stem of what is counted: "states" in "how many states", "agreements" in "how many other agreements". */
export function unitOf(text: string): string | undefined {
  const named =
    countedIn(HOW_MANY.exec(text)?.[1] ?? "") ||
    countedIn(NUMBER_OF.exec(text)?.[1] ?? "") ||
    (/\bhow often\b/i.test(text) ? "times" : undefined) ||
    (HOW_BIG.test(text) ? "members" : undefined);
  const stem = named ? wordsOf(named)[0]?.stem : undefined;
  return stem && unitAlike(stem);
}

const FUTURE =
  /\bwhen (?:do|does|is|are)\b.* again\b|\b(?:will|shall|going to|gonna|next|upcoming|coming up|due|tomorrow|soon|planned?|plans|expected|supposed to|(?<!\b(?:than|or) )later|about to|what's on)\b/;
const PAST =
  /\b(?:did|was|were|had|been|ago|used to|back then|at the time|[a-z]{3,}ed|became|went|said|told|took|made|got|kept|came|gave|began|held|stood|ran|won|left|led)\b/;
const PRESENT =
  /\b(?:is|are|am|does|do|has|have|now|today|still|currently|yet|already|these days|right now|so far|latest|at present|inside)\b/;

/** Which time is asked about; a question without a finite verb asks how things are. */
export function tenseOf(text: string): Tense {
  const plain = text.toLowerCase();
  if (FUTURE.test(plain)) return "future";
  const present = PRESENT.exec(plain)?.index ?? Number.POSITIVE_INFINITY;
  const past = PAST.exec(plain)?.index ?? Number.POSITIVE_INFINITY;
  if (/\b(?:now|today|still|yet|already|by now|latest|these days|nowadays|currently|at present)\b/.test(plain))
    return "present";
  return past < present ? "past" : "present";
}
