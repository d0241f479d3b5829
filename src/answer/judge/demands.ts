/** What one party wants of another. */
import { NAME, withoutNames } from "../../knowledge/hidden-names.ts";
import { nameOf } from "../../knowledge/knowledge.ts";
import type { Entry } from "../../search/entry.ts";
import type { Check } from "./check.ts";

const WANT =
  "(?:ask|asks|asking|asked|demand|demands|demanding|want|wants|wanted|require|requires|request|insist|insists|seek|seeking|hold out for|(?<=\\b(?:is|are|was|were) )after)";
const WISHES = "(?:demands?|price|conditions?|wishes|requests?|requirements?|asks|wish list)";
/** The one named in it is asked for what it wants: "what did Ottawa demand of ...?", "Ottawa's price". */
const ASKS_DEMAND: readonly RegExp[] = [
  new RegExp(
    `\\b(?:what|anything) (?:exactly |precisely |else )?(?:is it |was it )?(?:that )?(?:did|does|do|is|are|was|were|has|have|had|would)? ?(?:the )?(?:[\\p{L}'’-]+ ){0,2}?${NAME}(?:['’]s?)?(?: (?:side|delegation|government|authorities|negotiators?|is|are|was|were))? ${WANT}\\b`,
    "iu",
  ),
  new RegExp(`${NAME}['’]s? (?:[\\p{L}-]+ )?${WISHES}\\b`, "iu"),
  new RegExp(`\\b${WISHES} (?:of|from|by) (?:the )?${NAME}`, "iu"),
];
const WANTS =
  /\b(?:want\w*|demand\w*|ask(?:s|ed|ing)?(?! for (?:[\p{L}-]+ )?(?:talks|negotiations|consultations)\b)|insist\w*|requir\w+|call(?:s|ed|ing)? (?:for|on)|urg\w+|press\w*|request\w*|seek\w*|sought|condition\w*|until|unless|should|must|object\w*|complain\w*|question\w*|in exchange|in return|price|dislik\w+|refus\w+|welcom\w+|conce(?:rn|ss)\w*|push\w*|propos\w+|expect\w*)\b/iu;

/** What a party wants is asked, and no source tells of a wish of its own. */
export const undemanded: Check = ({ question, generation, entries }) => {
  const { names, knowledge } = generation;
  const { bare, at } = withoutNames(question.text, question.words, names);
  const hit = ASKS_DEMAND.flatMap((pattern) => {
    const match = pattern.exec(bare);
    return (match && at.get(match.index + match[0].indexOf(NAME))) ?? [];
  })[0];
  if (!hit || hit.kind === "person" || question.applicants.includes(hit.id) || question.economies.length < 2)
    return undefined;
  const wants = ({ told, fact }: Entry) => told.has(hit.id) && WANTS.test(`${fact.statement} ${fact.quote}`);
  return entries.some(wants) ? undefined : `no source of mine tells what ${nameOf(hit.id, knowledge)} wants`;
};
