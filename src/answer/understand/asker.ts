/** What askers say of themselves before, or behind, what they ask: where they live, what they do, what they need it for. */
import type { Names } from "../../knowledge/names.ts";
import { wordsOf } from "../../knowledge/words.ts";

const DOES =
  "(?:am|'m|was|work|run|live|teach|study|drive|own|sell|buy|ship|export|import|grow|farm|look after|come from|write|cover|moderate|need (?:it|this|that) for|have to (?:present|write|hand in|prepare|explain|brief))";
const IS_DOING =
  "(?:an?|the|your|from|in|at|with|based|new|writing|doing|making|putting|filling|working|preparing|setting|studying|drafting|updating|editing|compiling|building|drawing|teaching|trying|thinking of|cramming|stuck)";
const ONES_OWN =
  "(?:boss|editor|supervisor|professor|teacher|tutor|class|students?|client|company|firm|uncle|aunt|cousin|brother|sister|father|mother|dad|mum|mom|wife|husband|daughter|son|kid|neighbou?r|thesis|essay|paper|podcast|deadline|exam|homework)";

/** One clause, up to where it ends; each stands at the beginning of a sentence or clause. */
const OF_ONESELF: readonly RegExp[] = [
  // "I'm a student", "we are setting up a panel", but not "I'm told", "I was told", "I'm interested in ..."
  new RegExp(`^(?:so |and |but |well )?(?:i|we)(?:'m|'re| am| are| was| were) ${IS_DOING}\\b`, "i"),
  new RegExp(`^(?:so |and |but |well |as )?(?:i|we) (?!(?:am|was|'m)\\b)${DOES}\\b`, "i"),
  new RegExp(
    `^(?:so |and |but )?my ${ONES_OWN}\\b(?![^.,;:]* (?:says?|said|claims?|thinks?|reckons?|insists?|told|tells|keeps?|swears?|swore|believes?|argues?|argued|heard|read)\\b)`,
    "i",
  ),
  // "law student here", "farmer from the north here"
  /^(?:[\p{L}'’-]+ ){1,5}here$/iu,
  /^(?:so )?i (?:care|ask|wonder|was wondering)$/i,
  /^(?:asking|need(?:ed)? (?:it|this)|it'?s|this is|that'?s) for (?:an?|my|our|the|some) /i,
  /^(?:hi|hiya|hello|hey|morning|good (?:morning|afternoon|evening|day)|dear bot|dear all|greetings|sorry|forgive (?:me|the)|quick (?:one|question)|dumb question|ok dumb question|silly question|newbie|long time lurker)\b(?: [\p{L}'’-]+){0,4}$/iu,
];

/** Between clauses, with what parts them. */
const CLAUSES = /(?<=[,.;:!?\u2013\u2014])\s+/u;
const END = /[,.;:!?\u2013\u2014\s]+$/u;

/** "In Vienna", "from Finland": where the asker is, not whom they ask about. */
const WHEREABOUTS = new Set(["in", "at", "from", "near", "by", "outside"]);

/** Does a clause name somebody whom the question may be about? */
function namesParty(clause: string, names: Names): boolean {
  const words = wordsOf(clause);
  return names.find(words).some(({ kind, from }) => kind !== "body" && !WHEREABOUTS.has(words[from - 1]?.folded ?? ""));
}

/** What is asked, without what the asker says of themselves; the text as it is, where nothing would be left to ask. */
export function withoutAsker(text: string, names: Names): string {
  const clauses = text.split(CLAUSES);
  const isAside = (clause: string): boolean => {
    const bare = clause.replaceAll("\u2019", "'").replace(END, "");
    return !clause.includes("?") && OF_ONESELF.some((pattern) => pattern.test(bare)) && !namesParty(clause, names);
  };
  const asked = clauses.filter((clause) => !isAside(clause)).join(" ");
  const isLeft = (asked.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3;
  return asked === text || !isLeft ? text : asked.replace(/^(?:so|and|but|well|ok),?\s+/i, "");
}
