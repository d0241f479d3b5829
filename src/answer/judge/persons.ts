/** Persons asked for by name, and not named. */
import type { Entry } from "../../search/entry.ts";
import type { Asked, Check } from "./check.ts";

const PERSON =
  "(?:ambassador|envoy|diplomat|minister|official(?! \\p{L}+s\\b)|negotiator|senator|lawmaker|deputy|mp|spokes(?:man|woman|person)|delegate|representative|commissioner|adviser|expert|economist|professor|journalist|reporter|chair(?:man|woman|person)?|secretary)";
/** "What is the diplomat called?", "the name of the envoy", "which senator ...?" */
const NAME_ASKED = new RegExp(
  `\\b(?:what(?:['’]s| is| was)|tell me|give me) (?:the |his |her )?(?:full )?names? of (?:[\\p{L}'’-]+ ){0,4}?${PERSON}\\b|\\bwhat (?:is|was|are) (?:the |that )(?:[\\p{L}'’-]+ ){0,3}?${PERSON}s?(?: [^?]{1,60}?)? called\\b|\\b(?:which|what) (?:[\\p{L}'’-]+ ){0,2}?${PERSON}\\b`,
  "iu",
);

/** "Which minister ...?" is answered by "the agriculture minister". */
const WHICH = new RegExp(`\\b(?:which|what) (?:[\\p{L}'’-]+ ){0,2}?${PERSON}\\b`, "iu");
const AN_OFFICE = new RegExp(`\\b${PERSON}s?\\b`, "iu");

/** Somebody's name is asked for, and the nearest fact names nobody besides those in the question. */
export function nameNobody([best]: readonly Entry[], { question }: Asked): string | undefined {
  if (!NAME_ASKED.test(question.text)) return undefined;
  const isOffice = WHICH.test(question.text) && best !== undefined && AN_OFFICE.test(best.fact.quote);
  const names = isOffice || (best && [...best.people].some((id) => !question.people.includes(id)));
  return names ? undefined : "the nearest fact names no such person";
}

const FOLLOWS =
  /\bwho (?:has |had |have )?(?:since |then |now )?(?:replaced|succeeded|took over from|taken over from|followed|came after|got (?:his|her) (?:job|post))\b/i;
const FOLLOWED =
  /\b(?:replac\w+|succe(?:ed|ss)\w*|t(?:ook|ake\w*) over|follow(?:ed|s)|successor|new|appointed|named|predecessor|former|since)\b/i;

/** Who came after somebody is asked, and no source names both, or says of anybody that they came after. */
export const noSuccessor: Check = ({ question, entries }) => {
  const { people, text } = question;
  const [person] = people;
  if (person === undefined || !FOLLOWS.test(text)) return undefined;
  const tells = (entry: Entry) =>
    entry.people.has(person) &&
    entry.people.size > 1 &&
    FOLLOWED.test(`${entry.fact.quote} ${entry.fact.context ?? ""}`);
  return entries.some(tells) ? undefined : "no source of mine names who came after";
};
